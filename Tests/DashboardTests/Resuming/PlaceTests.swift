import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Where a store was left, and come back to.
struct PlaceTests {
  private func comeBack(
    to lines: [PlaceLine], on ledger: Ledger = SampleStore.ledger, _ columns: Int = 80,
    _ rows: Int = 24
  ) -> Desk {
    var desk = Desk(columns, rows, on: ledger)
    desk.state.comeBack(to: lines, ledger)
    return desk
  }

  /// The screen without its status line, which tells what was done last.
  private func shown(_ desk: Desk) -> [Substring] {
    var rows = desk.drawn().split(separator: "\n", omittingEmptySubsequences: false)
    rows.remove(at: desk.state.size.rows - 2)
    return rows
  }

  @Test(arguments: [
    "", "j", "2j", "jl3jj", "3G", "3ll", "3s", "3ss", "/viet<enter>", "3/2023<enter>",
    "fyear:2024<enter>3", "B", "t", "tg", "tgg", "tv", "tvc", "t+", "jltm", "w", "tw", "K", "Kj",
    "T",
    "o", "oj", "3jo", "tK", "jlKjs",
  ])
  func `every screen is as it was left`(keys: String) throws {
    let left = try Desk(keys)
    let back = comeBack(to: left.state.place)
    if keys.hasSuffix("jo") || keys.hasSuffix("js") || keys == "w" || keys == "tw" {
      // How a list is sorted and what it is of, and the row of the checks, are not remembered.
      #expect(back.state.screen == left.state.screen)
    } else {
      #expect(shown(back) == shown(left), "\(keys)")
    }
    #expect(back.state.place.first == left.state.place.first)
  }

  @Test func `a form, the history and what rests on a source are left for what is below`() throws {
    for (keys, screen) in [("jlje", State.Screen.browse), ("U", .browse), ("oj<enter>", .sources)] {
      #expect(comeBack(to: try Desk(keys).state.place).state.screen == screen, "\(keys)")
    }
  }

  @Test func `a filter that is being typed is there`() throws {
    let desk = comeBack(to: try Desk("/vi").state.place)
    #expect(desk.state.context == .countries)
    #expect(desk.contents.countries.count == 1)
    #expect(desk.status == "")
  }

  @Test func `what is gone from the store is left out`() throws {
    let places = try Desk("jl3jj").state.place
    for ledger in [SampleStore.empty, SampleStore.told] {
      let desk = comeBack(to: places, on: ledger)
      #expect(desk.state.browse.focus == .cohorts)
    }
    let moved = SampleStore.ledger(
      cohorts: SampleStore.cohorts.replacing(
        "Id: C26", with: "Id: N1\nProgram: VN-COAL\nYear: 2030\n\nId: C26"))
    #expect(try comeBack(to: places, on: moved).cohort == Desk("jl3jj").cohort)
  }

  @Test func `lines that say nothing of use are passed over`() {
    let lines = [
      PlaceLine("Screens", "browse moon totals"), PlaceLine("Pane", "9"),
      PlaceLine("Query", "year>>1"),
      PlaceLine("Cohort", "x y z"), PlaceLine("Cohort", "1"), PlaceLine("Sort", "-"),
      PlaceLine("Column", "moon"), PlaceLine("Country", ""), PlaceLine("Years", "2026"),
      PlaceLine("Venue", "moon"), PlaceLine("Unit", "moon"), PlaceLine("Row", "Claim"),
      PlaceLine("Moon", "full"), PlaceLine("Cohort", "-1 -1 C26"),
    ]
    #expect(comeBack(to: lines).state.screen == .totals)
    for count in 0...lines.count {
      let desk = comeBack(to: Array(lines.prefix(count)), on: SampleStore.empty, 20, 5)
      #expect(desk.frame().size == desk.state.size)
    }
  }

  @Test func `what is said of it`() throws {
    #expect(comeBack(to: try Desk("").state.place).state.placeNotice == nil)
    #expect(
      comeBack(to: try Desk("t").state.place).state.placeNotice
        == Notice("Where you left: Totals"))
    #expect(
      comeBack(to: try Desk("/viet<enter>").state.place).state.placeNotice
        == Notice("Where you left: Countries, narrowed as it was"))
  }

  @Test func `a query whose text is read differently narrows nothing it did not`() throws {
    let desk = comeBack(to: try Desk("fyear:2024<enter>").state.place)
    #expect(desk.state.query?.text == "year:2024")
    #expect(desk.contents.cohorts.count == (try Desk("fyear:2024<enter>").contents.cohorts.count))
  }
}
