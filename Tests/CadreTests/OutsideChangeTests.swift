import Rehearsal
import Testing

/// The dashboard while somebody else changes the files of its store.
struct OutsideChangeTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    _ = try folder.write(OutsideChangeTests.countries(["Peru", "Laos", "Chile"]), to: "a.rec")
  }

  private static func countries(_ names: [String]) -> String {
    "%rec: Country\n\n"
      + names.map { "Id: \($0.prefix(2).uppercased())\nName: \($0)\n\n" }.joined()
  }

  private func open() throws -> Tmux {
    let terminal = try Tmux(
      [Project.cadre(), folder.path], columns: 80, rows: 24, environment: ["LANG": "C.UTF-8"])
    _ = try terminal.wait(forText: "[3]Trainees")
    return terminal
  }

  @Test("what an editor saves shows by itself, and what is selected stays selected")
  func change() throws {
    let terminal = try open()
    try terminal.press("Down", "Down")
    _ = try terminal.wait(forText: "▸Laos")
    _ = try folder.write(
      OutsideChangeTests.countries(["Brazil", "Peru", "Laos", "Chile"]), to: "a.rec")
    let screen = try terminal.wait(forText: "Brazil")
    #expect(screen.contains("▸Laos"))
  }

  @Test("a file that is emptied is shown as it was, says so, and R takes it")
  func accident() throws {
    let terminal = try open()
    _ = try folder.write("", to: "a.rec")
    let held = try terminal.wait(forText: "a.rec is empty")
    #expect(held.contains("Laos"))
    #expect(held.contains("R takes it"))
    try terminal.press("R")
    let taken = try terminal.wait(for: "the empty file") { !$0.contains("Laos") }
    #expect(taken.contains("[1]Countries"))
  }

  @Test("a change while a filter is being typed leaves the filter alone")
  func changeWhileTyping() throws {
    let terminal = try open()
    try terminal.type("/la")
    _ = try terminal.wait(forText: "Filter Countries: la")
    _ = try folder.write(
      OutsideChangeTests.countries(["Malawi", "Peru", "Laos", "Chile"]), to: "a.rec")
    let screen = try terminal.wait(forText: "Malawi")
    #expect(screen.contains("Filter Countries: la"))
    #expect(screen.contains("▸Laos"))
  }
}
