import Glibc
import Rehearsal
import Testing

/// The mouse with the built program in a real terminal.
@Suite(.serialized)
struct MouseSessionTests {
  private func open(_ environment: [String: String] = [:]) throws -> Tmux {
    let terminal = try Tmux(
      [Project.cadre(), Project.sampleData], columns: 80, rows: 24,
      environment: ["LANG": "C.UTF-8"].merging(environment) { $1 })
    _ = try terminal.wait(forText: "[3]Trainees")
    return terminal
  }

  /// What terminals send when a button goes down and up at a cell, counted from 0.
  private func click(_ terminal: Tmux, _ column: Int, _ row: Int) throws {
    try terminal.type("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
  }

  private func wait(_ terminal: Tmux, forMouse flag: String) throws {
    for _ in 0..<500 where try terminal.display("#{mouse_any_flag}") != flag { usleep(20_000) }
    #expect(try terminal.display("#{mouse_any_flag}") == flag)
  }

  @Test(arguments: ["tmux-256color", "xterm-256color", "screen"])
  func `a click goes where it points, and on the same row it is Enter`(term: String) throws {
    let terminal = try open(["TERM": term])
    try wait(terminal, forMouse: "1")
    try click(terminal, 5, 3)
    _ = try terminal.wait(forText: "▸China")
    try terminal.wait(forCursorAt: 1, 3)
    try click(terminal, 5, 3)
    _ = try terminal.wait(forText: "╔═[2]Programs")
    try click(terminal, 50, 1)
    _ = try terminal.wait(forText: "╔═Trainees")
    try terminal.type("\u{1B}[<65;10;5M")
    try click(terminal, 5, 2)
    _ = try terminal.wait(forText: "▸(all)")
  }

  @Test func `it is the terminal's again after %, while it is suspended, and at the end`() throws {
    let terminal = try Tmux(
      ["bash", "--norc", "--noprofile", "-i"], columns: 80, rows: 24,
      environment: ["LANG": "C.UTF-8", "PS1": "$ "])
    _ = try terminal.wait(forText: "$")
    try terminal.type("\(Project.cadre()) \(Project.sampleData)")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "[3]Trainees")
    try wait(terminal, forMouse: "1")
    try terminal.type("%")
    _ = try terminal.wait(forText: "selects text; % takes it again")
    try wait(terminal, forMouse: "0")
    try terminal.press("C-l")
    try terminal.type("%")
    _ = try terminal.wait(forText: "with Shift")
    try wait(terminal, forMouse: "1")
    try terminal.press("C-z")
    _ = try terminal.wait(forText: "Stopped")
    try wait(terminal, forMouse: "0")
    try terminal.type("fg")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "[3]Trainees")
    try wait(terminal, forMouse: "1")
    try terminal.type("Q")
    _ = try terminal.wait(for: "the prompt") { !$0.contains("[3]Trainees") }
    try wait(terminal, forMouse: "0")
  }

  @Test func `who wants no mouse sets so, and % says where there is none`() throws {
    let folder = try ScratchFolder()
    try folder.write("Mouse: off\n", to: "cadre/config.rec")
    let terminal = try open(["XDG_CONFIG_HOME": folder.path])
    try wait(terminal, forMouse: "0")
    try terminal.type("%")
    try wait(terminal, forMouse: "1")
    for term in ["vt100", "linux"] {
      let old = try open(["TERM": term])
      try wait(old, forMouse: "0")
      try old.type("%")
      _ = try old.wait(forText: "A terminal of this kind tells of no mouse")
      try wait(old, forMouse: "0")
    }
  }
}
