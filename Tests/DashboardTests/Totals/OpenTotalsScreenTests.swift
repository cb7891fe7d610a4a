import Cooperation
import Testing

@testable import Dashboard

/// What the screens say where less is reported than is recorded.
struct OpenTotalsScreenTests {
  private func ledger(_ cohorts: [String]) -> Ledger {
    SampleStore.ledger(
      """
      %rec: Program

      Id: P
      Title: Mine safety
      Venue: online
      Unit: people
      YearBasis: CY

      %rec: Cohort

      \(cohorts.enumerated().map { "Id: C\($0)\nProgram: P\n\($1)\n\n" }.joined())
      """)
  }

  @Test func `a running sum goes on as a lower bound, and what has no year stands apart`() throws {
    let ledger = ledger([
      "Year: 2016\nActual: 84", "Year: 2018\nPlanned: 5", "Year: 2019\nActual: 6",
      "Year: ?\nActual: 8",
    ])
    var desk = try Desk(on: ledger, "t+")
    let rows = (3...7).map { desk.row($0).prefix(26) }
    #expect(
      rows == [
        " 2016          ·     84   ", " 2017          ·   ≥ 84   ", " 2018        ≥ 5   ≥ 84   ",
        " 2019        ≥ 5   ≥ 90   ", " ?             ·      8   ",
      ])
    #expect(desk.row(7).contains("year not known: in no sum above"))
    #expect(desk.drawn().contains(" Sum         ≥ 5   ≥ 98"))
    try desk.press("G<enter>")
    #expect(desk.status.contains("The 1 cohort of that row"))
    #expect(desk.contents.cohorts.count == 1)
  }

  @Test func `none yet while the year is not over, and not reported after it`() throws {
    let store = ledger(["Year: 2026\nStatus: planned\nPlanned: 9", "Year: 2025\nStatus: running"])
    for (year, signs) in [(2024, ["–", "–"]), (2026, ["–", "·"]), (2027, ["·", "·"])] {
      let ledger = store.inspected(on: Day(year: year, month: 11, day: 22))
      let totals = try Desk(on: ledger, "t")
      #expect([totals.row(4), totals.row(3)].map { String($0.prefix(23).suffix(1)) } == signs)
      let browse = try Desk(on: ledger, "")
      let grid = browse.drawn().split(separator: "\n")
      for (label, sign) in zip(["│2026 ", "│2025 "], signs) {
        let row = grid.first { $0.contains(label) }
        #expect(row?.dropLast().hasSuffix(sign) == true, "\(row ?? "no row")")
      }
    }
  }

  @Test func `the sums of the panes say of how many cohorts they are`() throws {
    let ledger = ledger(["Year: 2016\nActual: 84", "Year: 2018\nPlanned: 5"])
    #expect(try Desk(on: ledger, "").drawn().contains("online people 1/2"))
    let wide = try Desk(140, 40, on: ledger, "").drawn().split(separator: "\n")
    #expect(wide.contains { $0.contains("online people 1/2 ") && $0.contains("≥ 84") })
  }

  @Test func `years without a record have no basis that could be unclear`() throws {
    let ledger = ledger([
      "Year: 2016\nYearBasis: unclear\nActual: 84", "Year: 2018\nYearBasis: unclear\nActual: 5",
    ])
    let desk = try Desk(on: ledger, "t")
    #expect(desk.row(3).hasPrefix(" 2016 * "))
    #expect(desk.row(4).hasPrefix(" 2017   "))
  }

  @Test func `the claims at the foot say how many more there are, at every size`() throws {
    let claims = (1...9).map {
      "Id: K\($0)\nProgram: P\nVenue: online\nUnit: people\nTrainees: \($0)00\nAsOf: 201\($0)\n\n"
    }
    let ledger = SampleStore.ledger(
      "%rec: Program\n\nId: P\nVenue: online\nUnit: people\n\n%rec: Claim\n\n\(claims.joined())"
        + "%rec: Cohort\n\nId: C\nProgram: P\nYear: 2010\nActual: 1\n\n")
    for (rows, text) in [
      (14, "8 more claims: K"), (24, "6 more claims: K"), (40, "3 more claims: K"),
    ] {
      for columns in [60, 80, 140] {
        let drawn = try Desk(columns, rows, on: ledger, "t").drawn()
        #expect(drawn.contains(text), "\(columns) by \(rows): \(drawn)")
      }
    }
  }
}
