internal import Cooperation
internal import Surface

extension State {
  mutating func performInProblems(_ action: Action, _ ledger: Ledger) {
    if let position = action.destination(
      from: problems.selected, count: problemsContents(ledger).count,
      page: ProblemsLayout(size).list.rows)
    {
      problems.selected = position
      return
    }
    switch action {
    case .right, .left:
      let text = ProblemsLayout(size).text
      let lines = problemsContents(ledger).lines(at: problems.selected, width: text.columns).count
      if lines <= text.rows { notice = Notice("All of it is shown", .refused) }
      let step = max(text.rows - 1, 1)
      problems.textTop += action == .right ? step : -step
    case .goToRecord: goToRecord(ledger)
    case .escape: if !dropListFilter() { screens.removeLast() }
    default: break
    }
  }

  /// Keeps the cursor on a row and its text within its ends.
  mutating func settleProblems(_ ledger: Ledger) {
    let layout = ProblemsLayout(size)
    let contents = problemsContents(ledger)
    problems.settle(count: contents.count, height: layout.list.rows)
    guard screen == .problems else { return }
    let lines = contents.lines(at: problems.selected, width: layout.text.columns).count
    problems.textTop = max(min(problems.textTop, lines - layout.text.rows), 0)
  }

  /// Shows the record of the selected problem in the panes, where they have it, else as a form, with the
  /// cursor on the field where there is one.
  private mutating func goToRecord(_ ledger: Ledger) {
    if let kept = problemsContents(ledger).draft(at: problems.selected) {
      return goToDraft(kept.place, ledger)
    }
    guard let problem = problemsContents(ledger).problem(at: problems.selected),
      let origin = problem.origin
    else {
      notice = Notice("This text is no record that the panes could show", .refused)
      return
    }
    guard browse.reveal(origin, of: ledger) != nil else {
      openRecord(ledger.name(of: origin), field: problem.field, ledger)
      return
    }
    if let column = problem.field.flatMap(TraineeColumn.ID.init(field:)) { browse.column = column }
    // The query may hide the record that was asked for.
    query = nil
    showPanes()
    notice = Notice("\(problem.code.rawValue) \(problem.message)")
  }

  /// Shows the cell or the line of a form that has a draft.
  private mutating func goToDraft(_ place: FieldPlace, _ ledger: Ledger) {
    guard let origin = ledger.origin(of: place.record) else {
      if let id = place.record.id, !id.text.isEmpty {
        notice = Notice(
          "\(id.text) is no longer in the store; what was typed for it is below", .refused)
        return
      }
      notice = Notice("That record is not added yet; a, C or A where it belongs goes on with it")
      return
    }
    if place.index == 0, let column = TraineeColumn.ID(field: place.field),
      column.field == place.field, place.record.type == RecordType.cohort.rawValue,
      browse.reveal(origin, of: ledger) != nil
    {
      browse.column = column
      query = nil
      showPanes()
      notice = Notice("e goes on with the draft, ^U there gives it up")
    } else {
      openRecord(place.record, at: origin, field: place.field, ledger)
      notice = Notice("Enter goes on with the draft, ^U there gives it up")
    }
  }
}
