internal import Cooperation

extension BrowseState {
  /// How a record that was looked for came to be selected.
  enum Revealed {
    /// Nothing had to give way.
    case inPlace
    /// A filter hid it and was dropped.
    case withoutFilter
  }

  /// Selects the record at an origin in its pane, and drops those filters that hide it.
  ///
  /// A cohort that is listed already is selected where it is, also among those of all programs.
  ///
  /// - Returns: What it took; `nil` where no pane shows the record.
  mutating func reveal(_ origin: Origin, of ledger: Ledger) -> Revealed? {
    if let position = ledger.cohorts.position(of: origin) {
      let key = ledger.key(ofCohort: position)
      if BrowseContents(ledger, self).cohortsKey.includes(position, in: ledger) {
        cohort = key
        focus = .cohorts
        return .inPlace
      }
      behind = nil
      select(ledger.cohorts[position].program, of: ledger)
      cohort = key
      focus = .cohorts
    } else if let position = ledger.programs.firstIndex(where: { $0.origin == origin }) {
      select(Row(position), of: ledger)
      focus = .programs
    } else if let position = ledger.countries.firstIndex(where: { $0.origin == origin }) {
      country = ledger.countries.key(of: Row(position))
      program = nil
      focus = .countries
    } else {
      return nil
    }
    return dropHidingFilters(ledger) ? .withoutFilter : .inPlace
  }

  private mutating func select(_ row: Row<Program>?, of ledger: Ledger) {
    country = row.flatMap { ledger.programs[$0].country }.map(ledger.countries.key(of:))
    program = row.map(ledger.programs.key(of:))
  }

  /// Drops the filters that hide what is selected, up to the focused pane; whether there were any.
  private mutating func dropHidingFilters(_ ledger: Ledger) -> Bool {
    var isDropped = false
    for pane in Pane.allCases where pane.rawValue <= focus.rawValue && !filters[pane].isEmpty {
      if !BrowseContents(ledger, self).holdsSelection(of: self, in: pane, ledger) {
        filters[pane] = TextFilter("")
        isDropped = true
      }
    }
    return isDropped
  }
}

extension TraineeColumn.ID {
  /// The column that shows a field of a cohort, or what follows from it; `nil` where none does.
  init?(field: String) {
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
