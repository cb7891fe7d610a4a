import Cooperation
import Testing

/// What two claims of one program and venue imply between them.
struct ClaimIncreaseTests {
  /// A ledger of claims as `trainees @ date unit venue`, named A, B, C … in that order.
  private func ledger(_ claims: [String], cohorts: [String] = []) -> Ledger {
    let records = zip(claims, "ABCDEFGH").map { claim, id in
      let words = claim.split(separator: " ")
      let unit = words.count > 2 ? "Unit: \(words[2])\n" : ""
      let venue = words.count > 3 ? words[3] : "donor-country"
      let from = words.count > 4 ? "From: \(words[4])\n" : ""
      return """
        Id: \(id)
        Program: P
        Trainees: \(words[0])
        AsOf: \(words[1])
        Venue: \(venue)
        \(unit)\(from)

        """
    }
    let planned = cohorts.map { cohort in
      let venue = cohort.contains("Venue") ? "" : "Venue: donor-country\n"
      return "Program: P\n\(venue)\(cohort)\n\n"
    }
    return Ledger(
      """
      %rec: Program

      Id: P
      Unit: people
      YearBasis: CY

      %rec: Claim

      \(records.joined())
      %rec: Cohort

      \(planned.joined())
      """)
  }

  private func increase(_ claims: [String], cohorts: [String] = []) throws -> ClaimIncrease? {
    let ledger = ledger(claims, cohorts: cohorts)
    let later = try #require(ledger.claims.last)
    return ClaimIncrease(to: later, in: ledger)
  }

  @Test(arguments: [
    // One year of 365 days is a little less than a year.
    ("100 2023-12-31", "465 2024-12-30", "365", 365...365, "365..366"),
    ("100 2018-12-31", "110 2022-12-31", "10", 1461...1461, "2..3"),
    // The dates are as wide as they are stated.
    ("1797 2018", "1983 2022", "186", 1097...1825, "37..62"),
    ("1983 2022-12", ">2300 2026-03-12", ">=318", 1167...1197, ">=97"),
    ("100 2023", "150 2024", "50", 1...730, "25..18263"),
    // A claim that shrinks loses fastest over the shortest time.
    ("150 2020", "100 2023", "-50", 731...1460, "-25..-12"),
    // Bounds have one end or none, whatever the other side.
    ("100..120 2020-01-01", "200..210 2022-01-01", "80..110", 731...731, "39..55"),
    (">80000 2018-12-31", "~90000 2023-05-16", "<=~9999", 1597...1597, "<=~2287"),
    (">80000 2018-12-31", "70000 2023-05-16", "<=-10001", 1597...1597, "<=-2287"),
    ("~90000 2023-05-16", ">165000 2026-03-12", ">=~75001", 1031...1031, ">=~26569"),
    (">2100 2023", ">2300 2026-03-12", "?", 802...1166, "?"),
    (
      "0 2020-01-01", "9007199254740992 2020-01-02", "9007199254740992", 1...1,
      "3289811973799736770..3289811973799736771"
    ),
  ]) func `the increase a year between two claims`(
    earlier: String, later: String, added: String, days: ClosedRange<Int>, perYear: String
  ) throws {
    let increase = try #require(try increase([earlier, later]))
    #expect(increase.earlier.id == RecordID("A"))
    #expect(increase.later.id == RecordID("B"))
    #expect(increase.added.description == added)
    #expect(increase.days == days)
    #expect(increase.perYear.description == perYear)
  }

  @Test(arguments: [
    ["100 2020"], ["? 2018", "100 2020"], ["100 2018", "? 2020"], ["100 2020", "100 2020"],
    ["100 2020-06-30", "100 2020"], ["100 2020", "100 2020-12-31"], ["100 2021", "100 2020"],
    ["100 ?", "100 2020"], ["100 2020", "100 ?"], ["100 2018 people", "100 2020 participations"],
    ["100 2018 people", "100 2020 people in-country"],
  ]) func `nothing is implied without an earlier claim that can be compared`(claims: [String])
    throws
  {
    #expect(try increase(claims) == nil)
  }

