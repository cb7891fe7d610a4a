import Rehearsal
import Testing

@testable import Dashboard

/// In little room a claim keeps what says what it is.
struct ClaimsNarrowScreenTests {
  @Test(arguments: [(40, 11), (30, 12)])
  func `claims of a program with several venues keep unit and venue`(columns: Int, rows: Int) throws
  {
    let claims = """
      Id: K
      Program: VN-COAL
      Trainees: >165000
      Unit: participations
      Venue: in-country
      AsOf: 2026-03-12
      Verbatim: many
      Source: news-2026
      """
    let store =
      SampleStore.cohorts + "\n\n%rec: Claim\n\n" + claims + "\n\n"
      + claims.replacing("Id: K", with: "Id: L").replacing("in-country", with: "donor-country")
      + "\n\n"
    let desk = try Desk(columns, rows, on: SampleStore.ledger(cohorts: store), "K")
    let row = try #require(
      desk.drawn().split(separator: "\n").first { $0.contains(">165,000") && $0.contains("part") })
    #expect(row.contains("in-ctr") || row.contains("donor"), "\(row)")
  }

  @Test func `claims in little room have a heading`() throws {
    expectScreen(
      try Desk(24, 6, on: ToldStore.ledger, "K").drawn(),
      """
       … › Claims ! 3 errors
         Claim Unit
        >2,300 unit ?
       Coal training: more

       e edit  ? keys  q back
      """)
  }

  @Test func `what other claims say against one is marked beside it, and told below`() throws {
    func claim(_ id: String, _ fields: String) -> String {
      "Id: \(id)\nProgram: VN-COAL\nVenue: online\nUnit: people\nVerbatim: so many\n\(fields)\n\n"
    }
    let store =
      SampleStore.cohorts + "\n\n%rec: Claim\n\n"
      + claim("A", "Trainees: 100\nAsOf: 2022-12\nSource: news-2026")
      + claim("B", "Trainees: 120\nAsOf: 2022-12-31\nSource: report-2023")
      + claim("C", "Trainees: 60..80\nAsOf: 2024\nSource: news-2026")
    let drawn = try Desk(140, 30, on: SampleStore.ledger(cohorts: store), "Kjj").drawn()
    let rows = drawn.split(separator: "\n").filter { $0.contains("online") }
    #expect(rows.contains { $0.contains(" 100 ") && $0.contains("!  another source: 120") })
    #expect(rows.contains { $0.contains(" 120 ") && $0.contains("!  another source: 100") })
    #expect(
      rows.contains { $0.contains("60..80") && $0.contains("!  at least 40 less than B claims") })
    #expect(drawn.contains("beside other claims: at least 40 less than B claims"))
    #expect(
      drawn.contains(
        "since A (100 up to 2022-12): 20..40 less in 1.0 to 2.1 years, 9..40 less a year"))
  }
}
