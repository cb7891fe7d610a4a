import Cooperation
import Testing

/// Cohorts that seem to be one, and what sums, shares and claims say of them.
struct LikelySameTests {
  /// A store of one program with these cohorts, all of 2021, and perhaps a claim to the end of it.
  private func ledger(_ cohorts: [String], claim: String? = nil) -> Ledger {
    let records = cohorts.enumerated().map { number, text in
      "Id: C\(number)\nProgram: P\nYear: 2021\n\(text)\n\n"
    }.joined()
    let claims =
      claim.map {
        "%rec: Claim\n\nId: K\nProgram: P\nVenue: online\nUnit: people\nTrainees: \($0)\nAsOf: 2021-12\n\n"
      } ?? ""
    return Ledger(
      """
      %rec: Program

      Id: P
      Venue: online
      Unit: people
      YearBasis: CY

      \(claims)%rec: Cohort

      \(records)
      """)
  }

  private let rivals = [
    "Planned: 50\nActual: 40\nSource: one", "Planned: 50\nActual: 44\nSource: two",
  ]

  private func row(_ ledger: Ledger, by groupings: [Grouping] = [.year]) throws -> TotalsRow {
    try #require(Totals(of: ledger.cohorts, in: ledger, by: groupings).rows.first)
  }

  @Test func `a sum of them stays, is marked, and has no share`() throws {
    let row = try row(ledger(rivals))
    #expect("\(row.planned) \(row.actual) \(row.cohorts)" == "100 84 2")
    #expect(row.repeated == 2)
    #expect([row.planned.repeated, row.actual.repeated] == [2, 2])
    #expect(row.planned.leastInterval == Interval(lower: 50, upper: 100))
    #expect(row.actual.leastInterval == Interval(lower: 40, upper: 84))
    #expect(row.share == nil)
    #expect(Share(actual: row.actual, planned: row.planned) == nil)
  }

  @Test(arguments: [
    (["Actual: 40\nSource: one", "Actual: 44\nSource: two"], "40..84"),
    (["Actual: 40\nSource: one", "Actual: >43\nSource: two"], ">=40"),
    (["Actual: 40\nSource: one", "Actual: ~80\nSource: two"], "~40..120"),
    (["Actual: 0\nSource: one", "Actual: 44\nSource: two"], "0..44"),
    (["Actual: 40\nSource: one", "Actual: 44\nSource: two", "Planned: 7\nCourse: c"], ">=40"),
    (["Actual: 40\nSource: one", "Actual: 44\nSource: one"], "84"),
    // Whether or not the two can both be right.
    (["Actual: 90\nSource: one", "Actual: 90\nSource: two"], "90..180"),
    (["Actual: 100..120\nSource: one", "Actual: 110\nSource: two"], "100..230"),
    (["Actual: ~100\nSource: one", "Actual: 104\nSource: two"], "~100..204"),
    (["Actual: >=40\nSource: one", "Actual: 44\nSource: two"], ">=40"),
    (["Actual: 90\nSource: one", "Actual: 90"], "180"),
    (["Actual: 90", "Actual: 90"], "180"),
    // What is not known, or nobody, is not counted twice.
    (["Actual: ?\nSource: one", "Actual: 44\nSource: two"], ">=44"),
    (["Planned: 9\nActual: ?\nSource: one", "Planned: 9\nActual: 44\nSource: two"], ">=44"),
    (["Actual: ?\nSource: a", "Actual: 44\nSource: b", "Actual: 40\nSource: c"], ">=40"),
    (["Actual: 0\nSource: one", "Actual: 0\nSource: two"], "0"),
    (["Actual: ?"], "?"), (["Actual: 7..9"], ">=7"), ([""], ""),
  ]) func `scripts are told the least that it may come to`(cohorts: [String], text: String) throws {
    #expect(try row(ledger(cohorts).comparingSources()).actualOfAll.textFromLeast == text)
  }

  @Test func `its state is that some may be counted twice`() throws {
    #expect(try row(ledger(rivals).comparingSources()).state == .perhapsTwice)
  }

