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
  /// Whether all cohorts of the scope are added up.
  private let isWhole: Bool
  /// What else is recorded in the scope, by venue and unit, that with the most cohorts first.
  let apart: [TotalsRow]
  /// What the lines stand for, in order.
  let groupings: [Grouping]
  /// Whether all years are cut as one basis has them.
  let isCut: Bool
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

  /// What the Totals screen holds, made of what is kept where it is of all cohorts.
  init(
    _ ledger: Ledger, _ state: TotalsState, view: YearView, keeping kept: inout KeptTotals
  ) {
    self.init(
      ledger, scope: ledger.scope(country: state.country, program: state.program), state,
      view: view, tellsApart: true, keeping: &kept)
  }

  /// What the Totals screen holds.
  init(_ ledger: Ledger, _ state: TotalsState, view: YearView) {
    var kept = KeptTotals()
    self.init(ledger, state, view: view, keeping: &kept)
  }

  /// The totals of a scope at its main venue, as trends and charts draw them, made of what is kept where
  /// they are of all cohorts.
  init(main scope: Scope, of ledger: Ledger, view: YearView, keeping kept: inout KeptTotals) {
    var state = TotalsState()
    state.venue = .main(in: scope, of: ledger, keeping: &kept)
    self.init(ledger, scope: scope, state, view: view, tellsApart: false, keeping: &kept)
  }

  /// The totals of a scope at its main venue, as trends and charts draw them.
  init(main scope: Scope, of ledger: Ledger, view: YearView) {
    var kept = KeptTotals()
    self.init(main: scope, of: ledger, view: view, keeping: &kept)
  }

  /// The cohorts that are added up.
  ///
  /// Takes a walk over those of the scope, where some of them are not.
  func cohorts(of ledger: Ledger) -> SelectedCohorts {
    let all = ledger.selectedCohorts(in: scope)
    let isByUnit = groupings.contains(.unit)
    return isWhole
      ? all : all.filtered { venue.includes($0.venue) && (isByUnit || $0.unit == unit) }
  }

  private init(
    _ ledger: Ledger, scope: Scope, _ state: TotalsState, view: YearView, tellsApart: Bool,
    keeping kept: inout KeptTotals
  ) {
    self.scope = scope
    isNarrowed = ledger.selection != nil
    isCut = view.basis != nil
    let all = ledger.selectedCohorts(in: scope)
    // One walk tells how many cohorts each venue and unit has, and their sums.
    let byVenue = kept.totals(of: all, in: ledger, by: [.venue])
    let parts = byVenue.rows
    venues = parts.venues
    let venue = state.groupings.contains(.venue) ? .all : state.venue
    self.venue = venue
    let units = ranked(parts.filter { venue.includes($0.venue) }, by: \.unit, \.rawValue)
    let isByUnit = state.groupings.contains(.unit)
    let unit =
      isByUnit ? nil : state.unit.flatMap { units.contains($0) ? $0 : nil } ?? units.first
    self.units = units
    groupings = state.groupings
    func isAdded(_ venueOfIt: Venue?, _ unitOfIt: Unit) -> Bool {
      venue.includes(venueOfIt) && (isByUnit || unitOfIt == unit)
    }
    let others = parts.filter { !isAdded($0.venue, $0.unit) }
    isWhole = others.isEmpty
    // Cohorts that may be one are always of one venue and unit, so that rows can be taken from those of all.
    let isByVenue = groupings.contains(.venue)
    let whole = kept.totals(
      of: all, in: ledger, by: isByVenue ? groupings : [.venue] + groupings, view: view)
    var totals =
      isByVenue
      ? whole.rows { isAdded($0.venue, $0.unit) }
      : whole.withoutFirstGrouping { isAdded($0.venue, $0.unit) }
    self.unit = unit
    apart = tellsApart ? others.fromMostCohorts : []
    let sums = byVenue.withoutFirstGrouping { isAdded($0.venue, $0.unit) }.rows
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

extension [TotalsRow] {
  /// The rows from that of most cohorts on, those of as many in the same order.
  fileprivate var fromMostCohorts: [TotalsRow] {
    enumerated().sorted { left, right in
      (right.element.cohorts, left.offset) < (left.element.cohorts, right.offset)
    }.map(\.element)
  }
}

extension VenueChoice {
  /// The venue that most cohorts of a scope have; all where there is none.
  static func main(in scope: Scope, of ledger: Ledger) -> VenueChoice {
    var kept = KeptTotals()
    return main(in: scope, of: ledger, keeping: &kept)
  }

  /// The venue that most cohorts of a scope have; all where there is none.
  static func main(
    in scope: Scope, of ledger: Ledger, keeping kept: inout KeptTotals
  ) -> VenueChoice {
    let parts =
      kept.totals(of: ledger.selectedCohorts(in: scope), in: ledger, by: [.venue]).rows
    return parts.venues.first.map(VenueChoice.one) ?? .all
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

extension [TotalsRow] {
  /// The venues of rows by venue, the one with the most cohorts first.
  fileprivate var venues: [Venue?] { ranked(self, by: \.venue) { $0?.rawValue ?? "~" } }
}

extension TotalsRow {
  /// The venue of a row by venue.
  fileprivate var venue: Venue? {
    guard case .text(let word)? = values.first else { return nil }
    return Venue(rawValue: word)
  }
}

/// The different values that rows have, that of the most cohorts first; of equals, the first by name.
private func ranked<Value: Hashable>(
  _ rows: [TotalsRow], by value: (TotalsRow) -> Value, _ name: (Value) -> String
) -> [Value] {
  var counts: [Value: Int] = [:]
  for row in rows { counts[value(row), default: 0] += row.cohorts }
  return counts.sorted { left, right in
    (right.value, name(left.key)) < (left.value, name(right.key))
  }.map(\.key)
}
