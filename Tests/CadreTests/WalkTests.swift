import Rehearsal
import Testing

/// The walk through every screen: what it shows is what the program draws.
struct WalkTests {
  @Test("each screen of the walk is what the line above it draws")
  func screens() throws {
    let lines = try Project.text("WALK.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    var count = 0
    var sizes: Set<String> = []
    for (index, line) in lines.enumerated() where line.hasPrefix("`cadre frame ") {
      let command = String(line.dropFirst().dropLast())
      #expect(lines[index + 2] == "```text", "\(command)")
      let expected = lines[(index + 3)...].prefix { $0 != "```" }.joined(separator: "\n")
      let arguments = WalkTests.words(of: command).dropFirst()
        .map { $0 == "sample-data" ? Project.sampleData : $0 }
      let run = try ChildProcess.run(
        Project.cadre(), arguments, environment: ChildProcess.plainEnvironment)
      #expect(run.ending == .exited(0), "\(command)")
      if let difference = ScreenDifference(actual: run.outputText, expected: expected) {
        Issue.record("\(difference)\nIf this is meant: .ci/walk, or \(command)")
      }
      count += 1
      sizes.insert(arguments[4])
    }
    #expect(count >= 40)
    #expect(sizes.isSuperset(of: ["80x24", "140x40", "40x12", "20x5", "19x4"]))
  }

  /// The words of a command line, with those in single quotes as they are.
  private static func words(of command: String) -> [String] {
    command.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part -> [String] in
        index % 2 == 1 ? [String(part)] : part.split(separator: " ").map { String($0) }
      }
  }
}
