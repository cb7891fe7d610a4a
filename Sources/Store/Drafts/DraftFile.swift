/// The file `.cadre/drafts-USER`, which holds what one user has typed and not saved.
///
/// It is replaced as a whole. That takes no lock, for a program that the terminal has left must not
/// wait for another that saves.
struct DraftFile {
  private static let prefix = "drafts-"
  /// The end of the name of a file that is being written.
  private static let suffix = ".new"
  /// How often another instance may sweep the new file away before it has its name.
  private static let attempts = 64

  private let name: String

  /// The file of a user; what a file name cannot hold of theirs is written as `%XX`.
  init(of who: String) {
    var name = Self.prefix
    for scalar in who.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-": name.unicodeScalars.append(scalar)
      default: name += "\(scalar)".utf8.map { "%" + String($0, radix: 16) }.joined()
      }
    }
    self.name = name
  }

  private var path: String { ".cadre/\(name)" }

  /// The bytes; nil where there is no such file.
  func contents(in control: borrowing ControlFolder) throws(SaveError) -> [UInt8]? {
    do {
      return try control.folder.file(name).contents(upTo: Int(UInt32.max))
    } catch {
      guard !error.isAbsence else { return nil }
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// Puts bytes in the place of what the file has.
  func replace(with bytes: [UInt8], in control: borrowing ControlFolder) throws(SaveError) {
    do throws(SystemError) {
      for attempt in 1...Self.attempts {
        do throws(SystemError) {
          return try replaceOnce(with: bytes, in: control)
        } catch let error where error.isAbsence && attempt < Self.attempts {
          continue
        }
      }
    } catch {
      throw error.isRefusal || error.isReadOnly
        ? .readOnly(reason: "\(error)") : .unwritten(path: path, reason: "\(error)")
    }
  }

  private func replaceOnce(
    with bytes: [UInt8], in control: borrowing ControlFolder
  ) throws(SystemError) {
    let draft = "\(name)-\(UInt32.random(in: 0...(.max)))\(Self.suffix)"
    do throws(SystemError) {
      let file = try WritableFile.new(draft, in: control.folder)
      try file.write(bytes[...], at: 0)
      guard try file.status().size == bytes.count else { throw .outputError }
      try file.sync()
      try file.close()
      try control.folder.rename(draft, to: name)
    } catch {
      try? control.folder.remove(draft)
      throw error
    }
    try control.folder.sync()
  }

  /// Removes the file if it is there.
  func remove(from control: borrowing ControlFolder) throws(SaveError) {
    do {
      try control.folder.remove(name)
      try control.folder.sync()
    } catch {
      guard !error.isAbsence else { return }
      throw error.isRefusal || error.isReadOnly
        ? .readOnly(reason: "\(error)") : .unwritten(path: path, reason: "\(error)")
    }
  }

  /// Removes what a crash has left of files that were being written.
  static func sweep(_ control: borrowing ControlFolder) throws(ReadingTrouble) {
    for entry in try control.folder.entries()
    where entry.name.hasPrefix(prefix) && entry.name.hasSuffix(suffix) {
      try? control.folder.remove(entry.name)
    }
  }
}
