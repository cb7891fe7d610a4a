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
  /// What is wrong, as a clause without a full stop.
  public let message: String
  /// How to mend it, as a clause without a full stop.
  public let remedy: String
  /// The line of the text, or the part of it around the place; `nil` where no text could be read.
  public let excerpt: Excerpt?
  /// The record that it is in; `nil` where the text around it is no record.
  public let origin: Origin?
  /// The field of the record that it is about, which the record may lack; `nil` where it is about none.
  public let field: String?

  init(
    code: ProblemCode, path: String, place: Place, message: String, remedy: String,
    excerpt: Excerpt?, origin: Origin? = nil, field: String? = nil
  ) {
    self.code = code
    self.path = path
    self.place = place
    self.message = message
    self.remedy = remedy
    self.excerpt = excerpt
    self.origin = origin
    self.field = field
  }
}

extension Problem {
  /// The same problem so many lines further down.
  func moved(byLines lines: Int) -> Problem {
    Problem(
      code: code, path: path, place: Place(line: place.line + lines, column: place.column),
      message: message, remedy: remedy, excerpt: excerpt, origin: origin, field: field)
  }

  /// The line of the file that it is in, counted from 1.
  public var line: Int { place.line }

  /// A line of the text as a report quotes it.
  public struct Quotation: Hashable, Sendable {
    /// The line, with a mark for each character that cannot be seen.
    public let text: String
    /// How many columns of it come before the caret.
    public let caret: Int
  }

  /// The quoted line; `nil` where no text could be read.
  public var quotation: Quotation? {
    excerpt.map { excerpt in
      Quotation(
        text: visible(excerpt.text),
        caret: visible(String(excerpt.text.prefix(excerpt.caret))).columns)
    }
  }

  /// The problem in one line: `cohorts.rec:31:9: error[E3]: …`.
  public var headline: String {
    let severity = code.isError ? "error" : "warning"
    return "\(visible(path)):\(place): \(severity)[\(code.rawValue)]: \(message)"
  }

  /// The problem as compilers print it: the headline, the line with a caret, and the remedy.
  public var report: String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let quoted =
      quotation.map { quotation in
        [
          "\(number) | \(quotation.text)",
          "\(margin) | \(String(repeating: " ", count: quotation.caret))^",
        ]
      } ?? []
    return ([headline] + quoted + ["\(margin) = \(remedy)"]).joined(separator: "\n")
  }
}

extension Problem {
  /// A file that could not be read.
  init(_ file: UnreadableFile) {
    self.init(
      code: .syntax, path: file.path, place: Place(line: 1, column: 1), message: file.reason,
      remedy: "make it a readable file of rec text, or move it out of the store", excerpt: nil)
  }
}
