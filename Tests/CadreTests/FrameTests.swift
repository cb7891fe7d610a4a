import Rehearsal
import Testing

/// `cadre frame`: the way from a store on disk to a drawn screen, through the built program.
struct FrameTests {
  @Test("a frame has exactly the lines and at most the columns that were asked for")
  func size() throws {
    for (size, rows) in [("80x24", 24), ("140x40", 40), ("40x11", 11), ("20x5", 5), ("3x2", 2)] {
      let run = try Project.run("frame", "--size", size, Project.sampleData)
      #expect(run.ending == .exited(0))
      #expect(
        run.outputText.split(separator: "\n", omittingEmptySubsequences: false).count == rows + 1)
    }
  }

  @Test("the screen in the README is what the program draws")
  func readmeScreen() throws {
    let readme = try Project.text("README.md")
    let first = try #require(readme.firstDrawnBlock)
    let run = try ChildProcess.run(
      Project.cadre(),
      [
        "frame", "--size", "80x24", "--keys", "G<enter>j<enter>", "--today", "2026-03-15",
        Project.sampleData,
      ],
      environment: ChildProcess.plainEnvironment)
    expectScreen(run.outputText, first)
  }

  @Test("a damaged record does not stop the rest, and the screen says where it is")
  func damage() throws {
    let folder = try ScratchFolder()
    _ = try folder.write(
      """
      %rec: Country

      Id: PE
      Name: Peru

      Id LA
      Name: Laos

      Id: KH
      Name: Cambodia

      """, to: "countries.rec")
    let run = try Project.run("frame", folder.path)
    #expect(run.ending == .exited(0))
    #expect(run.outputText.contains("Peru"))
    #expect(run.outputText.contains("Cambodia"))
    #expect(run.outputText.contains("! 2 errors"))
    #expect(run.outputText.contains("countries.rec:6:"))
    let checks = try Project.run("frame", "--keys", "w", folder.path)
    #expect(checks.outputText.contains("error E7"))
  }

  @Test("what could deceive a terminal is shown as a mark, and wide names keep the panes straight")
  func names() throws {
    let folder = try ScratchFolder()
    _ = try folder.write(
      """
      %rec: Country

      Id: VN
      Name: Vie\u{302}\u{323}t Nam

      Id: LA
      Name: ລາວ 日本語の名前 👩‍🏫

      Id: XX
      Name: a\u{202E}b\u{1B}[31mc

      """, to: "countries.rec")
    let run = try Project.run("frame", "--size", "140x40", folder.path)
    let lines = run.outputText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(run.outputText.contains("Vie\u{302}\u{323}t Nam"))
    #expect(!run.outputText.unicodeScalars.contains("\u{202E}"))
    #expect(!run.outputText.unicodeScalars.contains("\u{1B}"))
    #expect(!run.outputText.unicodeScalars.contains("\u{200D}"))
    #expect(lines[5].hasPrefix("║ a‹U+202E›b‹U+"), "\(lines[5])")
  }
}

extension String {
  /// The first block of drawn text.
  fileprivate var firstDrawnBlock: String? {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "```text") else { return nil }
    return lines[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n")
  }
}
