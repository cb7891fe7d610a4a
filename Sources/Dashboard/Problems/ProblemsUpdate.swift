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

  /// Shows the record of the selected problem in the panes, where they have it, with the cursor on the
  /// field where the grid has that.
  private mutating func goToRecord(_ ledger: Ledger) {
    guard let problem = problemsContents(ledger).problem(at: problems.selected),
      let origin = problem.origin
    else {
      notice = Notice("This text is no record that the panes could show", .refused)
      return
    }
    guard browse.show(origin, of: ledger) else {
      notice = Notice("The panes show countries, programs and cohorts only", .refused)
      return
    }
    if let column = problem.field.flatMap(TraineeColumn.ID.init(field:)) { browse.column = column }
    screens = [.browse]
  }
}

extension TraineeColumn.ID {
  /// The column that shows a field of a cohort, or what follows from it.
  fileprivate init?(field: String) {
    switch field {
    case "Year", "YearBasis": self = .year
    case "Program": self = .program
    case "Venue": self = .venue
    case "Course": self = .course
    case "Planned", "FirstPlanned": self = .planned
    case "Actual": self = .actual
    case "Status": self = .status
    case "PlannedSource", "ActualSource", "Source": self = .source
    default: return nil
    }
  }
}

extension BrowseState {
  /// Selects the record at an origin, with nothing filtered; `false` where no pane shows it.
  fileprivate mutating func show(_ origin: Origin, of ledger: Ledger) -> Bool {
    func select(_ row: Row<Program>?) {
      country = row.flatMap { ledger.programs[$0].country }.map(ledger.countries.key(of:))
      program = row.map(ledger.programs.key(of:))
    }
    if let position = ledger.cohorts.firstIndex(where: { $0.origin == origin }) {
      select(ledger.cohorts[position].program)
      cohort = ledger.key(ofCohort: position)
      focus = .cohorts
    } else if let position = ledger.programs.firstIndex(where: { $0.origin == origin }) {
      select(Row(position))
      focus = .programs
    } else if let position = ledger.countries.firstIndex(where: { $0.origin == origin }) {
      country = ledger.countries.key(of: Row(position))
      program = nil
      focus = .countries
    } else {
      return false
    }
    filters = PerPane(TextFilter(""))
    return true
  }
}
