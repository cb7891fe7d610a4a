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

  /// The first position.
  public var startIndex: Int { 0 }
  /// The position past the last.
  public var endIndex: Int { chosen?.count ?? range.count }

  /// The cohort at a position.
  public subscript(position: Int) -> Cohort {
    guard let chosen else { return cohorts[range.lowerBound + position] }
    return cohorts[chosen[chosen.startIndex + position]]
  }
}
