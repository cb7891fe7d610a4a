import Cooperation
import Surface
import Testing

@testable import Dashboard

/// What was found and sorted, after an edit of a few values: made to hold, it is what is made anew.
struct RevisedTests {
  @Test(arguments: [
    "", "s", "ss", "/6<enter>", "/6<enter>s", "f6<enter>3", "f6<enter>3s", "f6<enter>3/2<enter>s",
  ])
  func `a value that is typed`(keys: String) throws {
    for (row, value) in [(0, "6"), (1, "7"), (3, "61"), (2, "1"), (0, "84"), (4, "?")] {
      var desk = try Desk("3\(keys)")
      let down = String(repeating: "j", count: row)
      try desk.press("\(down)e<c-u>\(value)<enter><esc>")
      var fresh = try Desk(on: desk.ledger, "3\(keys)")
      fresh.state.browse.cohort = desk.state.browse.cohort
      let shown = desk.contents.cohorts.map { desk.ledger.cohorts[$0].origin.record }
      let expected = fresh.contents.cohorts.map { fresh.ledger.cohorts[$0].origin.record }
      #expect(shown == expected, "row \(row), \(value)")
      #expect(desk.state.selection?.cohorts == fresh.state.selection?.cohorts)
    }
  }

  @Test func `a large list stays whole, and nothing is looked through again`() throws {
    var desk = try WalkDesk(reach: 1, "3/2<enter>")
    desk.finish()
    let before = desk.cohorts
    try desk.press("e<c-u>5<enter><esc>")
    #expect(desk.percent == nil)
    #expect(desk.cohorts == before)
  }
}
