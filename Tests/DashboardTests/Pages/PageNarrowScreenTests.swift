import Rehearsal
import Testing

/// The pages in small terminals: wrapped and scrolled.
struct PageNarrowScreenTests {
  @Test func `claims, from the first line on`() throws {
    expectScreen(
      try Desk(40, 11, on: SampleStore.told, "K").drawn(),
      """
       coop › Claims              ! 2 errors
      ─ Claims · lines 1 to 7 of 33 ──────────
       VN-COAL more than 2,300,
       donor-country, people, up to
       2026-03-12
         in these words: "In all these years
         more than 2,300 trainees have come
         to us from the coal mines of the
         country"

       T agreements  K claims  ? keys  q back
      """)
  }

  @Test func `claims, in the middle`() throws {
    expectScreen(
      try Desk(40, 11, on: SampleStore.told, "Kjjjjj").drawn(),
      """
       coop › Claims              ! 2 errors
      ─ Claims · lines 6 to 12 of 33 ─────────
         to us from the coal mines of the
         country"
         said by: VINACOMIN
         source: news-2026 (Báo Năng lượng,
         published 2026-03-15, press)
         against the records: exceeds
         recorded lower end by 2,084 ·

       T agreements  K claims  ? keys  q back
      """)
  }

  @Test func `claims, at the end`() throws {
    expectScreen(
      try Desk(40, 11, on: SampleStore.told, "KG").drawn(),
      """
       coop › Claims              ! 2 errors
      ─ Claims · lines 27 to 33 of 33 ────────
         in these words: "one hundred and
         fifty"
         said by: not stated
         source: report-2023 (published 2023,
         primary)
         against the records: contradicted:
         ≥ 217 recorded

       T agreements  K claims  ? keys  q back
      """)
  }

  @Test func `agreements`() throws {
    expectScreen(
      try Desk(40, 11, on: SampleStore.told, "T").drawn(),
      """
       coop › Agreements          ! 2 errors
      ─ Agreements · lines 1 to 7 of 21 ──────
       Việt Nam 2026-03-12 Implementation
       plan 2026
         about: Plan of the year
         under: VN-MOU
         program: VN-COAL

       Peru 2009 MOU

       T agreements  K claims  ? keys  q back
      """)
  }

  @Test func `agreements, at the end`() throws {
    expectScreen(
      try Desk(40, 11, on: SampleStore.told, "TG").drawn(),
      """
       coop › Agreements          ! 2 errors
      ─ Agreements · lines 15 to 21 of 21 ────
         director of the other
         program: VN-COAL
         source: report-2023
         Signed in two languages, of which
         both count; where they differ, the
         parties talk. The second annex was
         never found.

       T agreements  K claims  ? keys  q back
      """)
  }

  @Test func `the sources of a cohort`() throws {
    expectScreen(
      try Desk(40, 11, on: SampleStore.told, "3jjo").drawn(),
      """
       coop › C24 › Sources       ! 2 errors
      ─ Sources · lines 1 to 7 of 10 ─────────
       news-2026
         title: A newspaper
         published: Báo Năng lượng,
         2026-03-15
         grade: press
         address:
         https://news.example/2026/03/15/a-ve

       T agreements  K claims  ? keys  q back
      """)
  }

  @Test func `the sources of all countries, at the end`() throws {
    expectScreen(
      try Desk(40, 11, on: SampleStore.told, "oG").drawn(),
      """
       coop › Sources             ! 2 errors
      ─ Sources · lines 10 to 16 of 16 ───────
         Written after a visit.

       report-2023
         title: A report
         published: 2023
         grade: primary
         address: scans/report.pdf

       T agreements  K claims  ? keys  q back
      """)
  }

  @Test func `nothing is recorded`() throws {
    expectScreen(
      try Desk(40, 11, on: SampleStore.empty, "K").drawn(),
      """
       coop › Claims         years as stated
      ─ Claims ───────────────────────────────
       None is recorded here.







       T agreements  K claims  ? keys  q back
      """)
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try Desk(20, 5, on: SampleStore.told, "KG").drawn(),
      """
       Claims ! 2 errors
         contradicted: ≥
         217 recorded

       ? keys  q back
      """)
  }
}
