import Cooperation
import Testing

@testable import Dashboard

/// Cohorts that are added in the grid.
struct NewCohortTests {
  @Test func `one for the year after the last`() throws {
    let desk = try Desk("jlj3a<enter>")
    #expect(
      textChanges(SampleStore.ledger, desk.ledger).sorted() == [
        "+", "+Id: VN-COAL-2027", "+Program: VN-COAL", "+Status: planned", "+Year: 2027",
      ])
    #expect(desk.cohort == "VN-COAL-2027")
    #expect(desk.state.cellEdit?.column == .planned)
    #expect(desk.status == " Added VN-COAL-2027; type its plan; Esc, then u takes it back")
  }

  @Test func `a year that has one already is said before a second is made`() throws {
    var desk = try Desk("jlj3a<c-u>2025")
    #expect(
      desk.status == " New cohort of VN-COAL, year: 2025    C25 is there; this makes a second")
    try desk.press("<c-u>2031")
    #expect(desk.status == " New cohort of VN-COAL, year: 2031")
  }

  @Test(arguments: [("a", "Add, year: 2027"), ("C", "Clone, year: 2027")])
  func `where there is little room the prompt still says what it does`(
    key: String, prompt: String
  ) throws {
    #expect(try Desk(50, 18, "jlj3" + key).status == " \(prompt)")
  }

  @Test func `Enter behind its plan ends the run, Tab goes on to the right`() throws {
    var desk = try Desk("jlj3a<enter>64<enter>")
    #expect(desk.state.overlay == nil)
    #expect(desk.cohort == "VN-COAL-2027")
    desk = try Desk("jlj3a<enter>64<tab>")
    #expect(desk.state.cellEdit?.column == .actual)
    try desk.press("5<enter>")
    #expect(desk.state.overlay == nil)
    #expect(desk.cohort == "VN-COAL-2027")
  }

  @Test func `its plan is typed at once`() throws {
    let desk = try Desk("jlj3a<enter>64<enter>")
    #expect(
      textChanges(SampleStore.ledger, desk.ledger).sorted() == [
        "+", "+Id: VN-COAL-2027", "+Planned: 64", "+Program: VN-COAL", "+Status: planned",
        "+Year: 2027",
      ])
  }

  @Test func `one like another has what that is, and no figure of it`() throws {
    var desk = try Desk("jlj3jjj")
    let before = desk.ledger
    try desk.press("C<c-u>2021<enter>")
    let added = textChanges(before, desk.ledger)
    #expect(added.contains("+Year: 2021"))
    #expect(!added.contains { $0.hasPrefix("+Planned") || $0.hasPrefix("+Actual") })
  }

  @Test(arguments: ["27", "", "20260", "x"])
  func `a year that is none stays to be mended`(year: String) throws {
    let desk = try Desk("jlj3a<c-u>\(year)<enter>")
    #expect(textChanges(SampleStore.ledger, desk.ledger) == [])
    #expect(desk.state.context == .newYear)
    #expect(desk.status.contains("is not a year; accepted"))
  }

  @Test func `left alone, nothing is added`() throws {
    let desk = try Desk("jlj3a<esc>")
    #expect(textChanges(SampleStore.ledger, desk.ledger) == [])
    #expect(desk.state.overlay == nil)
  }

  @Test func `without a program there is nothing to add to`() throws {
    let desk = try Desk(on: SampleStore.empty, "3a")
    #expect(desk.status == " Select the program first, in pane 2, or a cohort of it")
  }
}
