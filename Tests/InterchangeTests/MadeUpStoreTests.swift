import Cooperation
import Recfile
import Testing

@testable import Interchange

/// Made-up stores: the same for the same seed, sound, of the size that was asked for.
struct MadeUpStoreTests {
  private func files(_ cohorts: Int, seed: UInt64 = 1, isSplit: Bool = false) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for piece in MadeUpStore(cohorts: cohorts, seed: seed, isSplit: isSplit) {
      files[piece.path, default: []] += piece.bytes
    }
    return files
  }

  private func ledger(_ files: [String: [UInt8]], inspects: Bool = true) -> Ledger {
    Ledger(
      files: files.sorted { $0.key < $1.key }.map {
        LedgerFile(path: $0.key, bytes: $0.value)
      }, inspects: inspects)
  }

  @Test(
    "as many cohorts as asked for, no error, all under programs",
    arguments: [0, 1, 49, 50, 199, 1200])
  func size(cohorts: Int) {
    for isSplit in [false, true] {
      let ledger = ledger(files(cohorts, isSplit: isSplit))
      #expect(ledger.cohorts.count == cohorts)
      #expect(ledger.problems.filter { $0.code.isError }.map(\.report) == [])
      #expect(ledger.cohorts.allSatisfy { $0.program != nil })
      #expect(
        MadeUpStore(cohorts: cohorts, isSplit: isSplit).map(\.cohorts).reduce(0, +) == cohorts)
    }
  }

  @Test("the same seed makes the same bytes, another seed others; split or not, the same cohorts")
  func seeds() {
    #expect(files(300) == files(300))
    #expect(files(300) != files(300, seed: 2))
    let whole = ledger(files(300))
    let split = ledger(files(300, isSplit: true))
    func totals(_ ledger: Ledger) -> [TotalsRow] {
      Totals(of: ledger.cohorts, in: ledger, by: [.year, .program]).rows
    }
    #expect(totals(whole) == totals(split))
    #expect(Set(split.files.map(\.path)).isSuperset(of: ["cohorts/AD.rec", "store.rec"]))
  }

  @Test("no more than 200 countries, each with its own file; eight fields a cohort, some 148 bytes")
  func proportions() throws {
    let split = files(10_000, isSplit: true)
    #expect(split.count == 201)
    let whole = ledger(files(10_000), inspects: false)
    let record = whole.record(at: whole.cohorts[0].origin)
    #expect(
      record.fields.map(\.name) == [
        "Id", "Program", "Year", "Course", "Venue", "Planned", "Actual", "Source",
      ])
    let bytes = split.filter { $0.key != "store.rec" }.map(\.value.count).reduce(0, +)
    #expect((140...156).contains(bytes / 10_000))
  }

  @Test("it says that it is made up, in every file, and has figures of every kind")
  func honesty() {
    let split = files(2000, isSplit: true)
    #expect(split.values.allSatisfy { String(decoding: $0, as: UTF8.self).hasPrefix("# Made up") })
    let ledger = ledger(split)
    let kinds = Set(
      ledger.cohorts.compactMap(\.actual).map { $0.description.first { !$0.isNumber } })
    #expect(kinds.isSuperset(of: [nil, "?", ">", "~"]))
    let text = split.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(text.contains("mỏ") && text.contains("鉱山"))
  }

  @Test("fewer than no cohorts are none")
  func negative() {
    #expect(files(-1) == files(0))
  }
}
