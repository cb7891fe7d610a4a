import Cooperation
import Testing

/// The catalogue of all that the checks say.
struct CatalogueTests {
  private func reports(_ texts: [String], _ code: ProblemCode) -> [String] {
    let files = zip(["a.rec", "b.rec"], texts).map { (path: $0, text: $1) }
    return Ledger(texts: files).inspected(on: Day(year: 2026, month: 3, day: 12)).problems
      .filter { $0.code == code }.map(\.report)
  }

  @Test(arguments: Catalogue.entries)
  func `what provokes it, and what does not`(entry: CatalogueEntry) {
    #expect(reports(entry.store, entry.code) == [entry.report])
    #expect(reports(entry.counterpart, entry.code) == [])
  }

  @Test(arguments: ProblemCode.allCases)
  func `every code is in it`(code: ProblemCode) {
    #expect(Catalogue.entries.contains { $0.code == code })
  }
}
