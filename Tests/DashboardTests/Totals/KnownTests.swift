import Cooperation
import Testing

@testable import Dashboard

/// The column that says of how many cohorts the actual is known.
struct KnownTests {
  private func known(_ cohorts: [String]) -> String? {
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
    return TotalsContents(ledger, TotalsState(), view: .stated).total?.knownOfAll
  }

  @Test(arguments: [
    (["Actual: 5"], "1/1"), (["Actual: ?"], "0/1"), (["Actual: 5", "Actual: 0"], "2/2"),
    (["Planned: 5"], "0/1"), (["Status: completed"], "0/1"),
    (["Planned: 5", "Actual: 5", "Planned: 3"], "1/3"),
    (["Planned: 5", "Actual: ?", "Actual: >3"], "1/3"),
    // A text that should be a count is an unknown one.
    (["Actual: many", "Planned: 1"], "0/2"),
  ]) func `of so many cohorts`(cohorts: [String], text: String) {
    #expect(known(cohorts) == text)
  }

  @Test func `thousands are set apart, and the column is as wide as it must be`() throws {
    #expect(
      known(["Actual: 1"] + Array(repeating: "Planned: 1", count: 1_200)) == "1/1,201")
    let cohorts = (["Actual: 1"] + Array(repeating: "Planned: 1", count: 1_200)).map {
      "Program: VN-COAL\nVenue: donor-country\nYear: 2016\n\($0)\n\n"
    }
    let ledger = SampleStore.ledger(cohorts: "%rec: Cohort\n\n" + cohorts.joined())
    #expect(try Desk(on: ledger, "t").row(3).contains("1/1,201 │"))
  }

  @Test func `it outlives the percentage, and the plan wherever its sign has no room`() throws {
    for columns in 20...80 {
      let lines = try Desk(columns, 24, "t").drawn().split(separator: "\n")
      let words = lines[2].split(separator: " ")
      let sum = try #require(lines.first { $0.contains(" Sum ") || $0.contains(" Part ") })
      if words.contains("%") { #expect(words.contains("Known"), "\(columns) columns") }
      if words.contains("Plan") { #expect(sum.contains("≠"), "\(columns) columns") }
    }
  }

  @Test(arguments: [(80, 24), (79, 24), (64, 30), (60, 24), (50, 18), (140, 40)])
  func `the column adds up`(columns: Int, rows: Int) throws {
    for keys in ["t", "tv", "tvv", "tg", "tgg", "tvvvvv"] {
      let lines = try Desk(columns, 40, keys).drawn().split(separator: "\n")
      let parts = lines.compactMap { line -> (isSum: Bool, known: Int, all: Int)? in
        guard let field = line.split(separator: " ").first(where: { $0.contains("/") }),
          !line.contains("legend"), !line.contains("≥ at least")
        else { return nil }
        let numbers = field.split(separator: "/").compactMap { Int($0) }
        return numbers.count == 2
          ? (line.hasPrefix(" Sum") || line.hasPrefix(" Part"), numbers[0], numbers[1]) : nil
      }
      let sum = try #require(parts.first { part in part.isSum }, "\(keys) at \(columns)")
      let rows = parts.prefix { !$0.isSum }
      #expect(rows.map(\.known).reduce(0, +) == sum.known, "\(keys) at \(columns)")
      #expect(rows.map(\.all).reduce(0, +) == sum.all, "\(keys) at \(columns)")
    }
  }

  @Test func `no scale where no bar has a length`() throws {
    for keys in ["jjt", "jjjt"] {
      let desk = try Desk(keys)
      #expect(desk.row(1).hasSuffix("───"), "\(desk.row(1))")
      #expect(desk.row(2).hasSuffix("Known"))
    }
    #expect(try Desk("t").row(1).contains("█ ="))
    // The chart beside the panes, too.
    #expect(try !Desk(140, 40, "jj").drawn().contains("█ ="))
    #expect(try Desk(140, 40, "j").drawn().contains("█ ="))
  }
}
