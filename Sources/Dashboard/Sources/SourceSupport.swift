internal import Cooperation

/// What rests on which sources, in a country or program, or for one record alone.
struct SourceSupport {
  /// A record that states no figure of trainees and names its sources.
  struct Statement {
    let type: RecordType
    let key: RecordKey
    let sources: [RecordID]
  }

  /// The figures, those of the cohorts in the order of the panes, then the claims.
  let figures: [Figure]
  /// The agreements and programs, and cohorts that name a source without a figure.
  let statements: [Statement]
  /// The Ids of the sources, in the order of the text; those that the store does not have come last.
  let sources: [RecordID]
  /// The figures in which two sources disagree.
  let disagreements: [Disagreement]

  init(_ list: RecordListState, _ ledger: Ledger) {
    let scope = ledger.scope(country: list.country, program: list.program)
    let only = list.subject.flatMap { subject -> Origin? in
      if case .record(let type, let key) = subject, type != .source {
        ledger.origin(of: key, type)
      } else {
        nil
      }
    }
    func isMeant(_ origin: Origin) -> Bool { only == nil || origin == only }
    let cohorts = ledger.selectedCohorts(in: scope).filter { isMeant($0.origin) }
    let claims = ledger.selectedClaims(in: scope).filter { isMeant($0.origin) }
    let figures = cohorts.flatMap(ledger.figures(of:)) + claims.map(ledger.figure(of:))
    var statements: [Statement] = []
    for agreement in ledger.selectedAgreements(in: scope) where isMeant(agreement.origin) {
      statements.append(
        Statement(
          type: .agreement, key: RecordKey(id: agreement.id, origin: agreement.origin),
          sources: agreement.sources))
    }
    for row in ledger.selectedPrograms(in: scope) {
      let program = ledger.programs[row]
      guard isMeant(program.origin) else { continue }
      statements.append(
        Statement(
          type: .program, key: RecordKey(id: program.id, origin: program.origin),
          sources: program.sources))
    }
    for cohort in cohorts where cohort.planned == nil && cohort.actual == nil {
      statements.append(
        Statement(
          type: .cohort, key: RecordKey(id: ledger.id(of: cohort), origin: cohort.origin),
          sources: ledger.sourceIDs(at: cohort.origin).map(RecordID.init)))
    }
    self.figures = figures
    self.statements = statements.filter { !$0.sources.isEmpty }
    let named = figures.flatMap(\.sources) + statements.flatMap(\.sources)
    let used = Set(named)
    let isWhole = scope == .all && only == nil && ledger.selection == nil
    var missing = used.subtracting(ledger.sources.map(\.id))
    sources =
      ledger.sources.map(\.id).filter { isWhole || used.contains($0) }
      + named.filter { missing.remove($0) != nil }
    disagreements = only == nil ? ledger.disagreements(in: scope) : []
  }
}

extension Ledger {
  /// Where a record is that was followed: the same one, or else the first of its type with its Id.
  func origin(of key: RecordKey, _ type: RecordType) -> Origin? {
    switch type {
    case .cohort:
      CohortList(.range(cohorts.indices)).position(of: key, in: self).map { cohorts[$0].origin }
    case .claim: claims.row(of: key).map { claims[$0].origin }
    case .agreement: agreements.row(of: key).map { agreements[$0].origin }
    case .program: programs.row(of: key).map { programs[$0].origin }
    case .source: sources.row(of: key).map { sources[$0].origin }
    case .country: countries.row(of: key).map { countries[$0].origin }
    case .organization: organizations.row(of: key).map { organizations[$0].origin }
    case .store: nil
    }
  }
}
