import Rehearsal
import Testing

@testable import cadre

/// `cadre man`, `keys`, `schema`, help and completions: made from the tables that the program runs on.
struct DocumentationTests {
  /// The commands that the general help names.
  private func commands() throws -> [String] {
    let lines = try Project.run("--help").outputText.split(separator: "\n")
    let names = lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().compactMap { line in
      line.hasPrefix("  ") && line.dropFirst(2).first != " "
        ? line.split(separator: " ").first : nil
    }
    return names.map { String($0) }.filter { $0 != "See" }
  }

  @Test("mandoc has nothing to say against the manual page, and it has every command and key")
  func man() throws {
    let page = try Project.run("man")
    #expect(page.ending == .exited(0))
    let lint = try ChildProcess.run("mandoc", ["-Tlint"], input: page.output)
    #expect(lint.outputText == "")
    #expect(lint.ending == .exited(0))
    let text = try ChildProcess.run("mandoc", ["-Tutf8", "-Owidth=200"], input: page.output)
    // Bold is a letter, a backspace and the letter again.
    let plain = text.outputText.split(separator: "\u{8}", omittingEmptySubsequences: false)
      .reduce(into: "") { $0 = String($0.dropLast()) + $1 }
    for command in try commands() { #expect(plain.contains("\n   \(command)\n"), "\(command)") }
    for part in [
      "[--by groups]", "EXIT STATUS", "CADRE_STORE", "j ↓", "half a page down",
      "cadre export --format sql | sqlite3 training.db", "73", "json      all records, by type\n",
      "  perhaps twice  of each a number, and some may be counted twice\n", "Press ? for the keys.",
    ] {
      #expect(plain.contains(part), "\(part)")
    }
  }

  @Test("every command has help with examples")
  func help() throws {
    let commands = try commands()
    #expect(commands.count >= 19 && commands.contains("totals"), "\(commands)")
    for command in commands where command != "open" {
      let help = try Project.run(command, "--help")
      #expect(help.ending == .exited(0))
      #expect(help.outputText.contains("EXAMPLES\n"), "\(command)")
      #expect(help.outputText.contains("  cadre \(command)"), "\(command)")
    }
  }

  @Test("keys has a row for each line of the key table")
  func keys() throws {
    let run = try Project.run("keys", "--format", "tsv")
    #expect(run.ending == .exited(0))
    let lines = run.outputText.split(separator: "\n")
    #expect(lines[0] == "topic\tkeys\tdoes\twhere\taction")
    // Where it works grows with the screens.
    let quit = lines.first { $0.hasPrefix("Cadre\tQ\tquit\t") }
    #expect(quit?.contains("\tCountries, Programs, Trainees, ") == true)
    #expect(try Project.run("keys", "--format", "json").outputText.hasPrefix("[\n  {\"topic\": "))
  }

  @Test(
    "schema has its formats; recutils and SQLite take theirs",
    arguments: ["table", "csv", "tsv", "json", "markdown", "rec", "sql"])
  func schema(format: String) throws {
    let run = try Project.run("schema", "--format", format)
    #expect(run.ending == .exited(0))
    #expect(run.outputText.contains(format == "sql" ? "planned_low" : "Planned"))
    if format == "rec" {
      let scratch = try ScratchFolder()
      let check = try ChildProcess.run(
        "recfix", ["--check", try scratch.write(run.output, to: "types.rec")])
      #expect(check.ending == .exited(0), "\(check.errorText)")
    }
    #expect(try Project.run("schema", "--format", "yaml").ending == .exited(64))
  }

  /// What the program answers a shell that asks for the rest of a command line.
  private func completions(_ command: String, _ argument: String, _ words: String...) throws
    -> [Substring]
  {
    let run = try ChildProcess.run(
      Project.cadre(),
      ["---completion", command, "--", argument, "\(words.count)", "0", "cadre", command] + words,
      environment: ChildProcess.plainEnvironment.merging(["CADRE_STORE": Project.sampleData]) { $1 }
    )
    return run.outputText.split(whereSeparator: \.isNewline)
  }

  @Test("a shell is given the records, the types and the fields of the store")
  func completion() throws {
    let records = try completions("show", "positional@0", "")
    #expect(records.contains("VN-2026-JP") && records.contains("jogmec-2025"))
    let types = try completions("list", "positional@0", "")
    #expect(types.starts(with: ["stores", "countries", "organizations"]))
    let fields = try completions("set", "positional@1", "VN-2026-JP", "")
    #expect(fields.contains("Planned=") && fields.contains("ActualSource="))
    #expect(!fields.contains("Verbatim="))
    let columns = try completions("list", "--sort", "claims", "--sort", "")
    #expect(columns.contains("AsOf") && !columns.contains("Planned"))
  }

  @Test("there is a script for each shell", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let run = try Project.run("--generate-completion-script", shell)
    #expect(run.ending == .exited(0))
    #expect(run.outputText.contains("---completion"))
  }
}

/// The bar that shows how far long work has come.
struct ProgressBarTests {
  @Test(
    "the bar is as full as the work is done, whatever is asked of it",
    arguments: [
      (0, 10, "x [------------------------------] 0 %"),
      (5, 10, "x [###############---------------] 50 %"),
      (10, 10, "x [##############################] 100 %"),
      (11, 10, "x [##############################] 100 %"),
      (-1, 10, "x [------------------------------] 0 %"),
      (0, 0, "x [------------------------------] 0 %"),
      (Int.max, Int.max, "x [##############################] 100 %"),
    ])
  func line(done: Int, total: Int, expected: String) {
    #expect(ProgressBar.line("x", done, of: total) == expected)
  }

  @Test("without a terminal nothing is drawn")
  func silence() throws {
    let folder = try ScratchFolder()
    let run = try Project.run("demo", folder.path(of: "a"), "--cohorts", "20000")
    #expect(run.errorText == "")
  }
}
