import Cooperation
import Surface
import Testing

@testable import Dashboard

/// What stays selected when the texts have changed outside.
struct ReloadTests {
  private static let inserted = """
    Id: C27
    Program: VN-COAL
    Year: 2027
    Planned: 70

    Id: C26B
    Program: VN-COAL
    Year: 2026
    Planned: 5


    """

  /// The store with records before all others.
  private static let grown = SampleStore.ledger(
    cohorts: SampleStore.cohorts.replacing("Id: C26\n", with: inserted + "Id: C26\n"))

  /// The store without one record.
  private func without(_ id: String) -> Ledger {
    let records = SampleStore.cohorts.split(separator: "\n\n")
    return SampleStore.ledger(
      cohorts: records.filter { !$0.hasPrefix("Id: \(id)\n") }.joined(separator: "\n\n"))
  }

  @Test(arguments: ["3", "3jjj", "3G", "jlj3jj", "3/2024<enter>"])
  func `a cohort is followed when others come before it`(keys: String) throws {
    var desk = try Desk(keys)
    let before = desk.cohort
    desk.reload(ReloadTests.grown)
    #expect(desk.cohort == before)
    #expect(
      desk.contents.selected[.cohorts]
        == desk.contents.cohorts.firstIndex { position in
          desk.ledger.id(of: desk.ledger.cohorts[position]).text == before
        })
  }

  @Test func `what is followed is drawn`() throws {
    var desk = try Desk("jlj3")
    desk.reload(ReloadTests.grown)
    #expect(desk.row(16).contains("3/9"))
    #expect(desk.row(17).contains("C26 · "))
  }

  @Test func `the row that is gone gives way to the first`() throws {
    var desk = try Desk("jlj3jjj")
    #expect(desk.cohort == "C23")
    desk.reload(without("C23"))
    #expect(desk.cohort == "C26")
    #expect(desk.contents.cohorts.count == 6)
  }

  @Test func `a country and a program that are gone give way to all`() throws {
    var desk = try Desk("jlj")
    desk.reload(SampleStore.empty)
    #expect(desk.country == nil)
    #expect(desk.program == nil)
    desk.reload(SampleStore.ledger)
    #expect(desk.country == "VN")
    #expect(desk.program == "VN-COAL")
  }

  @Test func `two records of one Id are two rows`() throws {
    let twice = SampleStore.ledger(
      cohorts: SampleStore.cohorts.replacing("Id: C25\n", with: "Id: C26\n"))
    var desk = try Desk(on: twice, "jlj3j")
    #expect(desk.contents.selected[.cohorts] == 1)
    try desk.press("j")
    #expect(desk.cohort == "C24")
    try desk.press("kk")
    #expect(desk.contents.selected[.cohorts] == 0)
  }

  @Test func `records without an Id are rows of their own`() throws {
    let nameless = SampleStore.ledger(
      cohorts: "%rec: Cohort\n\nProgram: VN-COAL\nYear: 2020\n\nProgram: VN-COAL\nYear: 2019\n")
    var desk = try Desk(on: nameless, "3")
    #expect(desk.contents.selected[.cohorts] == 0)
    try desk.press("j")
    #expect(desk.contents.selected[.cohorts] == 1)
  }

  @Test func `reading again says what there is`() {
    var desk = Desk()
    desk.reload(ReloadTests.grown)
    #expect(desk.state.notice == Notice("Read again: 14 cohorts, 2 errors, 10 warnings"))
    desk.reload(SampleStore.empty)
    #expect(desk.state.notice == Notice("Read again: 0 cohorts, 0 errors, 0 warnings"))
  }

  @Test func `the store that cannot be read again stays as it was`() throws {
    var desk = try Desk("jlj3jj")
    let before = desk.state.browse
    desk.happen(.reloadFailed("cohorts.rec: permission denied"))
    #expect(
      desk.state.notice == Notice("Not read again: cohorts.rec: permission denied", .refused))
    #expect(desk.state.browse == before)
    #expect(desk.status == " Not read again: cohorts.rec: permission denied")
  }

  @Test(arguments: ["t", "tG", "tgg", "tvm", "w", "wG", "3/2024", "?row"])
  func `an empty store under any screen`(keys: String) throws {
    var desk = try Desk(keys)
    let context = desk.state.context
    desk.reload(SampleStore.empty)
    #expect(desk.state.context == context)
    #expect(desk.frame().cursor != nil)
    #expect(desk.state.problems.selected == 0)
    #expect(desk.state.totals.list.selected == 0)
    desk.reload(SampleStore.ledger)
    #expect(desk.state.context == context)
  }

  @Test func `a venue that is gone can be left`() throws {
    var desk = try Desk("tvv")
    #expect(desk.state.totals.venue == .one(.thirdCountry))
    desk.reload(without("L21"))
    #expect(desk.drawn().contains("No cohort is recorded here."))
    try desk.press("v")
    #expect(desk.state.totals.venue == .one(.donorCountry))
  }
}
