internal import Cooperation

/// Where the reader is in the three panes.
public struct BrowseState: Hashable, Sendable {
  /// The pane that the keys go to.
  var focus = Pane.countries
  /// The selected country; `nil` for all.
  var country: RecordKey?
  /// The selected program; `nil` for all.
  var program: RecordKey?
  /// The selected cohort, by its record; `nil` for the first.
  var cohort: RecordKey?
  /// The column that the cursor in Trainees was put on.
  var column = TraineeColumn.ID.planned
  /// What narrows each pane.
  var filters = PerPane(TextFilter(""))
  /// What `n` and `N` look for in each pane.
  var searches = PerPane(TextFilter(""))
  /// The row of the totals whose cohorts alone are in Trainees; `nil` for all.
  var behind: CohortsBehind?
  /// How Trainees is sorted; `nil` for the order of the text.
  var sorting: Sorting<TraineeColumn.ID>?
  /// Trainees as they are sorted.
  var sorted: SortedCohorts?
  /// Trainees as a filter, or a row of the totals, leaves them, as far as they were looked through.
  var filtered: FilteredCohorts?
  /// How many cohorts are looked through at once, so that the next key need not wait; the rest is looked
  /// through beside the keys.
  var reach = 4096
  /// The first row that is drawn in each pane.
  var tops = PerPane(0)
}
