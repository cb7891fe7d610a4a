import Cooperation
import Surface
import Testing

@testable import Dashboard

/// What the dashboard asks of the world outside, and how screens are left.
struct EffectTests {
  @Test(arguments: [
    ("q", Effect.quit), ("Q", .quit), ("<c-c>", .quit), ("<c-z>", .suspend), ("<c-l>", .redraw),
    ("R", .reload), ("tQ", .quit), ("t<c-c>", .quit), ("wQ", .quit), ("tR", .reload),
    ("w<c-l>", .redraw), ("/<c-c>", .quit), ("/<c-z>", .suspend), ("?<c-c>", .quit),
    ("?<c-z>", .suspend), ("3q", .quit), ("2q", .quit), ("tqq", .quit), ("wqq", .quit),
    ("twqqq", .quit),
  ])
  func `one key asks for one thing`(keys: String, effect: Effect) throws {
    #expect(try Desk(keys).effects == [effect])
  }

  @Test(arguments: ["tq", "wq", "twq", "t<esc>", "w<esc>", "?<esc>", "jlt", "/q", "/Q", "?q", "?R"])
  func `nothing is asked for`(keys: String) throws {
    #expect(try Desk(keys).effects == [])
  }

  @Test(arguments: [
    ("", [State.Screen.browse]), ("t", [.browse, .totals]), ("w", [.browse, .problems]),
    ("tw", [.browse, .totals, .problems]), ("twq", [.browse, .totals]),
    ("tw<esc>", [.browse, .totals]), ("twqq", [.browse]), ("t<esc>", [.browse]),
    ("tt", [.browse, .totals]),
    ("ww", [.browse, .problems]),
  ])
  func `screens lie one on the other`(keys: String, screens: [State.Screen]) throws {
    #expect(try Desk(keys).state.screens == screens)
  }

  @Test(arguments: [
    ("z", "z does nothing here; ? shows the keys"),
    ("gx", "gx does nothing here; ? shows the keys"),
    ("<f5>", "F5 does nothing here; ? shows the keys"),
    ("<c-a>", "^A does nothing here; ? shows the keys"),
    ("<space>", "Space does nothing here; ? shows the keys"),
    ("3z", "z does nothing here; ? shows the keys"),
    ("tgt", "t does nothing here; ? shows the keys"),
    ("ww", "w does nothing here; ? shows the keys"),
    ("n", "Nothing to look for yet; / types a filter"),
    ("<esc>", "Nothing to go out of; q quits"),
  ])
  func `a key that does nothing says so`(keys: String, text: String) throws {
    let desk = try Desk(keys)
    #expect(desk.state.notice == Notice(text, .refused))
    #expect(desk.status == " \(text)")
    #expect(desk.state.pendingKeys == [])
  }

  @Test func `what the status line says stays until the next key`() throws {
    var desk = try Desk("z")
    desk.happen(.resized(Size(columns: 90, rows: 30)))
    #expect(desk.status == " z does nothing here; ? shows the keys")
    try desk.press("j")
    #expect(desk.status == "")
  }

  @Test func `a sequence that was begun is shown`() throws {
    let desk = try Desk("g")
    #expect(desk.state.pendingKeys == [.character("g")])
    #expect(desk.status == " g")
  }

  @Test func `Esc gives a sequence up and nothing else`() throws {
    var desk = try Desk("2/co<enter>g")
    try desk.press("<esc>")
    #expect(desk.state.pendingKeys == [])
    #expect(desk.state.notice == nil)
    #expect(desk.state.browse.filters[.programs].text == "co")
    #expect(desk.state.browse.focus == .programs)
  }

  @Test func `errors are named when the store is opened`() {
    var desk = Desk()
    desk.happen(.opened)
    let text = "The texts have 2 errors, the first at cohorts.rec:102:9; w shows more"
    #expect(desk.state.notice == Notice(text, .refused))
    #expect(desk.status == " \(text)")
  }

  @Test func `one error is named in the singular`() {
    var desk = Desk(on: SampleStore.ledger("%rec: Country\n\nId: VN\n"))
    desk.happen(.opened)
    #expect(
      desk.state.notice
        == Notice("The texts have one error, at store.rec:3:1; w shows more", .refused))
  }

  @Test func `warnings are no alarm`() {
    var desk = Desk(on: SampleStore.ledger("%rec: Country\n\nId: VN\nName: N\nNotes: x\n"))
    desk.happen(.opened)
    #expect(desk.state.notice == nil)
    #expect(desk.row(0).hasSuffix("  1 warning"))
  }

  @Test func `a store without problems is opened without a word`() {
    var desk = Desk(on: SampleStore.empty)
    desk.happen(.opened)
    #expect(desk.state.notice == nil)
  }

  @Test(arguments: [
    ("B", YearView.calendar, "Years cut as calendar years (CY)"),
    ("BB", .japaneseFiscal, "Years cut from April to March, named by the start (JFY)"),
    (
      "BBB", .unitedStatesFiscal,
      "Years cut from October to September, named by the end (USFY)"
    ),
    ("BBBB", .stated, "Years as each record states them"),
    ("tB", .calendar, "Years cut as calendar years (CY)"),
  ])
  func `B cuts years in four ways and comes back to the first`(
    keys: String, view: YearView, text: String
  ) throws {
    let desk = try Desk(keys)
    #expect(desk.state.view == view)
    #expect(desk.state.notice == Notice(text))
  }

  @Test func `B four times changes nothing that is drawn but the status line`() throws {
    for screen in ["jk", "t", "jlj3"] {
      var before = try Desk(screen)
      var after = try Desk(screen + "BBBB")
      before.state.notice = nil
      after.state.notice = nil
      #expect(after.state == before.state)
      #expect(after.drawn() == before.drawn())
    }
  }
}
