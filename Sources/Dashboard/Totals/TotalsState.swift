internal import Cooperation

/// How the yearly totals are shown.
public struct TotalsState: Hashable, Sendable {
  /// The country whose totals are shown; `nil` for all.
  var country: RecordKey?
  /// The program whose totals are shown; `nil` for all of the country.
  var program: RecordKey?
  /// Which venues are added up.
  var venue: VenueChoice = .all
  /// The unit that is added up, one at a time since units are never added; `nil` for the one with
  /// the most cohorts.
  var unit: Unit?
  /// What the rows stand for first.
  var grouping = Grouping.year
  /// What they stand for within that, another grouping; `nil` for nothing.
  var second: Grouping?
  /// Whether each year holds all years before it.
  var isCumulative = false
  /// Whether bars are drawn beside the figures.
  var hasChart = true
  /// The cursor.
  var list = ListState()

  /// What the rows stand for, in order.
  var groupings: [Grouping] { [grouping] + [second].compactMap(\.self) }
}

/// Which venues are added up.
enum VenueChoice: Hashable, Sendable {
  /// All of them.
  case all
  /// One; `nil` is the cohorts that state none.
  case one(Venue?)
}
