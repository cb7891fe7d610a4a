import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// What can be done, picked by its name.
struct PaletteTests {
  /// The commands that are left, as the palette names them.
  private func names(_ desk: Desk) -> [String] {
    guard case .palette(let palette) = desk.state.overlay else { return [] }
    return desk.state.commands(of: palette).map(\.action.name)
  }

  @Test(arguments: [":", "<c-p>"])
  func `opens on every screen that is no dialog`(key: String) throws {
    for keys in ["", "2", "3", "3l", "t", "w", "K", "T", "o", "oG<enter>", "U", "jlje"] {
      var desk = try Desk("\(keys)")
      let below = desk.state.context
      try desk.press(key)
      #expect(desk.state.context == .palette)
      #expect(desk.state.contextBelow == below)
      try desk.press("<esc>")
      #expect(desk.state.context == below)
    }
  }

  @Test(arguments: Context.allCases)
  func `has every action of a context once, made from the one table`(context: Context) {
    let commands = Command.all(in: context, .standard)
    let actions = KeyTable.bindings.filter { $0.contexts.contains(context) }.map(\.action)
    #expect(
      Set(commands.map(\.action)) == Set(actions).subtracting([.palette, .typeFigure]))
    #expect(Set(commands.map(\.action)).count == commands.count)
  }

  @Test func `narrows as one types, the best match first`() throws {
    #expect(try names(Desk(":totals")).first == "totals")
    #expect(try names(Desk(":TOTALS")).first == "totals")
    #expect(try names(Desk(":tôtals")).first == "totals")
    #expect(try names(Desk(":undo")).first == "undo")
    #expect(try names(Desk(":years")).first == "basis")
    #expect(try names(Desk(":basis")).first == "basis")
    #expect(try names(Desk(":red scr")).first == "redraw")
    #expect(try names(Desk(":zzz")).isEmpty)
  }

  @Test func `a space narrows, too, and is no key`() throws {
    let desk = try Desk("3:mark range")
    #expect(names(desk) == ["mark-range"])
  }

  @Test func `Enter does what is nearest, however fast it was typed`() throws {
    #expect(try Desk(":totals<enter>").state.screen == .totals)
    #expect(try Desk("jl3:clone<enter>").state.context == .newYear)
    #expect(try Desk(":quit<down><up><enter>").effects == [.quit])
    #expect(try Desk("t:back<enter>").state.screen == .browse)
    #expect(try Desk(":keys<enter>").state.context == .help)
  }

  @Test func `what is done is done where one was`() throws {
    let direct = try Desk("jl3jd")
    let picked = try Desk("jl3j:remove<enter>")
    #expect(picked.drawn() == direct.drawn())
  }

  @Test func `the cursor goes down the list and stays in it`() throws {
    var desk = try Desk(":page<down>")
    let second = names(desk)[1]
    guard case .palette(let palette) = desk.state.overlay else {
      Issue.record("closed")
      return
    }
    #expect(desk.state.command(of: palette)?.action.name == second)
    try desk.press("<down><down><down><down><down><down><down><down><down><down><down><down>")
    guard case .palette(let palette) = desk.state.overlay else { return }
    #expect(palette.list.selected == names(desk).count - 1)
    // What is typed begins at the nearest again.
    try desk.press("<bs>")
    guard case .palette(let palette) = desk.state.overlay else { return }
    #expect(palette.list.selected == 0)
  }

  @Test func `with nothing left, Enter says so and stays`() throws {
    let desk = try Desk(":zzz<enter>")
    #expect(desk.state.context == .palette)
    #expect(desk.status == " Nothing that can be done here is called that")
  }

  @Test func `a paste is text, also over several lines`() throws {
    var desk = try Desk(":")
    desk.happen(.pasted("tot\nals"))
    #expect(desk.state.context == .palette)
    #expect(names(desk).contains("totals"))
  }

  @Test func `a reload and another size leave it as it is`() throws {
    var desk = try Desk(":tot")
    desk.reload(SampleStore.empty)
    desk.happen(.resized(Size(columns: 20, rows: 5)))
    #expect(desk.state.context == .palette)
    #expect(names(desk).first == "totals")
  }

  @Test func `below the smallest size, the line says what Enter does`() throws {
    #expect(try Desk(30, 4, ":tot").drawn().hasPrefix(":tot\ntotals of what is selected"))
  }
}
