import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Filters of the lists that are no panes.
struct ListFilterTests {
  @Test(arguments: [
    ("w", "source", 2), ("w", "KUSHIRO", 2), ("w", "error", 2), ("w", "nothing of this", 0),
    ("K", "2024", 1), ("K", "zzz", 0), ("o", "news", 1), ("T", "hà nội", 1),
  ])
  func `what is typed narrows the list, whatever its letters' case`(
    screen: String, text: String, count: Int
  ) throws {
    let all = try rows(Desk(screen))
    let desk = try Desk("\(screen)/\(text)")
    #expect(rows(desk) == count, "\(desk.drawn())")
    #expect(rows(desk) < all)
    #expect(desk.drawn().contains("/\(text)"))
    if count == 0 { #expect(desk.drawn().contains("no match")) }
  }

  private func rows(_ desk: Desk) -> Int {
    switch desk.state.screen {
    case .problems: desk.state.problemsContents(desk.ledger).count
    default: desk.state.recordScreen(desk.ledger)?.table.rows.count ?? 0
    }
  }

  @Test func `Enter keeps it, Esc drops it before it leaves, and Esc in it leaves all as it was`()
    throws
  {
    var desk = try Desk("w/source<enter>")
    #expect(desk.state.context == .problems)
    #expect(rows(desk) == 2)
    try desk.press("<esc>")
    #expect(desk.state.screen == .problems)
    #expect(rows(desk) == 10)
    try desk.press("/sour<esc>")
    #expect(rows(desk) == 10)
    try desk.press("/source<enter><enter>q")
    #expect(desk.state.screen == .problems)
    #expect(rows(desk) == 2)
    try desk.press("qw")
    #expect(rows(desk) == 10)
  }

  @Test func `changes are narrowed, too, and the arrows go through what is left`() throws {
    var desk = try EditedDesk("jlj38<enter><esc>U")
    let all = desk.state.history.count
    #expect(all >= 1)
    try desk.press("/8<down>")
    #expect(desk.state.history.count <= all)
    try desk.press("<c-u>zzz")
    #expect(desk.state.history.count == 0)
    #expect(desk.drawn.contains("no match"))
    try desk.press("<esc>")
    #expect(desk.state.history.count == all)
  }

  @Test func `a pasted word is typed into it`() throws {
    var desk = try Desk("w/")
    desk.happen(.pasted("source"))
    #expect(rows(desk) == 2)
  }
}
