import Cooperation
import Recfile
import Rehearsal
import Testing

@testable import Interchange

/// The store in other formats, and what a part of it takes along.
struct ExportTests {
  private let store = ledger(soundStore)

  @Test("cohorts have a column for each field, those of this store last, in the order of the text")
  func cohorts() {
    let lines = Extract(allOf: store).cohortListing.formatted(.csv).split(separator: "\r\n")
    #expect(
      lines[0]
        == "Id,Program,Year,YearBasis,Intake,Course,Topic,Organization,Form,Venue,Site,Start,End,Days,"
        + "Planned,FirstPlanned,Actual,Unit,Female,Male,Unspecified,Status,PlannedSource,ActualSource,"
        + "Source,Note,Colour")
    #expect(lines[2] == "B,P,2025,,,one; two; three,,,,,,,,,>20,,?,,,,,,,,,,green")
    #expect(lines.dropFirst().map { $0.prefix(1) } == ["A", "B", "C", "D", "E"])
  }

  @Test("JSON has all records by type, a repeated field as an array")
  func json() {
    let json = Extract(allOf: store).json()
    #expect(json.hasPrefix("{\n  \"Store\": [\n    {\"Title\": \"Made up | for tests\","))
    #expect(
      json.contains(
        "{\"Id\": \"B\", \"Program\": \"P\", \"Year\": \"2025\", \"Planned\": \">20\", \"Actual\": \"?\", "
          + "\"Course\": [\"one\", \"two; three\"], \"Colour\": \"green\"}"))
    #expect(json.contains("\"Donor\": [\"AG\"]"))
    #expect(
      json.hasSuffix("  \"Visit\": [\n    {\"Id\": \"V\", \"Who\": \"'somebody'\"}\n  ]\n}\n"))
  }

  @Test(
    "the annual table has a row per year, venue, country and unit, and footnotes for what is open")
  func annualTable() {
    #expect(
      Extract(allOf: store).annualTable == #"""
        # Made up \| for tests

        Planned and actual by year, venue and country, in years as the records state them.
        Figures of different units are not added; · is not reported, – none yet or not to be said.

        | Year | Venue | Country | Unit | Planned | Actual | % |
        | --- | --- | --- | --- | ---: | ---: | ---: |
        | 2024 | in-country | Viet Nam (VN) | participations | · | ≥ 100[^1] | – |
        | JFY2025[^2] | donor-country | Viet Nam (VN) | people | ≥ 31[^1] | ≥ 9[^3] | – |
        | 2026[^4] | donor-country | Viet Nam (VN) | people | ≈ 30[^5] | – | – |
        | ?[^6] | donor-country | Viet Nam (VN) | people | · | 8 | – |

        [^1]: At least this many: a figure in it is a bound.
        [^2]: JFY: Japanese fiscal year, April to March, named by its start.
        [^3]: At least this many: it holds 1 whose number is not known.
        [^4]: The source does not say whether this is a fiscal year.
        [^5]: About: a figure in it is approximate.
        [^6]: The source does not say in which year.

        """#)
  }

  @Test("figures of every certainty, large ones with separators, percentages only where they hold")
  func figures() {
    func row(_ planned: String, _ actual: String) -> String {
      let text = """
        %rec: Cohort

        Id: A
        Year: 2025
        YearBasis: CY
        Unit: people
        \(planned.isEmpty ? "" : "Planned: \(planned)\n")\(actual.isEmpty ? "" : "Actual: \(actual)\n")
        """
      let lines = Extract(allOf: ledger(text)).annualTable.split(separator: "\n")
      return String(lines[5].dropFirst("| 2025 |  |  | people | ".count).dropLast(2))
    }
    #expect(row("1234567", "1000") == "1,234,567 | 1,000 | 0")
    #expect(row("100", ">=50") == "100 | ≥ 50[^1] | ≥ 50")
    #expect(row(">99", "50") == "≥ 100[^1] | 50 | ≤ 50")
    #expect(row("~100", "50") == "≈ 100[^1] | 50 | ≈ 50")
    #expect(row("?", "0") == "?[^1] | 0 | –")
    #expect(row("", "") == "· | · | –")
  }

  @Test("a part of a store takes along what its records refer to, and leaves the rest")
  func closure() {
    let text = """
      %rec: Country

      Id: VN
      Name: Viet Nam

      Id: PE
      Name: Peru

      %rec: Organization

      Id: X
      Name: Part
      Parent: Y

      Id: Y
      Name: Whole

      Id: Z
      Name: Other

      %rec: Program

      Id: P
      Title: P
      Country: VN
      Donor: X

      Id: Q
      Title: Q
      Country: PE

      %rec: Cohort

      Id: A
      Program: P
      Year: 2025

      Id: B
      Program: Q
      Year: 2025

      %rec: Claim

      Id: K
      Program: Q
      Trainees: 1
      AsOf: 2025
      Verbatim: x
      Source: S

      """
    let store = ledger(text)
    let position = store.cohorts.firstIndex { store.id(of: $0) == RecordID("A") } ?? 0
    let part = Extract(cohorts: [position], programs: [], in: store)
    let ids = part.records().mapValues { $0.compactMap { store.text("Id", at: $0) } }
    #expect(
      ids == ["Country": ["VN"], "Organization": ["X", "Y"], "Program": ["P"], "Cohort": ["A"]])
    let program = store.programs.row(of: RecordID("Q"))?.position ?? 0
    let other = Extract(cohorts: [], programs: [program], in: store)
    #expect(other.records().mapValues(\.count) == ["Country": 1, "Program": 1, "Claim": 1])
  }

  @Test("a card shows the fields, what they rest on, and what refers to the record")
  func card() {
    let origin = store.programs[0].origin
    #expect(
      RecordCard(of: origin, in: store).text == """
        Program P  (store.rec:43)

        Id           P
        Title        Mine safety
        Country      VN
        Donor        AG
        Counterpart  CO
        Form         course
        Venue        donor-country
        Unit         people
        Sector       32261
        Status       active
        Start        2002
        End          2030-03
        Note         <What> it is.
        Source       plan

        Rests on
          Country VN       Viet Nam
          Organization AG  The agency
          Organization CO  The "company" & sons
          Source plan      The plan

        Referred to by
          Agreement M  Program
          Cohort A     Program
          Cohort B     Program
          Cohort C     Program
          Cohort D     Program
          Cohort E     Program
          Claim K      Program

        """)
  }

  @Test("a card cannot drive a terminal, and says where a reference leads nowhere")
  func unsafeCard() {
    let store = ledger("%rec: Program\n\nId: P\nCountry: XX\nNote: a\u{1B}[2J\n+ \u{202E}b\n")
    #expect(
      RecordCard(of: store.programs[0].origin, in: store).text == """
        Program P  (store.rec:3)

        Id       P
        Country  XX
        Note     a‹U+001B›[2J
                 ‹U+202E›b

        Rests on
          Country XX  there is no such record

        """)
  }
}
