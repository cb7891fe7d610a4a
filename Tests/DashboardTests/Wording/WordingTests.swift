import Cooperation
import Testing

@testable import Dashboard

/// How figures and codes are written on a screen.
struct WordingTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345, "12,345"),
    (9_007_199_254_740_992, "9,007,199,254,740,992"), (-1, "-1"), (-1234, "-1,234"),
    (.max, "9,223,372,036,854,775,807"), (.min, "-9,223,372,036,854,775,808"),
  ])
  func `thousands are set apart`(number: Int, text: String) {
    #expect(grouped(number) == text)
  }

  @Test(arguments: [(0, "0 cohorts"), (1, "1 cohort"), (2, "2 cohorts"), (1000, "1,000 cohorts")])
  func `nouns follow their number`(number: Int, text: String) {
    #expect(counted(number, "cohort") == text)
  }

  @Test(arguments: [
    (Count.exactly(0), "0", "none"), (.exactly(61), "61", "61 exactly"),
    (.moreThan(2300), ">2,300", "more than 2,300"), (.atLeast(3), "≥3", "at least 3"),
    (.about(90_000), "~90,000", "about 90,000"),
    (.between(100, 1200), "100..1,200", "from 100 to 1,200"),
    (.unknown, "?", "number not known"),
  ])
  func `a count in figures and in words`(count: Count, shown: String, words: String) {
    #expect(count.shown == shown)
    #expect(count.words == words)
  }

  @Test func `a range in little room is a lower bound, and anything else what it is`() {
    #expect(Count.between(100, 120).shortened == "≥100")
    #expect(Count.exactly(61).shortened == "61")
    #expect(Count.moreThan(2300).shortened == ">2,300")
  }

  @Test(arguments: [
    ([], false, "·"), ([], true, "–"), ([Count.unknown], false, "?"),
    ([.exactly(0)], true, "0"), ([.exactly(60), .exactly(9)], false, "69"),
    ([.exactly(61), .about(90_000)], false, "~90,061"),
    ([.moreThan(2300), .exactly(8)], false, "≥ 2,309"), ([.exactly(61), .unknown], false, "≥ 61"),
    ([.about(90_000), .exactly(61), .moreThan(2300)], false, "≥ ~92,362"),
  ])
  func `a sum says no more than its parts`(counts: [Count], isUnderWay: Bool, shown: String) {
    #expect(Sum(counts).shown(isUnderWay: isUnderWay) == shown)
  }

  @Test(arguments: [
    ([Count.exactly(84)], [Count.exactly(84)], "100%"), ([.exactly(2)], [.exactly(3)], "66%"),
    ([.atLeast(59)], [.about(90)], "≥~65%"), ([.exactly(59)], [.moreThan(89)], "≤66%"),
    ([.exactly(3000)], [.exactly(2)], "150,000%"),
  ])
  func `a percentage with its bound`(actual: [Count], planned: [Count], shown: String) {
    #expect(Share(actual: Sum(actual), planned: Sum(planned))?.shown == shown)
  }

  @Test(arguments: [
    (Count.exactly(150), [Count.exactly(50)], "100"), (.moreThan(2300), [.exactly(1)], "≥ 2,300"),
    (.exactly(100), [.atLeast(40)], "≤ 60"), (.between(100, 120), [.exactly(100)], "0..20"),
    (.between(10, 20), [.exactly(15)], "-5..5"), (.about(2000), [.exactly(1000)], "~1,000"),
    (.moreThan(10), [.unknown], "?"),
  ])
  func `what a claim leaves unexplained`(claim: Count, recorded: [Count], shown: String) {
    #expect(Remainder(claim: claim, recorded: Sum(recorded)).shown == shown)
  }

  @Test func `short words fit where they are used`() {
    for venue in Venue.allCases { #expect(venue.short.count <= 6) }
    for unit in Unit.allCases { #expect(unit.short.count <= 9) }
    for status in CohortStatus.allCases { #expect(status.letter.count == 1) }
    #expect(Set(Venue.allCases.map(\.short)).count == Venue.allCases.count)
    #expect(Set(Unit.allCases.map(\.short)).count == Unit.allCases.count)
    #expect(Set(CohortStatus.allCases.map(\.letter)).count == CohortStatus.allCases.count)
  }

  private func label(_ id: String, _ view: YearView, columns: Int = 8) -> String {
    let ledger = SampleStore.ledger
    let cohort = ledger.cohorts.first { ledger.id(of: $0).text == id }
    return cohort.map { view.label(of: $0, columns: columns) } ?? ""
  }

  @Test func `a year is written on the basis that it is cut by`() {
    #expect(label("C26", .stated) == "JFY2026")
    #expect(label("N24", .stated) == "2024")
    #expect(label("C17", .stated) == "2017 *")
    #expect(label("N-UNDATED", .stated) == "?")
    // JFY2023 began before April and so lies in the calendar year 2023; others are assumed.
    #expect(label("C23", .calendar) == "2023")
    #expect(label("C26", .calendar) == "2026 *")
    #expect(label("C26", .japaneseFiscal) == "JFY2026")
    #expect(label("C23", .unitedStatesFiscal) == "USFY2023")
    #expect(label("C23", .unitedStatesFiscal, columns: 7) == "US2023")
    #expect(label("C26", .unitedStatesFiscal, columns: 7) == "2026 *")
  }

  @Test func `the year of a row of totals is marked where its cohorts do not agree`() throws {
    let desk = try Desk("tvvv")
    let labels = TotalsContents(desk.ledger, desk.state.totals, view: .stated).lines.map(\.label)
    #expect(labels.first == "2017 *")
    #expect(labels.contains("JFY2023"))
    let mixed = SampleStore.ledger(
      cohorts: SampleStore.cohorts.replacing(
        "Id: C22\nProgram: VN-COAL\nYear: 2022",
        with: "Id: C22\nProgram: VN-COAL\nYear: 2023\nYearBasis: CY"))
    let rows = TotalsContents(mixed, desk.state.totals, view: .stated).lines.map(\.label)
    #expect(rows.contains("2023 *"))
  }
}
