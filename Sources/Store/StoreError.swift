/// Why there is no store to read at a path.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing at the path.
  case missing(path: String)

  /// What is at the path is neither a folder nor a file whose name ends in `.rec`.
  case notAStore(path: String)

  /// The folder or file is there and cannot be opened; the reason is in the system's words.
  case unreadable(path: String, reason: String)

  /// A sentence that says what is wrong and what is accepted.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no “\(path)”; a store is a folder of .rec files or a single .rec file."
    case .notAStore(let path):
      "“\(path)” is not a store; a store is a folder of .rec files or a single .rec file."
    case .unreadable(let path, let reason):
      "“\(path)” cannot be read: \(reason)."
    }
  }
}

extension StoreError {
  /// The error of a store whose root is in trouble.
  init(at path: String, _ trouble: ReadingTrouble) {
    self =
      switch trouble {
      case .system(let error) where error.isAbsence: .missing(path: path)
      case .system(let error): .unreadable(path: path, reason: "\(error)")
      default: .notAStore(path: path)
      }
  }
}
