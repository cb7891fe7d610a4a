import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Sorting, looking on and asking in more cohorts than one update looks at.
struct OrderWalkTests {
  @Test(arguments: ["s", "ss", "lls", "hs", "/2<enter>s", "s/2<enter>", "fvenue:in<enter>3s"])
  func `what is sorted beside the keys stands as what is sorted at once`(keys: String) throws {
    let whole = try Desk("3\(keys)")
    for reach in [1, 2, 5, 11] {
      var desk = try WalkDesk(reach: reach)
      for key in try KeyScript("3\(keys)").keys {
        desk.desk.happen(.key(key))
        desk.finish()
      }
      #expect(desk.drawn == whole.drawn(), "reach \(reach)")
    }
  }

  @Test func `rows stand as they stood until they are sorted, and no heading says otherwise`()
    throws
  {
    var desk = try WalkDesk(reach: 1, "3")
    let before = desk.cohorts
    try desk.press("s")
    #expect(desk.cohorts == before)
    #expect(desk.notice == "Sorting by Plan…")
    #expect(!desk.drawn.contains("▲"))
    let isOn = desk.goOn()
    #expect(isOn)
    #expect(desk.cohorts != before)
    #expect(desk.drawn.contains("▲"))
    #expect(desk.notice.hasPrefix("Sorted by Plan"))
  }

  @Test func `n goes on beyond what is looked through at once`() throws {
    var desk = try WalkDesk(reach: 1, "3/l19<enter><esc>")
    desk.finish()
    try desk.press("ggn")
    #expect(desk.notice == "Looking for \"l19\": 11 cohorts left")
    desk.finish()
    #expect(desk.desk.cohort == "L19")
    #expect(desk.desk.state.looking == nil)
  }

  @Test func `n where nothing is found says so at the end`() throws {
    var desk = try WalkDesk(reach: 1, "3/zebra<enter><esc>n")
    desk.finish()
    #expect(desk.notice == "No row here matches \"zebra\"")
  }

  @Test(arguments: ["year:2024", "mine", "2024 dieu", "not 2024", "actual:? or 2023"])
  func `what a query selects is in force when all were asked`(query: String) throws {
    let typed = query.replacing(" ", with: "<space>")
    let whole = try Desk("f\(typed)<enter>")
    for reach in [1, 4, 11] {
      var desk = try WalkDesk(reach: reach, "f\(typed)<enter>")
      #expect(desk.desk.state.query == nil && desk.cohorts.count == 12)
      #expect(desk.desk.row(0).contains(" %"))
      desk.finish()
      #expect(desk.drawn == whole.drawn(), "reach \(reach)")
    }
  }

  @Test func `the query before narrows the screens until the next is found`() throws {
    var desk = try WalkDesk(reach: 1, "fyear:2024")
    desk.finish()
    #expect(desk.cohorts == ["C24", "N24"])
    try desk.press("<space>dieu")
    #expect(desk.cohorts == ["C24", "N24"])
    #expect(desk.drawn.contains("looking, 0 %"))
    desk.finish()
    #expect(desk.cohorts == ["N24"])
    #expect(desk.drawn.contains("1 cohort"))
    try desk.press("<esc>")
    #expect(desk.cohorts.count == 12 && desk.walk == nil)
  }

  @Test func `years that are cut otherwise ask anew`() throws {
    var desk = try WalkDesk(reach: 1, "fyear:2024<enter>")
    desk.finish()
    try desk.press("B")
    #expect(desk.desk.state.query == nil && desk.desk.state.sought != nil)
    desk.finish()
    #expect(desk.drawn.contains("f: year:2024"))
    #expect(desk.desk.state.selection?.view == desk.desk.state.view)
  }

  @Test func `a query that is dropped is looked for no more`() throws {
    var desk = try WalkDesk(reach: 1, "fyear:2024<enter>")
    let walk = try #require(desk.walk)
    try desk.press("<esc>")
    #expect(desk.desk.state.sought == nil)
    desk.desk.happen(.walked(walk.made(in: desk.desk.ledger)))
    #expect(desk.desk.state.query == nil && desk.walk == nil)
  }
}
