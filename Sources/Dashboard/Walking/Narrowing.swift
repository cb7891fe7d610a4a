internal import Cooperation

/// What narrows Trainees, made ready for a ledger: a filter, and a row of the totals.
struct Narrowing: Sendable {
  private let search: CohortSearch
  private let behind: CohortsBehind?
  private let ledger: Ledger

  init(_ filter: TextFilter, behind: CohortsBehind?, in ledger: Ledger) {
    (self.behind, self.ledger) = (behind, ledger)
    search = CohortSearch(filter, in: ledger)
  }

  /// Those of some cohorts that are let through.
  func found(among positions: [Int]) -> [Int] {
    guard let behind else { return search.found(among: positions) }
    return search.found(
      among: positions.filter { behind.includes(ledger.cohorts[$0], in: ledger) })
  }
}

extension CohortList.Key {
  /// What narrows the list, beside scope and query.
  func narrowing(in ledger: Ledger) -> Narrowing { Narrowing(filter, behind: behind, in: ledger) }

  /// Whether a list has a cohort, given by its position, when all are looked through.
  func includes(_ position: Int, in ledger: Ledger) -> Bool {
    !included(of: [position], in: ledger).isEmpty
  }

  /// Those of some cohorts, given by their positions, that a list has when all are looked through.
  func included(of positions: [Int], in ledger: Ledger) -> [Int] {
    let inScope = positions.filter { position in
      range.contains(position)
        && ledger.selection?.cohorts(in: position..<position + 1).isEmpty != true
    }
    return isNarrowing ? narrowing(in: ledger).found(among: inScope) : inScope
  }
}
