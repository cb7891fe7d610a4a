internal import Recfile
internal import Writing

/// A file whose new text does not take the place of the last good one until the user says so.
public struct HeldBack: Hashable, Sendable {
  /// What makes the new text doubtful.
  public enum Reason: Hashable, Sendable {
    /// There is nothing in the file; it had so many records.
    case empty(records: Int)
    /// The text breaks off amid what it was before; sizes are in bytes.
    case cutShort(size: Int, of: Int)
    /// There are so many NUL bytes in a row, on that line.
    case nulBytes(count: Int, line: Int)
    /// So many places are damaged that were not before; the first of them is a problem of the text.
    case damaged(places: Int, first: Problem)
    /// The file is there and cannot be read; the reason is a sentence.
    case unreadable(String)
    /// The file is gone; it had so many records.
    case vanished(records: Int)
    /// Records are gone, and are in no other file either.
    case lostRecords(Int, of: Int)
    /// Of so many records the type is lost: the line that begins their set is gone, or another.
    case lostTypes(Int, of: Int)
    /// Another program writes the file again and again, so that no two readings of it agree.
    case unsettled
  }

  /// The file's path, relative to the store's root.
  public let path: String
  /// What makes its new text doubtful.
  public let reason: Reason

  /// Makes it from path and reason.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// One sentence that names the file and says what is doubtful, fit to be shown.
  public var message: String {
    switch reason {
    case .nulBytes(_, let line):
      "\(visible(path)) \(clause), on line \(line)."
    case .damaged(_, let first):
      "\(visible(path)) \(clause); line \(first.place.line): "
        + "\(first.message)\(quoted(first.excerpt?.text))."
    case .unreadable(let reason):
      "\(visible(path)): \(visible(reason))"
    default:
      "\(visible(path)) \(clause)."
    }
  }

  /// The new text as a problem of the store, with the first place that makes it doubtful.
  public var problem: Problem {
    let remedy = "R takes the file as it is; until then its last good text is shown"
    switch reason {
    case .damaged(_, let first):
      return Problem(
        code: .syntax, path: path, place: first.place,
        message: "the file \(clause), the first: \(first.message)", remedy: remedy,
        excerpt: first.excerpt)
    case .nulBytes(_, let line):
      return Problem(
        code: .syntax, path: path, place: Place(line: line, column: 1),
        message: "the file \(clause)", remedy: remedy, excerpt: nil)
    default:
      return Problem(
        code: .syntax, path: path, place: Place(line: 1, column: 1), message: "the file \(clause)",
        remedy: remedy, excerpt: nil)
    }
  }

  /// What is doubtful, as what a sentence says of the file.
  private var clause: String {
    switch reason {
    case .empty(let records): "is empty; it had \(counted(records, "record"))"
    case .cutShort(let size, let whole):
      "is cut short: it breaks off after \(size) of \(whole) bytes"
    case .nulBytes(let count, _): "has \(count) NUL bytes in a row"
    case .damaged(let places, _): "has \(counted(places, "more damaged line")) than before"
    case .unreadable(let reason): "cannot be read: \(visible(reason))"
    case .vanished(let records): "is gone; it had \(counted(records, "record"))"
    case .lostRecords(let lost, let whole):
      "has lost \(lost) of its \(counted(whole, "record"))"
    case .lostTypes(let lost, let whole):
      "no longer says what \(lost) of its \(counted(whole, "record")) are: a line “%rec: …” is gone"
    case .unsettled: "is being written again and again; it could not be read in peace"
    }
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func quoted(_ line: String?) -> String {
    line.map { ": “\(visible($0))”" } ?? ""
  }
}
