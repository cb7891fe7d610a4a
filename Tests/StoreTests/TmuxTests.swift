import Rehearsal
import Testing

@Suite struct TmuxTests {
  @Test func `what is typed shows`() throws {
    let terminal = try Tmux(["cat"], columns: 20, rows: 4)
    try terminal.type("-xé研 ;")
    try terminal.press("Enter")
    let screen = try terminal.wait(for: "the echo") { $0.split(separator: "\n").count == 2 }
    expectScreen(
      screen,
      """
      -xé研 ;
      -xé研 ;


      """)
    #expect(try terminal.display("#{pane_width}x#{pane_height} #{alternate_on}") == "20x4 0")
    try terminal.resize(columns: 33, rows: 7)
    #expect(try terminal.display("#{pane_width}x#{pane_height}") == "33x7")
    try terminal.press("C-d")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try terminal.screen().hasPrefix("-xé研 ;\n-xé研 ;\n\n"))
  }

  @Test func `a program has the environment of the test and the last screen stays`() throws {
    let terminal = try Tmux(
      ["sh", "-c", "printf '\\033[1m%s\\033[m' \"$TERM $WORD $LANG\"; exit 7"],
      environment: ["WORD": "a b", "TERM": "vt100"])
    #expect(try terminal.waitForEnd() == .exited(7))
    // tmux may know of the end before it has read the last words.
    let screen = try terminal.wait(forText: "C.UTF-8")
    #expect(screen.hasPrefix("vt100 a b C.UTF-8\n"))
    #expect(try terminal.styledScreen().hasPrefix("\u{1B}[1mvt100"))
  }

  @Test func `a signal that ends a program is told`() throws {
    let terminal = try Tmux(["sh", "-c", "kill -KILL $$"])
    #expect(try terminal.waitForEnd() == .killed(signal: 9))
  }

  @Test func `a command that is refused is told`() throws {
    let terminal = try Tmux(["cat"])
    let error = #expect(throws: TmuxError.self) { try terminal.resize(columns: -1, rows: 1) }
    #expect(error?.description.contains("resize-window") == true)
  }

  @Test func `an error is a sentence`() {
    #expect("\(TmuxError.missing)".contains("not installed: apt install tmux."))
    #expect(
      "\(TmuxError.late(awaited: "“x”", screen: "y\n"))"
        == "Waited in vain for “x”. The last screen:\ny\n")
  }
}
