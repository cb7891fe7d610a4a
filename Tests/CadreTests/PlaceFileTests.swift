import Dashboard
import Rehearsal
import Testing

@testable import cadre

/// Where a store was left, from one session to the next.
struct PlaceFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func open(_ store: String = Project.sampleData) throws -> Tmux {
    try Tmux(
      [Project.cadre(), store], environment: ["XDG_STATE_HOME": folder.path, "LANG": "C.UTF-8"])
  }

  private var files: [String] {
    get throws {
      try ChildProcess.run("ls", [folder.path(of: "cadre")]).outputText
        .split(separator: "\n").map { String($0) }
    }
  }

  /// Leaves the sample data with its totals shown, and gives the file that remembers it.
  private func leaveTotals() throws -> String {
    let terminal = try open()
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.type("/viet")
    try terminal.press("Enter")
    try terminal.type("tg")
    _ = try terminal.wait(forText: "Grouped by")
    try terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exited(0))
    return try #require(try files.first)
  }

  @Test("it is as it was left, and says so")
  func resumed() throws {
    _ = try leaveTotals()
    let again = try open()
    let screen = try again.wait(forText: "Where you left: Totals")
    #expect(screen.contains("Viet Nam › Totals"))
    try again.type("q")
    _ = try again.wait(forText: "/viet")
    try again.type("q")
    #expect(try again.waitForEnd() == .exited(0))
    #expect(try files.count == 1)
  }

  @Test("a signal that ends it leaves the place, too")
  func terminated() throws {
    let terminal = try open()
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.type("t")
    _ = try terminal.wait(forText: "Sum")
    _ = try ChildProcess.run("kill", ["-TERM", try terminal.display("#{pane_pid}")])
    _ = try terminal.waitForEnd()
    let again = try open()
    _ = try again.wait(forText: "Where you left: Totals")
  }

  @Test(
    "a damaged or foreign file is passed over with a sentence",
    arguments: ["", "garbage\n", "Store: /elsewhere\nScreens: browse totals\nWhole: yes\n"])
  func damaged(text: String) throws {
    let name = try leaveTotals()
    try folder.write(text, to: "cadre/\(name)")
    let again = try open()
    let screen = try again.wait(forText: "Where you left is not known")
    #expect(screen.contains("[3]Trainees"))
    try again.type("q")
    #expect(try again.waitForEnd() == .exited(0))
    // It is whole again.
    let third = try open()
    _ = try third.wait(forText: "[3]Trainees")
    #expect(!(try third.screen().contains("not known")))
  }

  @Test("a pipe in its place does not hold up the start")
  func pipe() throws {
    let name = try leaveTotals()
    _ = try ChildProcess.run("rm", [folder.path(of: "cadre/\(name)")])
    try folder.makePipe("cadre/\(name)")
    let again = try open()
    _ = try again.wait(forText: "Where you left is not known")
    try again.type("q")
    #expect(try again.waitForEnd() == .exited(0))
  }

  @Test("each store has its own; without a folder for it nothing is kept, and nothing said")
  func stores() throws {
    #expect(PlaceText.name(of: "/a") != PlaceText.name(of: "/b"))
    let terminal = try Tmux(
      [Project.cadre(), Project.sampleData],
      environment: ["XDG_STATE_HOME": folder.path(of: "no/such"), "LANG": "C.UTF-8"])
    _ = try terminal.wait(forText: "[3]Trainees")
    try terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try ChildProcess.run("ls", [folder.path]).outputText == "")
  }

  @Test("values come back as they were, whatever they hold")
  func values() {
    let texts = nastyTexts + ["", "100%", "%41", "a\\", "a\nb", " led by a blank", "duong\u{301}"]
    for text in texts {
      let lines = [PlaceLine("Query", text), PlaceLine("Pane", "Trainees")]
      let bytes = PlaceText.bytes(of: lines, in: "/store \(text)")
      #expect(PlaceText.lines(in: bytes, of: "/store \(text)") == lines, "\(text)")
      #expect(PlaceText.lines(in: bytes, of: "/store") == nil)
      #expect(PlaceText.lines(in: bytes.dropLast(12), of: "/store \(text)") == nil)
    }
  }
}

extension PlaceText {
  fileprivate static func lines(in bytes: ArraySlice<UInt8>, of root: String) -> [PlaceLine]? {
    lines(in: Array(bytes), of: root)
  }
}
