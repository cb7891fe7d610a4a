/// What a query asks, as a tree.
///
/// As ``Query`` reads them, lists have two members or more, none of which is a list of the same
/// kind; only the empty query is an empty ``all(_:)``.
public indirect enum QueryExpression: Hashable, Sendable {
  /// Each of them holds.
  case all([QueryExpression])
  /// One of them holds.
  case any([QueryExpression])
  /// It does not hold.
  case not(QueryExpression)
  /// The words occur beside each other in what the record says or shows.
  case words(String)
  /// A field compares so.
  case field(QueryField, QueryCondition)
  /// The record has this.
  case has(QueryHolding)
  /// The record is such a one.
  case `is`(QueryTrait)
}

extension QueryExpression: CustomStringConvertible {
  /// The expression as a query that reads as the same.
  public var description: String {
    switch self {
    case .all(let terms):
      terms.map { $0.isAlternative ? "(\($0))" : $0.description }.joined(separator: " ")
    case .any(let terms): terms.map(\.description).joined(separator: " or ")
    case .not(let term): term.isList ? "not (\(term))" : "not \(term)"
    case .words(let text): isPlainWord(text) ? text : quoted(text)
    case .field(let field, let condition): "\(field)\(condition)"
    case .has(let holding): "has:\(holding)"
    case .is(let trait): "is:\(trait.rawValue)"
    }
  }

  private var isAlternative: Bool { if case .any = self { true } else { false } }

  private var isList: Bool {
    switch self {
    case .all, .any: true
    case .not, .words, .field, .has, .is: false
    }
  }
}

/// Whether a text is read as itself without quotes where a term begins.
private func isPlainWord(_ text: String) -> Bool {
  !text.isEmpty && QueryKeyword(text) == nil && YearLabel(text) == nil
    && text.unicodeScalars.map(halfWidth).allSatisfy { scalar in
      !endsQueryValue(scalar) && !isQuerySign(scalar)
    }
}

/// A text in the quotes that make it one value of a query.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
    result.unicodeScalars.append(scalar)
  }
  return result + "\""
}

/// A text as the value of a field: in quotes where it needs them.
func quotedValue(_ text: String) -> String {
  let scalars = text.unicodeScalars.map(halfWidth)
  guard let first = scalars.first, !isQuerySign(first), !scalars.contains(where: endsQueryValue)
  else { return quoted(text) }
  return text
}
