/// What is left of a claim after the recorded actuals are taken off, as far as it can be said.
public struct Remainder: Hashable, Sendable {
  /// The ends of the remainder, as far as they are known.
  public let bounds: Bounds
  /// By how much the claim's lower end exceeds the recorded lower end; negative where it falls short.
  public let excessOfLowerEnds: Int

  /// The interval difference `claim − recorded`.
  ///
  /// It is without ends where the recorded sum is too large, or the claim's number is not known, and
  /// without a lower end where more may be recorded. What may be counted twice in the recorded sum is
  /// taken off once for the upper end, and twice for the lower.
  ///
  /// Counts and sums are never negative, so that a difference of two always fits.
  public init(claim: Count, recorded: Sum, mayHoldMore: Bool = false) {
    let claimed = claim.interval
    let known = recorded.leastInterval
    let canBeSaid = !recorded.isTooLarge && claim != .unknown
    bounds = Bounds(
      lower: canBeSaid && !mayHoldMore ? known.upper.map { claimed.lower - $0 } : nil,
      upper: canBeSaid ? claimed.upper.map { $0 - known.lower } : nil,
      isAbout: claim.isAbout || recorded.isAbout)
    excessOfLowerEnds = claimed.lower - known.lower
  }

  /// What is left of a claim beside records that cannot be set against it: nothing is known of it.
  init(unknownOf claim: Count) {
    bounds = Bounds(lower: nil, upper: nil)
    excessOfLowerEnds = claim.interval.lower
  }

  /// The smallest possible remainder; `nil` where there is no lower end.
  public var lower: Int? { bounds.lower }
  /// The largest possible remainder; `nil` where there is no upper end.
  public var upper: Int? { bounds.upper }
  /// Whether the claim or a recorded part is approximate.
  public var isAbout: Bool { bounds.isAbout }
}

extension Remainder: CustomStringConvertible {
  /// The remainder as text for scripts: `2143`, `>=2143`, `<=12`, `5..9` or `?`.
  public var description: String { bounds.description }
}
