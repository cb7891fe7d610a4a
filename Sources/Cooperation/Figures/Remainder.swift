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

  /// The interval difference `claim − recorded`.
  public init(claim: Count, recorded: Sum) {
    let claimed = claim.interval
    let known = recorded.interval
    lower = known.upper.flatMap { subtracting($0, from: claimed.lower) }
    upper = claimed.upper.flatMap { subtracting(known.lower, from: $0) }
    isAbout = claim.isAbout || recorded.isAbout
    excessOfLowerEnds = subtracting(known.lower, from: claimed.lower) ?? 0
  }
}

/// Both numbers are counts or sums, which are never negative, so that the difference always fits.
private func subtracting(_ part: Int, from whole: Int) -> Int? {
  let (difference, overflow) = whole.subtractingReportingOverflow(part)
  return overflow ? nil : difference
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
