import Rehearsal
import Testing

/// The built program on a disk that takes seconds for each reading of a file, as strace makes it,
/// which watches from aside so that the terminal's process is the program.
@Suite(.serialized)
struct OpeningSessionTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func open(seconds: Int) throws -> Tmux {
    let store = try scratch.write(
      "%rec: Country\n\nId: VN\nName: Viet Nam\n\nId: ID\nName: Indonesia\n", to: "slow.rec")
    return try Tmux(
      [
        "strace", "-D", "-f", "-qq", "-o", "/dev/null", "-P", store, "-e", "trace=read", "-e",
        "inject=read:delay_enter=\(seconds)s", Project.cadre(), store,
      ], columns: 80, rows: 24,
      environment: ["LANG": "C.UTF-8", "XDG_STATE_HOME": scratch.path(of: "state")])
  }

  @Test func `the first frame does not wait for the store, and q need not either`() throws {
    let terminal = try open(seconds: 30)
    let screen = try terminal.wait(forText: "Reading 61 bytes: 0 %")
    #expect(screen.contains("─Countries─") && screen.contains("│reading…"))
    #expect(screen.contains(" q stop"))
    try terminal.resize(columns: 40, rows: 10)
    _ = try terminal.wait(for: "the panes of a narrow screen") {
      $0.contains("\n─Trainees───────────────────────────────\n")
    }
    try terminal.type("j")
    _ = try terminal.wait(forText: "1 key waits")
    try terminal.type("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .exited(0))
  }

  @Test func `what is typed meanwhile is done when the store is there`() throws {
    let terminal = try open(seconds: 2)
    _ = try terminal.wait(forText: "Reading 61 bytes")
    try terminal.type("jj")
    _ = try terminal.wait(forText: "2 keys wait")
    _ = try terminal.wait(forText: "▸Indonesia")
    try terminal.type("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .exited(0))
  }

  @Test func `a request to end is heard meanwhile`() throws {
    let terminal = try open(seconds: 30)
    _ = try terminal.wait(forText: "Reading 61 bytes")
    _ = try ChildProcess.run("bash", ["-c", "kill -TERM \(terminal.display("#{pane_pid}"))"])
    let ending = try terminal.waitForEnd()
    #expect(ending == .killed(signal: 15))
  }
}
