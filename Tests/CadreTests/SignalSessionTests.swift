import Glibc
import Rehearsal
import Testing

/// Signals, each while the built program is in the midst of something.
@Suite(.serialized)
struct SignalSessionTests {
  /// A copy of the sample, since what is typed is kept there when a signal ends the program.
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    let copied = try ChildProcess.run("cp", ["-r", Project.sampleData, scratch.path(of: "store")])
    #expect(copied.ending == .exited(0))
  }

  private func openInShell() throws -> (terminal: Tmux, pid: pid_t) {
    let terminal = try Tmux(
      ["bash", "--norc", "--noprofile", "-i"], columns: 80, rows: 24,
      environment: ["LANG": "C.UTF-8", "PS1": "$ "])
    _ = try terminal.wait(forText: "$")
    try terminal.type("\(Project.cadre()) \(scratch.path(of: "store"))")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "[3]Trainees")
    let shell = try terminal.display("#{pane_pid}")
    let children = try ChildProcess.run("cat", ["/proc/\(shell)/task/\(shell)/children"])
    return (terminal, try #require(Int32(children.outputText.filter { $0 != " " })))
  }

  private static let flags = "#{alternate_on} #{mouse_any_flag} #{cursor_flag}"

  private func wait(_ terminal: Tmux, forFlags flags: String) throws {
    for _ in 0..<500 where try terminal.display(Self.flags) != flags { usleep(20_000) }
    #expect(try terminal.display(Self.flags) == flags)
  }

  @Test(
    "the terminal comes back from whatever the program was doing",
    arguments: ["3l", "/per", "fyear", "?", "3a20", "jlje", "wA", "t"], [SIGTERM, SIGSEGV])
  func inTheMidst(keys: String, signal: Int32) throws {
    let (terminal, pid) = try openInShell()
    try wait(terminal, forFlags: "1 1 1")
    try terminal.type(keys)
    usleep(50_000)
    #expect(kill(pid, signal) == 0)
    try wait(terminal, forFlags: "0 0 1")
    try terminal.type("echo status=$?")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "status=\(128 + signal)")
  }

  @Test func `stopped and continued from outside in mid-edit it goes on there`() throws {
    let (terminal, pid) = try openInShell()
    try terminal.type("/per")
    _ = try terminal.wait(forText: "Filter Countries: per")
    #expect(kill(pid, SIGTSTP) == 0)
    _ = try terminal.wait(forText: "Stopped")
    try wait(terminal, forFlags: "0 0 1")
    try terminal.type("fg")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "Filter Countries: per")
    try wait(terminal, forFlags: "1 1 1")
    try terminal.type("u")
    _ = try terminal.wait(forText: "Filter Countries: peru")
    // CONT alone, as after a stop that could not be caught.
    #expect(kill(pid, SIGSTOP) == 0)
    #expect(kill(pid, SIGCONT) == 0)
    try terminal.type("fg")
    try terminal.press("Enter", "Escape")
    try wait(terminal, forFlags: "1 1 1")
  }

  @Test func `a storm of sizes leaves the last one, and what was typed`() throws {
    let (terminal, pid) = try openInShell()
    try terminal.type("/per")
    _ = try terminal.wait(forText: "Filter Countries: per")
    for round in 0..<40 {
      try terminal.resize(columns: 20 + round * 3, rows: 5 + round)
      #expect(kill(pid, SIGWINCH) == 0)
    }
    try terminal.resize(columns: 80, rows: 24)
    _ = try terminal.wait(for: "three panes") {
      $0.contains("[3]Trainees") && $0.contains("Filter Countries: per")
    }
    try wait(terminal, forFlags: "1 1 1")
    try terminal.press("Escape")
    try terminal.type("Q")
    try wait(terminal, forFlags: "0 0 1")
  }
}
