import Glibc
import Rehearsal
import Testing

/// Editing with the built program in a real terminal, on a real disk.
struct EditingSessionTests {
  private static let text = """
    %rec: Country

    Id: PE
    Name: Peru

    %rec: Program

    Id: W
    Title: Water
    Country: PE

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
    Planned: 20

    """
  /// From the start to the actual of the first cohort.
  private static let toActual = "3l"

  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write(Self.text, to: "store/s.rec")
  }

  private func open(_ environment: [String: String] = [:]) throws -> Tmux {
    let terminal = try Tmux(
      [Project.cadre(), scratch.path(of: "store")], columns: 100, rows: 24,
      environment: ["LANG": "C.UTF-8", "USER": "kim"].merging(environment) { $1 })
    _ = try terminal.wait(forText: "[3]Trainees")
    return terminal
  }

  private func text() throws -> String {
    String(decoding: try scratch.read("store/s.rec"), as: UTF8.self)
  }

  private func pid(_ terminal: Tmux) throws -> pid_t {
    try #require(Int32(try terminal.display("#{pane_pid}")))
  }

  /// Leaves the cell and the program.
  private func quit(_ terminal: Tmux) throws {
    try terminal.press("Escape")
    try terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  private func drafts() throws -> String {
    try ChildProcess.run("ls", [scratch.path(of: "store/.cadre")]).outputText
  }

  @Test func `what the screen calls saved outlives kill -9`() throws {
    let terminal = try open()
    try terminal.type(Self.toActual + "75")
    try terminal.press("Enter")
    let screen = try terminal.wait(forText: "saved ✓")
    #expect(kill(try pid(terminal), SIGKILL) == 0)
    #expect(!screen.contains("Read again"))
    #expect(
      try text() == Self.text.replacing("Planned: 61\n", with: "Planned: 61\nActual: 75\n"))
    let history = try Project.run("history", "--store", scratch.path(of: "store"))
    #expect(history.outputText.contains("75"))
  }

  @Test func `two dashboards at one store have both their edits`() throws {
    let here = try open()
    let there = try open()
    try here.type(Self.toActual + "70")
    try there.type(Self.toActual + "j20")
    try here.press("Enter")
    try there.press("Enter")
    for terminal in [here, there] {
      _ = try terminal.wait(for: "both edits") { $0.contains("70?u  114%") && $0.contains("100%") }
    }
    #expect(try text().contains("Planned: 61\nActual: 70\n"))
    #expect(try text().contains("Planned: 20\nActual: 20\n"))
  }

  @Test func `who is late at the same field is told, and what they typed stays`() throws {
    let here = try open()
    let there = try open()
    try there.type(Self.toActual + "80")
    try here.type(Self.toActual + "70")
    try here.press("Enter")
    _ = try there.wait(forText: "Others changed Actual")
    try there.press("Enter")
    let told = try there.wait(forText: "keep here")
    #expect(told.contains("80"))
    #expect(told.contains("70"))
    #expect(try text().contains("Actual: 70\n"))
    try there.press("h")
    _ = try here.wait(forText: "131%")
    #expect(try text().contains("Actual: 80\n"))
  }

  @Test func `an editor that writes in place, and cadre set, while a cell is open`() throws {
    let terminal = try open()
    try terminal.type(Self.toActual + "75")
    let set = try Project.run("set", "B", "Planned=22", "--store", scratch.path(of: "store"))
    #expect(set.ending == .exited(0))
    _ = try terminal.wait(forText: "22")
    try scratch.write(try text().replacing("Peru", with: "Perú"), to: "store/s.rec")
    _ = try terminal.wait(forText: "Perú")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "saved ✓")
    #expect(
      try text()
        == Self.text.replacing("Peru", with: "Perú").replacing("Planned: 20", with: "Planned: 22")
        .replacing("Planned: 61\n", with: "Planned: 61\nActual: 75\n"))
  }

  // MARK: Paste

  @Test func `a paste of several lines goes into the cell and runs no key`() throws {
    let terminal = try open()
    try terminal.paste("q\nQQ\n")
    _ = try terminal.wait(forText: "A text was pasted")
    try terminal.type(Self.toActual + "e")
    try terminal.paste("7\n5\u{3}")
    _ = try terminal.wait(forText: "7 5")
    #expect(try text() == Self.text)
  }

  @Test func `paste is as it was when the program has left the terminal`() throws {
    let terminal = try Tmux(
      ["sh", "-c", "\(Project.cadre()) \(scratch.path(of: "store")); exec cat -v"],
      environment: ["LANG": "C.UTF-8"])
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.type("Q")
    _ = try terminal.wait(for: "the end") { !$0.contains("[3]Trainees") }
    try terminal.paste("plain")
    let screen = try terminal.wait(forText: "plain")
    #expect(!screen.contains("200~"))
  }

  @Test func `what is copied is on the clipboard`() throws {
    let terminal = try open()
    try terminal.type("3y")
    _ = try terminal.wait(forText: "Copied 61")
    #expect(try terminal.clipboard() == "61")
  }

  // MARK: The end

  @Test(arguments: [SIGTERM, SIGHUP])
  func `what is half typed is there again at the next start`(signal: Int32) throws {
    let first = try open()
    try first.type(Self.toActual + "7")
    _ = try first.wait(forText: "Enter save")
    #expect(kill(try pid(first), signal) == 0)
    #expect(try first.waitForEnd() == .killed(signal: signal))
    #expect(try text() == Self.text)
    let second = try open()
    _ = try second.wait(forText: "Here again from last time: ✎ A Actual")
    try second.type(Self.toActual + "e5")
    try second.press("Enter")
    _ = try second.wait(forText: "saved ✓")
    #expect(try text().contains("Actual: 75\n"))
    try quit(second)
    #expect(try !drafts().contains("drafts"))
  }

  @Test func `leaving waits for a save, and says so`() throws {
    try scratch.makeFolder("store/.cadre")
    let flag = scratch.path(of: "flag")
    let held = scratch.path(of: "held")
    let holder = try Tmux([
      "flock", scratch.path(of: "store/.cadre/lock"), "sh", "-c",
      "touch \(held); while ! [ -e \(flag) ]; do sleep 0.02; done",
    ])
    for _ in 0..<500 where unsafe access(held, F_OK) != 0 { usleep(10_000) }
    let terminal = try open()
    try terminal.type(Self.toActual + "75")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "writing")
    try terminal.press("Escape")
    try terminal.type("Q")
    _ = try terminal.wait(forText: "Leaving as soon as the disk has what is being saved")
    #expect(try text() == Self.text)
    try scratch.write("", to: "flag")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try text().contains("Actual: 75\n"))
    _ = try holder.waitForEnd()
  }

  @Test func `what cannot be saved is kept for the next start, and saved then`() throws {
    // A journal that is a folder cannot be written.
    try scratch.makeFolder("store/.cadre/journal")
    let first = try open()
    try first.type(Self.toActual + "75")
    try first.press("Enter")
    _ = try first.wait(forText: "NOT SAVED")
    try first.press("Escape")
    try first.type("Q")
    let warned = try first.wait(forText: "^S tries again, q leaves")
    #expect(warned.contains(" 75"))
    try first.type("Q")
    #expect(try first.waitForEnd() == .exited(0))
    #expect(try text() == Self.text)
    _ = try ChildProcess.run("rmdir", [scratch.path(of: "store/.cadre/journal")])
    let second = try open()
    let screen = try second.wait(forText: "Here again from last time: 1 unsaved change")
    #expect(screen.contains(" 75"))
    _ = try second.wait(forText: "saved ✓")
    #expect(try text().contains("Actual: 75\n"))
    try quit(second)
    #expect(try !drafts().contains("drafts"))
  }

  @Test func `a full disk keeps the edit on the screen, and with room again it is saved`() throws {
    let script = """
      set -e
      mkdir "$1/disk"; mount -t tmpfs -o size=128k none "$1/disk"
      cp -r "$1/store" "$1/disk"
      dd if=/dev/zero of="$1/disk/filling" bs=4k 2>/dev/null || true
      (while ! [ -e "$1/flag" ]; do sleep 0.02; done; rm "$1/disk/filling"; touch "$1/room") &
      "$2" "$1/disk/store"
      cp "$1/disk/store/s.rec" "$1/result"
      """
    let terminal = try Tmux(
      [
        "unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", scratch.path,
        Project.cadre(),
      ], columns: 100, environment: ["LANG": "C.UTF-8"])
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.type(Self.toActual + "75")
    try terminal.press("Enter")
    let failed = try terminal.wait(forText: "NOT SAVED")
    #expect(failed.contains("61?u   75?u"))
    try scratch.write("", to: "flag")
    let room = scratch.path(of: "room")
    for _ in 0..<500 where unsafe access(room, F_OK) != 0 { usleep(10_000) }
    try terminal.press("Escape", "C-s")
    _ = try terminal.wait(forText: "saved ✓")
    try quit(terminal)
    let saved = String(decoding: try scratch.read("result"), as: UTF8.self)
    #expect(saved == Self.text.replacing("Planned: 61\n", with: "Planned: 61\nActual: 75\n"))
  }

  // MARK: The text editor

  @Test func `the editor opens at the line of the record, and what it changed is told`() throws {
    try scratch.write(
      """
      echo "$1 $2 $3" > "\(scratch.path)/words"
      sed -i 's/^Planned: 20/Planned: 21/' "$3"
      """, to: "editor")
    let terminal = try open([
      "EDITOR": "nothing", "VISUAL": "sh \(scratch.path(of: "editor")) --wait",
    ])
    try terminal.type("3jE")
    let screen = try terminal.wait(forText: "After the editor: Cohort B changed")
    #expect(screen.contains("Trainees"))
    let words = String(decoding: try scratch.read("words"), as: UTF8.self)
    #expect(words == "--wait +20 \(scratch.path(of: "store/s.rec"))\n")
    try terminal.type("k")
    try quit(terminal)
  }

  @Test(arguments: [
    ("false", "“false” ended with status 1: nothing changed"),
    ("no-such-editor -x", "There is no editor “no-such-editor -x”; set VISUAL or EDITOR"),
    ("true", "After the editor: nothing changed"),
  ])
  func `an editor that fails or does nothing is told`(editor: String, words: String) throws {
    let terminal = try open(["EDITOR": editor])
    try terminal.type("3E")
    _ = try terminal.wait(forText: words)
    try quit(terminal)
  }
}