  @Test func `equal figures of two sources are counted once at the least, and not warned of`()
    throws
  {
    let ledger = ledger(
      ["Planned: 100\nActual: 90\nSource: one", "Planned: 100\nActual: 90\nSource: two"],
      claim: "100")
    let row = try row(ledger)
    #expect("\(row.planned) \(row.actual) \(row.repeated)" == "200 180 2")
    #expect(row.actual.leastInterval == Interval(lower: 90, upper: 180))
    #expect(row.state == .perhapsTwice)
    #expect(row.share == nil)
    let reconciliation = Reconciliation(try #require(ledger.claims.first), in: ledger)
    #expect(reconciliation.unexplained.description == "-80..10")
    #expect(reconciliation.isContradicted == false)
    #expect(!ledger.problems.contains { $0.code == .disagreement })
    #expect(!ledger.problems.contains { $0.message.contains("too many") })
  }

  @Test(arguments: [("90", false), ("89", true)])
  func `what is not known does not take from what is surely recorded`(
    claim: String, isContradicted: Bool
  ) throws {
    let cohorts = ["a\nActual: 90", "b\nActual: 90", "c\nActual: ?"].map { "Source: \($0)" }
    let ledger = ledger(cohorts, claim: claim)
    let reconciliation = Reconciliation(try #require(ledger.claims.first), in: ledger)
    #expect(reconciliation.recorded.repeated == 2)
    #expect(reconciliation.isContradicted == isContradicted)
  }

  @Test(arguments: [("44", false), ("40", false), ("39", true)])
  func `checks do not find a claim contradicted that one of them fits`(claim: String, isFound: Bool)
  {
    let codes = ledger(rivals, claim: claim).problems.filter { problem in
      problem.code == .claim && problem.message.contains("too many")
    }
    #expect(codes.isEmpty == !isFound)
  }

  @Test func `what is known of the sources holds on another day, and not after a change`() throws {
    let cohorts = ["Actual: 40\nSource: one", "Actual: 44\nSource: two"]
    let compared = ledger(cohorts).comparingSources()
    let origins = compared.cohorts.map(\.origin)
    let tomorrow = compared.uninspected(on: Day(year: 2026, month: 1, day: 1))
    #expect(origins.allSatisfy { !tomorrow.likelySame(as: $0).isEmpty })
    let edit = Edit(
      compared.name(of: origins[1]),
      .set(field: "Actual", from: StoredValue("44"), to: StoredValue("?")))
    let changed = compared.with(try Revision(of: [edit], in: compared.files))
    #expect(origins.allSatisfy { changed.likelySame(as: $0).isEmpty })
    #expect(origins.allSatisfy { changed.comparingSources().likelySame(as: $0).isEmpty })
    #expect(origins.allSatisfy { changed.inspected(on: nil).likelySame(as: $0).isEmpty })
  }

  @Test func `one that stands for itself beside them is added to the least`() throws {
    let ledger = ledger(rivals + ["Course: other\nPlanned: 5\nActual: 5\nSource: one"])
    let row = try row(ledger)
    #expect(row.repeated == 2)
    #expect(row.actual.leastInterval == Interval(lower: 45, upper: 89))
  }

  @Test(arguments: [
    // Alike in all that tells cohorts apart, whoever counts them: all that are alike are one set.
    (["Actual: 40\nSource: one", "Actual: 44\nSource: two", "Actual: 40\nSource: one"], 3),
    (["Actual: 40\nSource: one", "Actual: 44\nSource: two", "Status: planned"], 3),
    (["Actual: 40\nSource: one", "Actual: 44\nSource: one"], 0),
    (["Actual: 40\nSource: one", "Actual: 40\nSource: two"], 2),
    (["Actual: 40\nSource: one", "Actual: 40\nSource: one\nSource: two"], 0),
    // A plan of one and an actual of the other add up to nothing twice.
    (["Planned: 40\nSource: one", "Actual: 40\nSource: two"], 0),
    (["Actual: 40\nSource: one", "Actual: ?\nSource: two"], 0),
    (["Actual: 40\nSource: one", "Actual: 0\nSource: two"], 2),
    (["Actual: 0\nSource: one", "Actual: 0\nSource: two"], 0),
    (["Actual: 40\nSource: one", "Actual: 40\nSource: two\nYearBasis: JFY"], 0),
    (["Actual: 40\nSource: one", "Actual: 44\nSource: two\nSite: there"], 0),
    (["Actual: 40", "Actual: 44"], 0),
    // One source has two that are alike; the other's may be either.
    (["Actual: 40..50\nSource: one", "Actual: 45\nSource: two", "Actual: 48\nSource: one"], 3),
  ]) func `so many of a row seem to be one`(cohorts: [String], count: Int) throws {
    #expect(try row(ledger(cohorts)).repeated == count)
  }

  @Test func `only a sum that holds two of them is marked`() throws {
    let ledger = ledger([rivals[0] + "\nStatus: completed", rivals[1] + "\nStatus: unknown"])
    #expect(try row(ledger).repeated == 2)
    #expect(try row(ledger, by: [.status]).repeated == 0)
    let one = Totals(of: ledger.cohorts.prefix(1), in: ledger, by: [.year]).rows
    #expect(one.map(\.repeated) == [0])
    #expect(one.first?.share?.percent == 80)
  }

  @Test func `accumulated, the mark stays`() throws {
    let ledger = ledger(rivals + ["Course: other\nActual: 1"])
    let rows = Totals(of: ledger.cohorts, in: ledger, by: [.year]).accumulated.rows
    #expect(rows.map(\.repeated) == [2])
    #expect(rows.first?.actual.leastInterval.lower == 41)
  }

  @Test(arguments: [
    ("44", "-40..4", false), ("100", "16..60", false), ("39", "-45..-1", true),
    ("40", "-44..0", false),
    (">44", ">=-39", false), ("~39", "~-45..-1", false), ("~38", "~-46..-2", true),
  ]) func `a claim is set against the least of them as well`(
    trainees: String, unexplained: String, isContradicted: Bool
  ) throws {
    let ledger = ledger(rivals, claim: trainees)
    let reconciliation = Reconciliation(try #require(ledger.claims.first), in: ledger)
    #expect(reconciliation.recorded.description == "84")
    #expect(reconciliation.recorded.repeated == 2)
    #expect(reconciliation.unexplained.description == unexplained)
    #expect(reconciliation.isContradicted == isContradicted)
    #expect(ledger.problems.contains { $0.code == .disagreement })
  }

  @Test func `what is not inspected is compared on demand`() throws {
    let files = ledger(rivals).files
    let ledger = Ledger(files: files, inspects: false)
    #expect(try row(ledger).repeated == 0)
    let compared = ledger.comparingSources()
    #expect(try row(compared).repeated == 2)
    let first = try #require(compared.cohorts.first)
    #expect(compared.likelySame(as: first.origin).map { compared.text("Id", at: $0) } == ["C1"])
  }
}
