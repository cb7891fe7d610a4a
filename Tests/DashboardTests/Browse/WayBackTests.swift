import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Going to a record from a list, and back.
struct WayBackTests {
  @Test(arguments: [("w<enter>", State.Screen.problems), ("oG<enter><enter>", .support)])
  func `q goes back to the list that led to the panes`(keys: String, screen: State.Screen) throws {
    var desk = try Desk(keys)
    #expect(desk.state.screen == .browse)
    #expect(desk.row(23).hasSuffix("q back"))
    try desk.press("q")
    #expect(desk.state.screen == screen)
    #expect(!desk.effects.contains(.quit))
  }

  @Test func `so it does from the history`() throws {
    var desk = try EditedDesk("jlj38<enter><esc>U<enter>")
    #expect(desk.state.screens == [.browse, .history, .browse])
    try desk.press("q")
    #expect(desk.state.screen == .history)
    try desk.press("qq")
    #expect(desk.session.outward.contains(.quit))
  }

  @Test func `going to and fro never piles up`() throws {
    var desk = try Desk("w<enter>w<enter>w<enter>")
    #expect(desk.state.screens == [.browse, .problems, .browse])
    try desk.press("<esc><esc><esc>")
    #expect(desk.state.screen == .problems)
    try desk.press("qq")
    #expect(desk.effects.contains(.quit))
  }

  @Test func `the problem that led to a cell is said there`() throws {
    let desk = try Desk("wjj<enter>")
    #expect(desk.status == " W2 Planned has no source")
  }
}
