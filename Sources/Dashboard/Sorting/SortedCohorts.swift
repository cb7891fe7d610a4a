internal import Cooperation

/// The cohorts of a scope as the reader has sorted them.
///
/// It is derived and kept all the same, since it takes a walk over all of them. Two are equal where
/// they were made of the same; the ledger, which a state never mixes with another, is not compared.
struct SortedCohorts: Hashable, Sendable {
  /// What it is made of, beside the ledger.
  struct Key: Hashable, Sendable {
    let sorting: Sorting<TraineeColumn.ID>
    /// The cohorts, as positions in the ledger.
    let range: Range<Int>
    let view: YearView
  }

  let key: Key
  /// The positions, sorted.
  let positions: [Int]

  init(_ key: Key, in ledger: Ledger) {
    self.key = key
    let keys = key.range.map { position in
      ledger.sortKey(key.sorting.column, of: ledger.cohorts[position], key.view)
    }
    let order = SortKey.order(of: keys, isDescending: key.sorting.isDescending)
    positions = order.map { $0 + key.range.lowerBound }
  }

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
