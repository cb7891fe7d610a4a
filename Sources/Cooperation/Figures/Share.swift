/// The actual as a percentage of the plan, as far as it can be said.
///
/// Exact only if both sums are exact. A lower bound in the actual makes the percentage a lower
/// bound (rounded down), one in the plan makes it an upper bound (rounded up, since rounding an
/// upper bound down would claim too much); with both, with an unknown part alone, a plan of 0 or parts
/// that may count the same people twice, nothing can be said.
public struct Share: Hashable, Sendable {
  /// Which way the true percentage may differ from ``percent``.
  public enum Bound: Hashable, Sendable {
    /// It is this percentage, rounded down to a whole one.
    case exact
    /// It is this or more.
    case atLeast
    /// It is this or less.
    case atMost
  }

  /// Whole per cent.
  public let percent: Int
  /// Which way the true percentage may differ.
  public let bound: Bound
  /// Whether the plan or the actual is approximate.
  public let isAbout: Bool

  /// The share of `actual` in `planned`; `nil` where none can be said.
  public init?(actual: Sum, planned: Sum) {
    guard let actualIsExact = Share.isExact(actual), let planIsExact = Share.isExact(planned),
      actualIsExact || planIsExact, actual.repeated == 0, planned.repeated == 0
    else { return nil }
    let plan = planned.interval.lower
    guard plan > 0 else { return nil }
    let scaled = UInt128(actual.interval.lower) * 100
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: UInt128(plan))
    let rounded = planIsExact || remainder == 0 ? quotient : quotient + 1
    guard let percent = Int(exactly: rounded) else { return nil }
    self.percent = percent
    self.bound = actualIsExact ? (planIsExact ? .exact : .atMost) : .atLeast
    self.isAbout = actual.isAbout || planned.isAbout
  }

  /// Whether a sum has one number; `nil` where it has none at all.
  private static func isExact(_ sum: Sum) -> Bool? {
    switch sum.certainty {
    case .exact, .about: true
    case .atLeast, .atLeastAbout: false
    case .notReported, .unknown, .tooLarge: nil
    }
  }
}
