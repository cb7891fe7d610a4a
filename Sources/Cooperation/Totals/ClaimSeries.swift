/// The claims of one program and venue, which can be read one after the other.
public struct ClaimSeries: Sendable {
  /// The claims, from the earliest to the latest; those without a date come last.
  public let claims: [Claim]

  /// The series that a claim of a ledger belongs to.
  ///
  /// A claim of no known program stands alone.
  public init(around claim: Claim, in ledger: Ledger) {
    guard let program = claim.program else {
      claims = [claim]
      return
    }
    claims = ledger.claims.filter { $0.program == program && $0.venue == claim.venue }
      .sorted { left, right in (left.lastDay, left.origin) < (right.lastDay, right.origin) }
  }

  /// The claim of the series that another one is compared with; `nil` where there is none.
  ///
  /// It is certainly earlier, and its unit is the same or one of the two is unclear. Of several, one
  /// with which an increase has an end comes before one with which it has none (between two lower
  /// bounds nothing is implied), then one that states the same unit, then the latest.
  public func predecessor(of claim: Claim) -> Claim? {
    guard claim.trainees != .unknown else { return nil }
    func rank(_ earlier: Claim) -> (Int, Int, Int) {
      let hasEnd =
        claim.trainees.interval.upper != nil || earlier.trainees.interval.upper != nil
      return (hasEnd ? 1 : 0, earlier.unit == claim.unit ? 1 : 0, earlier.lastDay)
    }
    return claims.filter { earlier in
      earlier.trainees != .unknown && claim.asOf.isCertainlyAfter(earlier.asOf)
        && (earlier.unit == claim.unit || [earlier.unit, claim.unit].contains(.unclear))
    }.max { rank($0) < rank($1) }
  }
}

extension Claim {
  /// The last day up to which it can count, as a number; the largest where its date is unknown.
  fileprivate var lastDay: Int { asOf.last?.ordinal ?? .max }
}
