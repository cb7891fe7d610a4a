internal import Cooperation
internal import Surface

extension State {
  /// Opens the history; what it tells comes as soon as it has been read.
  mutating func openHistory() -> [Effect] {
    history = HistoryState()
    show(.history)
    return [.readHistory]
  }

  mutating func performInHistory(_ action: Action, _ ledger: Ledger) {
    if let position = action.destination(
      from: history.list.selected, count: history.count,
      page: HistoryLayout(size).list.rows)
    {
      if position != history.list.selected { history.textTop = 0 }
      history.list.selected = position
      return
    }
    let step = max(HistoryLayout(size).text.rows - 1, 1)
    switch action {
    case .right: history.textTop += step
    case .left: history.textTop -= step
    case .goToRecord: goToChangedRecord(ledger)
    case .escape: if !dropListFilter() { screens.removeLast() }
    default: break
    }
  }

  /// Shows the record of the selected change in the panes, where they have it: of several the first.
  private mutating func goToChangedRecord(_ ledger: Ledger) {
    guard let change = history.change else {
      notice = Notice("Nothing is listed here that could be gone to", .refused)
      return
    }
    let edits = change.entries.map(\.edit)
    let names = edits.map { $0.recordAfter ?? $0.record }
    let origins = ledger.origins(of: Set(names))
    guard let name = names.first(where: { origins[$0] != nil }), let origin = origins[name] else {
      let name = names.first?.shownName ?? "The record"
      notice = Notice("\(name) is not there now, or not by that Id", .refused)
      return
    }
    guard let revealed = browse.reveal(origin, of: ledger) else {
      notice = Notice("The panes show countries, programs and cohorts only", .refused)
      return
    }
    let edit = edits.first { ($0.recordAfter ?? $0.record) == name }
    if let column = edit?.field.flatMap(TraineeColumn.ID.init(field:)) { browse.column = column }
    if revealed == .withoutFilter { notice = Notice("A filter hid it and was dropped") }
    showPanes()
  }

  mutating func settleHistory() {
    let layout = HistoryLayout(size)
    history.list.settle(count: history.count, height: layout.list.rows)
    let lines = history.change?.lines(width: layout.text.columns).count ?? 0
    history.textTop = max(min(history.textTop, lines - layout.text.rows), 0)
  }
}
