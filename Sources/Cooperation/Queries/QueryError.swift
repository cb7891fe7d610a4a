internal import Writing

/// Why a text is no query: what is wrong, where, and what is accepted.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Neither the schema nor the store has a field of that name; one of the known ones may be meant.
    case unknownField(String, near: String?)
    /// No such word stands behind `is:` or `has:`, whose words are these; one may be meant.
    case unknownWord(String, after: String, accepted: [String], near: String?)
    /// A sign of comparison stands without a value behind it.
    case missingValue(after: String)
    /// A sign of comparison stands without a field before it.
    case missingField(before: String)
    /// No term stands before the word or sign.
    case missingTermBefore(String)
    /// No term stands behind the word or sign.
    case missingTermAfter(String)
    /// A parenthesis is opened and not closed.
    case openParenthesis
    /// A parenthesis is closed that was not opened.
    case strayParenthesis
    /// A quotation mark is opened and not closed.
    case openQuote
    /// Nothing stands between two quotation marks.
    case emptyQuotes
    /// The field does not accept the value, for a reason and with a remedy.
    case value(String, remedy: String)
    /// The sign does not go with the field, with which others do.
    case sign(String, field: String, accepted: [String])
    /// Parentheses and `not` stand in one another too often.
    case tooDeep
  }

  /// The whole query.
  public let text: String
  /// What is wrong.
  public let reason: Reason
  /// Where it is, in scalars of the text; empty where something is missing.
  let place: Range<Int>

  init(_ reason: Reason, in text: String, at place: Range<Int>) {
    self.text = text
    self.reason = reason
    self.place = place
  }

  /// How deep parentheses and `not` may stand in one another.
  public static let deepest = 50

  /// Where it is in characters from 0; empty where something is missing.
  public var characters: Range<Int> {
    measured { String($0).count }
  }

  /// Where it is in terminal columns from 0, of the query as ``excerpt`` shows it.
  public var columns: Range<Int> {
    measured { visible(String($0)).columns }
  }

  private func measured(_ size: (Substring.UnicodeScalarView) -> Int) -> Range<Int> {
    let start = size(text.unicodeScalars.prefix(place.lowerBound))
    return start..<max(start, size(text.unicodeScalars.prefix(place.upperBound)))
  }

  /// The query with all that could drive a terminal made visible, and a caret below the mistake.
  public var excerpt: String {
    let indent = String(repeating: " ", count: columns.lowerBound)
    return "\(visible(text))\n\(indent)\(String(repeating: "^", count: max(columns.count, 1)))"
  }
}

extension QueryError: CustomStringConvertible {
  /// What is wrong, as a clause without a full stop.
  public var description: String {
    switch reason {
    case .unknownField(let name, _): "no field is called “\(visible(name))”"
    case .unknownWord(let word, let sign, _, _): "“\(visible(word))” does not go with \(sign)"
    case .missingValue(let sign): "a value is missing behind “\(visible(sign))”"
    case .missingField(let sign): "a field is missing before “\(visible(sign))”"
    case .missingTermBefore(let word): "a term is missing before “\(visible(word))”"
    case .missingTermAfter(let word): "a term is missing behind “\(visible(word))”"
    case .openParenthesis: "this parenthesis is not closed"
    case .strayParenthesis: "this parenthesis was not opened"
    case .openQuote: "this quotation mark is not closed"
    case .emptyQuotes: "nothing stands between these quotation marks"
    case .value(let message, _): message
    case .sign(let sign, let field, _): "\(field) cannot be compared with “\(visible(sign))”"
    case .tooDeep: "parentheses and “not” stand too deep in one another"
    }
  }

  /// What is accepted, as a clause without a full stop.
  public var remedy: String {
    switch reason {
    case .unknownField(_, let near?): "did you mean “\(near)”?"
    case .unknownField(_, nil):
      "accepted are \(QueryError.mainFields), and all other fields that cadre schema lists; "
        + "words with a sign in them stand in quotes"
    case .unknownWord(_, _, _, let near?): "did you mean “\(near)”?"
    case .unknownWord(_, _, let accepted, nil):
      "accepted are \(accepted.joined(separator: "  "))"
    case .missingValue: "write what is looked for, as in country:VN or year>=2020"
    case .missingField: "write the field, as in year>=2020, or put the words in quotes"
    case .missingTermBefore, .missingTermAfter: "write a term there, or the word in quotes"
    case .openParenthesis: "write “)” where it ends"
    case .strayParenthesis: "write “(” where it begins, or put the words in quotes"
    case .openQuote: "write “\"” where the words end"
    case .emptyQuotes: "write the words between them, or leave them out"
    case .value(_, let remedy): remedy
    case .sign(_, let field, let accepted):
      "accepted are \(accepted.map { "\(field)\($0)" }.joined(separator: "  "))"
    case .tooDeep: "at most \(QueryError.deepest) are accepted"
    }
  }

  /// What is accepted where that is a list, in at most 75 columns; `nil` where it is something else.
  public var acceptedInShort: String? {
    switch reason {
    case .unknownField(_, nil): "accepted are \(QueryError.mainFields)  …"
    case .unknownWord(_, _, let accepted, nil): "accepted: \(accepted.joined(separator: " "))"
    case .value, .sign: remedy
    case .unknownField, .unknownWord, .missingValue, .missingField, .missingTermBefore,
      .missingTermAfter, .openParenthesis, .strayParenthesis, .openQuote, .emptyQuotes, .tooDeep:
      nil
    }
  }

  private static let mainFields = "country  program  year  venue  unit  status  planned  actual"

  /// The mistake as commands print it: what is wrong, the query with a caret, what is accepted.
  public var report: String { "\(self)\n\(excerpt)\n= \(remedy)" }
}
