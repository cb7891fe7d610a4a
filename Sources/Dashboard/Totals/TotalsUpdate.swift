internal import Cooperation
internal import Surface

extension State {
  /// Opens the totals of what is selected in the panes.
  ///
  /// Venues differ by orders of magnitude, so that the one with the most cohorts comes first and
  /// all together only by choice.
  mutating func openTotals(_ ledger: Ledger) {
    let contents = browseContents(ledger)
    guard contents.hasScope else {
      notice = Notice("Nothing is selected that could be added up", .refused)
      return
    }
    var fresh = TotalsState()
    fresh.country = contents.country.map(ledger.countries.key(of:))
    fresh.program = contents.program.map(ledger.programs.key(of:))
    fresh.venue = .main(in: contents.scope, of: ledger)
    fresh.hasChart = totals.hasChart
    fresh.grouping = .year
    totals = fresh
    if !browse.filters[.cohorts].isEmpty {
      notice = Notice("Totals of all cohorts here; the filter of Trainees narrows only that pane")
    }
    if let index = screens.firstIndex(of: .totals) { screens.removeSubrange(index...) }
    screens.append(.totals)
  }

  mutating func performInTotals(_ action: Action, _ ledger: Ledger) {
    let contents = totalsContents(ledger)
    let page = TotalsLayout(size, contents).lines.rows
    if let position = action.destination(
      from: totals.list.selected, count: contents.lines.count, page: page)
    {
      totals.list.selected = position
      return
    }
    switch action {
    case .group:
      let others = Grouping.allCases.filter { $0 != totals.second }
      totals.grouping = next(after: totals.grouping, in: others)
      totals.list = ListState()
      let turned =
        others.drop { $0 != totals.grouping }.dropFirst() + others.prefix { $0 != totals.grouping }
      let further = turned.map(\.rawValue)
      notice = Notice(
        "Grouped by \(totals.groupings.words); \(key(.group)) goes on to \(further.joined(separator: "  "))"
      )
    case .secondGroup:
      let others = Grouping.allCases.filter { $0 != totals.grouping }
      totals.second = next(after: totals.second, in: others + [nil])
      totals.list = ListState()
      notice = Notice("Grouped by \(totals.groupings.words)\(totals.second == nil ? " alone" : "")")
    case .venue where totals.groupings.contains(.venue):
      notice = Notice(
        "Each venue is a row already; \(keyOf(.venue)) groups by something else", .refused)
    case .venue:
      let several = contents.venues.count > 1
      let choices = contents.venues.map(VenueChoice.one) + (several ? [.all] : [])
      guard choices.contains(where: { $0 != totals.venue }) else {
        notice = Notice("There is no other venue here", .refused)
        return
      }
      totals.venue = next(after: totals.venue, in: choices)
      totals.list = ListState()
      notice = Notice("Venue: \(totals.venue.title)")
    case .enter: openCohorts(behind: contents, ledger)
    case .unit where totals.groupings.contains(.unit):
      notice = Notice(
        "Each unit is a row already; \(keyOf(.unit)) groups by something else", .refused)
    case .unit:
      guard contents.units.count > 1, let unit = contents.unit else {
        notice = Notice("There is no other unit here", .refused)
        return
      }
      totals.unit = next(after: unit, in: contents.units)
      totals.list = ListState()
      notice = Notice(
        totals.unit == .unclear
          ? "Unit unclear: people or participations, perhaps not the same in each"
          : "Unit: \(totals.unit?.words ?? ""); different units are never added")
    case .cumulative where !totals.groupings.contains(.year):
      notice = Notice(
        "Only years can hold what came before; \(key(.group)) groups by year", .refused)
    case .cumulative:
      totals.isCumulative.toggle()
      notice = Notice(
        totals.isCumulative
          ? "Each year with all \(query == nil ? "" : "selected ")years before it; "
            + "what has no known year stands apart"
          : "Each year by itself")
    case .chart:
      totals.hasChart.toggle()
    case .escape:
      screens.removeLast()
    default:
      break
    }
  }

  /// The key that takes a grouping away.
  private func keyOf(_ grouping: Grouping) -> String {
    key(totals.grouping == grouping ? .group : .secondGroup)
  }

  mutating func settleTotals(_ ledger: Ledger) {
    guard screens.contains(.totals) else { return }
    renewTotals(ledger)
    let contents = totalsContents(ledger)
    totals.list.settle(count: contents.lines.count, height: TotalsLayout(size, contents).lines.rows)
  }
}

extension [Grouping] {
  /// The groupings in words: `country, then year`.
  fileprivate var words: String { map(\.rawValue).joined(separator: ", then ") }
}

/// The value after another in a list that goes around; the first where it is not in the list.
private func next<Value: Equatable>(after value: Value, in values: [Value]) -> Value {
  guard let index = values.firstIndex(of: value) else { return values.first ?? value }
  return values[(index + 1) % values.count]
}
