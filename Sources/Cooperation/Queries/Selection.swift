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
  /// The edition of the ledger.
  private let edition: Edition
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
    let cohorts = CohortQuery(query, in: ledger, view: view).found(
      among: Array(ledger.cohorts.indices))
    self.init(query, cohorts: cohorts, in: ledger, view: view)
  }

  /// Asks every record of the ledger but the cohorts.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - cohorts: The cohorts that it selects, as ``CohortQuery`` finds them, ascending.
  ///   - ledger: The ledger.
  ///   - view: How years are cut.
  public init(_ query: Query, cohorts: [Int], in ledger: Ledger, view: YearView) {
    let prepared = PreparedQuery(query.expression, in: ledger, view: view)
    let claims = ledger.claims.filter { prepared.selects(.claim($0)) }
    let agreements = ledger.agreements.filter { prepared.selects(.agreement($0)) }
    var programs = ledger.programs(ofCohorts: cohorts)
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
    edition = ledger.edition
    self.cohorts = cohorts
    self.programs = programs
    self.countries = countries
    self.claims = Set(claims.map(\.origin))
    self.agreements = Set(agreements.map(\.origin))
  }

  /// Whether this is what a query selects of a ledger.
  public func answers(_ query: Query, in ledger: Ledger, view: YearView) -> Bool {
    self.query == query && self.view == view && edition == ledger.edition
  }

  /// The most cohorts that are asked again one by one.
  private static let few = 64

  /// What the same query selects of a ledger that has come of this one's by an edit of a few cohorts; `nil`
  /// where that takes a walk over all.
  public func revised(in ledger: Ledger) -> Selection? {
    guard let revised = ledger.cohortsRevised(since: edition) else { return nil }
    guard !revised.isEmpty else { return self }
    // What is said of one cohort may depend on another.
    guard revised.count <= Self.few, !query.expression.asksTraits else { return nil }
    let others = Set(revised)
    let found = CohortQuery(query, in: ledger, view: view).found(among: revised)
    return Selection(
      query, cohorts: (cohorts.filter { !others.contains($0) } + found).sorted(), in: ledger,
      view: view)
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

extension Ledger {
  /// The programs of cohorts, which are given by their positions, ascending.
  ///
  /// Looks at one cohort of each program.
  fileprivate func programs(ofCohorts positions: [Int]) -> Set<Row<Program>> {
    var programs: Set<Row<Program>> = []
    var rest = positions[...]
    // Cohorts without a program come last.
    while let first = rest.first, let program = cohorts[first].program {
      programs.insert(program)
      let end = cohorts(in: .program(program)).upperBound
      rest = rest[rest.firstIndexByBisection { $0 >= end }...]
    }
    return programs
  }
}
