import Cooperation
import Testing

struct TotalsTests {
  private static let head = """
    %rec: Country

    Id: VN

    Id: PE

    %rec: Program

    Id: VN-COAL
    Country: VN
    Form: course
    Venue: donor-country
    Unit: people
    YearBasis: JFY

    Id: PE-OJT
    Country: PE
    Form: ojt
    Venue: in-country
    Unit: people
    YearBasis: CY

    %rec: Cohort


    """

  private static let ledger = Ledger(
    head + """
      Program: VN-COAL
      Year: 2016
      Organization: VINACOMIN
      Organization: TKV
      Planned: 84
      Actual: 84
      Status: completed

      Program: VN-COAL
      Year: 2016
      Organization: VINACOMIN
      Form: advisor
      Planned: ~30
      Unit: experts

      Program: VN-COAL
      Year: 2017
      Start: 2018-02-01
      Planned: 61
      Actual: >70
      Status: running

      Program: VN-COAL
      Year: ?
      Venue: online
      Actual: ?

      Program: PE-OJT
      Year: 2016
      Actual: 8
      Status: completed

      Program: NONE
      Year: 2016
      YearBasis: unclear
      Actual: 5

      Program: PE-OJT
      Year: 2016
      Start: 2017-01
      Planned: 10
      Status: planned

      """)

  private func totals(
    by groupings: [Grouping], view: YearView = .stated, of ledger: Ledger = ledger
  ) -> Totals {
    Totals(of: ledger.cohorts, in: ledger, by: groupings, view: view)
  }

  @Test(arguments: [
    (
      [Grouping.year],
      [
        "2016 experts ~30|", "2016 people 94|92", "2016 unclear |5", "2017 people 61|>=71",
        "? people |?",
      ]
    ),
    (
      [.country],
      ["PE people 10|8", "VN experts ~30|", "VN people 145|>=155 (+1)", " unclear |5"]
    ),
    (
      [.program],
      [
        "PE-OJT people 10|8", "VN-COAL experts ~30|", "VN-COAL people 145|>=155 (+1)",
        " unclear |5",
      ]
    ),
    (
      [.form],
      ["advisor experts ~30|", "course people 145|>=155 (+1)", "ojt people 10|8", " unclear |5"]
    ),
    (
      [.venue],
      [
        "donor-country experts ~30|", "donor-country people 145|>=155", "in-country people 10|8",
        "online people |?", " unclear |5",
      ]
    ),
    (
      [.unit],
      ["experts experts ~30|", "people people 155|>=163 (+1)", "unclear unclear |5"]
    ),
    (
      [.organization],
      [
        "VINACOMIN experts ~30|", "VINACOMIN; TKV people 84|84", " people 71|>=79 (+1)",
        " unclear |5",
      ]
    ),
    (
      [.status],
      [
        "completed people 84|92", "planned people 10|", "running people 61|>=71",
        " experts ~30|", " people |?", " unclear |5",
      ]
    ),
    ([], ["experts ~30|", "people 155|>=163 (+1)", "unclear |5"]),
    (
      [.year, .country],
      [
        "2016 PE people 10|8", "2016 VN experts ~30|", "2016 VN people 84|84", "2016  unclear |5",
        "2017 VN people 61|>=71", "? VN people |?",
      ]
    ),
    (
      [.country, .year],
      [
        "PE 2016 people 10|8", "VN 2016 experts ~30|", "VN 2016 people 84|84",
        "VN 2017 people 61|>=71", "VN ? people |?", " 2016 unclear |5",
      ]
    ),
  ]) func `cohorts are added up by groups, and units never together`(
    groupings: [Grouping], rows: [String]
  ) {
    let totals = totals(by: groupings)
    #expect(totals.rows.map(\.line) == rows)
    #expect(totals.groupings == groupings)
  }

  @Test func `no cohorts, no rows`() {
    let totals = Totals(of: [], in: Self.ledger, by: [.year])
    #expect(totals.rows.isEmpty)
    #expect(totals.accumulated.rows.isEmpty)
  }

  @Test(arguments: YearView.allCases, Grouping.allCases)
  func `every cohort stands in one row`(view: YearView, grouping: Grouping) {
    let totals = totals(by: [grouping, .status], view: view)
    #expect(totals.rows.map(\.cohorts).reduce(0, +) == Self.ledger.cohorts.count)
  }

