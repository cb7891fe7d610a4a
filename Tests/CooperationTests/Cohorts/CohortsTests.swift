import Recfile
import Rehearsal
import Testing

@testable import Cooperation

/// The cohorts of a ledger are what their records say, in their order.
@Suite struct CohortsTests {
  /// A store of several files, its cohorts made by chance from values of every kind.
  private func store(_ generator: inout SplitMix64) -> Ledger {
    func any(_ values: [String]) -> String { values.randomElement(using: &generator) ?? "" }
    func field(_ name: String, _ values: [String]) -> String {
      let value = any(values + [""])
      return value.isEmpty
        ? "" : any(["\(name): \(value)\n", "\(name): \(value)\n", "\(name):\(value)\n"])
    }
    var texts = [
      (
        path: "a.rec",
        text: """
        %rec: Program

        Id: P1
        Venue: online
        Form: seminar

        Id: P2
        Unit: people
        YearBasis: JFY

        Id: P3
        Country: XX


        """
      )
    ]
    for file in 0..<3 {
      var text = "%rec: Cohort\n\n"
      for number in 0..<Int.random(in: 0...25, using: &generator) {
        text += "Id: C\(file)-\(number)\n"
        text += field("Program", ["P1", "P2", "P3", "P9", "P1 "])
        text += field("Year", ["2016", "2017", "2018", "?", "20x4", "0000", "9999"])
        text += field("YearBasis", ["CY", "JFY", "FY"])
        text += field("Form", ["ojt", "OJT"]) + field("Venue", ["in-country", "abroad"])
        text += field("Unit", ["people", "person-days", "persons"])
        text += field("Status", ["planned", "done"])
        text +=
          field("Start", ["2016", "2016-02-29", "2016-02-30", "?"]) + field("End", ["2017-01"])
        text += field(
          "Planned", ["12", "007", "123456789", "99999999999", "<5", "a\\\nb", "1\\\n2"])
        text += field("Actual", [">5", "~90", "3..4", "?", "-1", "９", "5\n+ 6"])
        text += any(["", "Year: 1999\nPlanned: 1\n"]) + "\n"
        if any(["", "x"]) == "x", number % 7 == 3 {
          text += "%rec: Claim\n\nId: X\n\n%rec: Cohort\n\n"
        }
      }
      texts.append((path: "b\(file).rec", text: text))
    }
    return Ledger(texts: texts)
  }

  @Test(arguments: 0..<30)
  func `they are what the records say, by program and from the latest year`(_ seed: Int) {
    var generator = SplitMix64(seed: 700 + UInt64(seed))
    let ledger = store(&generator)
    let expected = ledger.readNaively()
    #expect(ledger.cohorts.count == expected.count)
    for (position, naive) in expected.enumerated() {
      let cohort = ledger.cohorts[position]
      #expect(cohort == naive)
      #expect(ledger.cohorts.position(of: naive.origin) == position)
      let isOfScope = naive.program.map { ledger.cohorts(in: .program($0)).contains(position) }
      #expect(isOfScope != false)
    }
    for file in ledger.files.indices {
      for record in ledger.files[file].text.records.indices {
        let origin = Origin(file: file, record: record)
        let isCohort = expected.contains { $0.origin == origin }
        #expect((ledger.cohorts.position(of: origin) != nil) == isCohort)
      }
    }
    #expect(ledger.cohorts.position(of: Origin(file: 99, record: 0)) == nil)
  }

  /// What a part goes on with is only known from the parts before it.
  @Test(arguments: ["Cohort", "Claim", "Program", nil])
  func `they are found in all parts of a long text`(_ first: String?) {
    let padding = "Note: " + String(repeating: "words ", count: 2_000) + "\n\n"
    func records(_ ids: Range<Int>) -> String {
      ids.map { "Id: R\($0)\nProgram: P1\nYear: \(2000 + $0)\nPlanned: \($0)\n" + padding }.joined()
    }
    let sets = [
      (first, 0..<50), ("Cohort", 50..<120), ("Cohort", 120..<130), ("Source", 130..<200),
    ]
    let text = sets.map { type, ids in
      (type.map { "%rec: \($0)\n\n" } ?? "") + records(ids)
    }.joined()
    let ledger = Ledger(texts: [("a.rec", text)])
    #expect(ledger.files[0].text.stretches.count > 5)
    #expect(ledger.cohorts.map { $0 } == ledger.readNaively())
    let reread = LedgerFile(path: "a.rec", text: RecText(bytes: Array(text.utf8)))
    let (columns, others) = (ledger.files[0].cohorts, reread.cohorts)
    #expect(columns.map(\.records) == others.map(\.records))
    #expect(
      columns.map { $0.rows.map(\.planned.word) } == others.map { $0.rows.map(\.planned.word) })
  }
}

extension Ledger {
  /// Its cohorts, read text by text and sorted as a whole.
  fileprivate func readNaively() -> [Cohort] {
    files.enumerated().flatMap { file, ledgerFile in
      ledgerFile.text.records.filter { $0.type == "Cohort" }.map { record in
        naiveCohort(record, Origin(file: file, record: record.index))
      }
    }.sorted { left, right in
      let programs = (left.program?.position ?? Int.max, right.program?.position ?? Int.max)
      if programs.0 != programs.1 { return programs.0 < programs.1 }
      let years = (left.year ?? 0, right.year ?? 0)
      return years.0 != years.1 ? years.0 > years.1 : left.origin < right.origin
    }
  }

  private func naiveCohort(_ record: Record, _ origin: Origin) -> Cohort {
    func word<Word: Code>(_ name: String, else unreadable: Word?, default: Word?) -> Word? {
      record.value(name).map { Word(rawValue: $0) ?? unreadable } ?? `default`
    }
    func count(_ name: String) -> Count? {
      guard record.fields(name).count < 2 else { return .unknown }
      return record.value(name).map { (try? Count(stored: $0)) ?? .unknown }
    }
    func date(_ name: String) -> PartialDate? {
      record.value(name).flatMap { try? PartialDate($0) }
    }
    let row = record.value("Program").flatMap { programs.row(of: RecordID($0)) }
    let program = row.map { programs[$0] }
    return Cohort(
      origin: origin, program: row,
      year: record.fields("Year").count > 1
        ? nil : record.value("Year").flatMap { (try? StatedYear($0))?.year },
      basis: word("YearBasis", else: .unclear, default: program?.basis) ?? profile.basis,
      form: word("Form", else: nil, default: program?.form),
      venue: word("Venue", else: .unknown, default: program?.venue),
      unit: word("Unit", else: .unclear, default: program?.unit) ?? .unclear,
      status: word("Status", else: nil, default: nil), packedStart: PackedDate(date("Start")),
      packedEnd: PackedDate(date("End")),
      planned: count("Planned"), actual: count("Actual"))
  }
}
