internal import Cooperation

/// The cohorts of a scope as the reader has sorted them.
///
/// It is derived and kept all the same, since it takes a walk over all of them. Two are equal where
/// they were made of the same.
struct SortedCohorts: Hashable, Sendable {
  /// What it is made of, beside the ledger.
  struct Key: Hashable, Sendable {
    let sorting: Sorting<TraineeColumn.ID>
    /// The cohorts, as positions in the ledger.
    let range: Range<Int>
    let view: YearView
    let edition: Edition
  }

  let key: Key
  /// The positions, sorted.
  let positions: [Int]

  init(_ key: Key, in ledger: Ledger) {
    self.init(key, merging: [Self.run(Array(key.range), by: key, in: ledger)])
  }

  /// Puts together what was sorted apart, in the order of the ledger.
  init(_ key: Key, merging runs: [SortedRun]) {
    self.key = key
    positions = SortedRun.merged(runs, isDescending: key.sorting.isDescending).rows
  }

  /// Sorts some of the cohorts.
  static func run(_ positions: [Int], by key: Key, in ledger: Ledger) -> SortedRun {
    SortedRun(
      positions, by: positions.map { key.sortKey(ofCohort: $0, in: ledger) },
      isDescending: key.sorting.isDescending)
  }

  /// The same cohorts in a ledger in which alone some of them are others, where this is their order in
  /// the ledger before.
  func revised(_ positions: [Int], in ledger: Ledger) -> SortedCohorts {
    let key = Key(
      sorting: key.sorting, range: key.range, view: key.view, edition: ledger.edition)
    let moved = Set(positions.filter(key.range.contains))
    var order = self.positions.filter { !moved.contains($0) }
    for position in moved.sorted() {
      let own = key.sortKey(ofCohort: position, in: ledger)
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        let other = key.sortKey(ofCohort: order[middle], in: ledger)
        let isBefore =
          own.comes(before: other, key.sorting.isDescending)
          || position < order[middle] && !other.comes(before: own, key.sorting.isDescending)
        if isBefore { high = middle } else { low = middle + 1 }
      }
      order.insert(position, at: low)
    }
    return SortedCohorts(key, order)
  }

  private init(_ key: Key, _ positions: [Int]) { (self.key, self.positions) = (key, positions) }

  /// Those of some positions of the range, in this order.
  func arranged(_ some: some Sequence<Int>) -> [Int] {
    var isMeant = Array(repeating: false, count: key.range.count)
    for position in some where key.range.contains(position) {
      isMeant[position - key.range.lowerBound] = true
    }
    return positions.filter { isMeant[$0 - key.range.lowerBound] }
  }

  static func == (left: SortedCohorts, right: SortedCohorts) -> Bool { left.key == right.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension SortedCohorts.Key {
  /// What a cohort, given by its position, is sorted by.
  fileprivate func sortKey(ofCohort position: Int, in ledger: Ledger) -> SortKey {
    ledger.sortKey(sorting.column, of: ledger.cohorts[position], view)
  }
}

extension Ledger {
  /// What a cohort is sorted by in a column: what the column shows of it.
  fileprivate func sortKey(
    _ column: TraineeColumn.ID, of cohort: Cohort, _ view: YearView
  ) -> SortKey {
    switch column {
    case .year: cohort.placed(in: view).year.map { .number($0) } ?? .unknown
    case .program: .text(cohort.program.map { programs[$0].id.text } ?? "")
    case .venue: .text(cohort.venue?.rawValue ?? "")
    case .course: .text(texts("Course", at: cohort.origin).joined(separator: "; "))
    case .planned: .count(cohort.planned)
    case .actual: .count(cohort.actual)
    case .share:
      .share(
        Share(
          actual: Sum([cohort.actual].compactMap(\.self)),
          planned: Sum([cohort.planned].compactMap(\.self))))
    case .status: .text(cohort.status?.rawValue ?? "")
    case .source: .text(sourceIDs(at: cohort.origin).joined(separator: " "))
    }
  }
}
