internal import Recfile

/// W7: claims whose increase is out of line with the plans of the years between them.
extension Inspection {
  /// Compares the increase between each claim and its predecessor with the plans of those years.
  ///
  /// It is out of line where its lower end is more than twice the plans of all years that lie between
  /// the two dates even in part, or its upper end less than half of the plans of the years that lie
  /// between them in full. Nothing is said where a year has no plan, or the cohorts count their years
  /// on several bases or on an unclear one, or where the claims' unit is unclear or their figure about:
  /// then more may have been planned than is known.
  mutating func inspectIncrease(of series: ClaimSeries) {
    var plans: [Unit: YearlyPlans?] = [:]
    for later in series.claims {
      guard let earlier = series.predecessor(of: later), let program = later.program,
        later.unit == earlier.unit, later.unit != .unclear, !later.trainees.isAbout,
        !earlier.trainees.isAbout
      else { continue }
      let known =
        plans[later.unit]
        ?? YearlyPlans(
          ledger.cohorts[ledger.cohorts(in: .program(program))].lazy
            .filter { $0.venue == later.venue && $0.unit == later.unit })
      plans[later.unit] = known
      guard let comparison = known?.comparison(of: earlier, later) else { continue }
      note(
        .claimSeries, about: "Trainees", in: later.origin,
        "\(comparison.increase) more than \(shown(earlier.id)) claims up to \(earlier.asOf), "
          + "yet \(comparison.planned) planned in \(comparison.years)",
        remedy: "check both claims and what they count, and the plans of those years")
    }
  }
}

/// The plans of some cohorts by year, on the one basis that they all state their years on.
private struct YearlyPlans {
  /// An increase that is out of line, in words.
  struct Comparison {
    let increase: String
    let planned: String
    let years: String
  }

  private let basis: YearBasis
  private var plans: [Int: Sum] = [:]

  init?(_ cohorts: some Sequence<Cohort>) {
    var basis: YearBasis?
    for cohort in cohorts {
      guard let year = cohort.year, cohort.basis != .unclear, basis == nil || basis == cohort.basis
      else { return nil }
      basis = cohort.basis
      // A cohort without a plan may have been a large one.
      plans[year, default: Sum()].add(cohort.planned ?? .unknown)
    }
    guard let basis else { return nil }
    self.basis = basis
  }

  /// What is out of line between two claims; `nil` where nothing is, or nothing can be said.
  func comparison(of earlier: Claim, _ later: Claim) -> Comparison? {
    let (before, after) = (earlier.trainees.interval, later.trainees.interval)
    if let end = before.upper,
      let sum = sum(of: yearsWithin(earlier.asOf, later.asOf, inPart: true))
    {
      let least = after.lower - end
      // Twice the plans may be too large a number; what is left after taking them off once is none.
      if !sum.total.isAbout, let most = sum.total.interval.upper, least > 0, least - most > most {
        return Comparison(
          increase: Interval(lower: least, upper: after.upper.map { $0 - before.lower }).words,
          planned: sum.total.words, years: sum.name)
      }
    }
    if let end = after.upper,
      let sum = sum(of: yearsWithin(earlier.asOf, later.asOf, inPart: false))
    {
      let most = end - before.lower
      if !sum.total.isAbout, most >= 0, most < sum.total.interval.lower - most {
        return Comparison(
          increase: Interval(
            lower: max(after.lower - (before.upper ?? after.lower), 0), upper: most
          )
          .words,
          planned: sum.total.words, years: sum.name)
      }
    }
    return nil
  }

  /// The years that lie after one date and up to another, in part or in full; `nil` where there are none.
  private func yearsWithin(
    _ earlier: PartialDate, _ later: PartialDate, inPart: Bool
  ) -> ClosedRange<Int>? {
    // In part: as many years as the dates can mean. In full: as few.
    guard let start = inPart ? earlier.first : earlier.last,
      let end = inPart ? later.last : later.first,
      var first = basis.year(of: start), var last = basis.year(of: end)
    else { return nil }
    if let lastDay = basis.lastDay(of: first), inPart ? lastDay <= start : true { first += 1 }
    if !inPart, let lastDay = basis.lastDay(of: last), lastDay > end { last -= 1 }
    return first <= last ? first...last : nil
  }

  /// The plans of some years, added up; `nil` where one of them has none.
  private func sum(of years: ClosedRange<Int>?) -> (total: Sum, name: String)? {
    guard let years, years.count <= plans.count else { return nil }
    var total = Sum()
    for year in years {
      guard let plan = plans[year], plan.unknown == 0 else { return nil }
      total.add(plan)
    }
    guard !total.isTooLarge else { return nil }
    let (first, last) = (basis.label(of: years.lowerBound), basis.label(of: years.upperBound))
    return (total, first == last ? first : "\(first) to \(last)")
  }
}
