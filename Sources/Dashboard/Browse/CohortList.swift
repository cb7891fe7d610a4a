internal import Cooperation

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
  func sorted(as browse: BrowseState, in scopeRange: Range<Int>) -> CohortList {
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
