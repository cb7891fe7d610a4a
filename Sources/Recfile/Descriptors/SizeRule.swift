/// How many records a set may have.
///
/// Source: recutils manual, 6.6 Size Constraints.
public struct SizeRule: Hashable, Sendable {
  /// How the number of records compares with the number of the rule.
  public enum Comparison: String, Hashable, Sendable {
    /// Fewer records.
    case less = "<"
    /// As many records or fewer.
    case lessOrEqual = "<="
    /// More records.
    case greater = ">"
    /// As many records or more.
    case greaterOrEqual = ">="
    /// Exactly as many records.
    case equal = ""
  }

  /// How the number of records compares with `count`.
  public let comparison: Comparison
  /// The number that the rule gives.
  public let count: Int
}

extension SizeRule {
  /// Reads the value of `%size`: a number, or a comparison and a number.
  init?(_ value: [UInt8]) {
    let signs = Set("<>=".utf8)
    let text = value.drop(while: Words.isGap)
    let sign = text.prefix { signs.contains($0) }
    let words = Words.of(Array(text.dropFirst(sign.count)))
    // The empty sign stands for equality; an equals sign alone is none.
    guard words.count == 1,
      let comparison = Comparison(rawValue: String(decoding: sign, as: UTF8.self)),
      !words[0].hasPrefix("-"), let number = WholeNumber(words[0].utf8)
    else { return nil }
    self.comparison = comparison
    count = if case .number(let count) = number { count } else { Int.max }
  }

  /// Whether a set may have so many records.
  func accepts(_ records: Int) -> Bool {
    switch comparison {
    case .less: records < count
    case .lessOrEqual: records <= count
    case .greater: records > count
    case .greaterOrEqual: records >= count
    case .equal: records == count
    }
  }
}
