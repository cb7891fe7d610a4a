/// A claim set against what is recorded for the same program, venue and unit up to its date.
public struct Reconciliation: Sendable {
  /// The claim.
  public let claim: Claim
  /// The sum of the recorded actuals.
  public let recorded: Sum
  /// What is recorded there in other units, which cannot be set against the claim.
  public let apart: [(unit: Unit, sum: Sum)]
  /// What the records leave unexplained.
  public let unexplained: Remainder
  /// Whether more is recorded than the claim allows.
  public let isContradicted: Bool

  /// Sets a claim against the ledger that it is from.
  ///
  /// A cohort that may have begun before or after the claim's date, because its year is unknown or
  /// holds that date, enters as an unknown part, so that the claim is neither used up nor
  /// contradicted by it.
  public init(_ claim: Claim, in ledger: Ledger) {
    var sums: [Unit: Sum] = [:]
    if let program = claim.program {
      for cohort in ledger.cohorts[ledger.cohorts(in: .program(program))]
      where cohort.venue == claim.venue && cohort.actual != nil {
        switch cohort.began(by: claim.asOf) {
        case true?: sums[cohort.unit, default: Sum()].add(cohort.actual)
        case nil: sums[cohort.unit, default: Sum()].add(.unknown)
        case false?: continue
        }
      }
    }
    let recorded = sums[claim.unit] ?? Sum()
    self.claim = claim
    self.recorded = recorded
    apart = Unit.allCases.compactMap { unit in
      unit == claim.unit ? nil : sums[unit].map { (unit, $0) }
    }
    unexplained = Remainder(claim: claim.trainees, recorded: recorded)
    isContradicted = claim.trainees.interval.upper.map { recorded.interval.lower > $0 } ?? false
  }
}

extension Cohort {
  /// Whether the cohort began by a date; `nil` where that cannot be known.
  func began(by date: PartialDate) -> Bool? {
    guard let limit = date.last else { return nil }
    if let start, let first = start.first, let last = start.last {
      if last <= limit { return true }
      if first > limit { return false }
    }
    guard let year, let first = basis.firstDay(of: year), let last = basis.lastDay(of: year) else {
      return nil
    }
    if last <= limit { return true }
    return first > limit ? false : nil
  }
}
