import Rehearsal
import Testing

/// Commands that are narrowed by a query.
struct QueryCommandTests {
  private func lines(_ arguments: [String]) throws -> [String] {
    let run = try ChildProcess.run(
      Project.cadre(), arguments + ["--store", Project.sampleData, "--format", "csv"],
      environment: ChildProcess.plainEnvironment)
    #expect(run.ending == .exited(0))
    #expect(run.errorText == "")
    return run.outputText.split(separator: "\r\n").map(String.init)
  }

  @Test("the arguments are joined, and select records in the order of the text")
  func list() throws {
    let all = ["list", "cohorts", "--fields", "Id"]
    let selected = try lines(all + ["country:PH", "or", "country:PE"])
    #expect(
      selected == (try lines(all)).filter { $0 == "Id" || $0.hasPrefix("PH") || $0.hasPrefix("PE") }
    )
    #expect(selected.count > 2)
    #expect(try lines(all + ["country:PH or country:PE"]) == selected)
    #expect(
      try lines(["list", "programs", "--fields", "Id", "not", "has:cohort"]).contains(
        "LA-POLLUTION"))
  }

  @Test("totals add up what is selected")
  func totals() throws {
    #expect(
      try lines(["totals", "country:VN", "year:2016", "unit:people"]) == [
        "year,unit,planned,planned_unknown,actual,actual_unknown,cohorts,assumed,known,may_count_twice,"
          + "planned_of_all,actual_of_all,state,year_basis,venues",
        "2016,people,84,0,84,0,1,0,1,0,84,84,known,JFY,donor-country",
      ])
  }

  @Test(
    "where nothing is selected there is the header alone",
    arguments: [["list", "claims"], ["totals"]])
  func nothing(command: [String]) throws {
    #expect(try lines(command + ["zebra"]).count == 1)
  }

  @Test(
    "a mistake is shown in its place, and nothing is written",
    arguments: [["list", "cohorts"], ["totals"]])
  func mistake(command: [String]) throws {
    let run = try ChildProcess.run(
      Project.cadre(), command + ["country:VN", "yaer>=2020", "--store", Project.sampleData],
      environment: ChildProcess.plainEnvironment)
    #expect(run.ending == .exited(64))
    #expect(run.outputText == "")
    #expect(
      run.errorText == """
        cadre: query: no field is called “yaer”
        country:VN yaer>=2020
                   ^^^^
        = did you mean “year”?

        """)
  }
}
