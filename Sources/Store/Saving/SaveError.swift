/// Why a change is not saved; its description is a sentence.
///
/// The files are as they were, unless the case says otherwise.
public enum SaveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another instance has been saving for longer than a save takes; a command ends with status 75,
  /// the `EX_TEMPFAIL` of sysexits(3).
  case locked(holder: String)

  /// The store can be read only.
  case readOnly(reason: String)

  /// A file may not be written.
  case notWritable(path: String, reason: String)

  /// A file that the change needs cannot be read.
  case unreadable(path: String, reason: String)

  /// Another program keeps writing a file.
  case busy(path: String)

  /// The change would alter more of a file than it says.
  case unsound(path: String)

  /// The journal cannot be written.
  case journal(reason: String)

  /// A file cannot be written to the disk.
  case unwritten(path: String, reason: String)

  /// The files hold the change, but the disk has not confirmed it.
  case unconfirmed(path: String, reason: String)

  /// A part of the change is in the files; the rest is done when the store is opened again.
  case unfinished(paths: [String], reason: String)

  /// A sentence that says what failed, why, and what is kept.
  public var description: String {
    switch self {
    case .locked(let holder):
      "The store is locked by \(holder); try again when that is done."
    case .readOnly(let reason):
      "The store cannot be written, only read: \(reason)."
    case .notWritable(let path, let reason):
      "“\(path)” may not be written: \(reason)."
    case .unreadable(let path, let reason):
      "“\(path)” could not be read again. \(reason)"
    case .busy(let path):
      "Another program is writing “\(path)”; try again when that is done."
    case .unsound(let path):
      "The change would alter more of “\(path)” than it says, so nothing was written."
    case .journal(let reason):
      "The journal could not be written: \(reason)."
    case .unwritten(let path, let reason):
      "“\(path)” could not be written and is as it was: \(reason)."
    case .unconfirmed(let path, let reason):
      "“\(path)” holds the change, but the disk has not confirmed it: \(reason)."
    case .unfinished(let paths, let reason):
      "\(paths.map { "“\($0)”" }.joined(separator: ", ")) may be half written: \(reason). "
        + "Nothing of what they held is lost; open the store again to finish."
    }
  }
}
