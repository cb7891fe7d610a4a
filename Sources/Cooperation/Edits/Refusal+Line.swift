internal import Recfile
internal import Writing

extension Refusal {
  /// The refusal as one line for somebody who has just typed: why, and then what is accepted, since what
  /// a line has no room for is cut.
  public var line: String {
    switch self {
    case .value(let field, let flaw):
      return "\(visible(field)): \(flaw.message); \(flaw.remedy)"
    case .rule(.value(let field, let type)):
      return "\(visible(field)): write \(type.example)"
    case .referredTo(let record, let others):
      let (first, rest) = (others.prefix(3).map(\.description), others.count - 3)
      let names = first.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      let refer =
        others.count == 1
        ? "refers to it; change or remove that" : "refer to it; change or remove those"
      return "\(record) must stay: \(names) \(refer) first"
    default:
      return "\(description); \(remedy)"
    }
  }
}

extension FieldType {
  /// What is accepted as a value, as the object of "write" and without a regular expression.
  var example: String {
    if case .range(let min?, let max?) = self { return "a whole number from \(min) to \(max)" }
    guard case .regexp(let pattern) = self else {
      let remedy = RuleViolation(.value("", type: self), record: nil, at: 0).remedy
      return remedy.hasPrefix("write ") ? String(remedy.dropFirst(6)) : remedy
    }
    return switch pattern {
    case "^[A-Za-z0-9-]+$": "letters, digits and hyphens, such as VN-2026"
    case "^[A-Z]{2}$": "two capital letters, such as VN"
    case "^https?://[^ ]+$": "an address without blanks, such as https://example.org/page"
    case "^([0-9]{4}|[?])$": "2026  or ?"
    case "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|[?])$": "2008  2008-12  2026-03-12  or ?"
    default: "a value as the descriptor of its file asks for"
    }
  }
}

/// A noun with its indefinite article.
func withArticle(_ noun: String) -> String {
  "\("AEIOUaeiou".contains(noun.prefix(1)) ? "an" : "a") \(noun)"
}
