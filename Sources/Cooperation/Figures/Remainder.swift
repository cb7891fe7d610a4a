/// What is left of a claim after the recorded actuals are taken off, as far as it can be said.
public struct Remainder: Hashable, Sendable {
  /// The smallest possible remainder; `nil` where there is no lower end.
  public let lower: Int?
  /// The largest possible remainder; `nil` where there is no upper end.
  public let upper: Int?
  /// Whether the claim or a recorded part is approximate.
  public let isAbout: Bool
  /// By how much the claim's lower end exceeds the recorded lower end; negative where it falls short.
  public let excessOfLowerEnds: Int

  /// The interval difference `claim − recorded`; without ends where the recorded sum is too large.
  ///
  /// Counts and sums are never negative, so that a difference of two always fits.
  public init(claim: Count, recorded: Sum) {
    let claimed = claim.interval
    let known = recorded.interval
    let canBeSaid = !recorded.isTooLarge
    lower = canBeSaid ? known.upper.map { claimed.lower - $0 } : nil
    upper = canBeSaid ? claimed.upper.map { $0 - known.lower } : nil
    isAbout = claim.isAbout || recorded.isAbout
    excessOfLowerEnds = claimed.lower - known.lower
  }
}

extension Remainder: CustomStringConvertible {
  /// The remainder as text for scripts: `2143`, `>=2143`, `<=12`, `5..9` or `?`.
  public var description: String {
    let about = isAbout ? "~" : ""
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper: return "\(about)\(lower)"
    case (let lower?, let upper?): return "\(about)\(lower)..\(upper)"
    case (let lower?, nil): return ">=\(about)\(lower)"
    case (nil, let upper?): return "<=\(about)\(upper)"
    case (nil, nil): return "?"
    }
  }
}
