import Cooperation
import Dashboard
import Rehearsal
import Surface
import Testing

@testable import cadre

/// What the user has set, through the built program.
struct ConfigurationTests {
  private let folder: ScratchFolder
  private let environment: [String: String]

  init() throws {
    folder = try ScratchFolder()
    environment = ["XDG_CONFIG_HOME": folder.path, "LANG": "C.UTF-8"]
  }

  private func configure(_ text: String) throws {
    _ = try folder.makeFolder("cadre")
    try folder.write(text, to: "cadre/config.rec")
  }

  private func cadre(_ arguments: String...) throws -> ChildProcess {
    let all = ChildProcess.plainEnvironment.merging(environment) { $1 }
    return try ChildProcess.run(Project.cadre(), arguments, environment: all)
  }

  private func open(_ other: [String: String] = [:]) throws -> Tmux {
    try Tmux([Project.cadre(), Project.sampleData], environment: environment.merging(other) { $1 })
  }

  @Test("keys tells the keys that hold, and what is wrong by line and key")
  func keys() throws {
    try configure(
      """
      # What I am used to.
      Key: totals z <f7>
      Key: undo q

      Key: fly x
      """)
    let run = try cadre("keys", "--format", "tsv")
    #expect(run.ending == .exited(0))
    #expect(run.outputText.contains("Look\tz F7\ttotals of what is selected\t"))
    #expect(run.outputText.contains("\tu\ttake my last change back\t"))
    let path = folder.path(of: "cadre/config.rec")
    #expect(
      run.errorText == """
        cadre: \(path):3: Key: q for undo is back in Countries already; undo keeps its own keys
        cadre: \(path):5: Key: no action is called “fly”; cadre keys lists them

        """)
    #expect(
      try cadre("man").outputText.contains("It \"\\&z\" \"\\&F7\"\ntotals of what is selected"))
  }

  @Test("without a file, or with an empty one, everything holds as it is")
  func nothing() throws {
    let plain = try Project.run("keys")
    #expect(try cadre("keys").outputText == plain.outputText)
    try configure("")
    let empty = try cadre("keys")
    #expect(empty.outputText == plain.outputText)
    #expect(empty.errorText == "")
  }

  @Test("text that is no record is told, and the rest holds")
  func damaged() throws {
    try configure("Key: totals z\nwhat is this\nTheme: dark\n")
    let run = try cadre("keys", "--format", "tsv")
    #expect(run.outputText.contains("\tz\ttotals of what is selected\t"))
    #expect(run.errorText.contains("config.rec:2: "))
  }

  @Test("a file that cannot be read is told")
  func unreadable() throws {
    _ = try folder.makeFolder("cadre")
    _ = try folder.makeFolder("cadre/config.rec")
    let run = try cadre("keys")
    #expect(run.ending == .exited(0))
    #expect(
      run.errorText
        == "cadre: \(folder.path(of: "cadre/config.rec")): it cannot be read: "
        + "It is a folder, not a file; the defaults hold\n")
  }

  @Test("the dashboard obeys it, shows it, and never writes it")
  func dashboard() throws {
    try configure("Key: totals z\nDrawing: ascii\nYearBasis: CY\nKey: undo q\n")
    let before = try folder.read("cadre/config.rec")
    let terminal = try open()
    var screen = try terminal.wait(forText: "config.rec:4: Key: q for undo is back in Countries")
    #expect(screen.contains("z totals"))
    #expect(screen.contains("#=[1]Countries"))
    #expect(screen.contains("CY"))
    try terminal.type("z")
    screen = try terminal.wait(forText: "Sum")
    try terminal.type("QQ")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try folder.read("cadre/config.rec") == before)
    #expect(try ChildProcess.run("ls", [folder.path(of: "cadre")]).outputText == "config.rec\n")
  }

  @Test("a theme paints letters and background; NO_COLOR none")
  func themes() throws {
    try configure("Theme: light\n")
    let light = try open(["TERM": "xterm-256color"])
    _ = try light.wait(forText: "Trainees")
    #expect(try light.styledScreen().contains("48;5;231"))
    let none = try open(["TERM": "xterm-256color", "NO_COLOR": "1"])
    _ = try none.wait(forText: "Trainees")
    let drawn = try none.styledScreen()
    let colors = (30...37).map { "[\($0)m" } + ["38;5;", "48;5;"]
    #expect(colors.allSatisfy { !drawn.contains($0) })
  }

  @Test("cadre frame does not read it")
  func frame() throws {
    let plain = try Project.run("frame", Project.sampleData)
    try configure("Drawing: ascii\nKey: totals z\nYearBasis: CY\n")
    #expect(try cadre("frame", Project.sampleData).outputText == plain.outputText)
  }

  @Test("the example of the manual sets everything and is right")
  func example() throws {
    let configuration = Configuration(Array(Configuration.example.utf8), at: "config.rec")
    #expect(configuration.mistakes.isEmpty)
    #expect(configuration.preferences.theme == .light)
    #expect(configuration.preferences.view == .japaneseFiscal)
    #expect(try cadre("man").outputText.contains("Theme: light"))
  }

  @Test("where the folders of the user are")
  func folders() {
    func folders(_ variables: [String: String]) -> UserFolders { UserFolders { variables[$0] } }
    #expect(folders([:]).configuration == nil)
    #expect(folders(["HOME": "relative"]).state == nil)
    #expect(folders(["HOME": "/home/lan/"]).configuration?.path == "/home/lan/.config")
    #expect(folders(["HOME": "/home/lan"]).state?.path == "/home/lan/.local/state")
    #expect(folders(["HOME": "/home/lan"]).state?.home == "/home/lan")
    let own = folders(["HOME": "/home/lan", "XDG_STATE_HOME": "/var/lan/state"])
    #expect(own.state?.path == "/var/lan/state")
    #expect(own.state?.home == "/var/lan")
    // A relative one counts for nothing, as the specification has it.
    #expect(
      folders(["HOME": "/home/lan", "XDG_STATE_HOME": "state"]).state?.path
        == "/home/lan/.local/state")
  }
}
