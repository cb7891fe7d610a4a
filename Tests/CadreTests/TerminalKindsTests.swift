import Glibc
import Rehearsal
import Testing

/// What the built program makes of terminals that can do more or less, and what it sends them.
@Suite(.serialized)
struct TerminalKindsTests {
  private func open(
    _ environment: [String: String] = [:], store: String = Project.sampleData, columns: Int = 80
  ) throws -> Tmux {
    let terminal = try Tmux(
      [Project.cadre(), store], columns: columns, rows: 24,
      environment: ["LANG": "C.UTF-8"].merging(environment) { $1 })
    _ = try terminal.wait(forText: "[3]Trainees")
    return terminal
  }

  /// The numbers of colours in the sequences of a screen.
  private func colors(_ terminal: Tmux) throws -> Set<Int> {
    var found: Set<Int> = []
    for part in try terminal.styledScreen().split(separator: "\u{1B}[").dropFirst() {
      let numbers = part.prefix { $0.isNumber || $0 == ";" }
      guard part.dropFirst(numbers.count).first == "m" else { continue }
      // 39 and 49 are the terminal's own.
      found.formUnion(
        numbers.split(separator: ";").compactMap { Int($0) }.filter { $0 >= 30 && $0 % 10 != 9 })
    }
    return found
  }

  @Test func `colours are those that the terminal has, and none where the user wants none`() throws
  {
    // What this machine may not know is made of what it does.
    let folder = try ScratchFolder()
    let made = try ChildProcess.run(
      "sh",
      [
        "-c",
        """
        infocmp xterm-256color | sed 's/^xterm-256color[^,]*/sixteen/; s/colors#[^,]*/colors#16/' \\
          > "$0/t" && tic -x -o "$0/t.d" "$0/t"
        """,
        folder.path,
      ])
    #expect(made.ending == .exited(0), "\(made.errorText)")
    // The last three have eight.
    for term in ["tmux-256color", "xterm-256color", "sixteen", "xterm", "screen", "linux"] {
      let terminal = try open(
        term == "sixteen" ? ["TERM": term, "TERMINFO": folder.path(of: "t.d")] : ["TERM": term])
      let colors = try colors(terminal)
      #expect(!colors.isDisjoint(with: 30...37), "\(term)")
      if ["xterm", "screen", "linux"].contains(term) {
        #expect(colors.allSatisfy { 30...49 ~= $0 }, "\(term): \(colors)")
      }
    }
    for environment in [["TERM": "vt100"], ["TERM": "vt220"], ["NO_COLOR": "1"]] {
      let terminal = try open(environment)
      #expect(try colors(terminal).isEmpty, "\(environment)")
      // The row that has the cursor can be told without colour.
      #expect(try terminal.styledScreen().contains("\u{1B}[7m"), "\(environment)")
      try terminal.wait(forCursorAt: 1, 2)
    }
  }

