/// The cohorts of a range of a ledger, all of them or those that a query selects.
public struct SelectedCohorts: RandomAccessCollection, Sendable {
  private let cohorts: Cohorts
  private let range: Range<Int>
  private let chosen: ArraySlice<Int>?

  /// Chooses cohorts.
  ///
  /// - Parameters:
  ///   - cohorts: All cohorts of the ledger.
  ///   - range: Positions of them.
  ///   - chosen: Positions that are chosen one by one instead, in any order; `nil` for all of the range.
  public init(_ cohorts: Cohorts, _ range: Range<Int>, chosen: ArraySlice<Int>?) {
    self.cohorts = cohorts
    self.range = range
    self.chosen = chosen
  }

  /// The cohorts in the order of the text, where they are all of the ledger.
  var allInTextOrder: CohortsOfTheText? {
    chosen == nil && range == cohorts.indices ? cohorts.inTextOrder : nil
  }

  /// Those for which something holds; takes a walk over all of them.
  public func filtered(where holds: (Cohort) -> Bool) -> SelectedCohorts {
    var positions: [Int] = []
    for index in 0..<endIndex where holds(self[index]) { positions.append(position(at: index)) }
    return SelectedCohorts(cohorts, range, chosen: positions[...])
  }

  /// The first position.
  public var startIndex: Int { 0 }
  /// The position past the last.
  public var endIndex: Int { chosen?.count ?? range.count }

  /// The cohort at a position.
  public subscript(index: Int) -> Cohort { cohorts[position(at: index)] }

  /// The position in the ledger of the cohort at an index.
  @inline(__always)
  private func position(at index: Int) -> Int {
    guard let chosen else { return range.lowerBound + index }
    return chosen[chosen.startIndex + index]
  }
}
