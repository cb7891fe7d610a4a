import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Below 20 by 5: one line, and what is going on stands in it.
struct SmallestScreenTests {
  /// What is drawn in some rows, with the place of the cursor.
  private func drawn(_ columns: Int, _ rows: Int, _ keys: String) throws -> String {
    let desk = try EditedDesk(columns, rows, keys)
    let frame = frame(desk.state, desk.ledger)
    let cursor = frame.cursor.map { "\($0.column),\($0.row)" } ?? "none"
    return "\(frame.drawn.split(separator: "\n").joined(separator: "|")) @\(cursor)"
  }

  @Test(arguments: [
    ("k", "All countries · need 20x5 @0,0"),
    ("jl", "All programs · need 20x5 @0,0"),
    ("jljl", "61 · Planned · C26 · need 20x5 @0,0"),
    ("jl3jll", "· · % · C25 · need 20x5 @0,0"),
    ("jljt", "2017 * · plan · · actual 74 · need 20x5 @0,0"),
    ("w", "E3 Actual: “12½” is not a number of trainees · need 20x5 @0,0"),
  ])
  func `what the cursor stands on`(keys: String, line: String) throws {
    let shown = try drawn(80, 4, keys)
    #expect(shown == line)
  }

  @Test(arguments: [
    ("jlj3", "12", "Planned: 12|C26 · need 20x5 @11,0"),
    ("jlj3", "exx", "! Planned: 61xx|Planned: “61xx” is not a number of trainees; accepted"),
    ("jlj3", "C", "Year: 2027|VN-COAL · need 20x5 @10,0"),
    ("", "/vi", "/vi|Việt Nam · need 20x5 @3,0"),
    ("", "fyear>=x", "! f: year>=x|"),
    ("", "fyear>=2026", "f: year>=2026|1 cohort · need 20x5 @13,0"),
    ("", ":tot", ":tot|totals of what is selected · need 20x5 @4,0"),
    ("", "?undo", "Keys: undo|u take my last change back · need 20x5 @10,0"),
    ("je", "j<enter>x", "Name: Việt Namx|need 20x5 @15,0"),
    ("", "x", "File: countries.csv|csv · need 20x5 @19,0"),
  ])
  func `what is typed, with the cursor in it`(before: String, keys: String, line: String) throws {
    let shown = try drawn(80, 4, before + keys)
    #expect(shown.hasPrefix(line), "\(shown)")
  }

  @Test(arguments: [
    (80, "12", "Planned: 12  C26 · need 20x5 @11,0"),
    (19, "12", "Planned: 12  C26 @11,0"),
    (19, "exx", "! Planne…61xx @13,0"),
    (14, "123456789", "Planne…‹56789 @13,0"),
  ])
  func `in a single row what is said stands behind what is typed`(
    columns: Int, keys: String, line: String
  ) throws {
    let shown = try drawn(columns, 1, "jlj3" + keys)
    #expect(shown == line)
  }

  @Test(arguments: [
    ("jlj3d", "Removed C26; u brings it back · need 20x5 @0,0"),
    ("jlj3du", "Put back: C26; ^R removes it again · need 20x5 @0,0"),
    ("jlj312<enter>", "Planned: 61|C25: "),
    ("Z", "Z does nothing here; ? shows the keys · need 20x5 @0,0"),
    ("jlj3vGd", "Remove 7 cohorts? · y remove 7, n keep"),
    ("wA", "New Country? 1/7 · need 20x5 @0,0"),
  ])
  func `nothing is done without a word`(keys: String, line: String) throws {
    let shown = try drawn(80, 4, keys)
    #expect(shown.hasPrefix(line.hasPrefix("Planned") ? "Planned: " : line), "\(shown)")
    if keys.hasSuffix("<enter>") { #expect(shown.contains("Planned 61 → 12"), "\(shown)") }
  }

  @Test func `what is saved and what is not`() throws {
    var desk = try Desk(60, 4, "jlj3")
    desk.happen(.saving(.saved))
    #expect(desk.row(0) == "61 · Planned · C26 · saved ✓ · need 20x5")
    desk.happen(.saving(.unsaved(reason: "disk full")))
    #expect(desk.drawn().contains("NOT SAVED: disk full"))
    try desk.press("<esc>")
    #expect(desk.drawn().contains("NOT SAVED: disk full"))
  }

  @Test func `a line that is too long is folded, and cut between words`() throws {
    let desk = try Desk(19, 4, "jlj3Z")
    expectScreen(
      desk.drawn(),
      """
      Z does nothing
      here; ? shows the
      keys · need 20x5
      """)
  }

  @Test(arguments: [
    (19, "jlj3Z", "Z does nothing…"), (3, "jlj3Z", "Z…"), (3, "jlj3", "61"), (2, "jlj3", "61"),
    (1, "jlj3", "…"),
  ])
  func `a number is never cut`(columns: Int, keys: String, line: String) throws {
    let shown = try Desk(columns, 1, keys).row(0)
    #expect(shown == line)
  }

  @Test func `a dialog is asked, answered and read`() throws {
    expectScreen(
      try Desk(19, 8, "jlj3vGd").drawn(),
      """
      Remove 7 cohorts? ·
      y remove 7, n keep
      · C26 JFY2026
      donor: plan 61,
      actual – · C25
      JFY2025 donor: plan
      61, actual –
      """)
  }
}
