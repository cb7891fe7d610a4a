internal import Recfile

/// What a query selects of a ledger, with what stands above it: the programs of selected cohorts and
/// claims, and their countries.
///
/// An agreement may be of several countries; its programs and countries are there only where
/// nothing but agreements is selected.
///
/// Of another ledger it says nothing of use, and does no harm.
public struct Selection: Hashable, Sendable {
  /// The query.
  public let query: Query
  /// How years were cut for it.
  public let view: YearView
  /// The cohorts, as positions in ``Ledger/cohorts``, ascending.
  public let cohorts: [Int]
  private let programs: Set<Row<Program>>
  private let countries: Set<Row<Country>>
  private let agreements: Set<Origin>
  private let claims: Set<Origin>

  /// Asks every record of the ledger.
  ///
  /// Takes a walk over all cohorts, and decodes of each only what the query asks for.
  public init(_ query: Query, in ledger: Ledger, view: YearView = .stated) {
    let prepared = PreparedQuery(query, in: ledger, view: view)
    let cohorts = ledger.cohorts.indices.filter { prepared.selects(.cohort(ledger.cohorts[$0])) }
    let claims = ledger.claims.filter { prepared.selects(.claim($0)) }
    let agreements = ledger.agreements.filter { prepared.selects(.agreement($0)) }
    var programs = Set(cohorts.compactMap { ledger.cohorts[$0].program })
    programs.formUnion(claims.compactMap(\.program))
    programs.formUnion(
      ledger.programs.indices.map { Row($0) }.filter { prepared.selects(.program($0)) })
    var countries = Set(programs.compactMap { ledger.programs[$0].country })
    countries.formUnion(
      ledger.countries.indices.map { Row($0) }
        .filter { prepared.selects(.country(ledger.countries[$0])) })
    if cohorts.isEmpty, claims.isEmpty, programs.isEmpty, countries.isEmpty {
      programs = Set(agreements.flatMap(\.programs))
      countries = Set(agreements.flatMap(\.countries))
    }
    self.query = query
    self.view = view
    self.cohorts = cohorts
    self.programs = programs
    self.countries = countries
    self.claims = Set(claims.map(\.origin))
    self.agreements = Set(agreements.map(\.origin))
  }

  /// Whether nothing at all is selected.
  public var isEmpty: Bool {
    cohorts.isEmpty && programs.isEmpty && countries.isEmpty && !hasClaims && !hasAgreements
  }

  /// Whether a claim is selected.
  public var hasClaims: Bool { !claims.isEmpty }

  /// Whether an agreement is selected.
  public var hasAgreements: Bool { !agreements.isEmpty }

  /// The selected cohorts of a range, found by bisection.
  public func cohorts(in range: Range<Int>) -> ArraySlice<Int> {
    let start = cohorts.firstIndexByBisection { $0 >= range.lowerBound }
    let end = cohorts.firstIndexByBisection { $0 >= range.upperBound }
    return cohorts[start..<end]
  }

  /// Whether a program is selected, or something of it.
  public func includes(_ program: Row<Program>) -> Bool { programs.contains(program) }

  /// Whether a country is selected, or something of it.
  public func includes(_ country: Row<Country>) -> Bool { countries.contains(country) }

  /// Whether an agreement is selected.
  public func includes(_ agreement: Agreement) -> Bool { agreements.contains(agreement.origin) }

  /// Whether a claim is selected.
  public func includes(_ claim: Claim) -> Bool { claims.contains(claim.origin) }
}
