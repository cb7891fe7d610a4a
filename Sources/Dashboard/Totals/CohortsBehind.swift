internal import Cooperation

/// The cohorts behind one row of the totals: what narrows Trainees to exactly those that it adds up.
struct CohortsBehind: Hashable, Sendable {
  /// What the rows stood for.
  let groupings: [Grouping]
  /// What the row stood for, one value for each.
  let values: [GroupValue]
  /// Whether the row held all years before it, too.
  let isCumulative: Bool
  /// The venues that were added up.
  let venue: VenueChoice
  /// The unit that was added up; `nil` where units were the rows.
  let unit: Unit?
  /// How years were cut.
  let view: YearView

  /// Whether the row added a cohort up.
  func includes(_ cohort: Cohort, in ledger: Ledger) -> Bool {
    guard venue.includes(cohort.venue), unit == nil || unit == cohort.unit else { return false }
    return zip(groupings, values).allSatisfy { grouping, value in
      let own = ledger.value(of: cohort, in: grouping, view: view)
      return own == value
        || (isCumulative && grouping == .year && value != .year(nil) && own < value)
    }
  }

  /// What the header calls it.
  var title: String {
    let rows = zip(groupings, values).map { grouping, value in
      let name = value.description.isEmpty ? "not stated" : value.description
      return isCumulative && grouping == .year && value != .year(nil)
        ? "up to \(name)" : "\(grouping.rawValue) \(name)"
    }
    let venue = groupings.contains(.venue) || venue == .all ? nil : venue.title
    return (rows + [venue, unit?.words].compactMap(\.self)).joined(separator: ", ")
  }
}

extension State {
  /// Enter on a row of the totals: shows the cohorts that it adds up in the panes.
  mutating func openCohorts(behind contents: TotalsContents, _ ledger: Ledger) {
    guard contents.lines.indices.contains(totals.list.selected),
      let row = contents.lines[totals.list.selected].row
    else {
      notice = Notice("Nothing is recorded there", .refused)
      return
    }
    var shown = BrowseState()
    shown.country = totals.country
    shown.program = totals.program
    for (grouping, value) in zip(contents.groupings, row.values) {
      if case .text(let id) = value { shown.select(grouping, id, ledger) }
    }
    shown.focus = .cohorts
    (shown.column, shown.reach) = (browse.column, browse.reach)
    shown.behind = CohortsBehind(
      groupings: contents.groupings, values: row.values, isCumulative: contents.isCumulative,
      venue: contents.venue, unit: contents.unit, view: view)
    beforeBehind = browse
    browse = shown
    screens.append(.browse)
    notice = Notice("The \(counted(row.cohorts, "cohort")) of that row; q goes back to the totals")
  }

  /// Goes back from the cohorts behind a row of the totals to these, and below them to what was shown
  /// before; `false` where no such cohorts are shown.
  mutating func leaveCohortsBehind() -> Bool {
    guard screen == .browse, screens.count > 1, let before = beforeBehind else { return false }
    screens.removeLast()
    browse = before
    beforeBehind = nil
    return true
  }
}

extension BrowseState {
  /// Selects the country or program that a row stands for, so that its pane says so, too.
  fileprivate mutating func select(_ grouping: Grouping, _ id: String, _ ledger: Ledger) {
    if grouping == .country, program == nil, let row = ledger.countries.row(of: RecordID(id)) {
      country = ledger.countries.key(of: row)
    } else if grouping == .program, let row = ledger.programs.row(of: RecordID(id)) {
      country = ledger.programs[row].country.map(ledger.countries.key(of:)) ?? country
      program = ledger.programs.key(of: row)
    }
  }
}
