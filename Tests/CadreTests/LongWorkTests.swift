import Glibc
import Rehearsal
import Testing

/// Long work that is stopped, watched, or written for a reader that has gone.
struct LongWorkTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// A made-up store, and a table of new cohorts for its first program.
  private func prepare(rows: Int) throws {
    let made = try Project.run("demo", folder.path(of: "store"), "--cohorts", "500")
    #expect(made.ending == .exited(0))
    let listed = try Project.run(
      "list", "programs", "--fields", "Id", "--format", "tsv", "--store", folder.path(of: "store"))
    let program = listed.outputText.split(separator: "\n").dropFirst().first ?? ""
    let lines = (0..<rows).map { "new-\($0),\(program),2026,\($0)\n" }
    try folder.write("Id,Program,Year,Planned\n" + lines.joined(), to: "plan.csv")
  }

  private func digest() throws -> String {
    try ChildProcess.run(
      "bash",
      [
        "-c", "cd \"$1\" && cat $(find . -name '*.rec' | sort) | sha256sum", "bash",
        folder.path(of: "store"),
      ]
    ).outputText
  }

  @Test("^C at any moment of an import leaves the store as it was, or all of it is there")
  func interrupt() throws {
    try prepare(rows: 400)
    let before = try digest()
    var after: String?
    for delay in ["0", "0.02", "0.05", "0.1", "0.2", "0.4", "0.8"] {
      let run = try ChildProcess.run(
        "bash",
        [
          "-c",
          """
          "$1" import "$2/plan.csv" --store "$2/store" > "$2/report" & pid=$!
          sleep \(delay); kill -INT $pid; wait $pid; echo $?
          """, "bash", try Project.cadre(), folder.path,
        ], deadline: .seconds(60))
      let now = try digest()
      if run.outputText == "0\n" {
        #expect(now != before)
        #expect(after.map { $0 == now } ?? true)
        after = now
        break
      }
      // Before the program listens, the signal ends it as it ends any other.
      #expect(run.outputText == "130\n", "after \(delay) s: \(run.errorText)")
      #expect(now == before, "after \(delay) s")
      #expect(["\ncadre: stopped; nothing was written\n", ""].contains(run.errorText))
    }
    let done = try Project.run(
      "import", folder.path(of: "plan.csv"), "--store", folder.path(of: "store"))
    #expect(done.ending == .exited(0))
    #expect(try after.map { try $0 == digest() } ?? true)
    let undone = try Project.run("undo", "--store", folder.path(of: "store"))
    #expect(undone.ending == .exited(0))
    #expect(try digest() == before)
  }

  @Test("on a terminal a bar says how far it has come, and goes when it is done")
  func progress() throws {
    try prepare(rows: 1_000)
    let terminal = try Tmux(
      [
        "bash", "-c",
        "\"$1\" import \"$2/plan.csv\" --store \"$2/store\" > \"$2/report\"; echo ended $?", "bash",
        try Project.cadre(), folder.path,
      ], columns: 100, rows: 10, environment: ["LANG": "C.UTF-8"])
    _ = try terminal.wait(for: "the bar") { $0.contains("importing cohorts [#") }
    let screen = try terminal.wait(forText: "ended 0")
    #expect(!screen.contains("importing"))
  }

  @Test(
    "a reader that has gone is no fault of any command",
    arguments: [
      "totals", "totals --format json", "list cohorts", "list programs --format rec",
      "show VN-2026-JP", "check", "claims", "history --format csv", "keys", "schema",
      "schema --format sql", "man", "frame", "export --format csv", "export --format json",
      "export --format markdown", "export --format sql", "export --format iati country:VN",
      "set VN-2026-JP Planned=7 --dry-run", "remove VN-2026-JP --dry-run",
      "add cohort Program=VN-COAL Year=2030 --dry-run", "--help", "export --help",
      "--generate-completion-script bash",
    ])
  func goneReader(command: String) throws {
    let store = command == "frame" ? "" : "CADRE_STORE=\(Project.sampleData)"
    let argument = command == "frame" ? " \(Project.sampleData)" : ""
    let run = try ChildProcess.run(
      "bash",
      [
        "-c",
        """
        mkfifo "$2/pipe"; exec 4<> "$2/pipe"; exec 3> "$2/pipe"; exec 4>&-
        \(store) "$1" \(command)\(argument) >&3; echo $?
        """, "bash", try Project.cadre(), folder.path,
      ])
    let isParser = command.hasPrefix("--") || command.hasSuffix("--help")
    #expect(run.outputText == "141\n" || isParser, "\(command): \(run.outputText)")
    // What an export leaves out is told before it is written.
    let told = run.errorText.split(separator: "\n").filter {
      !$0.contains("left out") && !$0.hasPrefix("  =")
    }
    #expect(told == [], "\(command)")
  }
}
