import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Undo of a change of several edits of which others have changed some since.
struct GroupReversalTests {
  /// The plans of C26, C25 and C24 made 5 in one step; then others change two of them.
  private static func changed(_ step: String = "") throws -> EditedDesk {
    var desk = try EditedDesk("jlj3<space><space><space>5<enter>y<esc>" + step)
    for year in ["2026", "2024"] {
      let old = desk.difference.contains("+Planned: 5") ? "5" : year == "2024" ? "70" : "61"
      desk.others(change: "Year: \(year)\nPlanned: \(old)", to: "Year: \(year)\nPlanned: 7")
    }
    return desk
  }

  @Test func `each conflicted edit is asked about, and nothing is taken back before`() throws {
    var desk = try GroupReversalTests.changed()
    try desk.press("u")
    #expect(desk.drawn.contains("Others changed this, too (1 of 2)"))
    #expect(desk.drawn.contains("Cohort C24, Planned"))
    #expect(desk.drawn.contains("Nothing of it is taken back yet."))
    #expect(desk.ledger.cohorts.compactMap { $0.planned?.shown }.prefix(3) == ["7", "5", "7"])
    try desk.press("t")
    #expect(desk.drawn.contains("Others changed this, too (2 of 2)"))
    #expect(desk.drawn.contains("Cohort C26, Planned"))
  }

  @Test(arguments: [
    (
      "tt", ["7", "61", "7"],
      "Taken back: C25 Planned 5 → 61; not C24 Planned, C26 Planned; u makes"
    ),
    (
      "th", ["61", "61", "7"], "Taken back: C26 Planned 7 → 61 and 1 more; not C24 Planned; u makes"
    ),
    ("hh", ["61", "61", "70"], "Taken back: C24 Planned 7 → 70 and 2 more; u makes it again"),
    ("<esc>", ["7", "61", "7"], "Taken back: C25 Planned 5 → 61; not C24 Planned, C26 Planned; u"),
    ("et<esc>", ["7", "61", "7"], ""),
  ])
  func `what was taken back is said, and what not`(
    keys: String, plans: [String], status: String
  ) throws {
    var desk = try GroupReversalTests.changed()
    try desk.press("u" + keys)
    #expect(desk.ledger.cohorts.compactMap { $0.planned?.shown }.prefix(3) == plans[...])
    #expect(desk.status.hasPrefix(status), "\(desk.status)")
    #expect(desk.state.overlay == nil)
    // What was taken back is one step again.
    try desk.press("u")
    #expect(desk.ledger.cohorts.compactMap { $0.planned?.shown }.prefix(3) == ["7", "5", "7"])
  }

  @Test func `and when it is made again`() throws {
    var desk = try GroupReversalTests.changed("u")
    try desk.press("<c-r>")
    #expect(desk.drawn.contains("Nothing of it is made again yet."))
    try desk.press("ht")
    #expect(desk.ledger.cohorts.compactMap { $0.planned?.shown }.prefix(3) == ["5", "5", "7"])
    #expect(
      desk.status.hasPrefix("Made again: C26 Planned 7 → 5 and 1 more; not C24 Planned; u takes it")
    )
  }

  @Test func `several fields of a record that others removed are one conflict`() throws {
    var desk = try EditedDesk("jlj3")
    let name = RecordName(.cohort, RecordID("C17"))
    let edits = [
      Edit(name, .set(field: "Actual", from: "74", to: "75")),
      Edit(name, .addValue(field: "Topic", "water")),
    ]
    desk.others(change: "Id: C17\n", to: "Id: C18\n")
    do throws(Rejection) {
      _ = try Revision(of: edits, in: desk.ledger.files)
      Issue.record("nothing stands against it")
    } catch {
      desk.happen(.rejected(edits, error))
    }
    #expect(desk.drawn.contains("here    Actual 74 → 75"))
    #expect(desk.drawn.contains("        Topic + water"))
    try desk.press("t")
    #expect(desk.state.overlay == nil)
    #expect(
      desk.state.drafts == [
        FieldPlace(name, "Actual"): FieldDraft("75", seen: "74"),
        FieldPlace(name, "Topic"): FieldDraft("water", seen: nil),
      ])
  }
}
