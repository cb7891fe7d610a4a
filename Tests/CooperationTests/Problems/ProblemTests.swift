import Cooperation
import Recfile
import Testing

struct ProblemTests {
  @Test func `the caret stands below what is meant, whatever comes before it`() {
    // Each CJK character takes two columns, each mark of a hidden one eight.
    let ledger = Ledger("%rec: Country\n\nId: JP\nName: 日本\n\u{3042}: x\nNote: a\u{200B}\n")
    #expect(
      ledger.problems.map(\.report) == [
        """
        a.rec:5:1: error[E7]: a line cannot begin with `あ`
        5 | あ: x
          | ^
          = begin the name with an ASCII letter or `%` and go on with ASCII letters, digits and `_`; \
        begin the line with `+ ` if it continues a value
        """,
        """
        a.rec:6:7: warning[W11]: Note holds a character that cannot be seen: ‹U+200B›
        6 | Note: a‹U+200B›
          |       ^
          = remove it, or write what was meant
        """,
      ])
  }

  @Test(arguments: [
    ("ab", "  "), ("日本", "    "), ("\u{200B}", "        "), ("e\u{301}", " "), ("\t", "        "),
  ]) func `the caret counts columns`(before: String, indent: String) throws {
    // A NUL in a value is a problem of the format, and is pointed at itself.
    let ledger = Ledger("%rec: Bus\n\nName: \(before)\u{0}\n")
    let problem = try #require(ledger.problems.first)
    #expect(problem.code == .syntax)
    #expect(problem.report.split(separator: "\n")[2] == "  |       \(indent)^")
  }

  @Test func `the margin is as wide as the line's number`() throws {
    let ledger = Ledger(String(repeating: "\n", count: 998) + "%rec: Country\n\nId: JP\n")
    #expect(
      ledger.problems.map(\.report) == [
        """
        a.rec:1001:1: error[E9]: this Country has no Name
        1001 | Id: JP
             | ^
             = add a line “Name: …” to the record
        """
      ])
  }

  @Test func `a long line is cut around what is meant`() throws {
    let note = String(repeating: "日", count: 100)
    let ledger = Ledger("%rec: Bus\n\nNote: \(note)\u{0}\(note)\n")
    let report = try #require(ledger.problems.first).report
    let lines = report.split(separator: "\n")
    let kept = String(repeating: "日", count: 60)
    #expect(lines[1] == "3 | …\(kept)‹U+0000›\(kept.dropLast())…")
    #expect(lines[2] == "  | \(String(repeating: " ", count: 121))^")
  }

  @Test func `the parts of a problem`() throws {
    let ledger = Ledger("%rec: Country\n\nId: JP\n")
    let problem = try #require(ledger.problems.first)
    #expect(problem.code == .missing)
    #expect(problem.path == "a.rec")
    #expect(problem.place == Place(line: 3, column: 1))
    #expect(problem.message == "this Country has no Name")
    #expect(problem.remedy == "add a line “Name: …” to the record")
    #expect(problem.excerpt?.text == "Id: JP")
    #expect(problem.origin == Origin(file: 0, record: 0))
    #expect(problem.field == "Name")
    #expect(problem.line == 3)
    #expect(problem.quotation?.text == "Id: JP")
    #expect(problem.quotation?.caret == 0)
    #expect(problem.headline == "a.rec:3:1: error[E9]: this Country has no Name")
  }
}
