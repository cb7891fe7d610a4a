import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Going through the problems, and from one to its record.
struct ProblemsTests {
  @Test(arguments: [
    ("w", 0), ("wj", 1), ("wjjj", 3), ("wG", 9), ("wGk", 8), ("wGgg", 0), ("w<end><home>", 0),
    ("w<pgdn>", 9), ("wG<pgup>", 0), ("w<c-d>", 6), ("wG<c-u>", 3),
  ])
  func `rows`(keys: String, selected: Int) throws {
    #expect(try Desk(keys).state.problems.selected == selected)
  }

  @Test func `Enter goes to the cohort, with nothing filtered`() throws {
    let desk = try Desk("/peru<enter>3/2024<enter>tw<enter>")
    #expect(desk.state.screens == [.browse, .totals, .problems, .browse])
    #expect(desk.cohort == "L19")
    #expect(desk.country == "LA")
    #expect(desk.program == "LA-MINE")
    #expect(desk.state.browse.focus == .cohorts)
    #expect(desk.column == .actual)
    #expect(Pane.allCases.allSatisfy { desk.state.browse.filters[$0].isEmpty })
  }

  @Test(arguments: [
    ("wjj<enter>", "C25", TraineeColumn.ID.planned), ("wjjj<enter>", "C17", .year),
    ("wjjjj<enter>", "N-UNDATED", .planned), ("3llw<enter>", "L19", .actual),
  ])
  func `Enter goes to the field, where the grid has it`(
    keys: String, cohort: String, column: TraineeColumn.ID
  ) throws {
    let desk = try Desk(keys)
    #expect(desk.cohort == cohort)
    #expect(desk.column == column)
  }

  @Test(arguments: [
    ("Form: advisor", "Form: advise", Pane.programs, "PE-ADVISOR" as String?),
    ("Name: Peru", "Nam: Peru", .countries, nil),
  ])
  func `Enter goes to programs and countries, too`(
    text: String, damaged: String, pane: Pane, program: String?
  ) throws {
    let ledger = SampleStore.ledger(SampleStore.store.replacing(text, with: damaged))
    let desk = try Desk(on: ledger, "w<enter>")
    #expect(desk.state.screens == [.browse, .problems, .browse])
    #expect(desk.state.browse.focus == pane)
    #expect(desk.country == "PE")
    #expect(desk.program == program)
  }

  @Test func `a record that no pane shows is shown as a form`() throws {
    let ledger = SampleStore.ledger(
      SampleStore.store.replacing("Kind: mou\nSubject: Safety", with: "Kind: memo\nSubject: Safety")
    )
    let desk = try Desk(on: ledger, "w<enter>")
    #expect(desk.state.screens == [.browse, .problems, .record])
    #expect(desk.state.form?.cursor == FormPlace(field: "Kind", index: 0))
  }

  @Test func `a text that is no record stays where it is`() throws {
    let desk = try Desk("wj<enter>")
    #expect(desk.state.screen == .problems)
    #expect(
      desk.state.notice == Notice("This text is no record that the panes could show", .refused))
  }

  @Test func `Enter without a problem`() throws {
    let desk = try Desk(on: SampleStore.empty, "w<enter>")
    #expect(desk.state.screen == .problems)
    #expect(desk.state.notice?.kind == .refused)
  }

  @Test func `the caret of a long line is in sight`() throws {
    let long = String(repeating: "long ", count: 20)
    let ledger = SampleStore.ledger("%rec: Country\n\nId: VN\nName: \(long)\u{202E}end\n")
    for columns in [60, 80, 140] {
      let desk = try Desk(columns, 24, on: ledger, "w")
      let lines = desk.drawn().split(separator: "\n").map { String($0) }
      let caret = lines.firstIndex { $0.last == "^" }
      let column = caret.map { lines[$0].count - 1 }
      #expect(caret != nil && column != nil)
      if let caret, let column {
        #expect(column < columns)
        #expect(lines[caret - 1].count >= column)
      }
    }
  }

  // MARK: - What was typed and not saved

  @Test func `drafts stand first, and Enter goes to them`() throws {
    var desk = try EditedDesk("jlj37<esc><s-tab><s-tab>ejjjjj<enter>A note<esc>qw")
    #expect(desk.row(1).hasPrefix("─ 2 typed and not saved, 2 errors"))
    #expect(desk.row(2) == " ✎   C26 Planned: 7, not saved")
    #expect(desk.row(3) == " ✎   VN Note: A note, not saved")
    try desk.press("<enter>")
    #expect(desk.cohort == "C26")
    #expect(desk.state.browse.column == .planned)
    #expect(desk.status == "e goes on with the draft, ^U there gives it up")
    try desk.press("wj<enter>")
    #expect(desk.state.screens == [.browse, .problems, .record])
    #expect(desk.state.form?.cursor?.field == "Note")
    try desk.press("<enter><c-s>q")
    #expect(desk.row(1).hasPrefix("─ 1 typed and not saved"))
  }

  @Test func `^S says what was typed and not saved`() throws {
    var desk = try EditedDesk("jlj3<c-s>")
    #expect(desk.status == "Everything is saved; each change is, as soon as it is made")
    try desk.press("7<esc>j8<esc><c-s>")
    #expect(
      desk.status
        == "Changes are saved; typed and not saved: C25 Planned and 1 more; w lists them")
  }
}
