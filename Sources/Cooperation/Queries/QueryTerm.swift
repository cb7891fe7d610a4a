internal import Writing

/// A field of a query and its sign, before the value is known.
struct QueryTerm {
  private enum Subject {
    case field(QueryField)
    case has
    case `is`
  }

  private let subject: Subject
  private let sign: QuerySign
  private let text: String
  private let ownField: (String) -> String?

  init(
    _ name: QueryParser.Piece, _ sign: QuerySign, in text: String,
    ownField: @escaping (String) -> String?
  ) throws(QueryError) {
    self.sign = sign
    self.text = text
    self.ownField = ownField
    switch name.text.lowercased() {
    case "has": subject = .has
    case "is": subject = .is
    default:
      guard let field = QueryTerm.field(name.text, ownField: ownField) else {
        let near = nearestWord(to: name.text, among: Array(QueryField.known.keys) + ["has", "is"])
        throw QueryError(.unknownField(name.text, near: near), in: text, at: name.place)
      }
      subject = .field(field)
    }
    try checkSign()
  }

  private static func field(_ name: String, ownField: (String) -> String?) -> QueryField? {
    QueryField.known(name) ?? ownField(name).map { QueryField(name: $0, kind: .own) }
  }

  private func checkSign() throws(QueryError) {
    switch (subject, sign.comparison) {
    case (.has, .matched(.holds)), (.is, .matched(.holds)): return
    case (.has, _): throw refusal(of: "has", accepted: [":"])
    case (.is, _): throw refusal(of: "is", accepted: [":"])
    case (.field(let field), .ordered) where !field.kind.isOrdered:
      throw refusal(of: field.description, accepted: [":", "=", "!="])
    case (.field, _): return
    }
  }

  private func refusal(of field: String, accepted: [String]) -> QueryError {
    QueryError(.sign(sign.text, field: field, accepted: accepted), in: text, at: sign.place)
  }

  /// The term with its value.
  func expression(with value: QueryParser.Piece) throws(QueryError) -> QueryExpression {
    switch subject {
    case .is: return .is(try trait(value))
    case .has: return .has(try holding(value))
    case .field(let field):
      if let years = yearsWithBasis(field, value) { return years }
      return .field(field, try condition(of: field, value))
    }
  }

  /// A year as screens label it, `JFY2016`: the year of a record that is on that basis; `nil` for any
  /// other value.
  private func yearsWithBasis(
    _ field: QueryField, _ value: QueryParser.Piece
  ) -> QueryExpression? {
    guard field.kind == .year, let label = YearLabel(value.text) else { return nil }
    return relation == .unequal
      ? .not(label.terms(field, .equal)) : label.terms(field, relation)
  }

  private func trait(_ value: QueryParser.Piece) throws(QueryError) -> QueryTrait {
    let word = halfWidth(value.text).lowercased()
    if let trait = QueryTrait(rawValue: word) { return trait }
    let accepted = QueryTrait.allCases.map(\.rawValue)
    throw unknown(value, after: "is:", accepted: accepted, known: accepted)
  }

  private func holding(_ value: QueryParser.Piece) throws(QueryError) -> QueryHolding {
    let word = halfWidth(value.text)
    if let type = QueryHolding.Related(rawValue: word.lowercased()) { return .records(type) }
    if let field = QueryTerm.field(word, ownField: ownField) { return .field(field) }
    let types = QueryHolding.Related.allCases.map(\.rawValue)
    throw unknown(
      value, after: "has:", accepted: types + ["actual", "note", "any other field"],
      known: types + QueryField.known.keys)
  }

  private func unknown(
    _ value: QueryParser.Piece, after sign: String, accepted: [String], known: [String]
  ) -> QueryError {
    let near = nearestWord(to: halfWidth(value.text), among: known)
    return QueryError(
      .unknownWord(value.text, after: sign, accepted: accepted, near: near), in: text,
      at: value.place)
  }

  private func condition(
    of field: QueryField, _ value: QueryParser.Piece
  ) throws(QueryError) -> QueryCondition {
    switch (field.kind, sign.comparison) {
    case (.count, _), (.number, _), (.own, .ordered):
      return .number(try number(value, isCount: field.kind == .count))
    case (.year, _): return .year(try year(value))
    case (.date, _): return .date(try date(value))
    case (.code(let words), .matched(let match)):
      return .text(match, try code(value, of: words, match))
    case (_, .matched(let match)): return .text(match, value.text)
    case (_, .ordered): throw refusal(of: field.description, accepted: [":", "=", "!="])
    }
  }
}

extension QueryTerm {
  /// Part of a word of a list, or all of it: refused where no word begins so.
  private func code(
    _ value: QueryParser.Piece, of words: [String], _ match: QueryMatch
  ) throws(QueryError) -> String {
    let text = halfWidth(value.text).lowercased()
    let typed = QueryTerm.shownWords[text].flatMap { words.contains($0) ? $0 : nil } ?? text
    let isAccepted = words.map { $0.lowercased() }.contains { word in
      match == .holds ? word.hasPrefix(typed) : word == typed
    }
    guard isAccepted else {
      throw refusal(
        of: value, "“\(visible(value.text))” is not one of its words",
        remedy: "accepted are \(words.joined(separator: "  "))")
    }
    return typed
  }

