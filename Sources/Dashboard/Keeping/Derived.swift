public import Cooperation
internal import Surface

/// What screens show that takes a walk over many cohorts to derive.
///
/// What keys depend on, too, is made anew at the end of an update, where it is made of something else than
/// before; the rest by ``prepare(_:_:symbols:)``. Drawing finds it ready. A new ledger leaves nothing of it but what is known to hold.
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

  /// What a table of totals is made of, beside the ledger.
  struct TableKey: Hashable, Sendable {
    let contents: TotalsKey
    let width: Int
    let symbols: Symbols
  }

  /// What trends are made of, beside the ledger.
  struct TrendsKey: Hashable, Sendable {
    let view: YearView
    let query: Query?
  }

  /// What stretches of the texts add to sums; of a new ledger it holds for those that have not changed.
  var kept = KeptTotals()
  /// What the first two panes list.
  var lists = BrowseLists()
  /// The Totals screen.
  var totals: Kept<TotalsKey, TotalsContents>?
  /// The same as a table.
  var table: Kept<TableKey, TotalsTable>?
  /// The groups beside it.
  var comparison: Kept<TotalsKey, TotalsComparison>?
  /// The chart beside the panes.
  var chart: Kept<ChartKey, TotalsContents>?
  /// The sums of Trainees.
  var sums: Kept<CohortList.Key, [TraineesPane.SumLine]>?
  /// The trends of programs that were drawn, each with what it is of; of a new ledger they hold for the
  /// programs whose figures have not changed.
  var trends: Kept<TrendsKey, [Row<Program>: KeptTrend]>?
  /// What the edits that were last accepted come to.
  var revision: Kept<[Edit], Revision>?

  /// A trend and the figures that it is of.
  struct KeptTrend: Sendable {
    let figures: FiguresStamp
    let trend: ProgramTrend
  }
}

extension State {
  /// Gives up what was derived from the ledger that there was, but for what holds for the one that there is.
  mutating func forgetDerived(_ whole: Ledger) {
    selection = selection?.revised(in: whole)
    let ledger = whole.narrowed(to: selection)
    let sums = derived.sums
    // What a query selects may change with any record.
    derived = Derived(kept: derived.kept, trends: query == nil ? derived.trends : nil)
    // Of other cohorts they say nothing, but how many lines they take.
    derived.sums = sums
    browse.revise(in: ledger)
    (walk, looking, postponed) = (nil, nil, nil)
  }

  /// What the Totals screen holds.
  func totalsContents(_ ledger: Ledger) -> TotalsContents {
    derived.totals.value(for: Derived.TotalsKey(totals, self))
      ?? TotalsContents(ledger, totals, view: view)
  }

  /// The table of the totals.
  func totalsTable(
    _ contents: TotalsContents, _ layout: TotalsLayout, _ symbols: Symbols
  ) -> TotalsTable {
    derived.table.value(for: tableKey(layout, symbols))
      ?? TotalsTable(contents, totals, layout, symbols)
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
    if let sums = derived.sums.value(for: contents.cohortsKey.unordered), contents.percent == nil {
      return sums
    }
    guard let words = pendingSums(of: contents) else { return contents.sums(in: ledger) }
    // As many lines as there were, so that the rows above stay where they are.
    let count = derived.sums?.value.count ?? 1
    return [.pending(words)] + Array(repeating: .pending(""), count: max(count - 1, 0))
  }

  /// What is said until the sums are known; `nil` where they are known at once.
  private func pendingSums(of contents: BrowseContents) -> String? {
    guard contents.percent == nil else { return "Sums follow" }
    return contents.hasLateSums(browse.reach) ? "Adding up…" : nil
  }

  /// What edits come to that were accepted of the present ledger.
  public func revision(of edits: [Edit]) -> Revision? { derived.revision.value(for: edits) }

  /// The trend of a program.
  func trend(of row: Row<Program>, _ ledger: Ledger) -> ProgramTrend {
    keptTrend(of: row, ledger) ?? ProgramTrend(of: row, in: ledger, view: view)
  }

  private func keptTrend(of row: Row<Program>, _ ledger: Ledger) -> ProgramTrend? {
    guard let kept = derived.trends.value(for: trendsKey)?[row],
      kept.figures == ledger.figuresStamp(of: row)
    else { return nil }
    return kept.trend
  }

  private var trendsKey: Derived.TrendsKey { Derived.TrendsKey(view: view, query: query) }

  /// Derives the trends of the programs that are drawn, unless they are kept.
  mutating func renewTrends(of contents: BrowseContents, _ ledger: Ledger) {
    guard browseLayout.panes[.programs]?.inside != nil else { return }
    let rows = visibleRows(of: .programs, contents, ledger) + 1
    let drawn = contents.programs.dropFirst(browse.tops[.programs]).prefix(rows).compactMap(\.self)
    let missing = drawn.filter { keptTrend(of: $0, ledger) == nil }
    guard !missing.isEmpty else { return }
    let key = trendsKey
    let kept = derived.trends.value(for: key) ?? [:]
    var trends = kept.count < Self.mostTrends ? kept : kept.filter { drawn.contains($0.key) }
    for row in missing {
      trends[row] = Derived.KeptTrend(
        figures: ledger.figuresStamp(of: row),
        trend: ProgramTrend(of: row, in: ledger, view: view))
    }
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
  }

  /// Derives anew what stands in the table of the Totals screen, and beside it.
  mutating func renewTable(_ ledger: Ledger, _ symbols: Symbols) {
    let contents = totalsContents(ledger)
    let (key, totals, view) = (Derived.TotalsKey(totals, self), totals, view)
    let layout = TotalsLayout(size, contents)
    derived.table.renew(for: tableKey(layout, symbols)) {
      TotalsTable(contents, totals, layout, symbols)
    }
    guard !layout.comparison.isEmpty else { return }
    derived.comparison.renew(for: key) { TotalsComparison(contents, in: ledger, view: view) }
  }

  /// Derives anew the sums of Trainees.
  ///
  /// Those of many that were chosen one by one come later, from a walk.
  mutating func renewSums(of contents: BrowseContents, _ ledger: Ledger) {
    guard contents.percent == nil, !contents.hasLateSums(browse.reach) else { return }
    var kept = derived.kept
    derived.sums.renew(for: contents.cohortsKey.unordered) {
      contents.sums(in: ledger, keeping: &kept)
    }
    derived.kept = kept
  }

  /// Derives anew the chart beside the panes.
  mutating func renewChart(of contents: BrowseContents, _ ledger: Ledger) {
    guard browseLayout.chart != nil else { return }
    let (key, view) = (chartKey(of: contents.scope), view)
    var kept = derived.kept
    derived.chart.renew(for: key) {
      TotalsContents(main: contents.scope, of: ledger, view: view, keeping: &kept)
    }
    derived.kept = kept
  }

  private func tableKey(_ layout: TotalsLayout, _ symbols: Symbols) -> Derived.TableKey {
    Derived.TableKey(
      contents: Derived.TotalsKey(totals, self), width: layout.lines.columns, symbols: symbols)
  }

  private func chartKey(of scope: Scope) -> Derived.ChartKey {
    Derived.ChartKey(scope: scope, view: view, query: query)
  }
}
