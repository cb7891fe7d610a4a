import Testing

@testable import Dashboard

/// What is said beside a bar, and over all of them, at every width.
struct TotalsRemarkTests {
  /// Two years, of the first of which a cohort is not reported, and the longest bar; and a third.
  private static let ledger = SampleStore.ledger(
    cohorts: [
      "Year: 2016\nYearBasis: JFY\nPlanned: 84\nActual: 84",
      "Year: 2016\nYearBasis: JFY\nPlanned: 69",
      "Year: 2017\nYearBasis: unclear\nActual: 74", "Year: 2018\nPlanned: 300\nActual: ?",
    ].reduce("%rec: Cohort\n\n") {
      $0 + "Program: VN-COAL\nVenue: donor-country\nUnit: people\n\($1)\n\n"
    })

  private func lines(_ columns: Int) throws -> [String] {
    try Desk(columns, 40, on: TotalsRemarkTests.ledger, "t").drawn().split(separator: "\n")
      .map(String.init)
  }

  @Test(arguments: 66...140) func `no bar is so long that its remark is left out`(columns: Int)
    throws
  {
    let lines = try lines(columns)
    for (year, remark) in [("JFY2016", "not same cohorts"), ("JFY2018", "?")] {
      let line = try #require(lines.first { $0.hasPrefix(" \(year)") }, "\(lines)")
      #expect(line.hasSuffix(" \(remark)"), "\(line)")
    }
  }

  /// A year with much to say, one of which nothing is recorded, and one after it.
  private static let telling = SampleStore.ledger(
    cohorts: [
      "Year: 2016\nPlanned: 110\nActual: >440", "Year: 2016\nActual: ?", "Year: 2016\nPlanned: 10",
      "Year: 2018\nYearBasis: unclear\nPlanned: 20\nActual: 20", "Year: 2019\nActual: 7",
    ].reduce("%rec: Cohort\n\n") {
      $0 + "Program: VN-COAL\nVenue: donor-country\nUnit: people\n\($1)\n\n"
    })

  @Test(arguments: 40...140) func `a remark without room leaves a sign`(columns: Int) throws {
    let drawn = try Desk(columns, 24, on: TotalsRemarkTests.telling, "t").drawn()
    let line = try #require(drawn.split(separator: "\n").first { $0.contains("441") })
    guard line.contains("│") else { return }
    let all = ["actual +1 unknown", "not same cohorts"]
    #expect(all.allSatisfy(line.contains) || line.hasSuffix("…"), "\(line)")
  }

  @Test func `a running sum says once what holds from there on`() throws {
    let lines = try Desk(140, 30, on: TotalsRemarkTests.telling, "t+").drawn()
      .split(separator: "\n").map(String.init)
    let rows = lines.drop { !$0.contains("Known") }.prefix { !$0.contains("───") }
    for remark in ["actual +1 unknown", "not same cohorts", "a year without records"] {
      #expect(rows.count { $0.contains(remark) } == 1, "\(remark): \(rows)")
    }
    let gap = try #require(rows.first { $0.contains("a year without records") })
    #expect(gap.hasPrefix(" JFY2017 ") || gap.hasPrefix(" 2017"), "\(gap)")
    let sum = try #require(lines.first { $0.hasPrefix(" Sum") })
    #expect(sum.contains("a year without records"), "\(sum)")
    // A year by itself has no year before it.
    let single = try Desk(140, 30, on: TotalsRemarkTests.telling, "t").drawn()
    #expect(!single.contains("a year without records"))
  }

  @Test(arguments: 40...140) func `where plan and actual are of other cohorts, the % says so`(
    columns: Int
  ) throws {
    let lines = try lines(columns)
    let heading = try #require(lines.first { $0.contains("Plan ") })
    let year = try #require(lines.first { $0.hasPrefix(" JFY2016") })
    #expect(year.contains("≠") == heading.contains("%"), "\(year)")
    #expect(year.contains("≥ 84"), "\(year)")
  }

  @Test(arguments: 20...140) func `what is added up is said to be a part of all`(columns: Int)
    throws
  {
    for rows in [7, 12, 24, 40] {
      let title = try Desk(columns, rows, "t").row(1)
      #expect(title.contains("apart: ") || title.contains("part of all"), "\(title)")
    }
    for rows in 5...6 {
      let desk = try Desk(columns, rows, "t")
      #expect(!desk.drawn().contains(" Sum"), "\(desk.drawn())")
    }
  }

  @Test func `each selection says what is apart from it, and which key goes there`() throws {
    let wide = try Desk(140, 24, "t").row(1)
    #expect(wide.contains("apart: in-country "), "\(wide)")
    #expect(try Desk(44, 24, "t").row(1).contains("part of all: v"))
    // All venues and each unit by itself: nothing is left.
    let all = try Desk(140, 24, "tvvvggggg").row(1)
    #expect(!all.contains("apart") && !all.contains("part of all"), "\(all)")
  }
}
