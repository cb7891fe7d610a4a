/// What a claim implies beside an earlier one of its series: how many were added, and how many a year.
public struct ClaimIncrease: Sendable {
  /// The earlier claim.
  public let earlier: Claim
  /// The later claim.
  public let later: Claim
  /// What was added between the two, the interval difference of their figures.
  public let added: Remainder
  /// The shortest and the longest time between the two, in days, at least one.
  public let days: ClosedRange<Int>
  /// What was added in a year of 365.2425 days, on average; the ends are rounded outwards.
  public let perYear: Bounds
  /// Whether both claims state the same unit and venue.
  ///
  /// Otherwise the increase is one only if they count the same thing.
  public let countTheSame: Bool
  /// The plans of the cohorts that certainly began after the earlier claim and up to the later one, by
  /// year and unit, of all venues where the claims state none; never compared by themselves.
  public let plans: [TotalsRow]
  /// The plans of the cohorts of which it cannot be known whether they began in that time.
  public let possiblePlans: [TotalsRow]

  /// The increase that a claim implies; `nil` where no earlier claim can be compared with it.
  public init?(to later: Claim, in ledger: Ledger) {
    let series = ClaimSeries(around: later, in: ledger)
    guard let earlier = series.predecessor(of: later), let program = later.program,
      let days = ClaimIncrease.days(from: earlier.asOf, to: later.asOf)
    else { return nil }
    self.earlier = earlier
    self.later = later
    self.days = days
    added = Remainder(claim: later.trainees, recorded: Sum([earlier.trainees]))
    perYear = added.bounds.perYear(in: days)
    countTheSame = earlier.unit == later.unit && later.unit != .unclear && ledger.hasPlace(later)
    let planned = ledger.cohorts[ledger.cohorts(in: .program(program))].filter { cohort in
      (cohort.venue == later.venue || !later.statesVenue) && cohort.planned != nil
        && earlier.asOf.first.map { cohort.began(by: .day($0)) } != true
        && cohort.began(by: later.asOf) != false
    }
    // Both were announced at some time of what they are dated by, as the days between have it.
    func began(_ cohort: Cohort) -> Bool {
      cohort.began(by: earlier.asOf) == false
        && later.asOf.first.map { cohort.began(by: .day($0)) } == true
    }
    plans = Totals(of: planned.filter(began), in: ledger, by: [.year]).rows
    possiblePlans = Totals(of: planned.filter { !began($0) }, in: ledger, by: [.year]).rows
  }

  private static func days(
    from earlier: PartialDate, to later: PartialDate
  ) -> ClosedRange<Int>? {
    guard let first = earlier.first, let last = earlier.last, let next = later.first,
      let end = later.last, next > last
    else { return nil }
    return (next.ordinal - last.ordinal)...(end.ordinal - first.ordinal)
  }
}

extension Bounds {
  /// The same spread evenly over a time of so many days, as a number a year.
  ///
  /// A gain is smallest over the longest time, a loss over the shortest.
  fileprivate func perYear(in days: ClosedRange<Int>) -> Bounds {
    func share(_ number: Int, _ days: Int) -> (floor: Int, ceiling: Int) {
      let divisor = Int128(days) * 400
      let (quotient, remainder) = (Int128(number) * 146_097).quotientAndRemainder(
        dividingBy: divisor)
      return (
        Int(clamping: remainder < 0 ? quotient - 1 : quotient),
        Int(clamping: remainder > 0 ? quotient + 1 : quotient)
      )
    }
    return Bounds(
      lower: lower.map { share($0, $0 < 0 ? days.lowerBound : days.upperBound).floor },
      upper: upper.map { share($0, $0 < 0 ? days.upperBound : days.lowerBound).ceiling },
      isAbout: isAbout)
  }
}
