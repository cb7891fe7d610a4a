import Rehearsal
import Testing

/// `cadre check`: what it finds, on which day, and what it ends with.
struct CheckTests {
  private static let store = """
    %rec: Country

    Id: VN
    Name: Viet Nam

    %rec: Program

    Id: P
    Title: T
    Country: VN
    YearBasis: JFY
    Unit: people

    %rec: Source

    Id: S
    Title: T

    %rec: Cohort

    Id: C
    Program: P
    Year: 2025
    Planned: 61
    Source: S

    """

  private func check(_ text: String, _ arguments: String...) throws -> ChildProcess {
    let folder = try ScratchFolder()
    _ = try folder.write(text, to: "a.rec")
    return try ChildProcess.run(
      Project.cadre(), ["check", "--store", folder.path] + arguments,
      environment: ChildProcess.plainEnvironment)
  }

  @Test("a year is over on the day after its last one")
  func today() throws {
    let last = try check(Self.store, "--today", "2026-03-31")
    #expect(last.outputText == "")
    #expect(last.ending == .exited(0))
    let over = try check(Self.store, "--today", "2026-04-01")
    #expect(
      over.outputText == """
        a.rec:24:10: warning[W4]: JFY2025 is over and there is no Actual
        24 | Planned: 61
           |          ^
           = add a line “Actual: …”, with ? for a number that is not known, or “Status: cancelled”

        """)
    #expect(over.ending == .exited(0))
  }

  @Test("a warning fails only where it is asked to, an error always")
  func strict() throws {
    #expect(try check(Self.store, "--today", "2026-03-31", "--strict").ending == .exited(0))
    #expect(try check(Self.store, "--today", "2026-04-01", "--strict").ending == .exited(1))
    let error = Self.store.replacing("Year: 2025", with: "Year: soon")
    #expect(try check(error, "--today", "2026-03-31").ending == .exited(1))
  }

  @Test("a day that is none is refused", arguments: ["2026-02-29", "2026-03", "today", "?", ""])
  func noDay(day: String) throws {
    let run = try check(Self.store, "--today", day)
    #expect(run.ending == .exited(64))
    #expect(run.outputText == "")
    #expect(run.errorText.contains("--today"))
  }

  @Test("a frame and totals take a day, too")
  func otherCommands() throws {
    let frame = try Project.run("frame", "--today", "2026-03-15", Project.sampleData)
    #expect(frame.outputText.contains("28 warnings"))
    let later = try Project.run("frame", "--today", "2026-04-01", Project.sampleData)
    #expect(later.outputText.contains("30 warnings"))
    let totals = try Project.run("totals", "--today", "2026-03-15", "--store", Project.sampleData)
    #expect(totals.ending == .exited(0))
  }
}
