import Cooperation
import Testing

@testable import Interchange

/// What exports say of sums that may count the same people twice, or not the same units.
struct LikelySameExportTests {
  /// A store in which two sources count one cohort, and two whose unit is unclear.
  private let store =
    soundStore.replacing(
      "Id: E\n",
      with: """
        Id: A2
        Program: P
        Year: 2025
        Planned: 10
        Actual: 7
        ActualSource: plan

        Id: U1
        Program: P
        Year: 2023
        Unit: unclear
        Planned: 5
        Actual: 4

        Id: U2
        Program: P
        Year: 2023
        Unit: unclear
        Course: two
        Planned: 5
        Actual: 4

        Id: E

        """)

  @Test("the annual table has footnotes")
  func annualTable() {
    let text = Extract(allOf: ledger(store)).annualTable
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines.contains {
        $0.hasPrefix("[^")
          && $0.hasSuffix(
            "May count the same people twice: two sources count what seems to be one cohort."
          )
      })
    #expect(
      lines.contains {
        $0.hasSuffix(
          "What is counted is unclear, and perhaps not the same in all that is added here.")
      })
    let unclear = lines.first { $0.contains("| unclear") }
    #expect(unclear?.hasSuffix("| 10 | 8 | – |") == true, "\(unclear ?? "none")")
  }

  @Test("IATI gets no target beside the actual, and a comment why")
  func iati() throws {
    let file = try Extract(allOf: ledger(store))
      .iatiFile(on: Day(year: 2026, month: 11, day: 22))
    #expect(
      file.text.contains(
        "May count the same people twice: two sources count what seems to be one cohort."
      ))
    #expect(
      file.text.contains(
        "What is counted is unclear, and perhaps not the same in all cohorts. "
          + "No target: 10 planned are not certainly of the same people."))
    #expect(
      file.text.contains(
        """
        <indicator measure="1" ascending="true" aggregation-status="false">
        """))
  }

  @Test("SQL names the cohorts that seem to be one, both ways")
  func sql() throws {
    let script = try Extract(allOf: ledger(store)).sqlScript()
    let inserts = script.split(separator: "\n").filter { $0.contains("INTO likely_same") }
    #expect(
      inserts == [
        "INSERT INTO likely_same (cohort, other) VALUES ('A', 'A2');",
        "INSERT INTO likely_same (cohort, other) VALUES ('A2', 'A');",
      ])
    #expect(try !Extract(allOf: ledger(soundStore)).sqlScript().contains("INTO likely_same"))
  }
}
