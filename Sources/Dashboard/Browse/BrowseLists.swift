internal import Cooperation

/// What the first two panes list, kept from key to key: it takes a walk over all countries and programs.
struct BrowseLists: Hashable, Sendable {
  /// What a list is made of, beside the ledger.
  struct Key: Hashable, Sendable {
    let scope: Scope
    let filter: TextFilter
    let query: Query?
    let view: YearView?
    /// How many countries and programs there are, so that of another ledger they do no harm.
    let sizes: [Int]

    init(_ ledger: Ledger, in scope: Scope, filter: TextFilter) {
      (self.scope, self.filter) = (scope, filter)
      (query, view) = (ledger.selection?.query, ledger.selection?.view)
      sizes = [ledger.countries.count, ledger.programs.count]
    }
  }

  /// The countries; `nil` is the row of all.
  var countries: Kept<Key, [Row<Country>?]>?
  /// The programs; `nil` is the row of all.
  var programs: Kept<Key, [Row<Program>?]>?
}

extension State {
  /// What the three panes hold.
  func browseContents(_ ledger: Ledger) -> BrowseContents {
    BrowseContents(ledger, browse, keeping: derived.lists)
  }
}
