import Rehearsal
import Testing

@testable import Cooperation
@testable import Recfile

/// Sums that are kept by stretches, and sources that are compared where something changed, are those of
/// the texts read anew, whatever was changed before.
struct KeptTotalsTests {
  private let today = Day(year: 2026, month: 3, day: 12)

  /// A file in short parts, so that an edit leaves most of them as they are.
  private func file(_ path: String, _ text: String) -> LedgerFile {
    LedgerFile(path: path, text: RecText(Source(bytes: Array(text.utf8)), inPartsOf: 300))
  }

  private let others = """
    %rec: Country

    Id: JP
    Name: Japan

    %rec: Program

    Id: P1
    Title: One
    Country: JP
    Venue: in-country
    Unit: people

    Id: P2
    Title: Two
    Country: JP
    Venue: online

    %rec: Source

    Id: S1
    Title: First

    Id: S2
    Title: Second

    %rec: Claim

    Id: K1
    Program: P1
    Trainees: 100
    AsOf: 2020
    Source: S1

    Id: K2
    Program: P1
    Trainees: 90
    AsOf: 2020
    Source: S2

    """

  private func store(_ random: inout SplitMix64) -> [LedgerFile] {
    let cohorts = (0..<60).map { number in
      let year = 2019 + number % 3
      let source = Int.random(in: 1...2, using: &random)
      return "Id: C\(number)\nProgram: P\(number / 30 + 1)\nYear: \(year)\nPlanned: \(number)\n"
        + "Source: S\(source)\n"
    }
    return [
      file("a.rec", others + "\n%rec: Cohort\n\n" + cohorts[..<40].joined(separator: "\n")),
      file("b.rec", "%rec: Cohort\n\n" + cohorts[40...].joined(separator: "\n")),
    ]
  }

  private func edit(_ random: inout SplitMix64, in ledger: Ledger) -> Edit? {
    if Int.random(in: 0..<40, using: &random) == 0 {
      let venue = ["online", "in-country", "donor-country"].randomElement(using: &random)
      let program = ledger.programs[ledger.programs.startIndex]
      return set("Venue", venue, RecordName(.program, program.id), program.origin, ledger)
    }
    guard let cohort = ledger.cohorts.randomElement(using: &random) else { return nil }
    let changes: [(String, [String?])] = [
      ("Planned", ["\(Int.random(in: 0..<500, using: &random))", nil, "?", "~90", ">2300"]),
      ("Actual", ["1", "20000000000", "9007199254740992", nil, "?", "100..120"]),
      ("Year", ["2019", "2020", "2021", "?"]), ("Program", ["P1", "P2", "P3"]),
      ("Venue", ["in-country", "online", nil]), ("Unit", ["people", "participations", nil]),
      ("Source", ["S1", "S2", nil]), ("ActualSource", ["S2", nil]), ("Start", ["2020-02", nil]),
      ("Status", ["planned", "completed", nil]), ("Intake", ["1", "2", nil]),
      ("YearBasis", ["JFY", nil]), ("Note", ["two\nlines", nil]),
    ]
    guard let (field, values) = changes.randomElement(using: &random),
      let value = values.randomElement(using: &random)
    else { return nil }
    let name = RecordName(.cohort, ledger.id(of: cohort))
    if field == "Note", ledger.cohorts.count > 20, Int.random(in: 0..<8, using: &random) == 0 {
      let record = ledger.record(at: cohort.origin)
      var seen = Array(ledger.files[cohort.origin.file].text.contents[record.span])
      if seen.last == UInt8(ascii: "\n") { seen.removeLast() }
      return Edit(name, .delete(seen: seen))
    }
    return set(field, value, name, cohort.origin, ledger)
  }

