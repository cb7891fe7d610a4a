internal import Cooperation
internal import Surface

extension State {
  mutating func performInBrowse(_ action: Action, _ ledger: Ledger) -> [Effect] {
    let contents = browseContents(ledger)
    let pane = browse.focus
    let count = contents.count(of: pane)
    if let position = action.destination(
      from: contents.selected[pane], count: count, page: visibleRows(of: pane, contents, ledger))
    {
      select(position, in: pane, contents, ledger)
      return []
    }
    switch action {
    case .edit: editCell(ledger)
    case .addCohort: beginCohort(like: nil, contents, ledger)
    case .cloneCohort: beginCohort(like: contents.cohort, contents, ledger)
    case .copyCell: return copyCell(contents, ledger)
    case .copyTable: return copyTable(contents, ledger)
    case .editText: return editText(contents, ledger)
    case .mark, .markRange: performInMarking(action, contents, ledger)
    case .remove: return removeSelected(contents, ledger)
    case .sort: sortTrainees(contents, ledger)
    case .left: moveSideways(by: -1, contents, ledger)
    case .right: moveSideways(by: 1, contents, ledger)
    case .enter: browse.focus = pane.next ?? pane
    case .focusCountries: browse.focus = .countries
    case .focusPrograms: browse.focus = .programs
    case .focusCohorts: browse.focus = .cohorts
    case .nextPane: browse.focus = pane.next ?? .countries
    case .previousPane: browse.focus = pane.previous ?? .cohorts
    case .filter: openFilter()
    case .nextMatch: search(by: 1, contents, ledger)
    case .previousMatch: search(by: -1, contents, ledger)
    case .escape: goOut(contents, ledger)
    default: break
    }
    return []
  }

  /// Puts the cursor of a pane on a row, by its record.
  mutating func select(
    _ position: Int, in pane: Pane, _ contents: BrowseContents, _ ledger: Ledger
  ) {
    switch pane {
    case .countries where contents.countries.indices.contains(position):
      let country = contents.countries[position].map(ledger.countries.key(of:))
      // Who goes to all countries would take the figures of one program for those of all.
      if country == nil, browse.country != nil { browse.program = nil }
      browse.country = country
    case .programs where contents.programs.indices.contains(position):
      browse.program = contents.programs[position].map(ledger.programs.key(of:))
    case .cohorts where contents.cohorts.indices.contains(position):
      browse.cohort = ledger.key(ofCohort: contents.cohorts[position])
    default:
      break
    }
  }

  /// Goes to the next cell in Trainees, and at its edge, or elsewhere, to the next pane.
  private mutating func moveSideways(
    by step: Int, _ contents: BrowseContents, _ ledger: Ledger
  ) {
    let pane = browse.focus
    if pane == .cohorts {
      let shown = traineeColumns(of: contents, ledger)
      let index = (shown.firstIndex(of: traineeColumn(in: contents.scope)) ?? 0) + step
      if shown.indices.contains(index) {
        browse.column = shown[index]
        return
      }
    }
    switch step < 0 ? pane.previous : pane.next {
    case let next?: browse.focus = next
    case nil where step < 0: notice = Notice("This is the first pane", .refused)
    case nil: break
    }
  }

  /// The columns of Trainees in the order in which the cursor goes through them.
  func traineeColumns(of contents: BrowseContents, _ ledger: Ledger) -> [TraineeColumn.ID] {
    let width = browseLayout.panes[.cohorts]?.inside?.columns ?? 0
    return TraineeColumn.order(
      for: contents.scope, width: width, figuresInSight(contents, ledger))
  }

  /// The columns of Trainees that are shown.
  func shownColumns(of contents: BrowseContents, _ ledger: Ledger) -> [TraineeColumn.ID] {
    guard let inside = browseLayout.panes[.cohorts]?.inside else { return [] }
    return traineeLayout(of: contents, ledger, width: inside.columns).placements.map(\.column.id)
  }

  /// The columns of Trainees in a width: the one of the cursor is among them, and others give way.
  func traineeLayout(
    of contents: BrowseContents, _ ledger: Ledger, width: Int
  ) -> ColumnLayout<TraineeColumn.ID> {
    let kept = browse.focus == .cohorts ? traineeColumn(in: contents.scope) : nil
    return TraineeColumn.layout(
      for: contents.scope, width: width, keeping: kept, figuresInSight(contents, ledger))
  }

  /// The column that the cursor in Trainees stands on: the one it was put on or, where the scope has
  /// none such, the plan.
  func traineeColumn(in scope: Scope) -> TraineeColumn.ID {
    TraineeColumn.isThere(browse.column, for: scope) ? browse.column : .planned
  }

