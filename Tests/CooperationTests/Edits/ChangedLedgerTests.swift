import Cooperation
import Recfile
import Rehearsal
import Testing

/// A ledger that a change was made in is the one that its texts would give, read anew.
struct ChangedLedgerTests {
  /// A store of two files; what is added to each cohort decides in how many stretches they are read.
  private func store(
    _ random: inout some RandomNumberGenerator, adding note: String = ""
  ) -> [(path: String, text: String)] {
    let programs = """
      %rec: Country

      Id: JP
      Name: Japan

      %rec: Program

      Id: P1
      Title: One
      Country: JP

      Id: P2
      Title: Two
      Country: JP
      Venue: online

      """
    func cohorts(_ names: Range<Int>) -> String {
      names.map { name in
        let year = 2015 + Int.random(in: 0..<6, using: &random)
        return "Id: C\(name)\nProgram: P\(name % 2 + 1)\nYear: \(year)\nPlanned: \(name)\n\(note)"
      }.joined(separator: "\n")
    }
    return [
      ("a.rec", programs + "\n%rec: Cohort\n\n" + cohorts(0..<20)),
      ("b.rec", "%rec: Cohort\n\n" + cohorts(20..<40) + "\n%rec: Claim\n\nId: K\nProgram: P1\n"),
    ]
  }

  private func edit(_ random: inout some RandomNumberGenerator, in ledger: Ledger) -> [Edit]? {
    guard let cohort = ledger.cohorts.randomElement(using: &random) else { return nil }
    let changes = [
      ("Planned", "\(Int.random(in: 0..<500, using: &random))"), ("Year", "2016"), ("Year", "?"),
      ("Program", "P2"), ("Actual", ">2300"), ("Actual", "20000000000"), ("Venue", "in-country"),
      ("Note", "Khoá học\nsecond line"), ("Planned", nil), ("Unit", "people"), ("Program", "P1"),
    ]
    guard let (field, value) = changes.randomElement(using: &random) else { return nil }
    let name = RecordName(.cohort, ledger.id(of: cohort))
    if field == "Note", Bool.random(using: &random) {
      let record = ledger.record(at: cohort.origin)
      var seen = Array(ledger.files[cohort.origin.file].text.bytes[record.span])
      if seen.last == UInt8(ascii: "\n") { seen.removeLast() }
      return [Edit(name, .delete(seen: seen))]
    }
    let before = ledger.text(field, at: cohort.origin)
    return [
      Edit(
        name,
        .set(
          field: field, from: before.map { StoredValue($0) }, to: value.map { StoredValue($0) }))
    ]
  }

  private let today = Day(year: 2026, month: 3, day: 12)

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `one change after the other gives what reading all gives`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try change(Ledger(texts: store(&random)).uninspected(on: today), 60, &random)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `files of several stretches, of which one is read and checked anew`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // A line of many words is wrong in no way, and a cohort in each stretch has no source.
    let note = "Note: " + String(repeating: "words ", count: 4_000) + "\n"
    let ledger = Ledger(texts: store(&random, adding: note))
    #expect(ledger.files.allSatisfy { $0.text.stretches.count > 1 })
    try change(ledger.inspected(on: today), 20, &random)
  }

  @Test func `records whose type changes far before them are read as what they are then`() throws {
    let note = "Note: " + String(repeating: "words ", count: 4_000) + "\n"
    func text(_ type: String) -> String {
      let others = (0..<30).map { "Id: A\($0)\nYear: 2020\nActual: 1\n\(note)\n" }.joined()
      return "%rec: \(type)\n\n" + others + "%rec: Cohort\n\nId: C\nYear: 2021\nActual: 2\n\n"
    }
    let before = Ledger(texts: [("a.rec", text("Thing!"))])
    let changed = text("Cohort")
    let after = Ledger(files: [before.files[0].becoming(Array(changed.utf8))], inspects: false)
    let anew = Ledger(texts: [("a.rec", changed)])
    #expect(before.cohorts.count == 1)
    #expect(after.cohorts.count == 31)
    #expect(Array(after.cohorts) == Array(anew.cohorts))
  }

  /// Makes changes, and compares what comes of each with reading its texts.
  private func change(
    _ ledger: Ledger, _ count: Int, _ random: inout some RandomNumberGenerator
  ) throws {
    var ledger = ledger
    var made = 0
    for _ in 0..<count {
      guard let edits = edit(&random, in: ledger),
        let revision = try? Revision(of: edits, in: ledger.files)
      else { continue }
      made += 1
      ledger = ledger.with(revision)
      let anew = Ledger(
        texts: ledger.files.map { ($0.path, String(decoding: $0.text.bytes, as: UTF8.self)) })
      #expect(Array(ledger.cohorts) == Array(anew.cohorts))
      for program in ledger.programs.indices {
        let scope = Scope.program(Row(program))
        #expect(ledger.cohorts(in: scope) == anew.cohorts(in: scope))
      }
      #expect(ledger.claims.map(\.origin) == anew.claims.map(\.origin))
      let isInspected = ledger.isInspected
      #expect(!isInspected || revision.files.isEmpty)
      // What was found before goes on being known.
      ledger = ledger.inspected(on: today)
      #expect(ledger.problems == anew.inspected(on: today).problems)
    }
    #expect(made > count / 2)
  }
}
