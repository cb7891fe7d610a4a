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
    (["Year: 2016\nActual: 84", "Year: 2017\nNote: nothing"], ["2016 84", "2017 >=84"]),
    (
      ["Year: 2016\nActual: 84", "Year: 2017\nPlanned: 5", "Year: 2018\nActual: 0"],
      ["2016 84", "2017 >=84", "2018 >=84"]
    ),
    (["Year: 2016\nPlanned: 9", "Year: 2017\nActual: ~80"], ["2016 ", "2017 >=~80"]),
    // So it is from the first year on of which a cohort is not reported.
    (["Year: 2016\nActual: 84", "Year: 2016\nPlanned: 5"], ["2016 >=84"]),
    (
      ["Year: 2016\nActual: 8", "Year: 2017\nActual: 5", "Year: 2017", "Year: 2018\nActual: 1"],
      ["2016 8", "2017 >=13", "2018 >=14"]
    ),
    (["Year: 2016\nActual: 0", "Year: 2018\nActual: ?"], ["2016 0", "2018 >=0"]),
    (["Year: 2016\nActual: ?", "Year: 2018\nActual: ?"], ["2016 ?", "2018 ?"]),
    (["Year: 2016\nActual: 84", "Year: ?\nActual: 5"], ["2016 84"]),
  ]) func `a running sum over a year of which nothing is reported is a lower bound`(
    cohorts: [String], expected: [String]
  ) {
    let ledger = ledger(cohorts)
    let totals = Totals(of: ledger.cohorts, in: ledger, by: [.year])
    #expect(totals.accumulated.rows.map { "\($0.values[0]) \($0.actualOfAll)" } == expected)
    #expect(totals.undated.count == (cohorts.contains { $0.contains("?\nActual: 5") } ? 1 : 0))
  }

  @Test(arguments: [
    (["Actual: 84", "Actual: 0"], "known"), (["Actual: 84", "Actual: ~9"], "about"),
    (["Actual: 84", "Actual: >9"], "bound"), (["Actual: >=84"], "bound"),
    (["Actual: 7..9", "Actual: ~9"], "bound"), (["Actual: 9..9"], "known"),
    (["Actual: 84", "Actual: ?"], "partly known"), (["Actual: 84", ""], "partly known"),
    (["Actual: ?", ""], "unknown"), (["Actual: many"], "unknown"), ([""], "not reported"),
    (["Status: planned"], "none yet"),
  ]) func `the state of the actuals is never firmer than they are`(
    cohorts: [String], state: String
  ) throws {
    let ledger = ledger(cohorts.enumerated().map { "Year: 2016\nCourse: \($0)\n\($1)" })
    let row = try #require(Totals(of: ledger.cohorts, in: ledger, by: [.year]).rows.first)
    #expect(row.state.rawValue == state)
  }

  @Test func `after a year without records the state is that of a bound`() {
    let ledger = ledger(["Year: 2016\nActual: 84", "Year: 2018\nActual: 5"])
    let rows = Totals(of: ledger.cohorts, in: ledger, by: [.year]).accumulated.rows
    #expect(rows.map(\.state) == [.known, .bound])
  }

  @Test func `what is added up is what is reported, with or without what all of it comes to`() {
    let ledger = ledger(["Year: 2016\nActual: 84", "Year: 2018\nPlanned: 5"])
    let rows = Totals(of: ledger.cohorts, in: ledger, by: [.year]).accumulated.rows
    #expect(rows.map(\.actual.description) == ["84", "84"])
    #expect(rows.map(\.actualOfAll.description) == ["84", ">=84"])
    // A cohort without a plan has none; of a year of which nothing is recorded it is not known.
    #expect(rows.map(\.planned.description) == ["", "5"])
    #expect(rows.map(\.plannedOfAll.description) == ["", ">=5"])
  }

  @Test(arguments: [
    (["Actual: 5"], "5", ActualState.known, 1), (["Actual: >5"], ">=6", .bound, 1),
    (["Actual: 0", "Actual: ~7"], "~7", .about, 2),
    (["Actual: 5", "Planned: 5"], ">=5", .partlyKnown, 1),
    (["Actual: 5", "Status: cancelled"], ">=5", .partlyKnown, 1),
    (["Actual: 5", "Status: planned"], ">=5", .partlyKnown, 1),
    (["Actual: ~5", "Planned: 5"], ">=~5", .partlyKnown, 1),
    (["Actual: 0", "Actual: ?"], ">=0", .partlyKnown, 1),
    (["Actual: ?"], "?", .unknown, 0), (["Actual: ?", "Planned: 5"], "?", .unknown, 0),
    (["Planned: 5"], "", .notReported, 0), (["Status: planned"], "", .noneYet, 0),
    (["Status: running\nPlanned: 5", "Planned: 3"], "", .noneYet, 0),
  ]) func `what all cohorts came to is a lower end where one of them is not reported`(
    cohorts: [String], sum: String, state: ActualState, known: Int
  ) throws {
    let ledger = ledger(cohorts.map { "Year: 2016\n\($0)" })
    let row = try #require(Totals(of: ledger.cohorts, in: ledger, by: []).rows.first)
    #expect(row.actualOfAll.description == sum)
    #expect(row.state == state)
    #expect(row.known == known)
  }

  @Test func `a row knows the venues that it adds up`() {
    let ledger = ledger(
      ["Venue: online", "Venue: donor-country", "Note: none", "Venue: abroad"].map {
        "Year: 2016\n\($0)"
      })
    let rows = Totals(of: ledger.cohorts, in: ledger, by: []).rows
    #expect(rows.map(\.venues) == [[.donorCountry, .online, .unknown, nil]])
    let each = Totals(of: ledger.cohorts, in: ledger, by: [.venue]).rows
    #expect(each.map(\.venues) == [[.donorCountry], [.online], [.unknown], [nil]])
  }

  @Test func `a unit is a series of its own, and plans are one apart from actuals`() {
    let ledger = ledger([
      "Year: 2016\nPlanned: 1\nActual: 1", "Year: 2017\nPlanned: 2\nUnit: experts",
      "Year: 2017\nPlanned: 4", "Year: 2018\nPlanned: 8\nActual: 8",
    ])
    let rows = Totals(of: ledger.cohorts, in: ledger, by: [.year]).accumulated.rows
    #expect(
      rows.map {
        "\($0.values[0]) \($0.unit.rawValue) \($0.plannedOfAll) \($0.actualOfAll)"
      } == [
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
