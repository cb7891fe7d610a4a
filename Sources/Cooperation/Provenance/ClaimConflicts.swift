/// What other claims of a ledger say against each of them: what W7 and W8 report, for those who read claims.
public struct ClaimConflicts: Sendable {
  private var rivals: [Origin: [Figure]] = [:]
  private var larger: [Origin: Claim] = [:]

  /// Compares the claims of a ledger; the time grows with their number.
  public init(in ledger: Ledger) {
    for pair in ledger.disagreementsOfClaims(in: .all) {
      rivals[pair.first.origin, default: []].append(pair.second)
      rivals[pair.second.origin, default: []].append(pair.first)
    }
    for claims in ClaimSeries.all(in: ledger).flatMap({ $0.alike(in: ledger) }) {
      for (claim, earlier) in ClaimSeries.fallen(in: claims) { larger[claim.origin] = earlier }
    }
  }

  /// The figures that another source claims of the same, up to the same day, and that cannot both be right
  /// (W8).
  public func rivals(of claim: Claim) -> [Figure] { rivals[claim.origin] ?? [] }

  /// The earlier claim of the same that is larger, though a cumulative figure cannot fall (W7); `nil` where
  /// there is none.
  public func larger(than claim: Claim) -> Claim? { larger[claim.origin] }
}
