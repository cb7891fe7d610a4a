import Cooperation
import Surface
import Testing

@testable import Dashboard

/// `u` and `^R`: what is said, where the cursor goes, and what becomes of the text.
struct ReversalTests {
  /// The plan of the first cohort of VN-COAL changed from 61 to 63.
  private static let edited = "jlj3e<c-u>63<enter><esc>"

  @Test func `a change is taken back and made again`() throws {
    var desk = try EditedDesk(ReversalTests.edited)
    #expect(desk.difference == ["-Planned: 61", "+Planned: 63"])
    try desk.press("u")
    #expect(desk.status == "Taken back: C26 Planned 63 → 61; ^R makes it again")
    #expect(desk.difference == [])
    try desk.press("<c-r>")
    #expect(desk.status == "Made again: C26 Planned 61 → 63; u takes it back")
    #expect(desk.difference == ["-Planned: 61", "+Planned: 63"])
  }

  @Test(arguments: [
    ("u", "Nothing to take back: no change of yours stands"),
    ("<c-r>", "Nothing to make again: your last change was not taken back"),
  ])
  func `nothing is left`(key: String, sentence: String) throws {
    #expect(try EditedDesk(key).status == sentence)
    let more = try EditedDesk(ReversalTests.edited + (key == "u" ? "uu" : "<c-r>"))
    #expect(more.status == sentence)
  }

  @Test func `what could not be tried says why`() throws {
    var desk = try EditedDesk("")
    desk.happen(.reversed(Reversal(.undo, .failed("the journal cannot be read"))))
    #expect(desk.status == "Not taken back: the journal cannot be read")
    desk.happen(.reversed(Reversal(.redo, .failed("the journal cannot be read"))))
    #expect(desk.status == "Not made again: the journal cannot be read")
  }

  @Test(arguments: ["G", "ll", "<s-tab>j", "<s-tab><s-tab>k", "<s-tab>j<tab>"])
  func `the cursor goes to what changed`(away: String) throws {
    var desk = try EditedDesk(ReversalTests.edited + "<esc><esc>3" + away)
    try desk.press("u")
    #expect(desk.cohort == "C26")
    #expect(desk.state.browse.focus == .cohorts)
    #expect(desk.state.browse.column == .planned)
  }

  @Test func `among all programs it stays among them`() throws {
    var desk = try EditedDesk("33e<c-u>63<enter><esc>ggGu")
    #expect(desk.cohort == "C26")
    #expect(desk.state.browse.program == nil)
    #expect(desk.state.notice?.text.contains("filter") == false)
    try desk.press("<c-r>")
    #expect(desk.cohort == "C26")
  }

  @Test func `a filter that hides what changed is dropped, and told`() throws {
    var desk = try EditedDesk(ReversalTests.edited + "/2023<enter>u")
    #expect(
      desk.status == "Taken back: C26 Planned 63 → 61; ^R makes it again; a filter was dropped")
    #expect(desk.cohort == "C26")
    #expect(desk.state.browse.filters[.cohorts].isEmpty)
    try desk.press("/2026<enter><c-r>")
    #expect(desk.status == "Made again: C26 Planned 61 → 63; u takes it back")
    #expect(!desk.state.browse.filters[.cohorts].isEmpty)
  }

  @Test func `the column is that of the field`() throws {
    var desk = try EditedDesk(140, 40, "jlj3l")
    #expect(desk.state.browse.column == .actual)
    try desk.press("e5<enter><esc>hhhu")
    #expect(desk.state.browse.column == .actual)
    #expect(TraineeColumn.ID(field: "PlannedSource") == .source)
    #expect(TraineeColumn.ID(field: "Status") == .status)
    #expect(TraineeColumn.ID(field: "Note") == nil)
  }

  @Test func `a removed record comes back, and goes again`() throws {
    var desk = try EditedDesk("jlj3jd")
    #expect(desk.status == "Removed C25; u brings it back")
    try desk.press("ggGu")
    #expect(desk.status == "Put back: C25; ^R removes it again")
    #expect(desk.cohort == "C25")
    #expect(desk.difference == [])
    try desk.press("<c-r>")
    #expect(desk.status == "Removed again: C25; u puts it back")
    #expect(desk.difference.first == "-Id: C25")
  }

  @Test func `on other screens it says so, and the screen stays`() throws {
    let desk = try EditedDesk(ReversalTests.edited + "tu")
    #expect(desk.status == "Taken back: C26 Planned 63 → 61; ^R makes it again")
    #expect(desk.state.screen == .totals)
  }

  @Test func `among the problems the cursor goes to that of the record`() throws {
    var desk = try EditedDesk("3Gll")
    #expect(desk.cohort == "L19")
    try desk.press("l")
    let name = RecordName(.cohort, RecordID("L19"))
    let origin = try #require(desk.ledger.origin(of: name))
    #expect(desk.ledger.problems.contains { $0.origin == origin && $0.code.isError })
    desk.happen(
      .reversed(Reversal(.undo, .made([Edit(name, .set(field: "Actual", from: "12", to: "12½"))]))))
    try desk.press("wG")
    desk.happen(
      .reversed(Reversal(.undo, .made([Edit(name, .set(field: "Actual", from: "12", to: "12½"))]))))
    #expect(desk.state.problems.selected == 0)
  }

  @Test func `what others changed since is asked about`() throws {
    var desk = try EditedDesk(ReversalTests.edited)
    desk.others(change: "Planned: 63", to: "Planned: 65")
    try desk.press("u")
    #expect(desk.state.context == .conflict)
    #expect(desk.drawn.contains("Others changed this, too"))
    try desk.press("t")
    #expect(desk.status == "Left as it is there")
    #expect(desk.state.drafts.isEmpty)
    #expect(desk.difference == ["-Planned: 61", "+Planned: 65"])
    try desk.press("uh")
    #expect(desk.status == "Taken back: C26 Planned 65 → 61; u makes it again")
    #expect(desk.difference == [])
  }

  @Test func `what cannot be taken back any more says why`() throws {
    var desk = try EditedDesk("1jjdjjjd")
    #expect(desk.status.hasPrefix("Country PE must stay: Program PE-ADVISOR"))
    desk = try EditedDesk("3jd")
    #expect(desk.difference.contains("-Id: C25"))
    desk.others(change: "Id: VN-COAL\nTitle", to: "Id: VN-COLE\nTitle")
    try desk.press("u")
    #expect(
      desk.status
        == "Program: no Program has the Id “VN-COAL”; write the Id of a Program of this s…")
    #expect(desk.difference.contains("-Id: C25"))
  }
}
