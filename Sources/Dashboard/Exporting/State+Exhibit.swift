internal import Cooperation
internal import Surface

extension State {
  /// Whether what the screen shows is not all found yet.
  func isUnfinished(_ ledger: Ledger) -> Bool {
    screen == .browse && browse.focus == .cohorts && browseContents(ledger).percent != nil
  }

  /// What the screen shows, as what can be written of it; `nil` where nothing can.
  func exhibit(_ ledger: Ledger) -> Exhibit? {
    switch screen {
    case .browse: paneExhibit(ledger)
    case .totals: totalsExhibit(ledger)
    case .claims: recordsExhibit(ledger) { Exhibit(.claims($0)) }
    case .agreements: recordsExhibit(ledger) { Exhibit(.records(.agreement, $0)) }
    case .sources: recordsExhibit(ledger) { Exhibit(.records(.source, $0)) }
    case .support: recordScreen(ledger).map { Exhibit(.texts($0.table.names, $0.table.texts)) }
    case .problems: problemsExhibit(ledger)
    case .history: Exhibit(.changes(history.changes ?? []))
    case .record: nil
    }
  }

  private func problemsExhibit(_ ledger: Ledger) -> Exhibit {
    let contents = problemsContents(ledger)
    return Exhibit(.problems((0..<contents.count).compactMap(contents.problem(at:))))
  }

  /// The rows of the pane that has the keys.
  private func paneExhibit(_ ledger: Ledger) -> Exhibit {
    let contents = browseContents(ledger)
    switch browse.focus {
    case .countries:
      let rows = contents.countries.compactMap(\.self)
      let isAll = contents.countries.first == .some(nil) && ledger.selection == nil
      let scopes = rows.map(Scope.country)
      return Exhibit(
        .records(.country, rows.map { ledger.countries[$0].origin }),
        of: isAll ? .all : ledger.extent(of: scopes))
    case .programs:
      let rows = contents.programs.compactMap(\.self)
      return Exhibit(
        .records(.program, rows.map { ledger.programs[$0].origin }),
        of: ledger.extent(of: rows.map(Scope.program)))
    case .cohorts:
      let positions = Array(contents.cohorts)
      return Exhibit(
        .records(.cohort, positions.map { ledger.cohorts[$0].origin }),
        of: .part(cohorts: positions.sorted(), programs: []))
    }
  }

  private func totalsExhibit(_ ledger: Ledger) -> Exhibit {
    let contents = totalsContents(ledger)
    let positions = CohortList(ledger, in: contents.scope).filter {
      let cohort = ledger.cohorts[$0]
      return contents.venue.includes(cohort.venue)
        && (contents.unit == nil || contents.unit == cohort.unit)
    }
    return Exhibit(
      .totals(
        Exhibit.Sums(
          cohorts: positions, recorded: ledger.cohorts.count, groupings: contents.groupings,
          view: view, isCumulative: contents.isCumulative)),
      of: .part(cohorts: positions, programs: []))
  }

  /// The records of a list, in its order; what in it is no record is left out.
  private func recordsExhibit(_ ledger: Ledger, _ make: ([Origin]) -> Exhibit) -> Exhibit? {
    guard let table = recordScreen(ledger)?.table else { return nil }
    let origins = table.rows.compactMap { row in
      if case .record(_, let key) = row.key { key.origin } else { nil }
    }
    return make(origins)
  }
}

extension Ledger {
  /// The cohorts and programs of some countries or programs, as far as they are shown.
  fileprivate func extent(of scopes: [Scope]) -> Exhibit.Extent {
    .part(
      cohorts: scopes.flatMap { CohortList(self, in: $0) },
      programs: scopes.flatMap { selectedPrograms(in: $0) }.map(\.position))
  }
}

extension RecordTable {
  /// The columns; those without a title, which hold signs, have a number.
  fileprivate var names: [String] {
    headings.enumerated().map { $1.title.isEmpty ? "Column\($0 + 1)" : $1.title }
  }

  /// What is drawn in each row, uncut.
  fileprivate var texts: [[String]] {
    rows.map { row in
      row.cells.map { cell in
        switch cell {
        case .text(let text): text.text
        case .figure(let forms, _, _): forms.first ?? ""
        }
      }
    }
  }
}
