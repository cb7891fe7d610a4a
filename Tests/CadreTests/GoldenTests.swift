import Rehearsal
import Testing

/// What each command that only tells something prints, byte for byte.
struct GoldenTests {
  /// A command line for the sample data, and the file that holds what it prints.
  struct Golden: CustomTestStringConvertible {
    let file: String
    let arguments: [String]

    init(_ file: String, _ line: String) {
      self.file = file
      arguments = line.split(separator: " ").map { String($0) }
    }

    var testDescription: String { "cadre \(arguments.joined(separator: " "))" }
  }

  private static let store = "--store sample-data"
  private static let day = "--today 2026-03-15"

  static let all: [Golden] =
    [
      Golden("help.txt", "--help"), Golden("keys.csv", "keys"),
      Golden("schema.txt", "schema --format table"),
      Golden("show.txt", "show VN-2026-JP \(store)"),
      Golden("claims.csv", "claims --format csv \(store)"),
      Golden("check.txt", "check \(day) \(store)"),
      Golden("frame-totals.txt", "frame --size 80x24 --keys jjjjjjjjt \(day) sample-data"),
      Golden("frame-wide.txt", "frame --size 140x40 --keys t, \(day) sample-data"),
      Golden("annual.md", "export --format markdown \(day) \(store)"),
      Golden("peru.json", "export --format json country:PE \(day) \(store)"),
      Golden("peru.sql", "export --format sql country:PE \(day) \(store)"),
      Golden("viet-nam.xml", "export --format iati country:VN \(day) \(store)"),
      Golden("cohorts.csv", "export --format csv \(day) \(store)"),
    ]
    + ["table", "csv", "tsv", "json", "markdown", "rec"].flatMap { format in
      [
        Golden("list.\(format)", "list cohorts country:VN --format \(format) \(store)"),
        Golden("totals.\(format)", "totals --by year,venue --format \(format) \(day) \(store)"),
      ]
    }

  @Test("a command prints what it is known to print", arguments: all)
  func output(of golden: Golden) throws {
    let arguments = golden.arguments.map { $0 == "sample-data" ? Project.sampleData : $0 }
    let run = try ChildProcess.run(
      Project.cadre(), arguments, environment: ChildProcess.plainEnvironment)
    let path = "Tests/CadreTests/Golden/\(golden.file)"
    let told = (run.outputText + run.errorText).split(separator: Project.sampleData)
      .joined(separator: "sample-data")
    #expect(
      told == (try Project.text(path)),
      "If this is meant: cadre \(golden.arguments.joined(separator: " ")) > \(path)")
  }

  @Test("the schema in SQL is what an export begins with, which is held above")
  func schema() throws {
    let schema = try Project.run("schema", "--format", "sql").outputText
    #expect(schema.contains("CREATE TABLE cohort"))
    #expect(try Project.text("Tests/CadreTests/Golden/peru.sql").contains(schema))
  }
}
