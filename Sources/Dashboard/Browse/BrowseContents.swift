internal import Cooperation

/// What the three panes hold: derived from the ledger and the reader's place, never kept.
struct BrowseContents {
  /// The countries; `nil` is the row of all.
  let countries: [Row<Country>?]
  /// The programs of the selected country; `nil` is the row of all.
  let programs: [Row<Program>?]
  /// The cohorts of the selected program, as positions in the ledger.
  let cohorts: CohortList
  /// Where the cursor is in each pane; 0 in an empty one.
  let selected: PerPane<Int>
  /// What is selected in the first two panes.
  let scope: Scope
  /// What the cohorts were chosen by.
  let cohortsKey: CohortList.Key
  /// How many of the cohorts were looked through, in percent; `nil` where all were.
  let percent: Int?
  /// The first two lists, to be kept.
  let lists: BrowseLists

  /// What the panes hold, of which the lists may be kept.
  init(_ ledger: Ledger, _ browse: BrowseState, keeping kept: BrowseLists = BrowseLists()) {
    let filters = browse.filters
    let countriesKey = BrowseLists.Key(ledger, in: .all, filter: filters[.countries])
    countries =
      kept.countries.value(for: countriesKey)
      ?? BrowseContents.countries(of: ledger, filter: filters[.countries])
    let selectedCountry = browse.country.flatMap(ledger.countries.row(of:))
    let countryIndex = countries.firstIndex(of: selectedCountry)
    let country = countries.isEmpty ? nil : countries[countryIndex ?? 0]

    let countryScope = country.map(Scope.country) ?? .all
    let programsKey = BrowseLists.Key(ledger, in: countryScope, filter: filters[.programs])
    // A filter that lets no country or program through leaves nothing below it to show.
    programs =
      countries.isEmpty
      ? []
      : kept.programs.value(for: programsKey)
        ?? BrowseContents.programs(of: ledger, in: countryScope, filter: filters[.programs])
    let selectedProgram = browse.program.flatMap(ledger.programs.row(of:))
    let programIndex = BrowseContents.position(of: selectedProgram, in: programs)
    let program = programs.isEmpty ? nil : programs[programIndex ?? 0]

    scope = program.map(Scope.program) ?? countryScope
    let range = programs.isEmpty ? 0..<0 : ledger.cohorts(in: scope)
    cohortsKey = CohortList.Key(
      ledger, range: range, filter: filters[.cohorts], behind: browse.behind,
      order: browse.order(of: range, in: ledger))
    let cohorts = CohortList(ledger, cohortsKey, browse)
    self.cohorts = cohorts
    percent = browse.percent(of: cohortsKey)
    lists = BrowseLists(
      countries: Kept(key: countriesKey, value: countries),
      programs: countries.isEmpty ? nil : Kept(key: programsKey, value: programs))

    var selected = PerPane(0)
    selected[.countries] = countryIndex ?? 0
    selected[.programs] = programIndex ?? 0
    selected[.cohorts] = browse.cohort.flatMap { cohorts.position(of: $0, in: ledger) } ?? 0
    self.selected = selected
  }

  /// Whether anything is selected in the first two panes, be it all.
  var hasScope: Bool { !programs.isEmpty }

  /// How many rows a pane has.
  func count(of pane: Pane) -> Int {
    switch pane {
    case .countries: countries.count
    case .programs: programs.count
    case .cohorts: cohorts.count
    }
  }

  /// The selected country; `nil` for all.
  var country: Row<Country>? { countries.isEmpty ? nil : countries[selected[.countries]] }

  /// The selected program; `nil` for all.
  var program: Row<Program>? { programs.isEmpty ? nil : programs[selected[.programs]] }

  /// The position of the selected cohort in the ledger; `nil` where there is none.
  var cohort: Int? { cohorts.isEmpty ? nil : cohorts[selected[.cohorts]] }

  private static func countries(of ledger: Ledger, filter: TextFilter) -> [Row<Country>?] {
    let rows = ledger.countries.indices.map { Row<Country>($0) }.filter { row in
      let country = ledger.countries[row]
      guard ledger.selects(row),
        filter.isEmpty || filter.matches([country.id.text, country.name] + country.otherNames)
      else { return false }
      // The giving country is in every store; it is a row only when something takes place for it.
      return country.id != ledger.profile.homeCountryID
        || !ledger.programs(in: .country(row)).isEmpty
        || ledger.agreements.contains { $0.countries.contains(row) }
    }
    guard ledger.selection?.isEmpty != true else { return [] }
    return listed(rows, withAll: filter.isEmpty)
  }

  /// Rows as a pane lists them, that of all before them.
  ///
  /// One by one: to take the array as one of optionals asks the runtime about each of its elements, which
  /// shows in the time of a key.
  private static func listed<Entity>(_ rows: [Row<Entity>], withAll: Bool) -> [Row<Entity>?] {
    var listed: [Row<Entity>?] = withAll ? [nil] : []
    listed.reserveCapacity(rows.count + 1)
    for row in rows { listed.append(row) }
    return listed
  }

  /// Where a program is among the rows, which are in the order of the ledger behind that of all.
  private static func position(of program: Row<Program>?, in rows: [Row<Program>?]) -> Int? {
    guard let program else { return rows.first == .some(nil) ? 0 : nil }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if let row = rows[middle], program <= row { high = middle } else { low = middle + 1 }
    }
    return low < rows.count && rows[low] == program ? low : nil
  }

  private static func programs(
    of ledger: Ledger, in scope: Scope, filter: TextFilter
  ) -> [Row<Program>?] {
    let all = ledger.selectedPrograms(in: scope)
    guard !filter.isEmpty else { return listed(all, withAll: true) }
    let found = all.filter { row in
      let program = ledger.programs[row]
      let bodies = program.donors + program.counterparts
      let names = bodies.flatMap { id in
        [id.text] + (ledger.organizations[id].map { [$0.name] + $0.otherNames } ?? [])
      }
      return filter.matches([program.id.text, program.title] + names)
    }
    return listed(found, withAll: false)
  }
}
