import Rehearsal
import Testing

/// `cadre show`, and the formats of `list` and `totals` that are for reading on.
struct ShowTests {
  @Test("a record, what it rests on and what refers to it")
  func show() throws {
    let run = try Project.run("show", "cohort:PH-2024-OJT", "--store", Project.sampleData)
    #expect(run.ending == .exited(0), "\(run.errorText)")
    #expect(run.outputText.hasPrefix("Cohort PH-2024-OJT  (cohorts.rec:"))
    #expect(run.outputText.contains("\nRests on\n  Program PH-POLLUTION"))
  }

  @Test(
    "an Id that no record has ends with 65, one that two types have with 64",
    arguments: [
      ("NOBODY", Int32(65), "no record has the Id"), ("PE", 64, "Country:PE or Program:PE"),
    ])
  func refusals(id: String, status: Int32, message: String) throws {
    let store = try EditStore()
    let run = try store.run("show", id)
    #expect(run.ending == .exited(status))
    #expect(run.errorText.contains(message))
    #expect(run.outputText == "")
  }

  @Test("list and totals as Markdown and as records")
  func formats() throws {
    let store = try EditStore()
    #expect(
      try store.run("totals", "--format", "markdown").outputText == """
        | year | unit | planned | planned\\_unknown | actual | actual\\_unknown | cohorts | assumed | known | may\\_count\\_twice | planned\\_of\\_all | actual\\_of\\_all | state | year\\_basis | venues |
        | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- | --- |
        | 2024 | unclear | 61 | 0 |  | 0 | 1 | 0 | 0 | 0 | 61 |  | not reported | unclear | not stated |
        | 2025 | unclear |  | 0 |  | 0 | 1 | 0 | 0 | 0 |  |  | not reported | unclear | not stated |

        """)
    #expect(
      try store.run("list", "cohorts", "--format", "rec", "--fields", "Id,Topic,Note").outputText
        == """
        %rec: Cohort

        Id: A
        Topic: water
        Topic: soil

        Id: B
        Note: two
        + lines

        """)
    #expect(
      try store.run("totals", "--format", "rec").outputText.hasPrefix(
        "%rec: Total\n\nyear: 2024\nunit: unclear\nplanned: 61\nplanned_unknown: 0\n"))
  }
}
