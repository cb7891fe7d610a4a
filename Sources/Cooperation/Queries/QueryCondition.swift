/// How a field compares.
public enum QueryCondition: Hashable, Sendable {
  /// A text, a reference or a word of a list, compared as ``QueryMatch`` says.
  case text(QueryMatch, String)
  /// A count or a whole number.
  case number(QueryTarget<Int>)
  /// A year, in the view that the query is asked in.
  case year(QueryTarget<Int>)
  /// A date.
  case date(QueryTarget<PartialDate>)
}

/// How a text compares with the value of a query, whatever case, accents and width.
public enum QueryMatch: String, Sendable {
  /// `:`: a text holds it; a reference has it as Id or, where no Id is that, in Id or name; a word
  /// of a list begins with it.
  case holds = ":"
  /// `=`: it is the whole of a text, a word, an Id or a name.
  case equals = "="
  /// `!=`: there are values, and none equals it.
  case differs = "!="
}

/// What a number, a year or a date is compared with.
public enum QueryTarget<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One value.
  case value(QueryRelation, Value)
  /// From one value to another, both included.
  case range(from: Value, to: Value)
  /// `?`: known to exist, and no more.
  case unknown
  /// `!=?`: more is known than that it exists.
  case known
}

/// How two values are ordered.
public enum QueryRelation: String, CaseIterable, Sendable {
  /// The one is the other or, of a date, lies in it.
  case equal = "="
  /// The one is not the other.
  case unequal = "!="
  /// The one is less, or earlier.
  case less = "<"
  /// The one is no more, or no later.
  case atMost = "<="
  /// The one is more, or later.
  case greater = ">"
  /// The one is no less, or no earlier.
  case atLeast = ">="
}

extension QueryCondition: CustomStringConvertible {
  /// The condition as it stands behind the name of the field.
  public var description: String {
    switch self {
    case .text(let match, let text): match.rawValue + quotedValue(text)
    case .number(let target): target.described { String($0) }
    case .year(let target): target.described { padded($0, to: 4) }
    case .date(let target): target.described(\.description)
    }
  }
}

extension QueryTarget {
  func described(_ word: (Value) -> String) -> String {
    switch self {
    case .value(let relation, let value): relation.rawValue + word(value)
    case .range(let first, let last): ":\(word(first))..\(word(last))"
    case .unknown: ":?"
    case .known: "!=?"
    }
  }
}

extension QueryTarget where Value: QueryExtent {
  /// Whether the comparison certainly holds for whatever lies between two ends.
  ///
  /// The upper end is `nil` where there is none.
  func certainlyHolds(lower: Value.Bound, upper: Value.Bound?) -> Bool {
    switch self {
    case .unknown: return false
    case .known: return true
    case .range(let first, let last):
      guard let from = first.lowest, let to = last.highest, let upper else { return false }
      return from <= lower && upper <= to
    case .value(let relation, let value):
      guard let from = value.lowest, let to = value.highest else { return false }
      return switch relation {
      case .equal: upper.map { from <= lower && $0 <= to } ?? false
      case .unequal: upper.map { $0 < from } ?? false || lower > to
      case .less: upper.map { $0 < from } ?? false
      case .atMost: upper.map { $0 <= to } ?? false
      case .greater: lower > to
      case .atLeast: lower >= from
      }
    }
  }
}

/// A value of a query that may cover several: the days of a month.
protocol QueryExtent {
  associatedtype Bound: Comparable
  /// The lowest that it covers.
  var lowest: Bound? { get }
  /// The highest that it covers.
  var highest: Bound? { get }
}

extension Int: QueryExtent {
  var lowest: Int? { self }
  var highest: Int? { self }
}

extension PartialDate: QueryExtent {
  var lowest: Day? { first }
  var highest: Day? { last }
}
