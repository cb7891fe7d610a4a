import Cooperation
import Testing

@testable import Dashboard

/// The column that says of how many cohorts the actual is reported.
struct ReportedTests {
  private func reported(_ cohorts: [String]) -> String? {
    let records = cohorts.map { "Program: P\nVenue: in-country\nYear: 2016\n\($0)\n\n" }.joined()
    let ledger = SampleStore.ledger(
      """
      %rec: Program

      Id: P
      Title: Course
      Unit: people

      %rec: Cohort

      \(records)
      """)
    return TotalsContents(ledger, TotalsState(), view: .stated).total?.reported
  }

  @Test(arguments: [
    (["Actual: 5"], ""), (["Actual: ?"], ""), (["Actual: 5", "Actual: 0"], ""),
    (["Planned: 5"], "0/1"), (["Status: completed"], "0/1"),
    (["Planned: 5", "Actual: 5", "Planned: 3"], "1/3"),
    (["Planned: 5", "Actual: ?", "Actual: >3"], "2/3"),
    // A text that should be a count is an unknown one.
    (["Actual: many", "Planned: 1"], "1/2"),
  ]) func `of so many cohorts`(cohorts: [String], text: String) {
    #expect(reported(cohorts) == text)
  }

  @Test func `thousands are set apart, and the column is as wide as it must be`() throws {
    #expect(
      reported(["Actual: 1"] + Array(repeating: "Planned: 1", count: 1_200)) == "1/1,201")
    let cohorts = (["Actual: 1"] + Array(repeating: "Planned: 1", count: 1_200)).map {
      "Program: VN-COAL\nVenue: donor-country\nYear: 2016\n\($0)\n\n"
    }
    let ledger = SampleStore.ledger(cohorts: "%rec: Cohort\n\n" + cohorts.joined())
    #expect(try Desk(on: ledger, "t").row(3).contains("1/1,201 │"))
  }

  @Test func `it outlives the percentage, and not the plan`() throws {
    for columns in 20...80 {
      let heading = try Desk(columns, 24, "t").row(2)
      let words = heading.split(separator: " ")
      if words.contains("%") { #expect(words.contains("Rep."), "\(columns) columns") }
      if words.contains("Rep.") { #expect(words.contains("Plan"), "\(columns) columns") }
    }
  }

  @Test func `no scale where no bar has a length`() throws {
    for keys in ["jjt", "jjjt"] {
      let desk = try Desk(keys)
      #expect(desk.row(1).hasSuffix("───"), "\(desk.row(1))")
      #expect(desk.row(2).hasSuffix("Rep."))
    }
    #expect(try Desk("t").row(1).contains("█ ="))
    // The chart beside the panes, too.
    #expect(try !Desk(140, 40, "jj").drawn().contains("█ ="))
    #expect(try Desk(140, 40, "j").drawn().contains("█ ="))
  }
}
