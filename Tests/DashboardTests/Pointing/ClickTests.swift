import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Clicks, each at a cell of the frame that is shown.
struct ClickTests {
  @Test func `a click puts the cursor on a row and its pane, a second one is Enter`() throws {
    var desk = Desk()
    // │▸Viet Nam is below (all) in the first pane.
    desk.click(3, 3)
    #expect(desk.state.browse.focus == .countries)
    #expect(desk.country == "VN")
    desk.click(3, 3)
    #expect(desk.state.browse.focus == .programs)
    #expect(desk.program == nil)
    desk.click(25, 5)
    #expect(desk.program != nil)
    #expect(desk.frame().cursor?.row == 4)
  }

  @Test func `a click on a cell puts the cursor there, and a second one edits it`() throws {
    var desk = try Desk("jlj")
    let frame = desk.frame()
    let heading = desk.row(2)
    let actual =
      heading.distance(
        from: heading.startIndex, to: try #require(heading.firstRange(of: "Actual")).upperBound) - 1
    #expect(frame.target(at: Position(column: actual, row: 4)) == .row(1, area: 2, column: 3))
    desk.click(actual, 4)
    #expect(desk.state.context == .figures)
    #expect(desk.column == .actual)
    #expect(desk.contents.selected[.cohorts] == 1)
    desk.click(actual, 4)
    #expect(desk.state.context == .cell)
    // In the open cell a click changes nothing.
    let open = desk.state
    desk.click(actual, 4)
    #expect(desk.state == open)
  }

  @Test func `a click elsewhere keeps what was typed as a draft, as Esc does`() throws {
    var desk = try Desk("jl3l7")
    desk.click(45, 4)
    #expect(desk.state.context == .cohorts)
    #expect(desk.column == .year)
    #expect(desk.state.drafts.count == 1)
    #expect(desk.effects.isEmpty)
    var form = try Desk("jlj3rjjj<enter>")
    form.happen(.pasted("7"))
    form.click(3, 4)
    #expect(form.state.context == .record)
    #expect(form.state.drafts.count <= 1)
  }

  @Test func `a click never loses what was typed`() throws {
    // The year of a new cohort, what is typed for all that are marked, and what is no query yet.
    for (keys, context) in [
      ("jlj3a9", Context.newYear), ("jlj3<space><space>e9", .cell), ("fyear>=x", .query),
    ] {
      var desk = try Desk(keys)
      let before = desk.state.overlay
      desk.click(3, 3)
      #expect(desk.state.context == context, "\(keys)")
      #expect(desk.state.overlay == before, "\(keys)")
      #expect(desk.state.notice?.kind == .refused, "\(keys)")
    }
  }

  @Test func `a click keeps a filter, and goes to the row`() throws {
    var desk = try Desk("/per")
    desk.click(3, 2)
    #expect(desk.state.overlay == nil)
    #expect(desk.country == "PE")
    #expect(!desk.state.browse.filters[.countries].isEmpty)
    var query = try Desk("fcountry:VN")
    query.click(25, 4)
    #expect(query.state.query != nil)
    #expect(query.state.overlay == nil)
  }

  @Test func `a pane is gone to by its title, its edge and where it is empty`() throws {
    for (column, row) in [(20, 1), (41, 8), (25, 16)] {
      var desk = Desk()
      desk.click(column, row)
      #expect(desk.state.browse.focus == .programs, "\(column) \(row)")
      #expect(desk.country == nil)
    }
    // Folded to a line, too.
    var narrow = try Desk(40, 12, "")
    let drawn = narrow.drawn().split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(drawn.firstIndex { $0.contains("[3]") })
    narrow.click(5, line)
    #expect(narrow.state.browse.focus == .cohorts)
  }

  @Test func `a key that the footer names is pressed by a click on it`() throws {
    var desk = Desk()
    for (word, screen) in [("t totals", State.Screen.totals), ("q back", .browse)] {
      let row = desk.row(23)
      let start = row.distance(
        from: row.startIndex, to: try #require(row.firstRange(of: word)).lowerBound)
      desk.click(start + word.count, 23)
      #expect(desk.state.screen != screen, "a blank between two keys is none")
      desk.click(start + word.count - 1, 23)
      #expect(desk.state.screen == screen)
    }
  }

  /// The row, and what the second click leads to.
  @Test(arguments: [
    ("t", 4, Context.cohorts), ("w", 3, .cohorts), ("o", 4, .support), ("K", 4, .record),
    ("T", 4, .record), ("jlje", 4, .field),
  ])
  func `lists have their cursor where the click is`(keys: String, row: Int, context: Context) throws
  {
    var desk = try Desk(keys)
    let before = desk.state.context
    guard case .row(let position, _, _)? = desk.frame().target(at: Position(column: 6, row: row))
    else {
      Issue.record("no row at \(row) after \(keys)")
      return
    }
    desk.click(6, row)
    #expect(desk.state.context == before)
    #expect(desk.frame().cursor?.row == row, "\(position)")
    desk.click(6, row)
    let reached = desk.state.context
    let isThere = reached == context || Context.panes.contains(reached)
    #expect(isThere || desk.state.notice?.kind == .refused)
    #expect(reached != before || desk.state.notice?.kind == .refused)
  }

  @Test func `what lies over a screen has the clicks`() throws {
    var help = try Desk("?")
    let below = help.state.browse
    help.click(20, 8)
    #expect(help.state.context == .help)
    help.click(0, 0)
    #expect(help.state.overlay == nil)
    #expect(help.state.browse == below)

    var palette = try Desk(":")
    palette.click(20, 3)
    #expect(palette.frame().cursor.map { $0.row } != nil)
    guard case .palette(let open)? = palette.state.overlay else {
      Issue.record("the palette is gone")
      return
    }
    #expect(open.list.selected == 2)
    palette.click(0, 20)
    #expect(palette.state.overlay == nil)

    var types = try Desk("wA")
    let rows = types.drawn().split(separator: "\n", omittingEmptySubsequences: false)
    let agreement = try #require(rows.firstIndex { $0.contains("Agreement") })
    types.click(40, agreement)
    #expect(types.state.context == .typeChoice)
    types.click(40, agreement)
    #expect(types.state.screen == .record)
  }

  @Test func `a dialog is answered only by a click on an answer`() throws {
    var desk = try Desk("jlj3<space><space>d")
    #expect(desk.state.context == .confirmation)
    for (column, row) in [(3, 3), (40, 10), (0, 0)] {
      desk.click(column, row)
      #expect(desk.state.context == .confirmation)
    }
    let rows = desk.drawn().split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let row = try #require(rows.firstIndex { $0.contains("n keep") })
    let line = rows[row]
    let column = line.distance(
      from: line.startIndex, to: try #require(line.firstRange(of: "n keep")).lowerBound)
    desk.click(column, row)
    #expect(desk.state.overlay == nil)
    #expect(desk.state.notice?.text == "Nothing was changed")
  }

  @Test func `an export is never written by a click on its format`() throws {
    var desk = try Desk("3x")
    let before = desk.state
    let rows = desk.drawn().split(separator: "\n", omittingEmptySubsequences: false)
    let json = try #require(rows.firstIndex { $0.contains("json") })
    desk.click(40, json)
    desk.click(40, json)
    #expect(desk.state.context == .export)
    #expect(desk.state != before)
    #expect(desk.effects.isEmpty)
  }

  @Test func `a choice for a cell is pointed at, and taken by the second click`() throws {
    var desk = try Desk("jlj3lll<enter>")
    guard desk.state.context == .cell else {
      Issue.record("no cell is open: \(desk.state.context)")
      return
    }
    let rows = desk.drawn().split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let row = try #require(rows.firstIndex { $0.contains("cancelled") })
    let line = rows[row]
    let column = line.distance(
      from: line.startIndex, to: try #require(line.firstRange(of: "cancelled")).lowerBound)
    desk.click(column, row)
    #expect(desk.state.context == .cell)
    desk.click(column, row)
    #expect(!desk.effects.isEmpty)
  }

  @Test func `% hands the mouse over and takes it back`() throws {
    var desk = Desk()
    try desk.press("%")
    #expect(desk.effects == [.captureMouse(true)])
    #expect(desk.status.contains("Shift"))
    try desk.press("%")
    #expect(desk.effects == [.captureMouse(true), .captureMouse(false)])
  }
}

/// The wheel, each time over a cell of the frame that is shown.
struct WheelTests {
  private static let many = SampleStore.ledger(
    "%rec: Country\n\n" + (10..<60).map { "Id: X\($0)\nName: Land \($0)\n\n" }.joined())

  @Test func `the wheel scrolls what is under the pointer, and the cursor only where it must`()
    throws
  {
    var desk = try Desk(80, 24, on: WheelTests.many, "")
    desk.wheel(.down, 3, 5)
    #expect(desk.state.browse.tops[.countries] == 3)
    #expect(desk.contents.selected[.countries] == 3)
    desk.wheel(.up, 3, 5)
    #expect(desk.state.browse.tops[.countries] == 0)
    #expect(desk.contents.selected[.countries] == 3)
    #expect(desk.state.browse.focus == .countries)
    for _ in 0..<100 { desk.wheel(.down, 3, 5) }
    let last = desk.contents.count(of: .countries) - 1
    #expect(desk.frame().cursor?.row ?? 0 < 18)
    #expect(desk.state.browse.tops[.countries] + 16 > last)
  }

  @Test func `a list that is shown as a whole stays as it is`() throws {
    var desk = try Desk("jlj")
    let before = desk.state
    desk.wheel(.down, 50, 4)
    desk.wheel(.up, 3, 4)
    #expect(desk.state == before)
  }

  @Test(arguments: ["t", "w", "K", "T", "o", "3e", "?", ":", "jlje"])
  func `it stops at both ends`(keys: String) throws {
    var desk = try Desk(60, 11, keys)
    for wheel in [Wheel.down, .up] {
      for _ in 0..<60 { desk.wheel(wheel, 20, 4) }
      let end = desk.drawn()
      desk.wheel(wheel, 20, 4)
      #expect(desk.drawn() == end)
    }
  }
}

extension Desk {
  /// Clicks at a cell, as the session does.
  mutating func click(_ column: Int, _ row: Int) {
    guard let target = frame().target(at: Position(column: column, row: row)) else { return }
    happen(.click(target))
  }

  /// Turns the wheel over a cell.
  mutating func wheel(_ wheel: Wheel, _ column: Int, _ row: Int) {
    guard let target = frame().target(at: Position(column: column, row: row)) else { return }
    happen(.wheel(wheel, over: target))
  }
}
