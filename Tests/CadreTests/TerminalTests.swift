import Glibc
import Rehearsal
import Testing

/// The built program in a real terminal: what only a terminal shows.
@Suite(.serialized)
struct TerminalTests {
  private func open(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> Tmux {
    try Tmux(
      [Project.cadre()] + (arguments.isEmpty ? [Project.sampleData] : arguments), columns: columns,
      rows: rows, environment: ["LANG": "C.UTF-8"].merging(environment) { $1 })
  }

  /// Opens a shell, and in it the dashboard.
  private func openInShell() throws -> Tmux {
    let terminal = try Tmux(
      ["bash", "--norc", "--noprofile", "-i"], columns: 80, rows: 24,
      environment: ["LANG": "C.UTF-8", "PS1": "$ "])
    _ = try terminal.wait(forText: "$")
    try terminal.type("stty -g; \(Project.cadre()) \(Project.sampleData)")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "[3]Trainees")
    return terminal
  }

  /// What the terminal must be like when the program has left it; a cursor is seen only while
  /// something runs in it.
  private func expectRestored(_ terminal: Tmux, hasCursor: Bool = true) throws {
    let state = try terminal.display("#{alternate_on} #{cursor_flag} #{mouse_any_flag}")
    #expect(state == (hasCursor ? "0 1 0" : "0 0 0"))
  }

  @Test("it draws the frame that cadre frame prints, on the alternate screen")
  func start() throws {
    let terminal = try open()
    // The first frame does not wait for the checks, whose number then stands in the header.
    let screen = try terminal.wait(for: "what the checks found") { $0.contains(" warnings") }
    #expect(try terminal.display("#{alternate_on}") == "1")
    let frame = try Project.run("frame", "--size", "80x24", Project.sampleData)
    expectScreen(screen, frame.outputText)
  }

  @Test("keys lead where cadre frame says they lead, and q gives the terminal back")
  func keysAndQuit() throws {
    let terminal = try open()
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.press("G", "Enter", "j", "Enter", "Down", "t")
    // What the checks found comes when they are done.
    let screen = try terminal.wait(for: "the totals, and what the checks found") {
      $0.contains("█ actual  ░ plan") && $0.contains(" warnings")
    }
    let frame = try Project.run(
      "frame", "--size", "80x24", "--keys", "G<enter>j<enter><down>t", Project.sampleData)
    expectScreen(screen, frame.outputText)
    try terminal.press("q")
    _ = try terminal.wait(forText: "╔═Trainees")
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    try expectRestored(terminal, hasCursor: false)
  }

  @Test("Escape acts at once and arrows are not taken for it")
  func escape() throws {
    let terminal = try open()
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.press("t")
    _ = try terminal.wait(forText: "Sum")
    try terminal.press("Escape")
    _ = try terminal.wait(forText: "[3]Trainees")
  }

  @Test("the cursor stands on the focused cell")
  func cursor() throws {
    let terminal = try open()
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.wait(forCursorAt: 1, 2)
    try terminal.press("Down")
    _ = try terminal.wait(forText: "▸China")
    try terminal.wait(forCursorAt: 1, 3)
  }

  @Test("a filter is typed in Vietnamese without its accents, and the cursor follows it")
  func filter() throws {
    let terminal = try open()
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.type("/viet")
    let screen = try terminal.wait(forText: "Filter Countries: viet")
    #expect(screen.contains("▸Viet Nam"))
    #expect(!screen.contains(" Peru"))
    try terminal.wait(forCursorAt: 23, 22)
  }

  @Test("a resize at any moment lays the screen out anew and keeps what was typed")
  func resize() throws {
    let terminal = try open()
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.type("/per")
    _ = try terminal.wait(forText: "Filter Countries: per")
    try terminal.resize(columns: 140, rows: 40)
    let wide = try terminal.wait(forText: "Years:")
    #expect(wide.contains("Filter Countries: per"))
    try terminal.resize(columns: 40, rows: 11)
    let narrow = try terminal.wait(for: "folded panes") { $0.contains("─[2]All programs") }
    #expect(narrow.contains("/per"))
    try terminal.resize(columns: 10, rows: 3)
    _ = try terminal.wait(for: "one line") { $0.contains("need") }
    try terminal.resize(columns: 80, rows: 24)
    _ = try terminal.wait(for: "three panes and the filter") {
      $0.contains("[3]Trainees") && $0.contains("Filter Countries: per")
    }
  }

