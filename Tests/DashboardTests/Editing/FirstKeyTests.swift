import Surface
import Testing

@testable import Dashboard

/// What the first key does to what stands there already, and what a message outlives.
struct FirstKeyTests {
  private func year(_ keys: String) throws -> String? {
    guard case .newCohort(let new) = try Desk(keys).state.overlay else { return nil }
    return new.year.text
  }

  @Test(arguments: [
    ("jlj3a", "2027"), ("jlj3a2030", "2030"), ("jlj3a2", "2"), ("jlj3a<left>0", "20207"),
    ("jlj3a<end>1", "20271"), ("jlj3a<bs>8", "2028"), ("jlj3a<home>1", "12027"),
    // A year that was typed before is gone on with.
    ("jlj3a203<esc>a1", "2031"),
  ]) func `the proposed year gives way to what is typed`(keys: String, text: String) throws {
    #expect(try year(keys) == text)
  }

  @Test func `what was removed is said until something else is done`() throws {
    var desk = try Desk("jlj3d")
    let said = desk.status
    #expect(said.contains("Removed C26; u brings it back"))
    try desk.press("jkl")
    #expect(desk.status == said)
    try desk.press("s")
    #expect(desk.status != said)
    var undone = try Desk("jlj3dju")
    #expect(!undone.status.contains("brings it back"))
    try undone.press("j")
    #expect(!undone.status.contains("Removed"))
  }

  @Test func `a blank pages the help unless something is typed`() throws {
    var desk = try Desk(80, 16, "?")
    let first = desk.drawn()
    try desk.press("<space>")
    #expect(desk.drawn() != first)
    guard case .help(let filter, let top) = desk.state.overlay else {
      return #expect(Bool(false))
    }
    #expect(filter.isEmpty && top > 0)
    try desk.press("a<space>b")
    guard case .help("a b", _) = desk.state.overlay else { return #expect(Bool(false)) }
  }

  @Test(arguments: ["warn", "doubt", "unclear", "errors", "checks"])
  func `checks are found by other words, too`(word: String) throws {
    let desk = try Desk(":\(word)")
    guard case .palette(let palette) = desk.state.overlay else { return #expect(Bool(false)) }
    #expect(desk.state.command(of: palette)?.action == .problems)
  }
}
