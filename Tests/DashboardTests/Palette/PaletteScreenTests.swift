import Rehearsal
import Surface
import Testing

struct PaletteScreenTests {
  @Test func `as it opens`() throws {
    expectScreen(
      try Desk(":").drawn(),
      """
      """)
  }

  @Test func `narrowed`() throws {
    expectScreen(
      try Desk("jl3:tot").drawn(),
      """
      """)
  }

  @Test func `wide`() throws {
    expectScreen(
      try Desk(140, 40, "t:gr").drawn(),
      """
      """)
  }

  @Test func `in a narrow terminal, scrolled, in ASCII`() throws {
    expectScreen(
      try Desk(38, 10, "3:<pgdn>").drawn(.ascii),
      """
      """)
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try Desk(20, 5, ":undo").drawn(),
      """
      """)
  }

  @Test func `the terminal's cursor stands where one types`() throws {
    let desk = try Desk("t:group<left>")
    let cursor = try #require(desk.frame().cursor)
    #expect(cursor.row == 0)
    let typed = desk.row(0).prefix(cursor.column)
    #expect(typed.hasSuffix("Command: grou"))
  }
}