  private func set(
    _ field: String, _ value: String?, _ name: RecordName, _ origin: Origin, _ ledger: Ledger
  ) -> Edit {
    let before = ledger.text(field, at: origin)
    return Edit(
      name,
      .set(
        field: field, from: before.map { StoredValue($0) }, to: value.map { StoredValue($0) }))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `after a thousand edits sums and sets are those of the texts`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var ledger = Ledger(files: store(&random), inspects: false)
      .uninspected(on: today).comparingSources()
    #expect(ledger.files[0].text.stretches.count > 5)
    let groupings: [[Grouping]] = [
      [.venue], [], [.venue, .year], [.program, .status], [.organization, .year],
    ]
    let views: [YearView] = [.stated, .stated, .japaneseFiscal, .stated, .calendar]
    var kept = KeptTotals()
    var (made, alike, disagreements, untouched) = (0, 0, 0, 0)
    for _ in 0..<250 {
      let edits = (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in
        edit(&random, in: ledger)
      }
      guard let revision = try? Revision(of: edits, in: ledger.files), !revision.files.isEmpty
      else { continue }
      made += 1
      let before = figures(of: ledger)
      ledger = ledger.with(revision).comparingSources()
      for (now, before) in zip(figures(of: ledger), before) where now.stamp == before.stamp {
        try #require(now.rows == before.rows)
        untouched += 1
      }
      let anew = Ledger(
        files: ledger.files.map { LedgerFile(path: $0.path, bytes: $0.text.bytes) },
        inspects: false
      ).uninspected(on: today).comparingSources()
      for (groupings, view) in zip(groupings, views)
      where made % 3 == 0 || groupings == [.venue] {
        let all = SelectedCohorts(ledger.cohorts, ledger.cohorts.indices, chosen: nil)
        let sums = kept.totals(of: all, in: ledger, by: groupings, view: view)
        let expected = Totals(
          of: Array(anew.cohorts.inTextOrder), in: anew, by: groupings, view: view)
        try #require(sums.rows == expected.rows)
        let shared = TotalsTally(
          groupings, view, ofAllIn: ledger, by: Alone(), inShares: 99, ofAtLeast: 2)
        try #require(Totals(shared).rows == expected.rows)
      }
      for cohort in anew.cohorts {
        let others = anew.likelySame(as: cohort.origin)
        try #require(ledger.likelySame(as: cohort.origin) == others)
        alike += others.isEmpty ? 0 : 1
      }
      let found = anew.comparison.disagreements.map(\.origins)
      try #require(ledger.comparison.disagreements.map(\.origins) == found)
      disagreements += found.count
    }
    #expect(made > 150)
    #expect(alike > 100)
    #expect(disagreements > 300)
    #expect(untouched > 50)
  }

  /// The figures of each program, and what is the same as long as they are.
  private func figures(of ledger: Ledger) -> [(stamp: FiguresStamp, rows: [TotalsRow])] {
    ledger.programs.indices.map { position in
      let row = Row<Program>(position)
      let cohorts = ledger.cohorts(in: .program(row)).map { ledger.cohorts[$0] }
      let totals = Totals(of: cohorts, in: ledger, by: [.year, .venue, .status])
      return (ledger.figuresStamp(of: row), totals.rows)
    }
  }

  @Test func `what stays in its stretch is not added up anew, and a new day is`() throws {
    var random = SplitMix64(seed: 1)
    let ledger = Ledger(files: store(&random), inspects: false).uninspected(on: today)
    let all = SelectedCohorts(ledger.cohorts, ledger.cohorts.indices, chosen: nil)
    var kept = KeptTotals()
    let before = kept.totals(of: all, in: ledger, by: [.venue])
    let later = ledger.uninspected(on: Day(year: 2030, month: 1, day: 1))
    let sums = kept.totals(of: all, in: later, by: [.venue])
    #expect(sums.rows.map(\.cohorts) == before.rows.map(\.cohorts))
    #expect(sums.rows == Totals(of: all, in: later, by: [.venue]).rows)
  }

  @Test func `a part of the cohorts is added up by itself`() {
    var random = SplitMix64(seed: 2)
    let ledger = Ledger(files: store(&random), inspects: false).uninspected(on: today)
    let some = SelectedCohorts(ledger.cohorts, 3..<9, chosen: nil)
    var kept = KeptTotals()
    let rows = kept.totals(of: some, in: ledger, by: [.venue]).rows
    #expect(rows == Totals(of: some, in: ledger, by: [.venue]).rows)
    #expect(rows.reduce(0) { $0 + $1.cohorts } == 6)
  }
}

extension Disagreement {
  fileprivate var origins: [Origin] { [first.origin, second.origin] }
}
