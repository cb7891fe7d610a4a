internal import Cooperation

/// What the Totals screen holds: derived from the ledger and the reader's choices, never kept.
struct TotalsContents {
  /// One line of the table: a row of totals, or a year of which nothing is recorded.
  struct Line {
    /// What it stands for, as many as there are groupings.
    let labels: [String]
    let row: TotalsRow?
    /// Whether it is in none of the sums of the years, since its own is not known.
    var isApart = false
  }

  let scope: Scope
  /// What is added up: the chosen venue, or all of them where each is a row.
  let venue: VenueChoice
  /// The venues that cohorts of the scope have, those with the most cohorts first.
  let venues: [Venue?]
  /// The units that cohorts of the chosen venue have, those with the most cohorts first.
  let units: [Unit]
  /// The unit that is added up; `nil` where there is nothing to add, or where each unit is a row.
  let unit: Unit?
  /// The cohorts that are added up.
  let cohorts: [Cohort]
  /// What else is recorded in the scope, by venue and unit, that with the most cohorts first.
  let apart: [TotalsRow]
  /// What the lines stand for, in order.
  let groupings: [Grouping]
  /// Whether each year holds all years before it.
  let isCumulative: Bool
  let lines: [Line]
  /// The sums of all lines, unknown years included; `nil` where lines have different units, which are
  /// never added.
  let total: TotalsRow?
  /// The claims of the scope and venue, each against what is recorded.
  let claims: [Reconciliation]
  /// Whether a query leaves out what else is recorded.
  let isNarrowed: Bool

  /// What the Totals screen holds.
  init(_ ledger: Ledger, _ state: TotalsState, view: YearView) {
    self.init(
      ledger, scope: ledger.scope(country: state.country, program: state.program), state,
      view: view, tellsApart: true)
  }

  /// The totals of a scope at its main venue, as trends and charts draw them.
  init(main scope: Scope, of ledger: Ledger, view: YearView) {
    var state = TotalsState()
    state.venue = .main(in: scope, of: ledger)
    self.init(ledger, scope: scope, state, view: view, tellsApart: false)
  }

  private init(
    _ ledger: Ledger, scope: Scope, _ state: TotalsState, view: YearView, tellsApart: Bool
  ) {
    self.scope = scope
    isNarrowed = ledger.selection != nil
    let all = ledger.selectedCohorts(in: scope)
    venues = ranked(all.map(\.venue)) { $0?.rawValue ?? "~" }
    let venue = state.groupings.contains(.venue) ? .all : state.venue
    self.venue = venue
    let atVenue = all.filter { venue.includes($0.venue) }
    let units = ranked(atVenue.map(\.unit), by: \.rawValue)
    let isByUnit = state.groupings.contains(.unit)
    let unit =
      isByUnit ? nil : state.unit.flatMap { units.contains($0) ? $0 : nil } ?? units.first
    self.units = units
    groupings = state.groupings
    let cohorts = isByUnit ? Array(atVenue) : atVenue.filter { cohort in cohort.unit == unit }
    self.cohorts = cohorts
    var totals = Totals(of: cohorts, in: ledger, by: groupings, view: view)
    self.unit = unit
    let others =
      tellsApart && cohorts.count < all.count
      ? all.filter { !venue.includes($0.venue) || !isByUnit && $0.unit != unit } : []
    apart = Totals(of: others, in: ledger, by: [.venue]).rows
      .sorted { left, right in (right.cohorts, left) < (left.cohorts, right) }
    let sums = Totals(of: cohorts, in: ledger, by: []).rows
    isCumulative = state.isCumulative && groupings.contains(.year)
    let undated = isCumulative ? totals.undated : []
    if isCumulative { totals = totals.accumulated }
    lines = totals.lines(in: ledger, view: view, carriesOver: isCumulative, apart: undated)
    // What the years above leave open, their sum does.
    let isOpen = totals.rows.contains(where: \.hasGap)
    total = sums.count == 1 ? sums.first.map { isOpen ? $0.leftOpen : $0 } : nil
    claims = ledger.selectedClaims(in: scope)
      .filter { venue.includes($0.venue) }
      .map { Reconciliation($0, in: ledger) }
  }
}

extension VenueChoice {
  /// The venue that most cohorts of a scope have; all where there is none.
  static func main(in scope: Scope, of ledger: Ledger) -> VenueChoice {
    let venues = ledger.selectedCohorts(in: scope).map(\.venue)
    return ranked(venues) { $0?.rawValue ?? "~" }.first.map(VenueChoice.one) ?? .all
  }

  func includes(_ venue: Venue?) -> Bool {
    switch self {
    case .all: true
    case .one(let chosen): chosen == venue
    }
  }

  /// What the header calls it.
  var title: String {
    switch self {
    case .all: "all venues"
    case .one(let venue?): venue.rawValue
    case .one(nil): "no venue stated"
    }
  }
}

/// The different values, the most frequent first; of equals, the first by name.
private func ranked<Value: Hashable>(_ values: [Value], by name: (Value) -> String) -> [Value] {
  var counts: [Value: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  return counts.sorted { left, right in
    (right.value, name(left.key)) < (left.value, name(right.key))
  }.map(\.key)
}
