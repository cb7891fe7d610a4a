public import Recfile

/// What the texts of a store say, as values: made from the texts, never changed, never a second truth.
///
/// Programs are in the order of their countries, cohorts in the order of their programs and, within
/// one, from the latest year to the earliest; so each ``Scope`` is one range of either. Programs
/// without a known country and cohorts without a known program come last.
public struct Ledger: Sendable {
  /// The files, in path order.
  public private(set) var files: [LedgerFile]
  /// What the store says of itself.
  public let profile: StoreProfile
  /// The countries, in the order of the text.
  public let countries: Table<Country>
  /// The organizations, in the order of the text.
  public let organizations: Table<Organization>
  /// The sources, in the order of the text.
  public let sources: Table<Source>
  /// The programs, by country.
  public let programs: Table<Program>
  /// The agreements, in the order of the text.
  public let agreements: Table<Agreement>
  /// The claims, in the order of the text.
  public let claims: Table<Claim>
  /// The cohorts, by program and from the latest year to the earliest.
  public private(set) var cohorts: Cohorts
  /// What an inspection has found; until there was one, only what could not be read at all.
  private var findings: Findings
  /// What was found in cohorts when they were last inspected, as far as it still holds.
  private(set) var harvests: [RecordStretch.ID: Harvest] = [:]
  /// Whether the texts were inspected, so that ``problems`` are all that is wrong with them.
  public private(set) var isInspected = false
  /// The day on which it is inspected; `nil` where no day is known.
  public private(set) var inspectionDay: Day?

  /// What is narrowed to where only a part is to be shown; `nil` for everything.
  public internal(set) var selection: Selection?

  /// What tells it from ledgers whose records say something else.
  public private(set) var edition = Edition()
  /// What it has come of by an edit; `nil` where that says nothing.
  private(set) var revisal: Revisal?

  /// The files that could not be read.
  let unreadable: [UnreadableFile]
  private let programsOfCountry: [Range<Int>]
  private var cohortsOfProgram: [Range<Int>]
  private var changes = ProgramChanges()

  /// Reads a ledger from the texts of a store.
  ///
  /// Whatever is damaged becomes a problem; the rest is read.
  ///
  /// - Parameters:
  ///   - files: The texts, in path order.
  ///   - unreadable: The files that could not be read; each is a problem of the ledger.
  ///   - inspects: Whether the texts are inspected at once, apart from what depends on the day. What
  ///     needs no problems, such as totals or a first frame, need not wait for it.
  public init(files: [LedgerFile], unreadable: [UnreadableFile] = [], inspects: Bool = true) {
    self.files = files
    let shelf = Shelf(files)
    countries = Table(shelf.map(.country) { Country($0, at: $1) })
    organizations = Table(shelf.map(.organization) { Organization($0, at: $1) })
    sources = Table(shelf.map(.source) { Source($0, at: $1) })
    profile = shelf.map(.store) { record, _ in StoreProfile(record) }.first ?? StoreProfile()

    let countries = countries
    let foundPrograms = shelf.map(.program) { Program($0, at: $1, countries: countries) }
    let byCountry = Grouped(foundPrograms, into: countries.count) { $0.country?.position }
    let programs = Table(byCountry.members)
    self.programs = programs
    programsOfCountry = byCountry.ranges

    agreements = Table(
      shelf.map(.agreement) { Agreement($0, at: $1, countries: countries, programs: programs) })
    claims = Table(shelf.map(.claim) { Claim($0, at: $1, programs: programs) })

    cohorts = Cohorts(of: files, programs: programs, defaults: profile)
    cohortsOfProgram = Self.ranges(of: cohorts)

    self.unreadable = unreadable
    findings = Findings(unreadable.map(Problem.init))
    guard inspects else { return }
    findings = Findings(findings.problems, comparison(by: Alone()))
    (findings, isInspected) = (inspection(), true)
    harvests = findings.harvests
  }

  /// What is wrong with the texts, in the order of the text; only what could not be read at all until
  /// they are inspected.
  public var problems: [Problem] { findings.problems }

  /// How many of the problems are errors.
  public var errorCount: Int { findings.errorCount }

  /// What comes of comparing its sources; nothing until it is inspected or ``comparingSources(by:)``.
  var comparison: SourceComparison { findings.comparison ?? SourceComparison() }

  /// What comes of comparing its sources, which a crew may share, unless that is known.
  func comparison(by crew: some Crew) -> SourceComparison {
    findings.comparison ?? SourceComparison(of: self, by: crew)
  }

  /// How many files could not be read, so that what they say is missing.
  public var unreadableCount: Int { unreadable.count }

  /// The problems of the record at an origin, in the order of the text.
  public func problems(at origin: Origin) -> [Problem] { findings.problems(at: origin) }

  /// The same ledger with all problems of its texts found.
  ///
  /// Takes a walk over every field of every record.
  ///
  /// - Parameters:
  ///   - today: The day on which it is asked: a year that is over should have its actuals, and one that
  ///     has not begun can have none. Without a day, what depends on it is not looked for.
  ///   - crew: Who looks through the records.
  /// - Returns: The ledger with its problems.
  public func inspected(on today: Day?, by crew: some Crew = Alone()) -> Ledger {
    // Claims are not contradicted by what may count the same people twice.
    let ledger = uninspected(on: today).comparingSources(by: crew)
    return ledger.with(ledger.inspection(by: crew))
  }

