import Cooperation
import Recfile
import Testing

/// Where the warnings about figures begin and end, beyond their entries in the catalogue.
struct FigureWarningTests {
  private func codes(_ texts: String...) -> [String] {
    Ledger(texts: texts.enumerated().map { ("\($0).rec", $1) })
      .inspected(on: Day(year: 2026, month: 3, day: 12)).problems.map(\.code.rawValue)
  }

  @Test(arguments: [
    ("Year: 2027\nActual: 0\nStatus: cancelled\nSource: S", []),
    ("Year: 2027\nActual: 1\nStatus: cancelled\nSource: S", ["W1"]),
    ("Year: 2027\nActual: 0\nStatus: running\nSource: S", ["W1"]),
    ("Year: 2027\nActual: ?\nSource: S", ["W1"]), ("Year: ?\nActual: 5\nSource: S", []),
    ("Year: 2027\nStart: 2026-03-12\nActual: 1\nSource: S", []),
    ("Year: 2027\nStart: 2026-03\nActual: 1\nSource: S", ["W1"]),
    ("Year: 2026\nYearBasis: JFY\nActual: 1\nSource: S", ["W1"]),
    ("Year: 2026\nYearBasis: USFY\nActual: 1\nSource: S", []),
    ("Year: 2025", ["W4"]), ("Year: 2025\nYearBasis: JFY", []),
    ("Year: 2024\nYearBasis: JFY", ["W4"]),
    ("Year: 2025\nYearBasis: USFY", ["W4"]),
    ("Year: 2025\nStatus: planned\nPlanned: ?\nSource: S", ["W4"]),
    ("Year: 2025\nEnd: 2026-03-11", ["W4"]), ("Year: 2025\nEnd: 2026-03-12", []),
    ("Year: 2025\nEnd: 2026-03", []), ("Year: 2025\nEnd: ?", ["W4"]),
    ("Year: 2025\nActual: ?\nSource: S", []), ("Year: ?", []),
    ("Year: 2026\nPlanned: 84\nActual: 84\nSource: S", []),
    ("Year: 2026\nPlanned: ~84\nActual: 90\nSource: S", []),
    ("Year: 2026\nPlanned: 84\nActual: ~90\nSource: S", []),
    ("Year: 2026\nPlanned: >84\nActual: 900\nSource: S", []),
    ("Year: 2026\nPlanned: 0\nActual: >=1\nSource: S", ["W4"]),
    ("Year: 2026\nFirstPlanned: 84", []), ("Year: 2026\nYearBasis: XX", ["E2"]),
    ("Year: 2026\nPlanned: 84\nUnit: XX\nSource: S", ["E2"]),
  ]) func `a cohort by itself`(fields: String, found: [String]) {
    #expect(codes(Catalogue.inOrder + Catalogue.cohort(fields)) == found)
  }

  @Test(arguments: [
    ("in-country", "Hanoi, Viet Nam", false), ("in-country", "viet nam", false),
    ("in-country", "Kushiro; JAPAN", true), ("in-country", "Japan Hotel, Hanoi", false),
    ("in-country", "Japan, Hanoi", false), ("third-country", "Kushiro, Japan", true),
    ("third-country", "Ha Long, Viet Nam", true), ("third-country", "Bangkok", false),
    ("donor-country", "Viet Nam", true), ("online", "Kushiro, Japan", false),
    ("unknown", "Kushiro, Japan", false), ("in-country", ",", false),
  ]) func `a site that names a country`(venue: String, site: String, isWrong: Bool) {
    let cohort = Catalogue.cohort("Year: 2026\nVenue: \(venue)\nSite: \(site)")
    #expect(codes(Catalogue.home, Catalogue.inOrder + cohort) == (isWrong ? ["W5"] : []))
  }

  @Test(arguments: [
    ("Year: 2020\nPlanned: 40", true), ("Year: 2020\nPlanned: 30..40", true),
    ("Year: 2020\nPlanned: >40", false), ("Year: 2020\nPlanned: ~40", false),
    ("Year: 2020\nPlanned: ?", false), ("Year: 2020", false), ("Year: ?\nPlanned: 40", false),
    ("Year: 2020\nYearBasis: JFY\nPlanned: 40", false),
    ("Year: 2020\nYearBasis: unclear\nPlanned: 40", false),
    ("Year: 2020\nPlanned: 40\nUnit: experts", false),
    ("Year: 2020\nPlanned: 40\nVenue: online", false), ("Year: 2019\nPlanned: 40", false),
    ("Year: 2020\nPlanned: 9007199254740992", true),
  ]) func `an increase is compared where every year has its plan`(fields: String, isOutOfLine: Bool)
  {
    let claims = Catalogue.claims(
      "Trainees: 10\nUnit: people\nAsOf: 2019-12-31\nSource: S",
      "Trainees: 91\nUnit: people\nAsOf: 2020-12-31\nSource: S")
    let found = codes(Catalogue.inOrder + Catalogue.cohort(fields) + claims)
    #expect(found.contains("W7") == isOutOfLine)
  }

  @Test(arguments: [
    ("Trainees: >2300\nAsOf: ?", "Trainees: 5\nAsOf: 2020", false),
    ("Trainees: 9\nAsOf: 2020", "Trainees: 5\nAsOf: 2020-06", false),
    ("Trainees: 9\nAsOf: 2020", "Trainees: 5\nAsOf: 2021-01-01", true),
    ("Trainees: 5\nAsOf: 2021", "Trainees: 9\nAsOf: 2020", true),
    ("Trainees: ~9\nAsOf: 2020", "Trainees: 5\nAsOf: 2021", false),
    ("Trainees: 9\nAsOf: 2020", "Trainees: ~5\nAsOf: 2021", false),
    ("Trainees: 9\nAsOf: 2020", "Trainees: >=5\nAsOf: 2021", false),
    ("Trainees: 9\nAsOf: 2020", "Trainees: 9\nAsOf: 2021", false),
  ]) func `a claim falls only where that is certain`(one: String, other: String, falls: Bool) {
    let claims = Catalogue.claims(
      "\(one)\nUnit: people\nSource: S", "\(other)\nUnit: people\nSource: S")
    #expect(codes(Catalogue.inOrder + claims).contains("W7") == falls)
  }

  @Test func `without a day, nothing is said that depends on it`() {
    let store =
      Catalogue.inOrder + Catalogue.cohort("Year: 1999")
      + Catalogue.plan("Year: 1999\nYearBasis: CY")
    #expect(Ledger(store).problems == [])
    #expect(Ledger(store).inspectionDay == nil)
    #expect(Ledger(store).inspected(on: nil).problems == [])
  }

  @Test func `a field of the problem may be one that the record lacks`() {
    let ledger = Ledger(Catalogue.inOrder + Catalogue.cohort("Year: 2025\nPlanned: 84\nSource: S"))
    let problem = ledger.inspected(on: Day(year: 2026, month: 3, day: 12)).problems.first
    #expect(problem?.field == "Actual")
    #expect(problem?.excerpt?.text == "Planned: 84")
    #expect(problem?.origin == ledger.cohorts[0].origin)
  }
}
