import Rehearsal
import Testing

/// The built program over kinds of terminals and sizes: what a terminal shows is the frame that
/// `cadre frame` prints.
@Suite(.serialized)
struct TerminalMatrixTests {
  private static let terminals = ["xterm-256color", "screen", "tmux-256color", "linux", "vt100"]

  /// A size, keys as tmux and as a script name them, and a text that is there when they were taken.
  private static let samples:
    [(columns: Int, rows: Int, keys: [String], script: String, sign: String)] =
      [
        (80, 24, ["G", "Enter", "j", "Enter", "t"], "G<enter>j<enter>t", "Enter cohorts"),
        (59, 15, ["G", "Enter", "j", "Enter", "4", "2"], "G<enter>j<enter>42", "Esc draft"),
        (20, 5, ["w"], "w", "q back"),
        (19, 4, ["/", "v", "i"], "/vi", "/vi"),
        (140, 32, ["G", "/", "p", "e", "r", "u"], "G/peru", "Filter Countries: peru"),
      ]

  @Test(
    "what a terminal shows is the frame, with the cursor on the focused cell", arguments: terminals)
  func frames(kind: String) throws {
    for sample in TerminalMatrixTests.samples {
      // A terminal that is gone leaves where one was, and what was half typed: for this store only.
      let folder = try ScratchFolder()
      let store = folder.path(of: "sample-data")
      #expect(try ChildProcess.run("cp", ["-r", Project.sampleData, store]).ending == .exited(0))
      let size = "\(sample.columns)x\(sample.rows)"
      let terminal = try Tmux(
        [Project.cadre(), store], columns: sample.columns,
        rows: sample.rows, environment: ["LANG": "C.UTF-8", "TERM": kind])
      _ = try terminal.wait(for: "the first frame") { !$0.allSatisfy(\.isWhitespace) }
      try terminal.press(sample.keys)
      let frame = try Project.run(
        "frame", "--size", size, "--keys", sample.script, store)
      let awaited = frame.outputText
      let screen = try terminal.wait(for: "\(sample.sign) at \(size) in \(kind)") {
        ScreenDifference(actual: $0, expected: awaited) == nil
      }
      expectScreen(screen, awaited)
      #expect(try terminal.display("#{cursor_flag}") == "1")
    }
  }
}
