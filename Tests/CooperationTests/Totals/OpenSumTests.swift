import Cooperation
import Testing

/// Sums that hold more than is reported of them, and those of which perhaps no sum can be made.
struct OpenSumTests {
  private func ledger(_ cohorts: [String]) -> Ledger {
    Ledger(
      """
      %rec: Program

      Id: P
      Unit: people
      YearBasis: CY

      %rec: Cohort

      \(cohorts.map { "Program: P\n\($0)\n\n" }.joined())
      """)
  }

  @Test(arguments: [
    // A year without a record, one without an actual, one of which only plans are known.
    (["Year: 2016\nActual: 84", "Year: 2017\nActual: 5"], ["2016 84", "2017 89"]),
    (["Year: 2016\nActual: 84", "Year: 2018\nActual: 5"], ["2016 84", "2018 >=89"]),
    (["Year: 2016\nActual: 84", "Year: 2017\nPlanned: 5"], ["2016 84", "2017 >=84"]),
    (
      ["Year: 2016\nActual: 84", "Year: 2017\nPlanned: 5", "Year: 2018\nActual: 0"],
      ["2016 84", "2017 >=84", "2018 >=84"]
    ),
    (["Year: 2016\nPlanned: 9", "Year: 2017\nActual: ~80"], ["2016 ", "2017 >=~80"]),
    // What another cohort of the year leaves out is told by how many are reported.
    (["Year: 2016\nActual: 84", "Year: 2016\nPlanned: 5"], ["2016 84"]),
    (["Year: 2016\nActual: 0", "Year: 2018\nActual: ?"], ["2016 0", "2018 >=0"]),
    (["Year: 2016\nActual: ?", "Year: 2018\nActual: ?"], ["2016 ?", "2018 ?"]),
    (["Year: 2016\nActual: 84", "Year: ?\nActual: 5"], ["2016 84"]),
  ]) func `a running sum over a year of which nothing is reported is a lower bound`(
    cohorts: [String], expected: [String]
  ) {
    let ledger = ledger(cohorts)
    let totals = Totals(of: ledger.cohorts, in: ledger, by: [.year])
    #expect(totals.accumulated.rows.map { "\($0.values[0]) \($0.actual)" } == expected)
    #expect(totals.undated.count == (cohorts.contains { $0.contains("?\nActual: 5") } ? 1 : 0))
  }

  @Test func `a unit is a series of its own, and plans are one apart from actuals`() {
    let ledger = ledger([
      "Year: 2016\nPlanned: 1\nActual: 1", "Year: 2017\nPlanned: 2\nUnit: experts",
      "Year: 2017\nPlanned: 4", "Year: 2018\nPlanned: 8\nActual: 8",
    ])
    let rows = Totals(of: ledger.cohorts, in: ledger, by: [.year]).accumulated.rows
    #expect(
      rows.map { "\($0.values[0]) \($0.unit.rawValue) \($0.planned) \($0.actual)" } == [
        "2016 people 1 1", "2017 experts 2 ", "2017 people 5 >=1", "2018 people 13 >=9",
      ])
  }

  @Test func `several cohorts of unclear unit have no share, and one has`() {
    func row(_ cohorts: [String]) -> TotalsRow? {
      let ledger = ledger(cohorts.map { "Year: 2016\nUnit: unclear\n\($0)" })
      return Totals(of: ledger.cohorts, in: ledger, by: []).rows.first
    }
    let one = row(["Planned: 10\nActual: 8"])
    #expect(one?.share?.percent == 80)
    #expect(one?.isOfUnclearUnits == false)
    let two = row(["Planned: 10\nActual: 8", "Planned: 10\nActual: 8"])
    #expect(two?.actual.description == "16")
    #expect(two?.share == nil)
    #expect(two?.isOfUnclearUnits == true)
  }

  @Test(arguments: [
    ("Status: planned\nYear: 2026", "2026-12-31", true),
    ("Status: running\nYear: 2026", "2026-01-01", true),
    ("Status: planned\nYear: 2026", "2027-01-01", false),
    ("Status: planned\nYear: 2026\nYearBasis: JFY", "2027-03-31", true),
    ("Status: planned\nYear: 2026\nYearBasis: JFY", "2027-04-01", false),
    ("Status: running\nYear: 2026\nYearBasis: unclear", "2027-03-31", true),
    ("Status: running\nYear: 2026\nYearBasis: USFY", "2026-10-01", false),
    ("Status: running\nYear: 2026\nEnd: 2027-02", "2027-02-28", true),
    ("Status: running\nYear: 2026\nEnd: 2027-02", "2027-03-01", false),
    ("Status: planned\nYear: ?", "2030-01-01", true),
    ("Status: completed\nYear: 2026", "2026-01-01", false),
    ("Status: cancelled\nYear: 2026", "2026-01-01", false), ("Year: 2026", "2026-01-01", false),
  ]) func `what is absent may still come while the year is not over`(
    cohort: String, today: String, mayCome: Bool
  ) throws {
    guard case .day(let day) = try PartialDate(today) else { return #expect(Bool(false)) }
    let ledger = ledger([cohort]).inspected(on: day)
    let only = try #require(ledger.cohorts.first)
    #expect(only.isUnderWay(on: day) == mayCome)
    #expect(
      Totals(of: ledger.cohorts, in: ledger, by: []).rows.first?.isUnderWay == mayCome)
    // Without a day, the status alone is known.
    let isPending = only.status == .planned || only.status == .running
    #expect(only.isUnderWay(on: nil) == isPending)
  }
}