  /// Esc: drops the filter of the pane, then the query, then goes to the pane on the left.
  private mutating func goOut(_ contents: BrowseContents, _ ledger: Ledger) {
    let pane = browse.focus
    if !browse.filters[pane].isEmpty {
      // What the cursor stood on stays selected when the rows around it come back.
      select(contents.selected[pane], in: pane, contents, ledger)
      browse.filters[pane] = TextFilter("")
      notice = Notice(
        "Filter dropped; \(key(.nextMatch)) and \(key(.previousMatch)) still go to its matches")
    } else if dropMarks() {
      return
    } else if pane == .cohorts, browse.behind != nil, leaveCohortsBehind() {
      return
    } else if pane == .cohorts, browse.behind != nil {
      select(contents.selected[pane], in: pane, contents, ledger)
      browse.behind = nil
      notice = Notice("All cohorts here, not only those of the row of the totals")
    } else if query != nil || sought != nil {
      select(contents.selected[pane], in: pane, contents, ledger)
      (query, sought) = (nil, nil)
      notice = Notice("Query dropped; everything is shown")
    } else if let previous = pane.previous {
      browse.focus = previous
    } else if screens.count > 1 {
      screens.removeLast()
    } else {
      notice = Notice("Nothing to go out of; \(key(.back)) quits", .refused)
    }
  }

  /// Goes to the next row of the pane that the last filter matched, going around.
  private mutating func search(by step: Int, _ contents: BrowseContents, _ ledger: Ledger) {
    let pane = browse.focus
    let pattern = browse.searches[pane]
    guard !pattern.isEmpty else {
      notice = Notice("Nothing to look for yet; \(key(.filter)) types a filter", .refused)
      return
    }
    guard pane != .cohorts else { return lookFor(pattern, by: step, contents, ledger) }
    var matching = browse
    matching.filters[pane] = pattern
    let matches = BrowseContents(ledger, matching)
    let positions = contents.rows(of: pane, thatAreAlsoIn: matches)
    let here = contents.selected[pane]
    let next =
      step > 0
      ? positions.first { $0 > here } ?? positions.first
      : positions.last { $0 < here } ?? positions.last
    guard let next else {
      notice = Notice("No row here matches \"\(pattern.text)\"", .refused)
      return
    }
    select(next, in: pane, contents, ledger)
  }

  var browseLayout: BrowseLayout { BrowseLayout(size, focus: browse.focus) }

  /// How many rows of a pane are drawn at once.
  func visibleRows(of pane: Pane, _ contents: BrowseContents, _ ledger: Ledger) -> Int {
    guard let inside = browseLayout.panes[pane]?.inside else { return 1 }
    switch pane {
    case .countries: return inside.rows
    case .programs: return max(inside.rows / ProgramsPane.rowHeight, 1)
    case .cohorts:
      return TraineesPane.Parts(inside, sums: sums(of: contents, ledger).count).rows.rows
    }
  }

  mutating func settleBrowse(_ ledger: Ledger) {
    renewFiltered(ledger)
    let contents = browseContents(ledger)
    derived.lists = contents.lists
    if browse.focus == .cohorts, let cohort = contents.cohort {
      // Also the first row is followed by its record, though nobody chose it.
      browse.cohort = ledger.key(ofCohort: cohort)
    }
    renewSums(of: contents, ledger)
    if browse.focus == .cohorts { browse.column = traineeColumn(in: contents.scope) }
    for pane in Pane.allCases {
      browse.tops[pane] = ListWindow.top(
        previous: browse.tops[pane], selected: contents.selected[pane],
        count: contents.count(of: pane), height: visibleRows(of: pane, contents, ledger))
    }
  }

  /// How wide the figures of Trainees are that are in sight.
  func figuresInSight(_ contents: BrowseContents, _ ledger: Ledger) -> FigureWidths {
    let inSight = contents.cohorts.dropFirst(browse.tops[.cohorts])
      .prefix(visibleRows(of: .cohorts, contents, ledger))
    return FigureWidths(of: inSight.lazy.map { ledger.cohorts[$0] }, in: ledger)
  }
}

extension BrowseContents {
  /// The positions of those rows of a pane that other contents have, too.
  fileprivate func rows(of pane: Pane, thatAreAlsoIn other: BrowseContents) -> [Int] {
    switch pane {
    case .countries:
      let others = Set(other.countries)
      return countries.indices.filter { others.contains(countries[$0]) }
    case .programs:
      let others = Set(other.programs)
      return programs.indices.filter { others.contains(programs[$0]) }
    case .cohorts: return []
    }
  }

  /// Whether what was selected is still among the rows.
  func holdsSelection(of browse: BrowseState, in pane: Pane, _ ledger: Ledger) -> Bool {
    switch pane {
    case .countries: countries.contains(browse.country.flatMap(ledger.countries.row(of:)))
    case .programs: programs.contains(browse.program.flatMap(ledger.programs.row(of:)))
    case .cohorts:
      browse.cohort.map { key in
        ledger.position(of: key).map { cohortsKey.includes($0, in: ledger) }
          ?? (cohorts.position(of: key, in: ledger) != nil)
      } ?? cohorts.isEmpty
    }
  }
}