  @Test(arguments: [
    (YearView.stated, ["2016 0/5", "2017 0/1", "? 0/1"]),
    (.calendar, ["2016 3/5", "2018 0/1", "? 1/1"]),
    (.japaneseFiscal, ["2016 2/5", "2017 0/1", "? 0/1"]),
    (.unitedStatesFiscal, ["2016 4/4", "2017 0/1", "2018 0/1", "? 1/1"]),
  ]) func `a cohort whose start does not decide stands in its stated year, assumed`(
    view: YearView, years: [String]
  ) {
    var assumed: [GroupValue: (Int, Int)] = [:]
    for row in totals(by: [.year], view: view).rows {
      assumed[row.values[0], default: (0, 0)].0 += row.assumed
      assumed[row.values[0], default: (0, 0)].1 += row.cohorts
    }
    #expect(
      assumed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.0)/\($0.value.1)" } == years)
  }

  @Test func `a row knows the bases of its cohorts and whether more may come`() {
    let rows = totals(by: [.year]).rows
    #expect(rows.map(\.isUnderWay) == [false, true, false, true, false])
    #expect(rows[1].bases == [.calendar, .japaneseFiscal])
    #expect(rows[2].bases == [.unclear])
    #expect(rows[1].cohorts == 3)
  }

  @Test func `a share compares only what was both planned and reported`() {
    let rows = totals(by: [.year]).rows
    #expect(rows[1].share == nil)
    #expect(rows[3].share.map { "\($0.bound) \($0.percent)" } == "atLeast 116")
    let both = totals(by: [.status]).rows[2]
    #expect(both.unpaired == 0)
    #expect(totals(by: [.status]).rows[0].unpaired == 1)
  }

  @Test func `accumulated, each year holds all before it and the unknown one is left out`() {
    let ledger = Ledger(
      Self.head + """
        Program: VN-COAL
        Year: 2018
        Planned: 10
        Actual: >5
        Status: planned

        Program: VN-COAL
        Year: 2016
        YearBasis: CY
        Planned: 84
        Actual: 80

        Program: VN-COAL
        Year: 2017
        Actual: ?

        Program: VN-COAL
        Year: 2017
        Unit: experts
        Planned: ~30

        Program: VN-COAL
        Year: ?
        Actual: 1000

        Program: PE-OJT
        Year: 2017
        Actual: 7

        """)
    let byYear = totals(by: [.year], of: ledger).accumulated
    #expect(
      byYear.rows.map(\.line) == [
        "2016 people 84|80", "2017 experts ~30|", "2017 people 84|>=87 (+1)",
        "2018 people 94|>=93 (+1)",
      ])
    #expect(byYear.rows.map(\.cohorts) == [1, 1, 3, 4])
    #expect(byYear.rows.map(\.isUnderWay) == [false, false, false, true])
    #expect(byYear.rows.map(\.unpaired) == [0, 1, 2, 2])
    #expect(byYear.rows.last?.bases == [.calendar, .japaneseFiscal])
    #expect(byYear.groupings == [.year])

    #expect(
      totals(by: [.country, .year], of: ledger).accumulated.rows.map(\.line) == [
        "PE 2017 people |7", "VN 2016 people 84|80", "VN 2017 experts ~30|",
        "VN 2017 people 84|>=80 (+1)", "VN 2018 people 94|>=86 (+1)",
      ])
    let fiscal = totals(by: [.year], view: .japaneseFiscal, of: ledger).accumulated
    #expect(fiscal.rows.map(\.assumed) == [1, 0, 2, 2])
  }

  @Test func `without years there is nothing to accumulate`() {
    let totals = totals(by: [.country])
    #expect(totals.accumulated.rows == totals.rows)
  }

  @Test func `programs whose Ids differ in bytes alone are two rows`() {
    let ledger = Ledger(
      """
      %rec: Program

      Id: \u{E9}
      Unit: people

      Id: e\u{301}
      Unit: people

      %rec: Cohort

      Program: \u{E9}
      Actual: 1

      Program: e\u{301}
      Actual: 2

      """)
    let rows = totals(by: [.program], of: ledger).rows
    #expect(rows.map(\.actual.description) == ["2", "1"])
    #expect(rows.map { Array($0.values[0].description.unicodeScalars).count } == [2, 1])
  }

  @Test func `a sum that does not fit says so`() {
    let one = "Program: VN-COAL\nYear: 2016\nActual: \(Count.largest)\n\n"
    let ledger = Ledger(Self.head + String(repeating: one, count: 1024))
    #expect(totals(by: [.year], of: ledger).rows.map(\.line) == ["2016 people |too large"])
  }
}

extension TotalsRow {
  /// The row as `2016 people 84|>=80 (+1)`: its groups, its unit, planned, actual and unknown actuals.
  fileprivate var line: String {
    let isPartlyUnknown = actual.unknown > 0 && actual.certainty != .unknown
    return (values.map(\.description) + [unit.rawValue, "\(planned)|\(actual)"])
      .joined(separator: " ") + (isPartlyUnknown ? " (+\(actual.unknown))" : "")
  }
}
