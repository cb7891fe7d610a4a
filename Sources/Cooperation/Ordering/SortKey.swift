internal import Writing

/// What one row of a list is sorted by.
///
/// Numbers come before texts. What is unknown comes behind both, whichever way the list is sorted,
/// since it is neither the most nor the least; behind that comes what is not stated at all.
public struct SortKey: Hashable, Sendable {
  private enum Value: Hashable {
    /// A number, and whether what is meant lies below, at or above it.
    case number(Int, side: Int)
    case text(SearchText)
    case unknown
    case absent
  }

  private let value: Value

  private init(_ value: Value) { self.value = value }

  /// The key of what is not stated.
  public static let absent = SortKey(.absent)

  /// The key of what is known to exist and not known.
  public static let unknown = SortKey(.unknown)

  /// The key of a number.
  public static func number(_ number: Int) -> SortKey { SortKey(.number(number, side: 0)) }

  /// The key of a text, whatever its case and accents; an empty one is not stated, and `?` is unknown.
  public static func text(_ text: String) -> SortKey {
    let form = SearchText(text)
    return form.isEmpty ? absent : text == "?" ? unknown : SortKey(.text(form))
  }

  /// The key of a count: its number or, where it has two ends, the lower one; `>58` comes behind `58`.
  public static func count(_ count: Count?) -> SortKey {
    switch count {
    case nil: absent
    case .unknown?: unknown
    case .exactly(let number)?, .about(let number)?: self.number(number)
    case .moreThan(let number)?, .atLeast(let number)?, .between(let number, _)?:
      SortKey(.number(number, side: 1))
    }
  }

  /// The key of a sum, by its lower end; one of unknown parts alone is unknown.
  public static func sum(_ sum: Sum) -> SortKey {
    switch sum.certainty {
    case .notReported: absent
    case .unknown: unknown
    case .exact, .about: number(sum.interval.lower)
    case .atLeast, .atLeastAbout, .tooLarge: SortKey(.number(sum.interval.lower, side: 1))
    }
  }

  /// The key of a percentage; where there is none, nothing is stated.
  public static func share(_ share: Share?) -> SortKey {
    guard let share else { return absent }
    switch share.bound {
    case .exact: return number(share.percent)
    case .atLeast: return SortKey(.number(share.percent, side: 1))
    case .atMost: return SortKey(.number(share.percent, side: -1))
    }
  }

  /// The key of a number of which ends may be known, by the lower one or else the upper one.
  public static func bounds(_ bounds: Bounds) -> SortKey {
    switch (bounds.lower, bounds.upper) {
    case (let lower?, let upper): SortKey(.number(lower, side: upper == lower ? 0 : 1))
    case (nil, let upper?): SortKey(.number(upper, side: -1))
    case (nil, nil): unknown
    }
  }
}

extension SortKey {
  /// The places of some rows in the order of their keys; what is equal stays as it is.
  ///
  /// - Parameters:
  ///   - keys: the key of each row.
  ///   - isDescending: whether the greatest comes first; what is unknown or absent still comes last.
  /// - Returns: the indices of `keys`, each once.
  public static func order(of keys: [SortKey], isDescending: Bool = false) -> [Int] {
    keys.indices.sorted { left, right in
      switch keys[left].compared(with: keys[right], isDescending) {
      case 0: left < right
      case let comparison: comparison < 0
      }
    }
  }

  /// Whether this key certainly comes before another.
  public func comes(before other: SortKey, _ isDescending: Bool) -> Bool {
    compared(with: other, isDescending) < 0
  }

  /// Below zero where this key comes first, above zero where the other does.
  func compared(with other: SortKey, _ isDescending: Bool) -> Int {
    let direction = isDescending ? -1 : 1
    switch (value, other.value) {
    case (.number(let left, let side), .number(let right, let otherSide)):
      let comparison =
        left == right ? side - otherSide : left < right ? -1 : 1
      return comparison * direction
    case (.text(let left), .text(let right)):
      return left == right ? 0 : (left < right ? -1 : 1) * direction
    default:
      return rank - other.rank
    }
  }

  private var rank: Int {
    switch value {
    case .number: 0
    case .text: 1
    case .unknown: 2
    case .absent: 3
    }
  }
}
