/// A claim set against what is recorded for the same program, venue and unit up to its date.
public struct Reconciliation: Sendable {
  /// The claim.
  public let claim: Claim
  /// The sum of the recorded actuals.
  public let recorded: Sum
  /// What is recorded there in other units, which cannot be set against the claim.
  public let apart: [(unit: Unit, sum: Sum)]
  /// The same for each unit that is recorded apart, if the claim does not say what it counts;
  /// otherwise empty.
  public let readings: [Reading]
  /// What the records leave unexplained.
  public let unexplained: Remainder
  /// Whether more is recorded than the claim allows.
  ///
  /// An approximate figure, of the claim or among what is recorded, allows for its rounding as
  /// ``Count/outerInterval`` has it, so that nothing is contradicted that may only be rounded.
  public let isContradicted: Bool

  /// Sets a claim against the ledger that it is from.
  ///
  /// A cohort that may have begun before or after the claim's date, because its year is unknown or
  /// holds that date, enters as an unknown part, so that the claim is neither used up nor
  /// contradicted by it.
  public init(_ claim: Claim, in ledger: Ledger) {
    var sums: [Unit: Sum] = [:]
    // What is recorded at the very least, approximate figures taken for rounded ones.
    var surely: [Unit: Int] = [:]
    if let program = claim.program {
      for cohort in ledger.cohorts[ledger.cohorts(in: .program(program))]
      where cohort.venue == claim.venue && cohort.actual != nil {
        switch cohort.began(by: claim.asOf) {
        case true?:
          sums[cohort.unit, default: Sum()].add(cohort.actual)
          let (sum, overflow) = surely[cohort.unit, default: 0]
            .addingReportingOverflow(cohort.actual?.outerInterval.lower ?? 0)
          surely[cohort.unit] = overflow ? .max : sum
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
    func isExceeded(by unit: Unit) -> Bool {
      claim.trainees.outerInterval.upper.map { surely[unit, default: 0] > $0 } ?? false
    }
    isContradicted = isExceeded(by: claim.unit)
    readings =
      claim.unit != .unclear
      ? []
      : apart.map { unit, sum in
        Reading(
          unit: unit, recorded: sum,
          unexplained: Remainder(claim: claim.trainees, recorded: sum),
          isContradicted: isExceeded(by: unit))
      }
  }

  /// What holds if a claim that does not say what it counts counts one unit.
  public struct Reading: Hashable, Sendable {
    /// What the claim then counts.
    public let unit: Unit
    /// The sum of the recorded actuals of that unit.
    public let recorded: Sum
    /// What the records then leave unexplained.
    public let unexplained: Remainder
    /// Whether more is recorded than the claim then allows.
    public let isContradicted: Bool
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
