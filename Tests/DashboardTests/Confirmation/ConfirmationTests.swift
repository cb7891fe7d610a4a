import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// The question over the screen: drawn at every size, scrolled where it is long, safe by default.
struct ConfirmationTests {
  private static let question = "jlj3vGd"

  @Test func `in a small terminal it takes all but the footer`() throws {
    expectScreen(
      try EditedDesk(40, 11, ConfirmationTests.question).drawn,
      """
      ╔═ Remove 7 cohorts? ══════════════════╗
      ║ C26 JFY2026 donor: plan 61, actual – ║
      ║ C25 JFY2025 donor: plan 61, actual – ║
      ║ C24 JFY2024 donor: plan 70, actual ? ║
      ║ C23 JFY2023 donor: plan 84, actual   ║
      ║ 84                                   ║
      ║ C22 JFY2022 donor: plan ~90, actual  ║
      ║                                      ║
      ║ [y remove 7]   [‹n keep›]            ║
      ╚═════════════════════════════ ↓ more ═╝
       y do it  n keep
      """)
    expectScreen(
      try EditedDesk(20, 5, ConfirmationTests.question).drawn,
      """
      ╔═ Remove 7 cohor…═╗
      ║ C26 JFY2026      ║
      ║ donor: plan 61,  ║
      ╚═════════ ↓ more ═╝
       y do it  n keep
      """)
  }

  @Test func `below the smallest, the question is the line`() throws {
    #expect(try EditedDesk(19, 5, ConfirmationTests.question).row(0) == "Remove 7 cohorts? ·")
    #expect(try EditedDesk(19, 5, ConfirmationTests.question + "y").row(0) == "Removed 7 cohorts;")
  }

  @Test func `a long one is scrolled, and never beyond its end`() throws {
    var desk = try EditedDesk(40, 11, ConfirmationTests.question)
    #expect(desk.drawn.contains("C26 JFY2026"))
    #expect(desk.drawn.contains("↓ more"))
    try desk.press("jj")
    #expect(!desk.drawn.contains("C26 JFY2026"))
    #expect(desk.drawn.contains("↑ ↓ more"))
    try desk.press("<pgdn><pgdn><pgdn><pgdn>")
    #expect(desk.drawn.contains("u brings them back."))
    #expect(desk.drawn.contains(" ↑ more"))
    let end = desk.drawn
    try desk.press("j")
    #expect(desk.drawn == end)
    desk.happen(.resized(Size(columns: 140, rows: 40)))
    #expect(desk.drawn.contains("C26 JFY2026"))
    #expect(!desk.drawn.contains("more "))
  }

  @Test func `every size from nothing to two hundred`() throws {
    var desk = try EditedDesk(ConfirmationTests.question)
    for columns in [0, 1, 5, 8, 19, 20, 21, 39, 59, 60, 79, 80, 140, 200] {
      for rows in [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 15, 16, 21, 32, 60] {
        let size = Size(columns: columns, rows: rows)
        desk.happen(.resized(size))
        for symbols in Symbols.allCases {
          let frame = Dashboard.frame(desk.state, desk.ledger, symbols: symbols)
          #expect(frame.size == size)
          if columns > 0, rows > 0 {
            #expect(frame.cursor.map(frame.area.contains) == true, "\(columns)x\(rows)")
          }
        }
      }
    }
    try desk.press("n")
    #expect(desk.difference == [])
  }

  @Test func `the cursor stands on what Enter does`() throws {
    let desk = try EditedDesk(ConfirmationTests.question)
    let frame = Dashboard.frame(desk.state, desk.ledger)
    let cursor = try #require(frame.cursor)
    let row = desk.row(cursor.row)
    #expect(row.dropFirst(cursor.column).hasPrefix("[‹n keep›]"))
    #expect(frame[cursor]?.style.emphasis.contains(.reverse) == true)
  }

  @Test func `a key that is no answer says so`() throws {
    let desk = try EditedDesk(ConfirmationTests.question + "Q")
    #expect(desk.status == "Q is no answer here")
    #expect(desk.state.context == .confirmation)
  }

  @Test func `a paste is no answer`() throws {
    var desk = try EditedDesk(ConfirmationTests.question)
    desk.happen(.pasted("y\ny"))
    #expect(desk.state.context == .confirmation)
    #expect(desk.difference == [])
  }

  @Test func `sums that stay say so, and unknown parts are counted`() throws {
    let note = try EditedDesk(140, 40, "jlj3lll<space><space>e<c-u>completed<enter>")
    #expect(note.state.context == .confirmation, "\(note.drawn)")
    #expect(note.drawn.contains("The sums stay as they are."))
    let unknown = try EditedDesk("jlj3<space><space>e<c-u>?<enter>")
    #expect(
      unknown.drawn.contains("donor people: plan ~396 → ≥ ~274 and 2 unknown"), "\(unknown.drawn)")
    let venue = try EditedDesk(140, 40, "jlj3hh<space><space>e<c-u>online<enter>")
    #expect(venue.drawn.contains("donor people: plan ~396 → ~274"), "\(venue.drawn)")
    #expect(venue.drawn.contains("online people: plan none → 122"), "\(venue.drawn)")
  }
}