  /// The words of which screens show only so much where there is little room.
  private static let shownWords = [
    "donor": "donor-country", "in-ctr": "in-country", "third": "third-country",
    "particip.": "participations", "pers-days": "person-days",
  ]

  /// A number: `61`, `?`, `10..20`, and for a count `none`.
  private func number(
    _ value: QueryParser.Piece, isCount: Bool
  ) throws(QueryError) -> QueryTarget<Int> {
    let typed = halfWidth(value.text)
    if typed == "?" { return try unknown(value) }
    if isCount, typed.lowercased() == "none" { return .value(relation, 0) }
    let accepted = "accepted are 61  100..120  ?\(isCount ? "  none" : "")"
    let count: Count
    do throws(CountError) {
      count = try Count(entered: typed)
    } catch {
      let message =
        isCount ? error.description : "“\(visible(value.text))” is not a whole number"
      throw refusal(of: value, message, remedy: accepted)
    }
    switch count {
    case .exactly(let number), .about(let number): return .value(relation, number)
    case .between(let first, let last): return try range(value, from: first, to: last)
    case .moreThan, .atLeast, .unknown:
      throw refusal(
        of: value, "“\(visible(value.text))” is not one number", remedy: accepted)
    }
  }

  private func year(_ value: QueryParser.Piece) throws(QueryError) -> QueryTarget<Int> {
    func year(_ text: String) throws(QueryError) -> Int {
      guard let year = try? StatedYear(text).year else {
        throw refusal(
          of: value, "“\(visible(value.text))” is not a year",
          remedy: "accepted are 2026  2020..2024  ?")
      }
      return year
    }
    let typed = halfWidth(value.text)
    if typed == "?" { return try unknown(value) }
    guard let (first, last) = ends(of: typed) else { return .value(relation, try year(typed)) }
    let (from, to) = (try year(first), try year(last))
    guard from <= to else { throw descending(value, first, last) }
    return try range(value, from: from, to: to)
  }

  private func date(_ value: QueryParser.Piece) throws(QueryError) -> QueryTarget<PartialDate> {
    func date(_ text: String) throws(QueryError) -> PartialDate {
      let date: PartialDate
      do throws(DateError) {
        date = try PartialDate(text)
      } catch {
        throw refusal(of: value, error.description, remedy: QueryTerm.acceptedDates)
      }
      guard date != .unknown else {
        throw refusal(
          of: value, "“\(visible(value.text))” is not a date", remedy: QueryTerm.acceptedDates)
      }
      return date
    }
    let typed = halfWidth(value.text)
    if typed == "?" { return try unknown(value) }
    guard let (first, last) = ends(of: typed) else { return .value(relation, try date(typed)) }
    let (from, to) = (try date(first), try date(last))
    guard !from.isCertainlyAfter(to) else { throw descending(value, first, last) }
    return try range(value, from: from, to: to)
  }

  private static let acceptedDates = "accepted are 2008  2008-12  2026-03-12  2020..2024  ?"

  /// How a value is compared by the sign; `:` asks for the value itself.
  private var relation: QueryRelation {
    switch sign.comparison {
    case .matched(.holds), .matched(.equals): .equal
    case .matched(.differs): .unequal
    case .ordered(let relation): relation
    }
  }

  private func unknown<Value>(
    _ value: QueryParser.Piece
  ) throws(QueryError) -> QueryTarget<Value> {
    switch relation {
    case .equal: .unknown
    case .unequal: .known
    case .less, .atMost, .greater, .atLeast:
      throw refusal(
        of: value, "what is not known is neither more nor less", remedy: "compare it with : or !=")
    }
  }

  private func range<Value>(
    _ value: QueryParser.Piece, from first: Value, to last: Value
  ) throws(QueryError) -> QueryTarget<Value> {
    guard relation == .equal else {
      throw refusal(
        of: value, "a range is not compared with “\(visible(sign.text))”",
        remedy: "compare it with :, and with not before it for what lies outside")
    }
    return .range(from: first, to: last)
  }

  private func descending(
    _ value: QueryParser.Piece, _ first: String, _ last: String
  ) -> QueryError {
    refusal(
      of: value, "\(first)..\(last) runs downwards", remedy: "write \(last)..\(first)")
  }

  /// The two ends of `2020..2024`; `nil` for a text that is no range.
  private func ends(of text: String) -> (String, String)? {
    let scalars = text.unicodeScalars
    guard
      let dot = scalars.indices.first(where: { scalars[$0...].starts(with: "..".unicodeScalars) })
    else { return nil }
    return (String(scalars[..<dot]), String(scalars[dot...].dropFirst(2)))
  }

  private func refusal(
    of value: QueryParser.Piece, _ message: String, remedy: String
  ) -> QueryError {
    QueryError(.value(message, remedy: remedy), in: text, at: value.place)
  }
}

extension QueryField.Kind {
  /// Whether less and more mean something.
  fileprivate var isOrdered: Bool {
    switch self {
    case .count, .date, .year, .number, .own: true
    case .text, .code, .reference: false
    }
  }
}
