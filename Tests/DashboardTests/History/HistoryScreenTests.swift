import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// The changes that were made in the store, as they are drawn.
struct HistoryScreenTests {
  /// A plan changed, two at once changed and taken back, one cohort removed.
  private static let changes = "jlj3e<c-u>63<enter><esc>gg<space><space>5<enter>yu<esc>Gd"

  @Test func `newest first, with what was taken back`() throws {
    expectScreen(
      try EditedDesk(HistoryScreenTests.changes + "U").drawn,
      """
       coop › History               years as stated  8 warnings  ! 2 errors  saved ✓
      ─ 4 changes, 1 taken back ──────────────────────────────────────────────────────
       6                you        C17 removed
       4                you        C25 Planned 5 → 61 and 1 more        undo
       2                you        C26 Planned 63 → 5 and 1 more        taken back
       1                you        C26 Planned 61 → 63








      ─ 6 by you · lines 1 to 7 of 8, → ← scroll ─────────────────────────────────────
       Cohort C17 removed
         Id: C17
         Program: VN-COAL
         Year: 2017
         YearBasis: unclear
         Actual: 74
         Status: completed

       Enter go to record  u undo  ^R redo  / filter  ? keys  q back
      """)
  }

  @Test func `a change of several edits unfolds below`() throws {
    expectScreen(
      try EditedDesk(HistoryScreenTests.changes + "Ujj").drawn,
      """
       coop › History               years as stated  8 warnings  ! 2 errors  saved ✓
      ─ 4 changes, 1 taken back ──────────────────────────────────────────────────────
       6                you        C17 removed
       4                you        C25 Planned 5 → 61 and 1 more        undo
       2                you        C26 Planned 63 → 5 and 1 more        taken back
       1                you        C26 Planned 61 → 63








      ─ 2 by you ─────────────────────────────────────────────────────────────────────
       C26 Planned 63 → 5
       C25 Planned 61 → 5






       Enter go to record  u undo  ^R redo  / filter  ? keys  q back
      """)
  }

  @Test func `what is longer than its room is scrolled`() throws {
    var desk = try EditedDesk(HistoryScreenTests.changes + "U")
    #expect(desk.row(14).hasPrefix("─ 6 by you · lines 1 to 7 of 8, → ← scroll ─"))
    try desk.press("l")
    #expect(desk.row(14).contains("lines 2 to 8 of 8"))
    #expect(desk.row(15) == "   Id: C17")
    try desk.press("l")
    #expect(desk.row(15) == "   Id: C17")
    try desk.press("h")
    #expect(desk.row(15) == " Cohort C17 removed")
    try desk.press("ljk")
    #expect(desk.row(14).contains("lines 1 to 7 of 8"))
  }

  @Test func `a change of many edits is scrolled to its last`() throws {
    let entries = (1...30).map { part in
      let edit = Edit(
        RecordName(.cohort, RecordID("X\(part)")), .set(field: "Planned", from: nil, to: "5"))
      return JournalEntry(
        when: "1", who: "you", group: "1", part: part, of: 30, edit: edit, undo: edit)
    }
    var desk = try Desk("U")
    desk.happen(.history(entries))
    #expect(desk.row(14).contains("lines 1 to 7 of 30"))
    try desk.press("lllll")
    #expect(desk.row(21) == " X30 Planned blank → 5")
  }

  @Test func `nothing was changed`() throws {
    expectScreen(
      try EditedDesk(40, 11, "U").drawn,
      """
       coop › History             ! 2 errors
      ─ 0 changes ────────────────────────────
       Nothing was changed with Cadre yet.







       / filter  ? keys  q back
      """)
    #expect(try Desk("U").drawn().contains("reading…"))
    #expect(try Desk("U").effects == [.readHistory])
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try EditedDesk(20, 5, "jlj3e<c-u>63<enter><esc>U").drawn,
      """
       History   saved ✓
      ─ 1 change ─────────
       C26 Planned 61 → …

       ? keys  q back
      """)
  }

  @Test func `Enter goes to the record and the field`() throws {
    var desk = try EditedDesk(HistoryScreenTests.changes + "<esc><esc><esc>UG<enter>")
    #expect(desk.state.screens == [.browse, .history, .browse])
    #expect(desk.cohort == "C26")
    #expect(desk.state.browse.column == .planned)
    try desk.press("/2023<enter>UG<enter>")
    #expect(desk.cohort == "C26")
    #expect(desk.status == "A filter hid it and was dropped")
  }

  @Test func `Enter on what is gone says so`() throws {
    var desk = try EditedDesk("jlj3dU<enter>")
    #expect(desk.state.screen == .history)
    #expect(desk.status == "C26 is not there now, or not by that Id")
    try desk.press("u")
    #expect(desk.status == "Put back: C26; ^R removes it again")
    #expect(desk.state.history.count == 2)
    try desk.press("G<enter>")
    #expect(desk.cohort == "C26")
  }

  @Test func `Enter where nothing is listed says so`() throws {
    #expect(
      try EditedDesk("U<enter>").status == "Nothing is listed here that could be gone to")
  }

  @Test func `u and ^R work here, and the list follows`() throws {
    var desk = try EditedDesk("jlj3e<c-u>63<enter><esc>Uu")
    #expect(desk.state.history.changes?.map(\.stateText) == ["undo", "taken back"])
    try desk.press("<c-r>")
    #expect(desk.state.history.changes?.map(\.stateText) == ["undo", "taken back", ""])
    #expect(desk.difference == ["-Planned: 61", "+Planned: 63"])
  }

  @Test func `a change of somebody else comes in, and the cursor stays on its own`() throws {
    var desk = try EditedDesk(HistoryScreenTests.changes + "Uj")
    let selected = desk.state.history.change
    let entry = JournalEntry(
      when: "2026-03-20T17:02:11Z", who: "lan", group: "other", part: 1, of: 1,
      edit: Edit(
        RecordName(.country, RecordID("VN")), .addValue(field: "Aka", "Vietnam\nViet Nam")),
      undo: Edit(RecordName(.country, RecordID("VN")), .removeValue(field: "Aka", "Vietnam")))
    desk.happen(.history(desk.session.store.journal + [entry]))
    #expect(desk.state.history.change == selected)
    #expect(desk.state.history.list.selected == 2)
    try desk.press("gg")
    #expect(desk.row(2).hasPrefix(" 2026-03-20 17:02 lan        VN Aka + Vietnam Viet Nam"))
    #expect(desk.row(16) == "   added Vietnam")
    #expect(desk.row(17) == "     Viet Nam")
  }

  @Test func `a hundred thousand changes are one screen`() throws {
    let name = RecordName(.cohort, RecordID("C26"))
    let entries = (0..<100_000).map { number in
      let edit = Edit(
        name,
        .set(field: "Planned", from: StoredValue("\(number)"), to: StoredValue("\(number + 1)")))
      return JournalEntry(
        when: "\(number)", who: "you", group: "\(number)", part: 1, of: 1, edit: edit, undo: edit)
    }
    var desk = try Desk("U")
    desk.happen(.history(entries))
    #expect(desk.row(1).hasPrefix("─ 100,000 changes ─"))
    #expect(desk.row(2).contains("C26 Planned 99999 → 100000"))
    try desk.press("G")
    #expect(desk.state.history.list.selected == 99_999)
    #expect(desk.drawn().contains("C26 Planned 0 → 1"))
    try desk.press("gg<pgdn>")
    #expect(desk.state.history.list.selected == HistoryLayout(desk.state.size).list.rows)
  }
}
