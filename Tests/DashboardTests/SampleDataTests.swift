import Cooperation
import Glibc
import Recfile
import Surface
import Testing

@testable import Dashboard

/// The sample data as a reader meets it.
struct SampleDataTests {
  /// The bytes of a file; empty where it cannot be read.
  private static func bytes(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else { return [] }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    unsafe fclose(file)
    return bytes
  }

  private static let ledger: Ledger = {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
    let names = [
      "agreements", "claims", "cohorts", "countries", "organizations", "programs", "sources",
      "store",
    ]
    return Ledger(
      files: names.map { name in
        let path = "sample-data/\(name).rec"
        return LedgerFile(path: path, bytes: bytes("\(root)/\(path)"))
      })
  }()

  @Test func `nothing is wrong with it`() {
    #expect(SampleDataTests.ledger.cohorts.count > 20)
    var desk = Desk(on: SampleDataTests.ledger)
    desk.happen(.opened)
    #expect(desk.state.notice == nil)
  }

  @Test func `every figure is shown whole, with its source`() throws {
    var desk = try Desk(140, 40, on: SampleDataTests.ledger, "3")
    for position in 0..<desk.contents.cohorts.count {
      let cohort = desk.ledger.cohorts[desk.contents.cohorts[position]]
      let row = desk.row(3 + position - desk.state.browse.tops[.cohorts])
      for count in [cohort.planned, cohort.actual].compactMap(\.self) {
        #expect(row.contains(count.shown), "\(row)")
      }
      #expect(desk.drawn().contains("source "))
      #expect(!desk.drawn().contains("source: none recorded"))
      try desk.press("j")
    }
  }

  @Test func `every program has its totals`() throws {
    let programs = SampleDataTests.ledger.programs
    for (index, program) in programs.enumerated() {
      let moves = String(repeating: "j", count: index + 1)
      let desk = try Desk(140, 40, on: SampleDataTests.ledger, "2\(moves)t")
      #expect(desk.state.totals.program?.id == program.id)
      #expect(desk.row(0).contains("\(program.title) › Totals"))
    }
  }
}
