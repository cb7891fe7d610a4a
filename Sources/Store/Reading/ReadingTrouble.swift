/// Why one file or folder of a store cannot be read; its description is a sentence.
enum ReadingTrouble: Error, Hashable, CustomStringConvertible {
  /// The name is not UTF-8, so no path can be kept of it.
  case notUTF8
  /// There is something else at the path.
  case notAFile(FileStatus.Kind)
  /// A symbolic link leads to a path where nothing is.
  case leadsToNothing
  /// Symbolic links lead in a circle.
  case leadsToItself
  /// A symbolic link leads to a file that is not below the store's root.
  case leadsOutOfTheStore
  /// A symbolic link leads to something else than a file.
  case leadsTo(FileStatus.Kind)
  /// There are more bytes than places in a file can be counted in.
  case tooLarge(size: Int, limit: Int)
  /// A system call failed.
  case system(SystemError)

  /// The trouble with a symbolic link, of the trouble with finding where it leads.
  init(following trouble: Self) {
    self =
      switch trouble {
      case .system(let error) where error.isAbsence: .leadsToNothing
      case .system(let error) where error.isLoop: .leadsToItself
      default: trouble
      }
  }

  /// Whether the file is not there, or not any more.
  var isAbsence: Bool {
    if case .system(let error) = self { error.isAbsence } else { false }
  }

  /// The description, or what the system says, without the full stop.
  var reason: String {
    if case .system(let error) = self { "\(error)" } else { String(description.dropLast()) }
  }

  var description: String {
    switch self {
    case .notUTF8: "Its name is not valid UTF-8; give it another."
    case .notAFile(let kind): "It is \(kind.words), not a file."
    case .leadsToNothing: "It is a symbolic link to something that is not there."
    case .leadsToItself: "It is a symbolic link that leads back to itself."
    case .leadsOutOfTheStore: "It is a symbolic link that leads out of the store."
    case .leadsTo(let kind): "It is a symbolic link to \(kind.words), not to a file."
    case .tooLarge(let size, let limit): "It has \(size) bytes; a file may have \(limit)."
    case .system(let error): "It cannot be read: \(error)."
    }
  }
}

extension FileStatus.Kind {
  /// The kind with its article.
  fileprivate var words: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .symbolicLink: "a symbolic link"
    case .namedPipe: "a named pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}