  @Test(arguments: [
    // The latest. Units that neither states may differ.
    (["1 2016", "2 2018", "3 2020"], "B", false), (["2 2018", "1 2016", "3 2020"], "A", false),
    // Between two lower bounds nothing is implied, so that an earlier figure says more.
    (["1 2016", ">2 2018", ">3 2020"], "A", false), (["1 2016", ">2 2018", "3 2020"], "B", false),
    ([">1 2016", ">2 2018", ">3 2020"], "B", false),
    (["~1 2016", ">=2 2018", ">3 2020"], "A", false),
    (["1..4 2016", ">=2 2018", ">3 2020"], "A", false),
    // The same unit is nearer than a later date, and unclear ones may be compared.
    (["1 2016 people", "2 2018 unclear", "3 2020 people"], "A", true),
    (["1 2016 people", "2 2018 unclear", "3 2020"], "B", false),
    (["1 2016 unclear", "2 2018 participations", "3 2020 people"], "A", false),
    (["1 2016 people", "2 2018 participations", "3 2020 unclear"], "B", false),
    // What may be as late is not earlier.
    (["1 2016", "2 2020-06-30", "3 2020"], "A", false),
    // Undated claims are compared with nothing.
    (["1 2016", "2 ?", "3 2020"], "A", false),
  ]) func `a claim is compared with`(
    claims: [String], earlier: String, countTheSame: Bool
  ) throws {
    let increase = try #require(try increase(claims))
    #expect(increase.earlier.id.text == earlier)
    #expect(increase.countTheSame == countTheSame)
  }

  @Test(arguments: [
    ("100 2018 people online 2010", "200 2020 people online", false),
    ("100 2018 people online", "200 2020 people online 2019-01", false),
    ("100 2018 people online 2010", "200 2020 people online 2010-01", true),
  ]) func `claims that count since different days are not compared`(
    earlier: String, later: String, areCompared: Bool
  ) throws {
    #expect((try increase([earlier, later]) != nil) == areCompared)
  }

  @Test func `a series goes from the earliest to the latest, those without a date last`() throws {
    let ledger = ledger([
      "1 ?", "2 2020", "3 2018-06", "4 2018", "5 2018 people in-country", "6 2020-12-31",
    ])
    let series = ClaimSeries(around: try #require(ledger.claims.first), in: ledger)
    #expect(series.claims.map(\.id.text) == ["C", "D", "B", "F", "A"])
  }

  @Test func `a claim of no known program stands alone`() throws {
    let ledger = Ledger(
      """
      %rec: Claim

      Id: A
      Trainees: 1
      AsOf: 2018

      Id: B
      Trainees: 2
      AsOf: 2020
      """)
    let later = try #require(ledger.claims.last)
    #expect(ClaimSeries(around: later, in: ledger).claims.map(\.id.text) == ["B"])
    #expect(ClaimIncrease(to: later, in: ledger) == nil)
  }

  @Test(arguments: [
    ([], []),
    (
      ["Year: 2019\nPlanned: 70", "Year: 2021\nPlanned: 61"], ["2019 people 70", "2021 people 61"]
    ),
    // Before 2018 it had begun, or it began after 2022; the claim of 2018 may be from any of its days.
    (["Year: 2017\nPlanned: 1", "Year: 2023\nPlanned: 2"], []),
    (
      ["Year: 2018\nPlanned: 1", "Year: 2022\nPlanned: 2"],
      ["perhaps 2018 people 1", "perhaps 2022 people 2"]
    ),
    // What may have begun in between is shown, too.
    (["Year: 2018\nYearBasis: JFY\nPlanned: 1"], ["perhaps 2018 people 1"]),
    (["Year: 2022\nYearBasis: JFY\nPlanned: 1"], ["perhaps 2022 people 1"]),
    (["Year: 2023\nYearBasis: unclear\nPlanned: 1"], ["perhaps 2023 people 1"]),
    (["Year: ?\nPlanned: >5"], ["perhaps ? people >=6"]),
    (["Year: 2020\nPlanned: 1\nStart: 2017-12-31", "Year: 2020\nPlanned: 2\nStart: 2023-01"], []),
    (["Year: 2020\nPlanned: 1\nStart: 2018-12-31"], ["perhaps 2020 people 1"]),
    // Units stay apart, actuals are no plans, and other venues are no part of it.
    (
      [
        "Year: 2020\nPlanned: 1\nUnit: experts", "Year: 2020\nPlanned: ?", "Year: 2020\nPlanned: 2",
      ],
      ["2020 experts 1", "2020 people >=2"]
    ),
    (["Year: 2020\nActual: 1"], []), (["Year: 2020\nPlanned: 1\nVenue: online"], []),
  ]) func `the plans of those years`(cohorts: [String], plans: [String]) throws {
    let ledger = ledger(["100 2018", "200 2022"], cohorts: cohorts)
    let later = try #require(ledger.claims.last)
    let increase = try #require(ClaimIncrease(to: later, in: ledger))
    func words(_ row: TotalsRow) -> String {
      "\(row.values[0]) \(row.unit.rawValue) \(row.planned)"
    }
    #expect(
      increase.plans.map(words) + increase.possiblePlans.map { "perhaps \(words($0))" } == plans)
  }
}
