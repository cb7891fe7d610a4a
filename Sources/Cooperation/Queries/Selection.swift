/// What a query selects of a ledger.
///
/// Of another ledger it says nothing of use, and does no harm.
public struct Selection: Hashable, Sendable {
  /// The cohorts, as positions in ``Ledger/cohorts``, ascending.
  public let cohorts: [Int]
  private let programs: Set<Row<Program>>
  private let countries: Set<Row<Country>>
  private let others: Set<Origin>

  /// Asks every record of the ledger.
  public init(_ query: Query, in ledger: Ledger, view: YearView = .stated) {
    let prepared = PreparedQuery(query, in: ledger, view: view)
    cohorts = ledger.cohorts.indices.filter { prepared.selects(.cohort(ledger.cohorts[$0])) }
    let cohorts = cohorts
    let programs = Set(cohorts.compactMap { ledger.cohorts[$0].program }).union(
      ledger.programs.indices.map { Row($0) }.filter { prepared.selects(.program($0)) })
    self.programs = programs
    countries = Set(programs.compactMap { ledger.programs[$0].country }).union(
      ledger.countries.indices.map { Row($0) }
        .filter { prepared.selects(.country(ledger.countries[$0])) })
    others = Set(
      ledger.agreements.filter { prepared.selects(.agreement($0)) }.map(\.origin)
        + ledger.claims.filter { prepared.selects(.claim($0)) }.map(\.origin)
        + ledger.sources.filter { prepared.selects(.source($0)) }.map(\.origin))
  }

  /// Whether nothing at all is selected.
  public var isEmpty: Bool {
    cohorts.isEmpty && programs.isEmpty && countries.isEmpty && others.isEmpty
  }

  /// The selected cohorts of a range, found by bisection.
  public func cohorts(in range: Range<Int>) -> ArraySlice<Int> {
    cohorts[firstIndex(notBelow: range.lowerBound)..<firstIndex(notBelow: range.upperBound)]
  }

  private func firstIndex(notBelow position: Int) -> Int {
    var (low, high) = (0, cohorts.count)
    while low < high {
      let middle = low + (high - low) / 2
      if cohorts[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a program is selected, or one of its cohorts.
  public func includes(_ program: Row<Program>) -> Bool { programs.contains(program) }

  /// Whether a country is selected, or one of its programs or cohorts.
  public func includes(_ country: Row<Country>) -> Bool { countries.contains(country) }

  /// Whether an agreement is selected.
  public func includes(_ agreement: Agreement) -> Bool { others.contains(agreement.origin) }

  /// Whether a claim is selected.
  public func includes(_ claim: Claim) -> Bool { others.contains(claim.origin) }

  /// Whether a source is selected.
  public func includes(_ source: Source) -> Bool { others.contains(source.origin) }
}