  /// The same ledger with another text of a file in which only values of cohorts have changed; not
  /// inspected.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - position: Which of the files it takes the place of.
  ///   - changed: Which of its cohorts were read anew.
  /// - Returns: The ledger.
  func with(_ file: LedgerFile, at position: Int, _ changed: ChangedCohorts) -> Ledger {
    var ledger = self
    ledger.isInspected = false
    ledger.files[position] = file
    let (cohorts, isInOrder) = cohorts.with(changed.batches, of: file, at: position, programs)
    ledger.cohorts = cohorts
    if !isInOrder { ledger.cohortsOfProgram = Self.ranges(of: cohorts) }
    let origins = changed.records.map { Origin(file: position, record: $0) }
    ledger.noteChanges(of: origins, since: self)
    ledger.edition = Edition()
    ledger.revisal =
      isInOrder
      ? Revisal(before: edition, positions: origins.compactMap(cohorts.position(of:))) : nil
    ledger.findings = Findings(
      unreadable.map(Problem.init),
      findings.comparison?.renewed(for: origins, from: self, to: ledger))
    return ledger
  }

  /// More cohorts than this are not looked at one by one.
  private static let mostLookedAt = 1 << 10

  private mutating func noteChanges(of origins: [Origin], since before: Ledger) {
    guard origins.count <= Self.mostLookedAt else { return changes.noteAll() }
    for origin in origins {
      for ledger in [before, self] {
        guard let position = ledger.cohorts.position(of: origin),
          let program = ledger.cohorts[position].program
        else { continue }
        changes.note(program)
      }
    }
  }

  /// What is the same as long as the figures of a program are.
  public func figuresStamp(of program: Row<Program>) -> FiguresStamp {
    FiguresStamp(self, changes: changes.count(of: program))
  }

  /// The cohorts of each program, as positions in order.
  private static func ranges(of cohorts: Cohorts) -> [Range<Int>] {
    var start = 0
    return cohorts.countsByProgram().dropLast().map { count in
      defer { start += count }
      return start..<start + count
    }
  }

  /// The same ledger as it is before it is inspected on a day; what comes of comparing its sources,
  /// which is the same on all days, stays known.
  public func uninspected(on today: Day?) -> Ledger {
    var ledger = self
    ledger.findings = Findings(unreadable.map(Problem.init), findings.comparison)
    ledger.isInspected = false
    if ledger.inspectionDay != today { ledger.harvests = [:] }
    ledger.inspectionDay = today
    return ledger
  }

  /// Finds all problems of the texts, on the day on which the ledger is to be inspected.
  public func inspection(by crew: some Crew = Alone()) -> Findings {
    let inspection = Inspection(self, on: inspectionDay, by: crew)
    return Findings(
      unreadable.map(Problem.init) + inspection.problems, inspection.comparison,
      harvests: inspection.harvests)
  }

  /// The same ledger with what its inspection has found.
  public func with(_ findings: Findings) -> Ledger {
    var ledger = self
    ledger.findings = findings
    ledger.harvests = findings.harvests
    ledger.isInspected = true
    return ledger
  }

  /// The same ledger with its sources compared, for sums that should say where they may count the
  /// same people twice, where it is not inspected.
  ///
  /// Takes a walk over all cohorts, which a crew may share.
  public func comparingSources(by crew: some Crew = Alone()) -> Ledger {
    var ledger = self
    ledger.findings = Findings(findings.problems, comparison(by: crew))
    return ledger
  }

  /// The record at an origin.
  public func record(at origin: Origin) -> Record {
    files[origin.file].text.records[origin.record]
  }

  /// The values of a field of the record at an origin, decoded on demand.
  public func texts(_ name: String, at origin: Origin) -> [String] {
    record(at: origin).fields(name).map(\.value)
  }

  /// The first value of a field of the record at an origin; `nil` where it has none.
  public func text(_ name: String, at origin: Origin) -> String? {
    record(at: origin).value(name)
  }

  /// All values of the record at an origin, in the order of the text.
  public func allTexts(at origin: Origin) -> [String] {
    record(at: origin).fields.map(\.value)
  }

  /// The Id of a cohort; empty where its record has none.
  public func id(of cohort: Cohort) -> RecordID {
    RecordID(record(at: cohort.origin).value("Id") ?? "")
  }

  /// The programs of a scope.
  public func programs(in scope: Scope) -> Range<Int> {
    switch scope {
    case .all: programs.indices
    case .country(let row): programsOfCountry[row.position]
    case .program(let row): row.position..<(row.position + 1)
    }
  }

  /// The cohorts of a scope, as positions in ``cohorts``.
  public func cohorts(in scope: Scope) -> Range<Int> {
    switch scope {
    case .all:
      return cohorts.indices
    case .country(let row):
      let programs = programsOfCountry[row.position]
      guard let first = programs.first, let last = programs.last else { return 0..<0 }
      return cohortsOfProgram[first].lowerBound..<cohortsOfProgram[last].upperBound
    case .program(let row):
      return cohortsOfProgram[row.position]
    }
  }

  /// The claims of a scope, from the latest to the earliest; those without a date come last.
  public func claims(in scope: Scope) -> [Claim] {
    let programs = programs(in: scope)
    return claims.filter { claim in
      scope == .all || claim.program.map { programs.contains($0.position) } ?? false
    }.sorted { left, right in
      switch (left.asOf.last, right.asOf.last) {
      case (let left?, let right?): left > right
      case (_?, nil): true
      default: false
      }
    }
  }

  /// The agreements of a scope, from the latest to the earliest; those without a date come last.
  public func agreements(in scope: Scope) -> [Agreement] {
    agreements.filter { agreement in
      switch scope {
      case .all: true
      case .country(let row): agreement.countries.contains(row)
      case .program(let row): agreement.programs.contains(row)
      }
    }.sorted { left, right in
      switch (left.signed?.last, right.signed?.last) {
      case (let left?, let right?): left > right
      case (_?, nil): true
      default: false
      }
    }
  }
}
