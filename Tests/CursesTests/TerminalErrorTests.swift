import Testing

@testable import Curses

struct TerminalErrorTests {
  @Test(arguments: [TerminalError.inputIsNoTerminal, .outputIsNoTerminal])
  func `without a terminal the other commands are named`(error: TerminalError) {
    for command in ["cadre totals", "cadre list", "cadre frame"] {
      #expect(error.description.contains("`\(command)`"))
    }
  }

  @Test(arguments: [
    (TerminalError.termUnset, "TERM is not set"), (.termUnknown("xy"), "TERM=xy"),
    (.termUnsuitable("dumb"), "TERM=dumb"),
  ])
  func `a wrong terminal is named, and what to try`(error: TerminalError, words: String) {
    #expect(error.description.contains(words))
    #expect(error.description.contains("Try TERM=xterm-256color"))
  }

  @Test(arguments: [
    ("", TerminalError.termUnset), ("no-such-terminal", .termUnknown("no-such-terminal")),
    ("../../etc/passwd", .termUnknown("../../etc/passwd")), ("dumb", .termUnsuitable("dumb")),
  ])
  func `a terminal is looked up before curses starts`(name: String, error: TerminalError) {
    #expect(throws: error) { _ = try Terminfo(named: name) }
  }

  @Test func `capabilities come from terminfo`() throws {
    let terminfo = try Terminfo(named: "vt100")
    #expect(terminfo.capability("sgr0")?.starts(with: [0x1B, 0x5B]) == true)
    #expect(terminfo.capability("rmcup") == nil)
    #expect(terminfo.capability("no-such-capability") == nil)
  }
}
