/// Which programs and countries have claims, agreements and cohorts.
struct RelatedRecords {
  private var programs: [QueryHolding.Related: Set<Row<Program>>] = [:]
  private var countries: [QueryHolding.Related: Set<Row<Country>>] = [:]

  init(in ledger: Ledger) {
    programs[.claim] = Set(ledger.claims.compactMap(\.program))
    programs[.agreement] = Set(ledger.agreements.flatMap(\.programs))
    programs[.cohort] = Set(
      ledger.programs.indices.map { Row<Program>($0) }.filter {
        !ledger.cohorts(in: .program($0)).isEmpty
      })
    for (type, rows) in programs {
      countries[type] = Set(rows.compactMap { ledger.programs[$0].country })
    }
    countries[.agreement, default: []].formUnion(ledger.agreements.flatMap(\.countries))
  }

  /// Whether there are records of a type for the program or country that a record is or belongs to.
  func exist(_ type: QueryHolding.Related, for record: QueriedRecord, in ledger: Ledger) -> Bool {
    switch record {
    case .cohort, .program, .claim:
      ledger.program(of: record).map { programs[type]?.contains($0) ?? false } ?? false
    case .agreement(let agreement):
      agreement.programs.contains { programs[type]?.contains($0) ?? false }
    case .country(let country):
      ledger.countries.row(of: country.id).map { countries[type]?.contains($0) ?? false } ?? false
    case .organization, .source, .other: false
    }
  }
}
