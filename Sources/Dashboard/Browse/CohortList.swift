internal import Cooperation

/// The cohorts that a pane lists: a whole range of the ledger, or those that query and filter let
/// through.
struct CohortList: RandomAccessCollection, Hashable, Sendable {
  enum Storage: Hashable, Sendable {
    case range(Range<Int>)
    case positions(ArraySlice<Int>)
  }

  private var storage: Storage

  init(_ storage: Storage) { self.storage = storage }

  /// What the cohorts of a list are chosen by, and how they stand.
  struct Key: Hashable, Sendable {
    /// The cohorts of the scope, as positions in the ledger.
    let range: Range<Int>
    let query: Query?
    let view: YearView?
    let filter: TextFilter
    let behind: CohortsBehind?
    /// What they are sorted by; `nil` for the order of the ledger.
    private(set) var order: SortedCohorts.Key?
    let edition: Edition

    init(
      _ ledger: Ledger, range: Range<Int>, filter: TextFilter = TextFilter(""),
      behind: CohortsBehind? = nil, order: SortedCohorts.Key? = nil
    ) {
      (self.range, self.filter, self.behind, self.order) = (range, filter, behind, order)
      (query, view) = (ledger.selection?.query, ledger.selection?.view)
      edition = ledger.edition
    }

    /// The same in the order of the ledger: what does not depend on the order is kept for it.
    var unordered: Key {
      var result = self
      result.order = nil
      return result
    }

    /// The same for another ledger, in an order.
    func with(_ ledger: Ledger, order: SortedCohorts.Key?) -> Key {
      Key(ledger, range: range, filter: filter, behind: behind, order: order)
    }

    /// Whether more than scope and query narrows the list.
    var isNarrowing: Bool { !filter.isEmpty || behind != nil }

    /// Whether the list is one of its own, and not one that there is for something else.
    var isDerived: Bool { isNarrowing || order != nil && query != nil }

    /// Whether all that this lets through another does, too, in the same order.
    func isNarrower(than other: Key) -> Bool {
      isSame(as: other) && order == other.order && filter.isNarrower(than: other.filter)
    }

    /// Whether another lets through the same, in whichever order.
    func hasSameCohorts(as other: Key) -> Bool { isSame(as: other) && filter == other.filter }

    private func isSame(as other: Key) -> Bool {
      range == other.range && query == other.query && view == other.view && behind == other.behind
        && edition == other.edition
    }
  }

  init(_ ledger: Ledger, in scope: Scope) {
    self.init(unfiltered: Key(ledger, range: ledger.cohorts(in: scope)), ledger, sorted: nil)
  }

  /// The cohorts that a key lets through, as far as they were looked through.
  init(_ ledger: Ledger, _ key: Key, _ browse: BrowseState) {
    guard key.isDerived else {
      self.init(unfiltered: key, ledger, sorted: browse.sorted)
      return
    }
    let filtered =
      browse.filtered?.key == key ? browse.filtered : browse.filtered(for: key, ledger)
    self.init(.positions((filtered?.found ?? [])[...]))
  }

  /// The cohorts of scope and query, sorted as the key says, if this is the order that there is.
  init(unfiltered key: Key, _ ledger: Ledger, sorted: SortedCohorts?) {
    let chosen = ledger.selection?.cohorts(in: key.range)
    if let sorted, sorted.key == key.order {
      storage = .positions(chosen.map { sorted.arranged($0)[...] } ?? sorted.positions[...])
    } else {
      storage = chosen.map { .positions($0) } ?? .range(key.range)
    }
  }

  /// The cohorts, which stand in a ledger.
  func cohorts(of ledger: Ledger) -> SelectedCohorts {
    switch storage {
    case .range(let range): SelectedCohorts(ledger.cohorts, range, chosen: nil)
    case .positions(let positions):
      SelectedCohorts(ledger.cohorts, ledger.cohorts.indices, chosen: positions)
    }
  }

  /// Whether the cohorts are chosen one by one.
  var isChosen: Bool { if case .positions = storage { true } else { false } }

  /// Those at some places of the list.
  func part(_ places: Range<Int>) -> CohortList {
    switch storage {
    case .range(let range):
      CohortList(
        .range(range.lowerBound + places.lowerBound..<range.lowerBound + places.upperBound))
    case .positions(let positions):
      CohortList(
        .positions(
          positions[
            positions.startIndex + places.lowerBound..<positions.startIndex + places.upperBound]))
    }
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

  /// Where a cohort is in the list: the same record or, where the ledger has none such any more, the first
  /// one with its Id.
  func position(of key: RecordKey, in ledger: Ledger) -> Int? {
    if let position = ledger.position(of: key) { return index(of: position) }
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

extension Ledger {
  /// The position of the cohort that a key means; `nil` where it stands elsewhere by now, or is gone.
  func position(of key: RecordKey) -> Int? {
    guard let position = cohorts.position(of: key.origin), self.key(ofCohort: position) == key
    else { return nil }
    return position
  }
}
