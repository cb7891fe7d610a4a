import Cooperation
import Recfile
import Rehearsal
import Testing

@testable import Store

/// What a store says is the same in whichever way its files are read.
@Suite struct StoreContentsTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// A store of more than a megabyte, in which a cohort has a year that cannot be read.
  private func write(_ cohorts: Int = 20_000) throws -> [UInt8] {
    var text = "%rec: Country\n\nId: VN\nName: Viet Nam\n\n%rec: Program\n\n"
    for program in 0..<400 { text += "Id: P\(program)\nTitle: T\(program)\nCountry: VN\n\n" }
    text += "%rec: Cohort\n\n"
    for cohort in 0..<cohorts {
      text += "Id: C\(cohort)\nProgram: P\(cohort % 400)\nYear: \(2000 + cohort % 20)\n"
      text += "Course: Khai thác mỏ \(cohort)\nActual: \(cohort % 50)\nOrganization: V\n\n"
    }
    text += "Id: last\nProgram: P1\nYear: soon\nActual: >=5\n"
    try scratch.write(text, to: "store.rec")
    return Array(text.utf8)
  }

  private func totals(_ ledger: Ledger) -> [TotalsRow] {
    Totals(of: ledger.cohorts, in: ledger, by: [.year, .country, .venue]).rows
  }

  /// The ledger of the file, read piece by piece.
  private func ledger(keepingText keepsText: Bool) throws -> Ledger {
    let file = try OpenFile.file(at: scratch.path(of: "store.rec"))
    let status = try file.status()
    let supply = FileSupply(file, status)
    let read = LedgerFile(
      path: "store.rec", from: supply, keepingText: keepsText, by: ThreadCrew())
    return Ledger(files: [try #require(read)], inspects: false)
  }

  @Test func `a large file reads as its bytes do, with and without its text`() throws {
    let bytes = try write()
    let expected = Ledger(files: [LedgerFile(path: "store.rec", bytes: bytes)])
    let whole = try StoreFolder(at: scratch.path).contents().ledger
    for ledger in [whole, try ledger(keepingText: true), try ledger(keepingText: false)] {
      #expect(ledger.cohorts.count == 20_001)
      #expect(ledger.programs.count == 400)
      #expect(totals(ledger) == totals(expected))
      #expect(ledger.inspected(on: nil).problems.map(\.message) == expected.problems.map(\.message))
      #expect(ledger.files[0].text.bytes == bytes)
    }
  }

  @Test func `a text that is not kept is empty once the file is another, and never the other's`()
    throws
  {
    _ = try write()
    let kept = try ledger(keepingText: true)
    let ledger = try ledger(keepingText: false)
    let course = { (ledger: Ledger, cohort: Int) in
      ledger.text("Course", at: Origin(file: 0, record: 401 + cohort))
    }
    #expect(course(ledger, 10_000) == "Khai thác mỏ 10000")
    #expect(course(ledger, 18_000) == "Khai thác mỏ 18000")
    try scratch.write(String(repeating: "Course: other\n", count: 200_000), to: "store.rec")
    #expect(course(ledger, 10_000) == nil)
    #expect(course(kept, 10_000) == "Khai thác mỏ 10000")
    #expect(
      Totals(of: ledger.cohorts, in: ledger, by: [.year]).rows
        == Totals(of: kept.cohorts, in: kept, by: [.year]).rows)
  }

  @Test func `of a file that may be written again unseen all text is kept`() throws {
    _ = try write()
    try scratch.setModified(4_000_000_000, of: "store.rec")
    let ledger = try StoreFolder(at: scratch.path).contents(keepingText: false).ledger
    try scratch.write("", to: "store.rec")
    #expect(ledger.text("Course", at: ledger.cohorts[10_000].origin) != nil)
  }

  @Test func `a file is supplied as long as it is the same`() throws {
    try scratch.write("0123456789", to: "a.rec")
    let file = try OpenFile.file(at: scratch.path(of: "a.rec"))
    let status = try file.status()
    let supply = FileSupply(file, status)
    #expect(supply.count == 10)
    #expect(supply.bytes(in: 2..<5) == Array("234".utf8))
    #expect(supply.bytes(in: 8..<12) == nil)
    try scratch.write("01234567890", to: "a.rec")
    #expect(supply.bytes(in: 3..<5) == nil)
  }
}
