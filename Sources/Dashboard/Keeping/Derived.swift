internal import Cooperation
internal import Surface

/// What screens show that takes a walk over many cohorts to derive.
///
/// It is made anew at the end of an update, where the screen needs it and it is made of something else
/// than before; drawing finds it ready. A new ledger leaves nothing of it.
struct Derived: Hashable, Sendable {
  /// What totals are made of, beside the ledger.
  struct TotalsKey: Hashable, Sendable {
    let choices: TotalsState
    let view: YearView
    let query: Query?

    init(_ totals: TotalsState, _ state: State) {
      var choices = totals
      choices.list = ListState()
      self.choices = choices
      view = state.view
      query = state.query
    }
  }

  /// What a chart of years is made of, beside the ledger.
  struct ChartKey: Hashable, Sendable {
    let scope: Scope
    let view: YearView
    let query: Query?
  }

  /// What trends are made of, beside the ledger.
  struct TrendsKey: Hashable, Sendable {
    let view: YearView
    let query: Query?
  }

  /// What stretches of the texts add to sums; of a new ledger it holds for those that have not changed.
  var kept = KeptTotals()
  /// How wide the figures of Trainees are that are in sight.
  var figures = FigureWidths()
  /// The Totals screen.
  var totals: Kept<TotalsKey, TotalsContents>?
  /// The groups beside it.
  var comparison: Kept<TotalsKey, TotalsComparison>?
  /// The chart beside the panes.
  var chart: Kept<ChartKey, TotalsContents>?
  /// The sums of Trainees.
  var sums: Kept<CohortList.Key, [TraineesPane.SumLine]>?
  /// The trends of programs that were drawn.
  var trends: Kept<TrendsKey, [Row<Program>: ProgramTrend]>?
}

extension State {
  /// Gives up all that was derived from the ledger that there was.
  mutating func forgetDerived() {
    selection = nil
    derived = Derived(kept: derived.kept)
    (browse.sorted, browse.filtered) = (nil, nil)
  }

  /// What the Totals screen holds.
  func totalsContents(_ ledger: Ledger) -> TotalsContents {
    derived.totals.value(for: Derived.TotalsKey(totals, self))
      ?? TotalsContents(ledger, totals, view: view)
  }

  /// The groups beside the totals.
  func comparison(of contents: TotalsContents, _ ledger: Ledger) -> TotalsComparison {
    derived.comparison.value(for: Derived.TotalsKey(totals, self))
      ?? TotalsComparison(contents, in: ledger, view: view)
  }

  /// The chart of what is selected in the panes.
  func chart(of scope: Scope, _ ledger: Ledger) -> TotalsContents {
    derived.chart.value(for: chartKey(of: scope))
      ?? TotalsContents(main: scope, of: ledger, view: view)
  }

  /// The lines of sums of the cohorts that are listed.
  func sums(of contents: BrowseContents, _ ledger: Ledger) -> [TraineesPane.SumLine] {
    derived.sums.value(for: contents.cohortsKey) ?? contents.sums(in: ledger)
  }

  /// The trend of a program.
  func trend(of row: Row<Program>, _ ledger: Ledger) -> ProgramTrend {
    derived.trends.value(for: trendsKey)?[row] ?? ProgramTrend(of: row, in: ledger, view: view)
  }

  private var trendsKey: Derived.TrendsKey { Derived.TrendsKey(view: view, query: query) }

  /// Derives the trends of the programs that are drawn, unless they are kept.
  mutating func renewTrends(of contents: BrowseContents, _ ledger: Ledger) {
    let rows = visibleRows(of: .programs, contents, ledger) + 1
    let drawn = contents.programs.dropFirst(browse.tops[.programs]).prefix(rows).compactMap(\.self)
    let key = trendsKey
    let kept = derived.trends.value(for: key) ?? [:]
    let missing = drawn.filter { kept[$0] == nil }
    guard !missing.isEmpty else { return }
    var trends = kept.count < Self.mostTrends ? kept : kept.filter { drawn.contains($0.key) }
    for row in missing { trends[row] = ProgramTrend(of: row, in: ledger, view: view) }
    derived.trends = Kept(key: key, value: trends)
  }

  /// How many trends are kept before those that are not drawn are given up.
  private static let mostTrends = 1000

  /// Derives anew what the Totals screen shows.
  mutating func renewTotals(_ ledger: Ledger) {
    let (key, totals, view) = (Derived.TotalsKey(totals, self), totals, view)
    var kept = derived.kept
    derived.totals.renew(for: key) {
      TotalsContents(ledger, totals, view: view, keeping: &kept)
    }
    derived.kept = kept
    let contents = totalsContents(ledger)
    guard !TotalsLayout(size, contents).comparison.isEmpty else { return }
    derived.comparison.renew(for: key) { TotalsComparison(contents, in: ledger, view: view) }
  }

  /// Derives anew what the panes show beside their rows.
  mutating func renewSums(of contents: BrowseContents, _ ledger: Ledger) {
    var kept = derived.kept
    derived.sums.renew(for: contents.cohortsKey) { contents.sums(in: ledger, keeping: &kept) }
    defer { derived.kept = kept }
    guard browseLayout.chart != nil else { return }
    let (key, view) = (chartKey(of: contents.scope), view)
    derived.chart.renew(for: key) {
      TotalsContents(main: contents.scope, of: ledger, view: view, keeping: &kept)
    }
  }

  private func chartKey(of scope: Scope) -> Derived.ChartKey {
    Derived.ChartKey(scope: scope, view: view, query: query)
  }
}