  @Test(
    "A terminal without a second screen is left with an empty last line, in every way of leaving",
    arguments: ["vt100", "linux"], ["Q", "C-z", "TERM"])
  func lastLine(term: String, way: String) throws {
    let terminal = try Tmux(
      ["bash", "--norc", "--noprofile", "-i"], columns: 80, rows: 24,
      environment: ["LANG": "C.UTF-8", "PS1": "$ ", "TERM": term])
    _ = try terminal.wait(forText: "$")
    try terminal.type("\(Project.cadre()) \(Project.sampleData)")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "q quit")
    switch way {
    case "TERM":
      let shell = try terminal.display("#{pane_pid}")
      let children = try ChildProcess.run("cat", ["/proc/\(shell)/task/\(shell)/children"])
      #expect(kill(try #require(Int32(children.outputText.filter { $0 != " " })), SIGTERM) == 0)
    default: try terminal.press(way)
    }
    let screen = try terminal.wait(for: "the prompt") { screen in
      screen.split(separator: "\n").last?.hasPrefix("$") == true && !screen.contains("q quit")
    }
    #expect(screen.split(separator: "\n").last?.allSatisfy { "$ ".contains($0) } == true)
  }

  // MARK: What is typed beyond ASCII

  @Test func `in a locale without UTF-8 letters come into the store as they are typed`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("%rec: Country\n\nId: PE\nName: Peru\n", to: "store/s.rec")
    let terminal = try open(["LANG": "C", "LC_ALL": "C"], store: scratch.path(of: "store"))
    try terminal.type("jej")
    try terminal.press("Enter", "C-u")
    try terminal.type("Việt đó 漢")
    let screen = try terminal.wait(forText: "Viet do @")
    #expect(screen.utf8.allSatisfy { $0 < 0x80 })
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "saved v")
    let text = String(decoding: try scratch.read("store/s.rec"), as: UTF8.self)
    #expect(text.contains("Name: Việt đó 漢\n"))
  }

  @Test func `ambiguous characters are not drawn where the terminal shows them wide`() throws {
    let config = try ScratchFolder()
    try config.write("AmbiguousWidth: 2\n", to: "cadre/config.rec")
    let terminal = try Tmux(
      [Project.cadre(), Project.sampleData],
      environment: ["LANG": "C.UTF-8", "XDG_CONFIG_HOME": config.path])
    let screen = try terminal.wait(forText: "#=[1]Countries")
    let frame = try Project.run("frame", "--ambiguous-width", "2", Project.sampleData)
    let shown = try terminal.wait(for: "what the checks found") { $0.contains(" warnings") }
    expectScreen(shown, frame.outputText)
    #expect(!screen.contains("é"))
  }

  // MARK: What is sent

  /// A store of nasty texts, with a name as nasty.
  private func nastyStore(in scratch: ScratchFolder) throws -> String {
    let texts = nastyTexts + ["\u{1B}[5;66mx", "\u{1B}P1x\u{1B}\\", "a\u{9}b\u{0}c"]
    var store = "%rec: Country\n\n"
    for (index, text) in texts.enumerated() {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\n+ ")
      store += "Id: X\(index)\nName: \(lines)\nNote: \(lines)\n\n"
    }
    try scratch.write(store, to: "store/a\u{1B}[5;66m.rec")
    return scratch.path(of: "store")
  }

  /// Everything that the program sent while it was walked through, on a store of nasty texts.
  private func recording(_ environment: [String: String], _ keys: [String]) throws -> String {
    let scratch = try ScratchFolder()
    let folder = try nastyStore(in: scratch)
    let terminal = try Tmux(
      ["sh", "-c", "read go; exec \(Project.cadre()) \(folder)"], columns: 100,
      rows: 30, environment: ["LANG": "C.UTF-8"].merging(environment) { $1 })
    let path = scratch.path(of: "sent")
    try terminal.record(to: path)
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "[3]Trainees")
    for key in keys { try terminal.press(key) }
    try terminal.type("Q")
    _ = try terminal.waitForEnd()
    for _ in 0..<500 where try !scratch.read("sent").contains(0x1B) { usleep(20_000) }
    return String(decoding: try scratch.read("sent"), as: UTF8.self)
  }

  @Test(
    "no byte of the store reaches the terminal raw, on any screen",
    arguments: [
      ["TERM": "xterm-256color"], ["TERM": "tmux-256color"], ["LC_ALL": "C"],
      ["TERM": "xterm-256color", "NO_COLOR": "1"],
    ])
  func allowedBytes(environment: [String: String]) throws {
    let walk = [
      "NPage", "NPage", "NPage", "NPage", "G", "e", "G", "Escape", "w", "NPage", "NPage", "G", "q",
      "K", "q", "T", "q", "U", "q", "o", "q", "x", "Escape", "?", "Escape", "/", "a", "Escape",
    ]
    let sent = try recording(environment, walk)
    #expect(sent.utf8.count > 5_000)
    expectAllowed(sent, hasSequences: true)
  }

  private func expectAllowed(_ sent: String, hasSequences: Bool) {
    var rest = sent.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x1B where hasSequences:
        let known = Self.sequence(&rest)
        #expect(known != nil, "an escape that nobody meant, before \(rest.prefix(20).map(\.value))")
      // Line feed, return, backspace, shift in: what terminfo moves and resets with.
      case 0x0A, 0x0D, 0x20..<0x7F: break
      case 0x08, 0x0F: #expect(hasSequences)
      case 0x09: #expect(!hasSequences)
      default:
        let isSafe =
          scalar.value >= 0xA0 && !scalar.properties.isDefaultIgnorableCodePoint
          && ![.control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate]
            .contains(scalar.properties.generalCategory)
        // Beside what needs them, joiners stay.
        #expect(isSafe || [0x200C, 0x200D, 0xFE0F].contains(scalar.value), "\(scalar.value)")
      }
    }
  }

  @Test(
    "nor do the commands send one, to standard output or standard error",
    arguments: [
      "list countries", "list countries --format tsv", "check", "show X1", "show \u{1B}[5;66m",
      "list \u{9B}31m", "set X3 \u{202E}=x", "frame", "totals", "rec a\u{1B}[5;66m.rec",
    ])
  func allowedOutput(command: String) throws {
    let scratch = try ScratchFolder()
    let store = try nastyStore(in: scratch)
    let words = command.split(separator: " ").map(String.init)
    let isRec = words[0] == "rec"
    let terminal = try Tmux(
      ["sh", "-c", "read go; exec \"$@\"", "sh", Project.cadre()] + words
        + (words[0] == "frame" ? [store] : isRec ? [] : ["--store", store]),
      environment: ["LANG": "C.UTF-8"])
    let path = scratch.path(of: "sent")
    try terminal.record(to: path)
    try terminal.press("Enter")
    _ = try terminal.waitForEnd()
    for _ in 0..<500 where (try? scratch.read("sent"))?.count ?? 0 < 20 { usleep(20_000) }
    let sent = String(decoding: try scratch.read("sent"), as: UTF8.self)
    #expect(sent.utf8.count > 20)
    expectAllowed(sent, hasSequences: false)
  }

  /// Takes a sequence that curses sends off the front; `nil` for any other.
  private static func sequence(_ rest: inout Substring.UnicodeScalarView) -> String? {
    guard let introducer = rest.popFirst() else { return nil }
    switch introducer {
    case "(", ")": return rest.popFirst().flatMap { "AB0".unicodeScalars.contains($0) ? "" : nil }
    case "=", ">", "7", "8", "M", "E", "c": return ""
    case "[":
      var parameters = ""
      while let next = rest.first, 0x30...0x3F ~= next.value {
        parameters.unicodeScalars.append(next)
        rest.removeFirst()
      }
      guard let final = rest.popFirst() else { return nil }
      let isKnown = "ABCDGHJKLMPSTXZ@bdhlmrt".unicodeScalars.contains(final)
      // Nothing is ever drawn blinking, or in a colour that high.
      let isInjected = final == "m" && parameters.hasPrefix("5;")
      return isKnown && !isInjected ? parameters : nil
    default: return nil
    }
  }

  /// Cohorts that differ only in their year, so that what is said of them does, too.
  private static let alike =
    "%rec: Country\n\nId: PE\nName: Peru\n\n%rec: Program\n\nId: W\nTitle: Water\nCountry: PE\n\n"
    + "%rec: Cohort\n\n"
    + (2011..<2020).map { "Id: C\($0)\nProgram: W\nYear: \($0)\nPlanned: 20\n\n" }.joined()

  @Test(
    "a step down in a list sends little more than the cells that change",
    // Where a list of the same size that is written in C sends 219 bytes.
    arguments: [("3", 165), ("t", 165), (":", 210)])
  func fewBytes(keys: String, most: Int) throws {
    let scratch = try ScratchFolder()
    try scratch.write(Self.alike, to: "alike/s.rec")
    let store = keys == "3" ? scratch.path(of: "alike") : Project.sampleData
    let terminal = try open(["TERM": "xterm-256color"], store: store)
    try terminal.type(keys)
    _ = try terminal.wait(for: "the list") { screen in
      ["3": "╔═Trainees", "t": "Sum", ":": "Command:"][keys].map(screen.contains) == true
    }
    usleep(300_000)
    let path = scratch.path(of: "sent")
    try terminal.record(to: path)
    func sent() -> Int { (try? scratch.read("sent").count) ?? 0 }
    var before = 0
    for _ in 0..<3 {
      let row = try terminal.display("#{cursor_y}")
      try terminal.press("Down")
      for _ in 0..<500 where try terminal.display("#{cursor_y}") == row { usleep(20_000) }
      // The copy of what was sent may be late; it is whole when nothing more comes.
      var last = -1
      while sent() != last || last == before {
        last = sent()
        usleep(60_000)
      }
      #expect(last - before <= most)
      before = last
    }
  }

  @Test func `a long paste into a prompt is told at once, and a request to end is heard`() throws {
    for prompt in ["/", "f", "?"] {
      let terminal = try open()
      try terminal.type(prompt)
      try terminal.paste(String(repeating: "y", count: 10_000))
      _ = try terminal.wait(
        forText: "Not pasted: it has 10,000 characters; 1,000 characters fit here")
      let pid = try #require(Int32(try terminal.display("#{pane_pid}")))
      #expect(kill(pid, SIGTERM) == 0)
      #expect(try terminal.waitForEnd() == .killed(signal: SIGTERM))
    }
  }
}
