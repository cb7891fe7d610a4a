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

  init(_ ledger: Ledger, _ browse: BrowseState) {
    let filters = browse.filters
    countries = BrowseContents.countries(of: ledger, filter: filters[.countries])
    let selectedCountry = browse.country.flatMap(ledger.countries.row(of:))
    let countryIndex = countries.firstIndex(of: selectedCountry)
    let country = countries.isEmpty ? nil : countries[countryIndex ?? 0]

    let countryScope = country.map(Scope.country) ?? .all
    // A filter that lets no country or program through leaves nothing below it to show.
    programs =
      countries.isEmpty
      ? [] : BrowseContents.programs(of: ledger, in: countryScope, filter: filters[.programs])
    let selectedProgram = browse.program.flatMap(ledger.programs.row(of:))
    let programIndex = programs.firstIndex(of: selectedProgram)
    let program = programs.isEmpty ? nil : programs[programIndex ?? 0]

    scope = program.map(Scope.program) ?? countryScope
    cohortsKey = CohortList.Key(
      ledger, range: programs.isEmpty ? 0..<0 : ledger.cohorts(in: scope),
      filter: filters[.cohorts], behind: browse.behind)
    let cohorts = CohortList(ledger, cohortsKey, browse.filtered)
      .sorted(as: browse, in: cohortsKey.range)
    self.cohorts = cohorts

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

/// The cohorts that a pane lists: a whole range of the ledger, or those that query and filter let
/// through.
struct CohortList: RandomAccessCollection {
  enum Storage {
    case range(Range<Int>)
    case positions(ArraySlice<Int>)
  }

  private var storage: Storage

  init(_ storage: Storage) { self.storage = storage }

  /// What the cohorts of a list are chosen by, beside the ledger.
  struct Key: Hashable, Sendable {
    /// The cohorts of the scope, as positions in the ledger.
    let range: Range<Int>
    let query: Query?
    let view: YearView?
    let filter: TextFilter
    let behind: CohortsBehind?

    init(_ ledger: Ledger, range: Range<Int>, filter: TextFilter, behind: CohortsBehind?) {
      (self.range, self.filter, self.behind) = (range, filter, behind)
      (query, view) = (ledger.selection?.query, ledger.selection?.view)
    }

    /// Whether all that this lets through another does, too.
    func isNarrower(than other: Key) -> Bool {
      let isSame =
        range == other.range && query == other.query && view == other.view && behind == other.behind
      return isSame && filter.isNarrower(than: other.filter)
    }
  }

  init(_ ledger: Ledger, in scope: Scope) {
    self.init(
      ledger,
      Key(ledger, range: ledger.cohorts(in: scope), filter: TextFilter(""), behind: nil), nil)
  }

  /// The cohorts that a key lets through, of which a wider one, or the same, may be kept.
  init(_ ledger: Ledger, _ key: Key, _ kept: Kept<Key, [Int]>?) {
    let storage =
      ledger.selection.map { Storage.positions($0.cohorts(in: key.range)) } ?? .range(key.range)
    guard !key.filter.isEmpty || key.behind != nil else {
      self.storage = storage
      return
    }
    if let found = kept.value(for: key) {
      self.storage = .positions(found[...])
      return
    }
    let wider = kept.flatMap {
      key.isNarrower(than: $0.key) ? Storage.positions($0.value[...]) : nil
    }
    var search = key.filter.isEmpty ? nil : CohortSearch(key.filter, in: ledger)
    self.storage = .positions(
      CohortList(wider ?? storage).filter { position in
        (key.behind?.includes(ledger.cohorts[position], in: ledger) ?? true)
          && search?.finds(position) ?? true
      }[...])
  }

  /// The cohorts, which stand in a ledger.
  func cohorts(of ledger: Ledger) -> SelectedCohorts {
    switch storage {
    case .range(let range): SelectedCohorts(ledger.cohorts, range, chosen: nil)
    case .positions(let positions):
      SelectedCohorts(ledger.cohorts, ledger.cohorts.indices, chosen: positions)
    }
  }

  /// The same cohorts as the reader has sorted them.
  fileprivate func sorted(as browse: BrowseState, in scopeRange: Range<Int>) -> CohortList {
    guard let sorting = browse.sorting, let sorted = browse.sorted, sorted.key.sorting == sorting,
      sorted.key.range == scopeRange
    else { return self }
    let isWhole = count == sorted.positions.count
    return CohortList(.positions(isWhole ? sorted.positions[...] : sorted.arranged(self)[...]))
  }

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch storage {
    case .range(let range): range.count
    case .positions(let positions): positions.count
    }
  }

  subscript(index: Int) -> Int {
    switch storage {
    case .range(let range): range.lowerBound + index
    case .positions(let positions): positions[positions.startIndex + index]
    }
  }

  /// Where a cohort is in the list: the same record, or else the first one with its Id.
  func position(of key: RecordKey, in ledger: Ledger) -> Int? {
    if let position = ledger.cohorts.position(of: key.origin),
      ledger.key(ofCohort: position) == key, let index = index(of: position)
    {
      return index
    }
    return firstIndex { ledger.key(ofCohort: $0).id == key.id }
  }

  /// Where a position of the ledger is in the list.
  private func index(of position: Int) -> Int? {
    switch storage {
    case .range(let range): range.contains(position) ? position - range.lowerBound : nil
    case .positions(let positions):
      positions.firstIndex(of: position).map { $0 - positions.startIndex }
    }
  }
}

extension BrowseState {
  /// Filters Trainees anew, where they are to be filtered otherwise.
  ///
  /// What goes on from what was filtered before looks only through that.
  mutating func renewFiltered(_ ledger: Ledger) {
    guard !filters[.cohorts].isEmpty || behind != nil else {
      filtered = nil
      return
    }
    var whole = self
    whole.filters[.cohorts] = TextFilter("")
    whole.behind = nil
    let range = BrowseContents(ledger, whole).cohortsKey.range
    let key = CohortList.Key(ledger, range: range, filter: filters[.cohorts], behind: behind)
    let before = filtered
    filtered.renew(for: key) { Array(CohortList(ledger, key, before)) }
  }
}
