import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// A cell that is open while the terminal, or the store, becomes another.
struct CellResizeTests {
  @Test func `a cell stays in its column, whichever size the terminal gets`() throws {
    var desk = try EditedDesk(100, 24, "jlj3l42")
    for size in [
      Size(columns: 20, rows: 8), Size(columns: 60, rows: 16), Size(columns: 22, rows: 12),
    ] {
      desk.happen(.resized(size))
      let frame = frame(desk.state, desk.ledger)
      let cursor = try #require(frame.cursor)
      let row = frame.drawn.split(separator: "\n", omittingEmptySubsequences: false)[cursor.row]
      #expect(row.contains("JFY2026") || row.contains("JF2026"), "\(frame.drawn)")
      #expect(row.contains("42"), "\(frame.drawn)")
      #expect(frame.drawn.contains("Actual"), "\(frame.drawn)")
    }
    try desk.press("<enter>")
    #expect(desk.difference == ["+Actual: 42"])
  }

  @Test func `a list stays within the screen and its box is whole`() throws {
    var desk = try EditedDesk(100, 24, "jlj3llle")
    for size in [
      Size(columns: 80, rows: 24), Size(columns: 60, rows: 16), Size(columns: 30, rows: 9),
    ] {
      desk.happen(.resized(size))
      let text = frame(desk.state, desk.ledger).drawn
      #expect(text.contains("planned"), "\(text)")
      let corners = ["┌", "└", "╔", "╚", "┐", "┘"].map { corner in text.count { "\($0)" == corner }
      }
      #expect(corners[0] == corners[1] && corners[2] == corners[3], "\(text)")
    }
  }

  @Test func `digits stay where they were when their cell is opened`() throws {
    let desk = try Desk("jlj3")
    let open = try Desk("jlj3e")
    let row = try #require(desk.frame().cursor?.row)
    #expect(desk.row(row) == open.row(row))
  }

  @Test func `what is typed for a cohort that others removed has a row of its own`() throws {
    var desk = try EditedDesk(80, 24, "jlj399")
    desk.others(change: "Id: C26\n", to: "Id: C26-NEW\n")
    #expect(desk.row(3).contains("C26 was removed"))
    #expect(desk.row(3).contains("99"))
    #expect(desk.row(4).contains("JFY2026"))
    #expect(desk.row(5).contains("JFY2025"))
    try desk.press("<esc>")
    #expect(desk.status == "C26 is no longer in the store; w lists what you typed")
    try desk.press("w")
    #expect(desk.row(2) == " ✎   C26 Planned: 99, not saved")
    try desk.press("<enter>")
    #expect(desk.status == "C26 is no longer in the store; what was typed for it is below")
  }

  @Test func `a draft is marked in the blank before the value`() throws {
    let desk = try EditedDesk("jlj3heonl<esc>ll42<esc>k")
    #expect(desk.row(3).contains("✎donor"), "\(desk.drawn)")
    #expect(desk.row(3).contains("✎–"), "\(desk.drawn)")
  }
}
