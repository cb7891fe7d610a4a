import Cooperation
import Testing

/// What is not to be complained of, and in which order the rest is.
struct InspectionTests {
  private func reports(_ text: String) -> [String] { Ledger(text).problems.map(\.report) }

  @Test(arguments: ["", "\n\n", "# nothing\n", "%rec: Bus\n\nId: 1\n\nId: 1\n", "Id: 1\n\nId: 1\n"])
  func `what is not of the known types is not inspected`(text: String) {
    #expect(reports(text).isEmpty)
  }

  @Test func `a store with every field filled in is in order`() {
    let ledger = Ledger(
      """
      %rec: Store

      Title: T
      Operator: O
      HomeCountry: JP
      YearBasis: JFY

      %rec: Country

      Id: JP
      Name: Japan
      Aka: 日本
      Note: N

      %rec: Organization

      Id: O
      Name: N
      Aka: A
      Country: JP
      Kind: 10
      Identifier: XM-DAC-1
      Parent: O
      Note: N

      %rec: Program

      Id: P
      Title: T
      Country: JP
      Donor: O
      Counterpart: O
      Form: mixed
      Venue: unknown
      Unit: person-days
      Sector: 10000
      Status: finalising
      Start: 2002
      End: 2002-01
      YearBasis: CY
      Topic: T
      Note: N
      Source: S

      %rec: Agreement

      Id: A
      Country: JP
      Program: P
      Kind: implementation-plan
      Subject: S
      Signed: 2026-03-12
      Place: P
      Party: somebody
      Signatory: one
      Year: ?
      YearBasis: USFY
      Under: A
      Note: N
      Source: S

      %rec: Cohort

      Id: C
      Program: P
      Year: 9999
      YearBasis: USFY
      Intake: 0
      Course: C
      Topic: T
      Organization: O
      Form: observation
      Venue: third-country
      Site: S
      Start: 2016-01-01
      End: 2016-01-01
      Days: 99999
      Planned: 5..5
      FirstPlanned: ~9
      Actual: >=5
      Unit: experts
      Female: 1
      Male: 2
      Unspecified: 3
      Status: unknown
      PlannedSource: S
      ActualSource: S
      Source: S
      Note: N

      %rec: Claim

      Id: X
      Program: P
      Venue: online
      Unit: participations
      Trainees: ?
      From: ?
      AsOf: ?
      Claimant: C
      Verbatim: V
      Source: S
      Note: N

      %rec: Source

      Id: S
      Title: T
      Publisher: P
      Url: https://example.org
      File: f
      Published: 2026
      Seen: 2026-03
      Language: en
      Grade: secondary
      Note: N

      """)
    #expect(ledger.problems.map(\.report).isEmpty)
  }

  @Test func `problems come in the order of the text, file by file`() {
    let ledger = Ledger(texts: [
      ("b.rec", "%rec: Source\n\nId: S\nGrade: x\nTitle: T\n!\n\n%rec: Country\n\nId: VN\n"),
      ("a.rec", "!\n\n%rec: Country\n\nId: VN\nName: N\n\n%rec: Store\n\nYearBasis: XY\n"),
    ])
    #expect(
      ledger.problems.map { "\($0.path):\($0.place) \($0.code.rawValue)" } == [
        "b.rec:4:8 E2", "b.rec:6:1 E7", "b.rec:10:1 E9", "a.rec:1:1 E7", "a.rec:5:5 E1",
        "a.rec:10:12 E2",
      ])
    #expect(ledger.problems.map(\.origin?.record) == [0, nil, 1, nil, 0, 1])
    #expect(ledger.problems.map(\.origin?.file) == [0, nil, 0, nil, 1, 1])
  }

  @Test func `files whose names are the same to Unicode are told apart`() {
    let text = "%rec: Country\n\nName: N\n"
    let ledger = Ledger(texts: [
      ("\u{E9}.rec", text), ("e\u{301}.rec", text), ("x", ""), ("x", text),
    ])
    #expect(ledger.problems.map(\.origin?.file) == [0, 1, 3])
  }
}
