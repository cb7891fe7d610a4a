/// Cohorts that are still to be looked through, in the order in which a list has them.
struct Candidates: Hashable, Sendable {
  private var lists: [CohortList]

  init(_ lists: [CohortList]) { self.lists = lists.filter { !$0.isEmpty } }

  /// How many there are.
  var count: Int { lists.reduce(0) { $0 + $1.count } }

  /// Takes the first of them away, so many at most.
  mutating func takeFirst(_ most: Int) -> Candidates {
    let taken = part(0..<min(most, count))
    self = part(taken.count..<count)
    return taken
  }

  /// Those at some places, which are among them.
  func part(_ places: Range<Int>) -> Candidates {
    var start = 0
    return Candidates(
      lists.map { list in
        defer { start += list.count }
        let wanted = places.clamped(to: start..<start + list.count)
        return list.part(wanted.lowerBound - start..<wanted.upperBound - start)
      })
  }

  /// These, and behind them others.
  func followed(by others: Candidates) -> Candidates { Candidates(lists + others.lists) }

  /// Their positions in the ledger.
  var positions: [Int] { lists.flatMap { Array($0) } }
}
