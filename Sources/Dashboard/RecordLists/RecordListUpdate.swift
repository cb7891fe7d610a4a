internal import Cooperation
internal import Surface

extension State {
  /// Opens a list of records about what is selected: in the panes, in the totals, or in another list.
  ///
  /// Each list stands once among the screens, so that going from one to the other never piles up.
  mutating func openRecords(_ target: Screen, _ ledger: Ledger) {
    var list: RecordListState
    if let shown = lists[screen] {
      list = RecordListState()
      (list.country, list.program) = (shown.country, shown.program)
    } else if screen == .totals {
      list = RecordListState()
      (list.country, list.program) = (totals.country, totals.program)
    } else {
      let contents = browseContents(ledger)
      guard contents.hasScope else {
        notice = Notice("Nothing is selected that there could be records about", .refused)
        return
      }
      list = RecordListState()
      list.country = contents.country.map(ledger.countries.key(of:))
      list.program = contents.program.map(ledger.programs.key(of:))
    }
    if target == .sources { list.subject = sourcesSubject(ledger) }
    show(target, list)
  }

  /// Shows a list; one that is shown already is left first.
  mutating func show(_ target: Screen, _ list: RecordListState) {
    if let index = screens.firstIndex(of: target) { screens.removeSubrange(index...) }
    lists[target] = list
    listFilters[target] = nil
    screens.append(target)
  }

  /// The record whose sources are asked for: the cohort under the cursor in Trainees, or the record
  /// under the cursor of a list.
  private func sourcesSubject(_ ledger: Ledger) -> ListedRow.Key? {
    switch screen {
    case .browse where browse.focus == .cohorts:
      browseContents(ledger).cohort.map { .record(.cohort, ledger.key(ofCohort: $0)) }
    case .claims, .agreements, .support:
      selectedRecord(ledger).map { .record($0.type, $0.key) }
    default: nil
    }
  }

  mutating func performInRecords(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard var list = lists[screen], let shown = recordScreen(ledger) else { return [] }
    let layout = RecordListLayout(size, rows: shown.table.rows.count)
    let position = list.position(in: shown.table)
    if let destination = action.destination(
      from: position, count: shown.table.rows.count, page: layout.list.rows)
    {
      list.select(destination, in: shown.table)
      lists[screen] = list
      return []
    }
    switch action {
    case .right, .left:
      let step = max(layout.text.rows - 1, 1)
      list.textTop += action == .right ? step : -step
      lists[screen] = list
    case .nextColumn: moveColumn(by: 1, shown.table)
    case .previousColumn: moveColumn(by: -1, shown.table)
    case .sort: sortList(shown.table)
    case .enter: openFigures(ledger)
    case .goToRecord: goToFigure(ledger)
    case .remove: return removeListed(ledger)
    case .escape: if !dropListFilter() { screens.removeLast() }
    default: break
    }
    return []
  }

  /// Removes the record under the cursor; one that others refer to stays.
  private mutating func removeListed(_ ledger: Ledger) -> [Effect] {
    guard let selected = selectedRecord(ledger),
      let origin = ledger.origin(of: selected.key, selected.type)
    else {
      notice = Notice("No record is selected here that could be removed", .refused)
      return []
    }
    return proposeRemoval(of: [origin], ledger)
  }

  /// Puts the cursor of the list that is shown on a record, if it lists it.
  mutating func selectListed(_ origin: Origin, _ ledger: Ledger) {
    guard var list = lists[screen], let table = recordScreen(ledger)?.table else { return }
    let position = table.rows.firstIndex { row in
      if case .record(_, let key) = row.key { key.origin == origin } else { false }
    }
    guard let position else { return }
    list.select(position, in: table)
    lists[screen] = list
  }

  /// Keeps the cursor on its record and both list and text within their ends.
  mutating func settleRecords(_ ledger: Ledger) {
    guard var list = lists[screen], let shown = recordScreen(ledger) else { return }
    let layout = RecordListLayout(size, rows: shown.table.rows.count)
    list.settle(shown.table, height: layout.list.rows)
    let lines = list.row.map { shown.text($0).lines(width: layout.text.columns).count } ?? 0
    list.textTop = max(min(list.textTop, lines - layout.text.rows), 0)
    lists[screen] = list
  }
}
