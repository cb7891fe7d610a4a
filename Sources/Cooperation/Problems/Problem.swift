public import Recfile
internal import Writing

/// Something wrong with the text of a store: what, where, and how to mend it.
public struct Problem: Hashable, Sendable {
  /// What kind of problem it is.
  public let code: ProblemCode
  /// The file's path, relative to the store's root.
  public let path: String
  /// Where in the file.
  public let place: Place
  /// One sentence that says what is wrong.
  public let message: String
  /// One sentence that says how to mend it.
  public let remedy: String
  /// The line of the text, or the part of it around the place; `nil` where no text could be read.
  public let excerpt: Excerpt?
  /// The record that it is in; `nil` where the text around it is no record.
  public let origin: Origin?

  /// The problem in one line: `cohorts.rec:31:9: error[E3]: …`.
  public var headline: String {
    let severity = code.isError ? "error" : "warning"
    return "\(path):\(place.line):\(place.column): \(severity)[\(code.rawValue)]: \(message)"
  }

  /// The problem as compilers print it: the headline, the line with a caret, and the remedy.
  public var report: String {
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    guard let excerpt else {
      return """
        \(headline)
        \(margin) = \(remedy)
        """
    }
    let line = visible(excerpt.text)
    let indent = String(
      repeating: " ", count: visible(String(excerpt.text.prefix(excerpt.caret))).columns)
    return """
      \(headline)
      \(number) | \(line)
      \(margin) | \(indent)^
      \(margin) = \(remedy)
      """
  }
}

extension Problem {
  /// A file that could not be read.
  init(_ file: UnreadableFile) {
    self.init(
      code: .syntax, path: file.path, place: Place(line: 1, column: 1), message: file.reason,
      remedy: "make it a readable file of rec text, or move it out of the store", excerpt: nil,
      origin: nil)
  }
}