  /// The signals that ask the program to end, and it does.
  private static let requests = [SIGTERM, SIGINT, SIGHUP, SIGQUIT]
  /// The signals that break it; a Swift trap is the first or the second.
  private static let faults = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]

  @Test(
    "the terminal comes back when a signal ends the program, or breaks it",
    arguments: requests + faults)
  func ends(signal: Int32) throws {
    // A shell reports a program that a signal ended as 128 and the signal's number.
    let status = 128 + signal
    let terminal = try openInShell()
    let shell = try terminal.display("#{pane_pid}")
    let children = try ChildProcess.run("cat", ["/proc/\(shell)/task/\(shell)/children"])
    let pid = try #require(Int32(children.outputText.filter { $0 != " " }))
    #expect(try terminal.display("#{alternate_on} #{mouse_any_flag}") == "1 1")
    #expect(Glibc.kill(pid, signal) == 0)
    _ = try terminal.wait(for: "the shell's screen") { !$0.contains("[3]Trainees") }
    try expectRestored(terminal)
    try terminal.type("echo status=$? ; stty -g")
    try terminal.press("Enter")
    // The modes of the line, printed by the shell before and after, are the same.
    let modes = { (screen: String) in
      screen.split(separator: "\n").filter { line in line.count { $0 == ":" } > 20 }
    }
    let screen = try terminal.wait(for: "the modes of the line") { modes($0).count >= 2 }
    #expect(screen.contains("status=\(status)"), "\(screen)")
    #expect(Set(modes(screen)).count == 1, "\(screen)")
  }

  @Test("^Z gives the shell the terminal, and fg brings the dashboard back")
  func suspend() throws {
    let terminal = try openInShell()
    try terminal.press("C-z")
    _ = try terminal.wait(forText: "Stopped")
    try expectRestored(terminal)
    try terminal.type("fg")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.press("Down")
    _ = try terminal.wait(forText: "▸China")
    try terminal.press("q")
    _ = try terminal.wait(for: "the prompt") { !$0.contains("[3]Trainees") }
  }

  @Test("wide, combining and joined letters stay in their cells")
  func wideLetters() throws {
    let folder = try ScratchFolder()
    _ = try folder.write(
      """
      %rec: Country

      Id: V1
      Name: Việt Nam Điều dưỡng

      Id: V2
      Name: Vie\u{323}\u{302}t Nam

      Id: JP
      Name: 日本語の長い名前です

      Id: LA
      Name: ສປປ ລາວ

      Id: EM
      Name: 👩‍🏫 x

      """, to: "countries.rec")
    let terminal = try open(folder.path)
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.press("G")
    let screen = try terminal.wait(for: "the last row selected") { $0.contains("▸👩") }
    let rows = screen.split(separator: "\n")
    // Whatever the names are, the pane's right edge is in column 17.
    for row in 2...7 {
      #expect(rows[row].contains("0║│"), "\(rows[row])")
    }
    expectScreen(screen, try Project.run("frame", "--keys", "G", folder.path).outputText)
  }

  @Test("a terminal without colours or without UTF-8 gets a plainer screen")
  func plainTerminals() throws {
    let mono = try open(environment: ["NO_COLOR": "1"])
    _ = try mono.wait(forText: "[3]Trainees")
    let colours = try mono.styledScreen()
    for colour in 31...37 { #expect(!colours.contains("\u{1B}[\(colour)m")) }
    let ascii = try open(environment: ["LANG": "C", "LC_ALL": "C"])
    let screen = try ascii.wait(forText: "[3]Trainees")
    #expect(screen.contains("#=[1]Countries"))
    #expect(screen.utf8.count == screen.unicodeScalars.count)
    let old = try open(environment: ["TERM": "vt100"])
    _ = try old.wait(forText: "[3]Trainees")
    let lost = try open(environment: ["LANG": "xx_YY.UTF-8"])
    _ = try lost.wait(forText: "╔═[1]Countries")
  }

  @Test("a terminal that nobody knows is named in a sentence")
  func unknownTerminal() throws {
    for (name, sentence) in [("no-such-terminal", "TERM=no-such-terminal"), ("dumb", "TERM=dumb")] {
      let terminal = try open(environment: ["TERM": name])
      #expect(try terminal.waitForEnd() == .exited(64))
      let screen = try terminal.screen()
      #expect(screen.contains(sentence), "\(screen)")
      try expectRestored(terminal, hasCursor: false)
    }
  }

  @Test("without a terminal it names the commands to use instead")
  func noTerminal() throws {
    let run = try Project.run(Project.sampleData)
    #expect(run.ending == .exited(64))
    #expect(run.errorText.contains("not a terminal"))
    #expect(run.errorText.contains("cadre totals"))
    #expect(run.outputText == "")
  }

  @Test("what the system refuses is no fault of the user's, and ends with 70")
  func noPipe() throws {
    let folder = try ScratchFolder()
    let store = try folder.write("%rec: Country\n\nId: PE\nName: Peru\n", to: "store.rec")
    // Two descriptors are free: the watch on the store keeps one of them, and a pipe needs two.
    let terminal = try Tmux(
      ["bash", "-c", "ulimit -n 5; exec \(Project.cadre()) \(store)"], columns: 100,
      environment: ["LANG": "C.UTF-8"])
    #expect(try terminal.waitForEnd() == .exited(70))
    #expect(
      try terminal.screen().hasPrefix(
        "cadre: the system refused a pipe for signals (error \(EMFILE))\n"))
  }

  @Test("output on a terminal keeps its lines, whatever ends them, and shows what it must not send")
  func commandOutput() throws {
    let folder = try ScratchFolder()
    _ = try folder.write(
      "%rec: Country\n\nId: PE\nName: Pe\u{1B}[31mru\n\nId: LA\nName: a\rb\n", to: "store.rec")
    let listed = try open("list", "countries", "--store", folder.path, "--format", "csv")
    #expect(try listed.waitForEnd() == .exited(0))
    #expect(
      try listed.screen().split(separator: "\n").map(String.init) == [
        "Id,Name", "PE,Pe‹U+001B›[31mru", "LA,\"a‹U+000D›b\"",
      ])
    let totals = try open(
      "totals", "--format", "csv", "--store", Project.sampleData, columns: 240, rows: 60)
    #expect(try totals.waitForEnd() == .exited(0))
    let piped = try Project.run("totals", "--format", "csv", "--store", Project.sampleData)
    #expect(
      try totals.screen().split(separator: "\n").map(String.init)
        == piped.outputText.split(separator: "\r\n").map(String.init))
  }

  @Test("a terminal that is gone ends the program")
  func hangUp() throws {
    let pid: Int32
    do {
      let terminal = try open()
      _ = try terminal.wait(forText: "[3]Trainees")
      pid = try #require(Int32(try terminal.display("#{pane_pid}")))
    }
    var isGone = false
    for _ in 0..<500 where !isGone {
      isGone = Glibc.kill(pid, 0) != 0 && errno == ESRCH
      usleep(20_000)
    }
    #expect(isGone)
  }

  @Test("R reads the store again, and what is selected stays selected")
  func reload() throws {
    let folder = try ScratchFolder()
    let country = { (id: String, name: String) in "Id: \(id)\nName: \(name)\n\n" }
    let head = "%rec: Country\n\n"
    _ = try folder.write(head + country("PE", "Peru"), to: "countries.rec")
    let terminal = try open(folder.path)
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.press("Down")
    _ = try terminal.wait(forText: "▸Peru")
    _ = try folder.write(
      head + country("KH", "Cambodia") + country("PE", "Peru"), to: "countries.rec")
    try terminal.press("R")
    let screen = try terminal.wait(forText: "Cambodia")
    #expect(screen.contains("▸Peru"))
  }
}
