import Glibc
import Rehearsal
import Testing

/// Undo, questions and half-filled records with the built program in a real terminal.
struct UndoSessionTests {
  private static let text = """
    %rec: Country

    Id: PE
    Name: Peru

    %rec: Program

    Id: W
    Title: Water
    Country: PE

    # the first
    %rec: Cohort

    Id: A
    Program: W
    Year: 2025
    Venue: in-country
    Planned: 61

    Id: B
    Program: W
    Year: 2024
    Venue: in-country
    # as agreed
    Planned: 20

    """

  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write(Self.text, to: "store/s.rec")
  }

  private func open() throws -> Tmux {
    let terminal = try Tmux(
      [Project.cadre(), scratch.path(of: "store")], columns: 100, rows: 24,
      environment: ["LANG": "C.UTF-8", "USER": "kim"])
    _ = try terminal.wait(forText: "[3]Trainees")
    return terminal
  }

  private func text() throws -> String {
    String(decoding: try scratch.read("store/s.rec"), as: UTF8.self)
  }

  private func pid(_ terminal: Tmux) throws -> pid_t {
    try #require(Int32(try terminal.display("#{pane_pid}")))
  }

  /// The lines of the file that differ from its first text.
  private func difference() throws -> [String] {
    try scratch.write(Self.text, to: "first.rec")
    let output = try ChildProcess.run(
      "diff", [scratch.path(of: "first.rec"), scratch.path(of: "store/s.rec")]
    ).outputText
    return output.split(separator: "\n").map(String.init).filter {
      $0.count > 2 && ($0.hasPrefix("<") || $0.hasPrefix(">"))
    }
  }

  @Test func `u and ^R change only their field, across restarts, too`() throws {
    let first = try open()
    try first.type("363")
    try first.press("Enter")
    _ = try first.wait(forText: "Planned 61 → 63")
    try first.type("22")
    try first.press("Enter")
    _ = try first.wait(for: "both saved") {
      $0.contains("Planned 20 → 22") && $0.contains("saved ✓")
    }
    #expect(
      try difference() == ["< Planned: 61", "> Planned: 63", "< Planned: 20", "> Planned: 22"])
    try first.type("u")
    _ = try first.wait(forText: "Taken back: B Planned 22 → 20; ^R makes it again")
    #expect(try difference() == ["< Planned: 61", "> Planned: 63"])
    try first.type("Q")
    #expect(try first.waitForEnd() == .exited(0))
    let second = try open()
    try second.type("u")
    _ = try second.wait(forText: "Taken back: A Planned 63 → 61; ^R makes it again")
    #expect(try text() == Self.text)
    try second.type("u")
    _ = try second.wait(forText: "Nothing to take back")
    try second.press("C-r")
    _ = try second.wait(forText: "Made again: A Planned 61 → 63")
    try second.press("C-r")
    _ = try second.wait(forText: "Made again: B Planned 20 → 22")
    #expect(
      try difference() == ["< Planned: 61", "> Planned: 63", "< Planned: 20", "> Planned: 22"])
    try second.type("Q")
    #expect(try second.waitForEnd() == .exited(0))
  }

  /// Stopped, the program finds all keys waiting when it goes on, as one does who looks away.
  @Test func `keys typed ahead of a question do not answer it`() throws {
    let terminal = try open()
    let program = try pid(terminal)
    #expect(kill(program, SIGSTOP) == 0)
    try terminal.type("3  dyyyy")
    #expect(kill(program, SIGCONT) == 0)
    _ = try terminal.wait(forText: "Remove 2 cohorts?")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "Nothing was changed")
    #expect(try text() == Self.text)
    try terminal.type("d")
    _ = try terminal.wait(forText: "Remove 2 cohorts?")
    try terminal.type("y")
    _ = try terminal.wait(forText: "Removed 2 cohorts")
    _ = try terminal.wait(forText: "saved ✓")
    #expect(try !text().contains("Planned"))
    try terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  // MARK: Half-filled records

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a record that was begun is there again at the next start`(signal: Int32) throws {
    let first = try open()
    try first.type("AKH")
    try first.press("Enter")
    try first.type("Camb")
    _ = try first.wait(forText: "Camb")
    #expect(kill(try pid(first), signal) == 0)
    #expect(try first.waitForEnd() == .killed(signal: signal))
    #expect(try text() == Self.text)
    let second = try open()
    _ = try second.wait(forText: "✎ New Country Name; a new Country, A goes on; w lists")
    try second.type("A")
    _ = try second.wait(forText: "Camb")
    try second.type("odia")
    try second.press("C-s")
    _ = try second.wait(forText: "saved ✓")
    #expect(try difference() == ["> Id: KH", "> Name: Cambodia"])
    try second.type("Q")
    #expect(try second.waitForEnd() == .exited(0))
    #expect(
      try !ChildProcess.run("ls", [scratch.path(of: "store/.cadre")]).outputText.contains("drafts"))
  }

  @Test func `the year of a cohort, and a form that was left by Esc`() throws {
    let first = try open()
    try first.type("A")
    try first.type("KH")
    try first.press("Enter", "Escape")
    try first.press("Escape")
    _ = try first.wait(forText: "Not added; A goes on with this Country")
    try first.type("3a")
    _ = try first.wait(forText: "year: 2026")
    try first.press("C-u")
    try first.type("203")
    _ = try first.wait(forText: "year: 203")
    #expect(kill(try pid(first), SIGHUP) == 0)
    #expect(try first.waitForEnd() == .killed(signal: SIGHUP))
    let second = try open()
    _ = try second.wait(forText: "Here again from last time")
    try second.type("3a")
    _ = try second.wait(forText: "year: 203")
    try second.type("1")
    try second.press("Enter")
    _ = try second.wait(forText: "W-2031")
    try second.press("Escape")
    try second.press("Tab")
    try second.type("A")
    _ = try second.wait(forText: "KH")
    try second.type("Cambodia")
    try second.press("C-s")
    _ = try second.wait(forText: "Added Country KH")
    try second.type("Q")
    #expect(try second.waitForEnd() == .exited(0))
    #expect(try text().contains("Year: 2031\n"))
    #expect(try text().contains("Name: Cambodia\n"))
  }
}
