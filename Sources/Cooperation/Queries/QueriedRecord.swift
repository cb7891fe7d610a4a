/// A record that a query is asked of, as its type.
enum QueriedRecord {
  case cohort(Cohort)
  case program(Row<Program>)
  case country(Country)
  case organization(Organization)
  case agreement(Agreement)
  case claim(Claim)
  case source(Source)
  /// A record of a type that has no table in the ledger.
  case other(Origin)
}

extension Ledger {
  /// Where a queried record stands.
  func origin(of record: QueriedRecord) -> Origin {
    switch record {
    case .cohort(let cohort): cohort.origin
    case .program(let row): programs[row].origin
    case .country(let country): country.origin
    case .organization(let organization): organization.origin
    case .agreement(let agreement): agreement.origin
    case .claim(let claim): claim.origin
    case .source(let source): source.origin
    case .other(let origin): origin
    }
  }

  /// The program that the record is a part of, or that it is.
  func program(of record: QueriedRecord) -> Row<Program>? {
    switch record {
    case .cohort(let cohort): cohort.program
    case .program(let row): row
    case .claim(let claim): claim.program
    case .country, .organization, .agreement, .source, .other: nil
    }
  }

  /// The count of a field; `nil` where there is none.
  func count(_ name: String, of record: QueriedRecord) -> Count? {
    switch (record, name) {
    case (.cohort(let cohort), "Planned"): cohort.planned
    case (.cohort(let cohort), "Actual"): cohort.actual
    default:
      text(name, at: origin(of: record)).map { text in (try? Count(stored: text)) ?? .unknown }
    }
  }

  /// The date of a field; `nil` where there is none.
  func date(_ name: String, of record: QueriedRecord) -> PartialDate? {
    switch (record, name) {
    case (.cohort(let cohort), "Start"): cohort.start
    case (.cohort(let cohort), "End"): cohort.end
    default: text(name, at: origin(of: record)).flatMap { text in try? PartialDate(text) }
    }
  }

  /// The words of a field of a closed list: a cohort's own, or else its program's.
  func words(_ name: String, of record: QueriedRecord) -> [String] {
    switch (record, name) {
    case (.cohort(let cohort), "Form"): [cohort.form?.rawValue].compactMap(\.self)
    case (.cohort(let cohort), "Venue"): [cohort.venue?.rawValue].compactMap(\.self)
    case (.cohort(let cohort), "Unit"): [cohort.unit.rawValue]
    case (.cohort(let cohort), "Status"): [cohort.status?.rawValue].compactMap(\.self)
    case (.cohort(let cohort), "YearBasis"): [cohort.basis.rawValue]
    case (.claim(let claim), "Unit"): [claim.unit.rawValue]
    default: texts(name, at: origin(of: record))
    }
  }

  /// The Ids that a field refers to, also by way of the program; of the record itself where the
  /// field is named as its type.
  func references(_ name: String, of record: QueriedRecord) -> [RecordID] {
    switch (record, name) {
    case (.country(let country), "Country"): return [country.id]
    case (.program(let row), "Program"): return [programs[row].id]
    case (.organization(let organization), "Organization"): return [organization.id]
    case (.source(let source), "Source"): return [source.id]
    case (.program, _), (.cohort, "Country"), (.claim, "Country"), (.cohort, "Donor"),
      (.claim, "Donor"), (.cohort, "Counterpart"), (.claim, "Counterpart"):
      guard let program = program(of: record).map({ programs[$0] }) else { return [] }
      return references(name, of: program)
    case (.cohort(let cohort), "Source"):
      return ["PlannedSource", "ActualSource", "Source"].flatMap { texts($0, at: cohort.origin) }
        .map(RecordID.init)
    default: return texts(name, at: origin(of: record)).map(RecordID.init)
    }
  }

  private func references(_ name: String, of program: Program) -> [RecordID] {
    switch name {
    case "Country": [program.countryID].compactMap(\.self)
    case "Donor": program.donors
    case "Counterpart": program.counterparts
    default: texts(name, at: program.origin).map(RecordID.init)
    }
  }

  /// What a word is looked for in beside the record's own values: what it shows by reference.
  func textsByReference(of record: QueriedRecord) -> [String] {
    switch record {
    case .cohort(let cohort):
      return (cohort.program.map(textsLent) ?? []) + words("Venue", of: record)
        + words("Form", of: record) + words("Unit", of: record)
    case .claim(let claim): return claim.program.map(textsLent) ?? []
    case .program(let row):
      let program = programs[row]
      return textsLent(byProgram: row) + names(of: program.donors + program.counterparts)
    case .agreement(let agreement):
      return agreement.programs.map { programs[$0].title }
        + agreement.countries.flatMap { names(of: countries[$0]) }
    case .country, .organization, .source, .other: return []
    }
  }

  /// What a cohort shows that stands in other records: of its program title and country, and the words
  /// that it may have from there.
  public func textsByReference(of cohort: Cohort) -> [String] {
    textsByReference(of: .cohort(cohort))
  }

  /// What a program lends to its cohorts: its title, and the names of its country.
  func textsLent(byProgram row: Row<Program>) -> [String] {
    [programs[row].title] + (programs[row].country.map { names(of: countries[$0]) } ?? [])
  }

  private func names(of country: Country) -> [String] { [country.name] + country.otherNames }

  private func names(of ids: [RecordID]) -> [String] {
    ids.compactMap { organizations[$0] }.flatMap { [$0.name] + $0.otherNames }
  }

  /// The Ids of the records of a type with their names, in the order of the text.
  func names(of type: RecordType) -> [(id: RecordID, names: [String])] {
    switch type {
    case .country: countries.map { ($0.id, names(of: $0)) }
    case .organization: organizations.map { ($0.id, [$0.name] + $0.otherNames) }
    case .program: programs.map { ($0.id, [$0.title]) }
    case .agreement: agreements.map { ($0.id, [$0.subject]) }
    case .source: sources.map { ($0.id, [$0.title]) }
    case .claim: claims.map { ($0.id, [$0.verbatim]) }
    case .store, .cohort: []
    }
  }
}
