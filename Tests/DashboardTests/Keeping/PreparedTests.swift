import Cooperation
import Surface
import Testing

@testable import Dashboard

/// What was derived for one frame is never shown in another that it is not true of.
struct PreparedTests {
  /// Where one is before something changes: each pane, with filter, query and sorting, and each screen.
  static let places = [
    "", "j", "2j", "3j", "2/a<enter>", "3/2<enter>", "1/i<enter>j", "fyear:2024<enter>", "3ls",
    "t", "tj", "tg", "tgg", "t,", "tc", "t+", "tm", "B", "K", "o", "T", "w",
  ]

  /// Presses keys and derives what the next frame shows, as the session does.
  private func prepared(_ keys: String, _ columns: Int, _ rows: Int) throws -> Desk {
    var desk = try Desk(columns, rows, keys)
    prepare(&desk.state, desk.ledger)
    return desk
  }

  /// Expects that what is drawn is what would be if nothing had been derived before.
  private func expectTrue(
    _ desk: Desk, _ symbols: Symbols = .unicode, _ location: SourceLocation = #_sourceLocation
  ) {
    var fresh = desk
    fresh.state.derived = Derived()
    #expect(desk.frame(symbols) == fresh.frame(symbols), sourceLocation: location)
    var again = desk
    prepare(&again.state, again.ledger, symbols: symbols)
    #expect(again.frame(symbols) == fresh.frame(symbols), sourceLocation: location)
  }

  @Test(arguments: places, [Size(columns: 80, rows: 24), Size(columns: 150, rows: 44)])
  func `it is true of what has changed`(keys: String, size: Size) throws {
    let desk = try prepared(keys, size.columns, size.rows)
    expectTrue(desk)
    expectTrue(desk, .ascii)
    // Another place, another way to cut years, another query, another screen.
    for further in [
      "j", "k", "G", "B", "1j", "2j", "3j", "l", "t", "tg", "q", "f2<enter>", "<esc>",
    ] {
      var other = desk
      try other.press(further)
      expectTrue(other)
    }
    var resized = desk
    resized.happen(.resized(Size(columns: 101, rows: 31)))
    expectTrue(resized)
    var outside = desk
    outside.reload(SampleStore.empty)
    expectTrue(outside)
    outside.reload(SampleStore.ledger)
    #expect(outside.drawn().isEmpty == false)
    expectTrue(outside)
  }

  @Test func `an edit is shown in the list, its sums, its trend and its totals`() throws {
    var desk = try prepared("3l", 150, 44)
    let before = desk.frame()
    try desk.press("e77777<enter>")
    expectTrue(desk)
    #expect(desk.frame() != before)
    #expect(desk.drawn().contains("77,777"))
    prepare(&desk.state, desk.ledger)
    try desk.press("<esc>t")
    expectTrue(desk)
  }

  @Test func `a country that appears or goes is listed at once, and so are its programs`() throws {
    var desk = try prepared("1j2j", 80, 24)
    let programs = desk.contents.programs.count
    #expect(programs > 1)
    desk.reload(SampleStore.empty)
    prepare(&desk.state, desk.ledger)
    #expect(desk.contents.programs.count < programs)
    expectTrue(desk)
    desk.reload(SampleStore.ledger)
    #expect(desk.state.browseContents(desk.ledger).programs.count == desk.contents.programs.count)
    expectTrue(desk)
  }
}
