public import Cooperation
internal import Surface

/// One thing that is remembered of where the reader left a store: its name, and a value of one line.
public struct PlaceLine: Hashable, Sendable {
  /// The name, such as `Pane`; each stands once.
  public let name: String
  /// The value.
  public let value: String

  /// A line.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension State {
  /// Where the reader is: screens, selection, filters, query, order and years.
  ///
  /// Forms, what lies over a screen, and what was opened from a row of a list are left out.
  public var place: [PlaceLine] {
    // Panes to which another screen has led are the panes.
    let open = screen == .browse ? [.browse] : screens
    var lines = [PlaceLine("Screens", open.map(\.rawValue).joined(separator: " "))]
    func line(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append(PlaceLine(name, value)) }
    }
    line("Years", view.basis?.rawValue)
    line("Query", (sought?.query ?? query)?.text)
    line("Pane", browse.focus.title)
    line("Country", browse.country?.text)
    line("Program", browse.program?.text)
    line("Cohort", browse.cohort.map { "\($0.origin.file) \($0.origin.record) \($0.text)" })
    line("Column", browse.column.rawValue)
    line("Sort", browse.sorting.map { ($0.isDescending ? "-" : "") + $0.column.rawValue })
    for pane in Pane.allCases { line("\(pane.title)Filter", browse.filters[pane].text) }
    line("Group", totals.grouping.rawValue)
    line("Venue", totals.venue.savedName)
    line("Unit", totals.unit?.rawValue)
    line("Cumulative", totals.isCumulative ? "yes" : nil)
    line("Chart", totals.hasChart ? nil : "no")
    line("Row", lists[screen]?.row?.savedName)
    return lines
  }

  /// Goes to where the reader left the store, as far as it is still there.
  ///
  /// - Parameters:
  ///   - lines: what ``place`` said then; what cannot be read counts for nothing.
  ///   - ledger: the texts as they are now.
  public mutating func comeBack(to lines: [PlaceLine], _ ledger: Ledger) {
    let saved = Dictionary(lines.map { ($0.name, $0.value) }) { first, _ in first }
    if let basis = saved["Years"].flatMap(YearBasis.init(rawValue:)) {
      view = YearView.allCases.first { $0.basis == basis } ?? view
    }
    if let text = saved["Query"], let query = try? Query(text, in: ledger), !query.isEmpty {
      self.query = query
    }
    renewSelection(in: ledger)
    let narrowed = ledger.narrowed(to: selection)
    comeBack(toPanes: saved, ledger)
    let names = saved["Screens"]?.split(separator: " ").map { String($0) } ?? []
    for screen in names.dropFirst().compactMap(Screen.init(rawValue:)) {
      guard showAgain(screen, saved, narrowed) else { break }
    }
    notice = nil
    renewOrder(in: narrowed)
    settle(narrowed)
  }

  private mutating func comeBack(toPanes saved: [String: String], _ ledger: Ledger) {
    browse.focus = Pane.allCases.first { $0.title == saved["Pane"] } ?? .countries
    browse.country = saved["Country"].flatMap { ledger.countries.row(of: RecordID($0)) }
      .map(ledger.countries.key(of:))
    browse.program = saved["Program"].flatMap { ledger.programs.row(of: RecordID($0)) }
      .map(ledger.programs.key(of:))
    browse.cohort = saved["Cohort"].flatMap { cohort(at: $0, ledger) }
    browse.column = saved["Column"].flatMap(TraineeColumn.ID.init(rawValue:)) ?? .planned
    if let sort = saved["Sort"] {
      let isDescending = sort.hasPrefix("-")
      browse.sorting = TraineeColumn.ID(rawValue: String(sort.dropFirst(isDescending ? 1 : 0)))
        .map { Sorting($0, isDescending: isDescending) }
    }
    for pane in Pane.allCases {
      browse.filters[pane] = TextFilter(saved["\(pane.title)Filter"] ?? "")
      browse.searches[pane] = browse.filters[pane]
    }
  }

  /// The cohort that stood at a place with an Id, or else the first with that Id of what is selected.
  private func cohort(at text: String, _ ledger: Ledger) -> RecordKey? {
    let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let file = Int(parts[0]), let record = Int(parts[1]) else { return nil }
    let key = RecordKey(id: RecordID(String(parts[2])), origin: Origin(file: file, record: record))
    if let position = ledger.cohorts.position(of: key.origin),
      ledger.key(ofCohort: position) == key
    {
      return key
    }
    let scope = ledger.scope(country: browse.country, program: browse.program)
    return ledger.cohorts(in: scope).first { ledger.id(of: ledger.cohorts[$0]) == key.id }
      .map(ledger.key(ofCohort:))
  }

  /// Opens a screen above the one that is shown; `false` for one that is not come back to.
  private mutating func showAgain(
    _ screen: Screen, _ saved: [String: String], _ ledger: Ledger
  ) -> Bool {
    switch screen {
    case .totals:
      openTotals(ledger)
      totals.grouping = saved["Group"].flatMap(Grouping.init(rawValue:)) ?? .year
      totals.venue = saved["Venue"].flatMap(VenueChoice.init(savedName:)) ?? totals.venue
      totals.unit = saved["Unit"].flatMap(Unit.init(rawValue:))
      totals.isCumulative = saved["Cumulative"] == "yes"
      totals.hasChart = saved["Chart"] != "no"
    case .claims, .agreements, .sources:
      openRecords(screen, ledger)
      let rows = recordScreen(ledger)?.table.rows ?? []
      lists[screen]?.row = rows.first { $0.key.savedName == saved["Row"] }?.key
    case .problems: screens.append(.problems)
    case .browse, .support, .history, .record: return false
    }
    return self.screen == screen
  }

  /// What the status line says of a place that was come back to; `nil` for the place where one begins.
  public var placeNotice: Notice? {
    let isNarrowed =
      query != nil || sought != nil || Pane.allCases.contains { !browse.filters[$0].isEmpty }
    guard isNarrowed || screen != .browse || browse.focus != .countries else { return nil }
    let narrowed = isNarrowed ? ", narrowed as it was" : ""
    return Notice("Where you left: \(context.title)\(narrowed)")
  }
}

extension ListedRow.Key {
  fileprivate var savedName: String {
    switch self {
    case .record(let type, let key): "\(type.rawValue) \(key.text)"
    case .missing(let id): "Missing \(id.text)"
    case .unsourced: "Unsourced"
    case .disagreements: "Disagreements"
    }
  }
}

extension VenueChoice {
  fileprivate var savedName: String {
    switch self {
    case .all: "all"
    case .one(let venue): venue?.rawValue ?? "none"
    }
  }

  fileprivate init?(savedName: String) {
    switch savedName {
    case "all": self = .all
    case "none": self = .one(nil)
    default:
      guard let venue = Venue(rawValue: savedName) else { return nil }
      self = .one(venue)
    }
  }
}
