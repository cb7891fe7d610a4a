/// A claim set against what is recorded for the same program, venue and unit up to its date.
public struct Reconciliation: Sendable {
  /// The claim.
  public let claim: Claim
  /// The sum of the recorded actuals.
  public let recorded: Sum
  /// What is recorded there in other units, which cannot be set against the claim.
  public let apart: [(unit: Unit, sum: Sum)]
  /// What holds for each unit that is recorded, if the claim does not say what it counts; otherwise
  /// empty.
  public let readings: [Reading]
  /// What the records leave unexplained; nothing is known of it where they count other units only.
  public let unexplained: Remainder
  /// Whether more is recorded than the claim allows, which cannot be said of one that does not say
  /// what it counts.
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
    unexplained =
      recorded.parts == 0 && !sums.isEmpty
      ? Remainder(unknownOf: claim.trainees) : Remainder(claim: claim.trainees, recorded: recorded)
    func isExceeded(by unit: Unit) -> Bool {
      claim.trainees.outerInterval.upper.map { surely[unit, default: 0] > $0 } ?? false
    }
    isContradicted = claim.unit != .unclear && isExceeded(by: claim.unit)
    let units = claim.unit == .unclear ? Unit.allCases.filter { sums[$0] != nil } : []
    readings = units.map { unit in
      let sum = sums[unit] ?? Sum()
      return Reading(
        unit: unit, recorded: sum, unexplained: Remainder(claim: claim.trainees, recorded: sum),
        isContradicted: isExceeded(by: unit))
    }
  }

  /// Whether nothing is recorded in the unit of the claim and something is in others.
  public var isOnlyRecordedApart: Bool { recorded.parts == 0 && !apart.isEmpty }

  /// What holds of the claim by its own unit, which it states or nothing is recorded.
  public var asStated: Reading {
    Reading(
      unit: claim.unit, recorded: recorded, unexplained: unexplained,
      isContradicted: isContradicted)
  }

  /// What holds if a claim counts one unit.
  public struct Reading: Hashable, Sendable {
    /// What the claim then counts; unclear for the same as is recorded where that is unclear, too.
    public let unit: Unit
    /// The sum of the recorded actuals of that unit.
    public let recorded: Sum
    /// What the records then leave unexplained.
    public let unexplained: Remainder
    /// Whether more is recorded than the claim then allows.
    public let isContradicted: Bool

    /// What the reading supposes of a claim that does not say what it counts, in words.
    public var condition: String {
      unit == .unclear ? "if both count the same" : "if it counts \(unit.rawValue)"
    }
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
