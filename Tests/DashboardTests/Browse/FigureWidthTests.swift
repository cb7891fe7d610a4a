import Testing

@testable import Dashboard

/// Figures in the grid carry their unit unless it is people, and have the room that they need.
struct FigureWidthTests {
  private func desk(_ columns: Int, _ rows: Int, _ cohorts: [String], _ keys: String = "3") throws
    -> Desk
  {
    let records = cohorts.map { "Program: P-MINES\nVenue: in-country\nYear: 2016\n\($0)\n\n" }
    return try Desk(
      columns, rows,
      on: SampleStore.ledger(
        """
        %rec: Country

        Id: VN
        Name: Viet Nam

        %rec: Program

        Id: P-MINES
        Title: Course
        Country: VN
        Unit: people
        YearBasis: CY

        %rec: Cohort

        \(records.joined())
        """), keys)
  }

  @Test(arguments: [
    ("Actual: 500\nUnit: unclear", "500?u"), ("Planned: ~30\nUnit: experts", "~30ex"),
    ("Actual: 7\nUnit: participations", "7pt"), ("Actual: 7\nUnit: person-days", "7pd"),
    ("Actual: 500", "500"), ("Actual: 0\nUnit: unclear", "0"), ("Actual: ?\nUnit: experts", "?"),
    ("Actual: 1241\nUnit: unclear", "1,241?u"),
  ]) func `a figure of another unit than people says so`(cohort: String, figure: String) throws {
    for (columns, rows) in [(80, 24), (79, 24), (60, 24), (40, 18), (30, 12)] {
      let drawn = try desk(columns, rows, [cohort]).drawn()
      let row = try #require(drawn.split(separator: "\n").first { $0.contains("2016 ") })
      let words = row.split { " │║".contains($0) }
      #expect(
        words.contains { $0 == figure }
          || row.contains(figure.prefix { !"eup?".contains($0) } + " "), "\(row)")
      #expect(!row.contains("…") || row.contains("P-"), "\(row)")
    }
  }

  @Test(arguments: ["~90000", ">80000", "1234567", "120000..150000", ">=1000000", "~123456"])
  func `a wide figure is shown, not a mark for it`(count: String) throws {
    for column in ["Planned", "Actual"] {
      for (columns, rows) in [(80, 24), (90, 24), (60, 24), (50, 18), (40, 18), (140, 40)] {
        let drawn = try desk(columns, rows, ["\(column): \(count)", "Actual: 5"]).drawn()
        let row = try #require(drawn.split(separator: "\n").first { $0.contains("2016 ") })
        #expect(
          [",000", ",567", ",456"].contains { row.contains($0) }, "\(columns) by \(rows): \(row)")
      }
    }
  }

  @Test func `columns are as wide as before where no figure is wide`() throws {
    let narrow = try desk(80, 24, ["Actual: 5"]).drawn().split(separator: "\n")[2]
    #expect(narrow.contains("Venue    Plan Actual"))
  }

  @Test func `the strip says what the record does not say itself`() throws {
    let inherited = try desk(80, 24, ["Actual: 5"]).drawn()
    #expect(inherited.contains("unit, CY from the program"))
    let own = try desk(80, 24, ["Actual: 5\nUnit: people\nYearBasis: JFY"]).drawn()
    #expect(!own.contains("from the program"))
    let unclear = try desk(80, 24, ["Actual: 5\nUnit: people\nYearBasis: unclear"]).drawn()
    #expect(unclear.contains("year basis unclear") && !unclear.contains("from the"))
  }
}
