import Rehearsal
import Surface
import Testing

/// The pages of agreements, claims and sources, as they are drawn.
struct PageScreenTests {
  @Test func `the agreements of all countries`() throws {
    expectScreen(
      try Desk(on: SampleStore.told, "T").drawn(),
      """
       coop › Agreements                     years as stated  8 warnings  ! 2 errors
      ─ Agreements ───────────────────────────────────────────────────────────────────
       Việt Nam 2026-03-12 Implementation plan 2026
         about: Plan of the year
         under: VN-MOU
         program: VN-COAL

       Peru 2009 MOU
         about: Advisors
         program: PE-ADVISOR

       Việt Nam 2008-12 MOU, Hà Nội
         about: Safety training
         parties: JCOAL / VINACOMIN
         signed by: A director of the one / A director of the other
         program: VN-COAL
         source: report-2023
         Signed in two languages, of which both count; where they differ, the parties
         talk. The second annex was never found.




       T agreements  K claims  o sources  ? keys  q back
      """)
  }

  @Test func `the agreements of a country`() throws {
    expectScreen(
      try Desk(on: SampleStore.told, "jjjT").drawn(),
      """
       coop › Peru › Agreements              years as stated  8 warnings  ! 2 errors
      ─ Agreements ───────────────────────────────────────────────────────────────────
       Peru 2009 MOU
         about: Advisors
         program: PE-ADVISOR


















       T agreements  K claims  o sources  ? keys  q back
      """)
  }

  @Test func `the claims of a program`() throws {
    expectScreen(
      try Desk(on: SampleStore.told, "jljK").drawn(),
      """
       … › Kushiro coal training › Claims    years as stated  8 warnings  ! 2 errors
      ─ Claims ───────────────────────────────────────────────────────────────────────
       VN-COAL more than 2,300, donor-country, people, up to 2026-03-12
         in these words: "In all these years more than 2,300 trainees have come to us
         from the coal mines of the country"
         said by: VINACOMIN
         source: news-2026 (Báo Năng lượng, published 2026-03-15, press)
         against the records: exceeds recorded lower end by 2,084 · recorded ≥ 217
         +1 unknown
         Nobody says what is counted.

       VN-COAL 150 exactly, donor-country, people, up to 2024-03-31
         in these words: "one hundred and fifty"
         said by: not stated
         source: report-2023 (published 2023, primary)
         against the records: contradicted: ≥ 217 recorded







       T agreements  K claims  o sources  ? keys  q back
      """)
  }

  @Test func `the claims of all countries, in ASCII`() throws {
    expectScreen(
      try Desk(on: SampleStore.told, "K").drawn(.ascii),
      """
       coop > Claims                         years as stated  8 warnings  ! 2 errors
      - Claims -----------------------------------------------------------------------
       VN-COAL more than 2,300, donor-country, people, up to 2026-03-12
         in these words: "In all these years more than 2,300 trainees have come to us
         from the coal mines of the country"
         said by: VINACOMIN
         source: news-2026 (Báo Năng lượng, published 2026-03-15, press)
         against the records: exceeds recorded lower end by 2,084 . recorded >= 217
         +1 unknown
         Nobody says what is counted.

       VN-CARE about 90,000, in-country, participations, up to 2025
         in these words: "khoảng 90.000 lượt"
         said by: not stated
         source: news-2026 (Báo Năng lượng, published 2026-03-15, press)
         against the records: unexplained ~80,880..80,900 . recorded >= ~9,100

       VN-COAL 150 exactly, donor-country, people, up to 2024-03-31
         in these words: "one hundred and fifty"
         said by: not stated
         source: report-2023 (published 2023, primary)
         against the records: contradicted: >= 217 recorded

       T agreements  K claims  o sources  ? keys  q back
      """)
  }

  @Test func `the sources of a cohort`() throws {
    expectScreen(
      try Desk(on: SampleStore.told, "jlj3jjjjo").drawn(),
      """
       … › C22 › Sources                     years as stated  8 warnings  ! 2 errors
      ─ Sources ──────────────────────────────────────────────────────────────────────
       report-2023
         title: A report
         published: 2023
         grade: primary
         address: scans/report.pdf
















       T agreements  K claims  o sources  ? keys  q back
      """)
  }

  @Test func `the sources of a program`() throws {
    expectScreen(
      try Desk(on: SampleStore.told, "jljo").drawn(),
      """
       … › Kushiro coal training › Sources   years as stated  8 warnings  ! 2 errors
      ─ Sources ──────────────────────────────────────────────────────────────────────
       news-2026
         title: A newspaper
         published: Báo Năng lượng, 2026-03-15
         grade: press
         address:
         https://news.example/2026/03/15/a-very-long-address-of-an-article-that-someb
         ody-wrote.html
         Written after a visit.

       report-2023
         title: A report
         published: 2023
         grade: primary
         address: scans/report.pdf







       T agreements  K claims  o sources  ? keys  q back
      """)
  }

  @Test func `nothing is recorded`() throws {
    expectScreen(
      try Desk(on: SampleStore.empty, "T").drawn(),
      """
       coop › Agreements                                             years as stated
      ─ Agreements ───────────────────────────────────────────────────────────────────
       None is recorded here.




















       T agreements  K claims  o sources  ? keys  q back
      """)
  }
}
