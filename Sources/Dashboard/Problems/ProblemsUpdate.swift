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
    case .goToRecord: goToRecord(ledger)
    case .escape: screens.removeLast()
    default: break
    }
  }

  /// Shows the record of the selected problem in the panes, where they have it, else as a form, with the
  /// cursor on the field where there is one.
  private mutating func goToRecord(_ ledger: Ledger) {
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
    screens = [.browse]
  }
}
