import Rehearsal
import Testing

@testable import Dashboard

/// The question how and where to export what is shown.
struct ExportScreenTests {
  @Test func `the formats, and a name that follows the one that is chosen`() throws {
    expectScreen(
      try Desk("3x<down><down>").drawn(),
      """
       coop                                  years as stated  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │▸(all)         4││▸(all)                │║Year    Program Venue  Plan   Actual║
      │ Việt Nam  VN  2││ 4 programs           │║JFY2026 VN-COAL donor    61        –║
      │ ລາວ╔═ Export 12 cohorts ════════════════════════════════════════════════╗   –║
      │ Per║ File: cohorts.json                                                 ║   ?║
      │    ║  csv       for a spreadsheet                                       ║  84║
      │    ║  tsv       with tabs between the cells                             ║ >58║
      │    ║ ▸json      an array of objects                                     ║   0║
      │    ║  markdown  a table of Markdown                                     ║  74║
      │    ║  rec       records of GNU recutils                                 ║00pt║
      │    ║  text      aligned columns                                         ║────║
      │    ║  annual    by year, venue and country, in Markdown                 ║ 217║
      │    ║  sql       a database, for SQLite or PostgreSQL                    ║   2║
      │    ║  iati      an activity file of IATI 2.03                           ║,100║
      │    ║                                                                    ║    ║
      └────║ A name alone is a file where cadre was started.                    ║/12═╝
      ─ Pla╚════════════════════════════════════════════════════════════════════╝─────
       planned 61 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       Enter write  Tab file/clipboard  ↓ format  Esc cancel  ^U empty  F1 keys
      """)
  }

  @Test func `a list has the formats of tables alone, and the clipboard no name`() throws {
    expectScreen(
      try Desk("Kx<tab>").drawn(),
      """
       coop › Claims                         years as stated  8 warnings  ! 2 errors
      ─ Claims ───────────────────────────────────────────────────────────────────────
       Program  Venue     Claim  Unit       As of       Recorded  Unexplained
       VN-COAL  donor    >2,300  people     2026-03-12     ≥ 217            ?
       VN-COAL  donor       150  people     2024-03-31     ≥ 217        ≤ -67  !
       VN-C╔═ Export 3 claims ══════════════════════════════════════════════════╗
      ─────║ To the clipboard                                                   ║─────
       Kush║ ▸csv       for a spreadsheet                                       ║
       2026║  tsv       with tabs between the cells                             ║
         in║  json      an array of objects                                     ║
         sa║  markdown  a table of Markdown                                     ║
         so║  rec       records of GNU recutils                                 ║
         ag║  text      aligned columns                                         ║7
         +1║                                                                    ║
         si║                                                                    ║≥
         1,╚════════════════════════════════════════════════════════════════════╝
         plans of what began in between: JFY2024 70 people, perhaps JFY2025 61 people






       Enter write  Tab file/clipboard  ↓ format  Esc cancel  ^U empty  F1 keys
      """)
  }

  @Test func `a file that is there already is kept by Enter`() throws {
    var desk = try Desk("3x<enter>")
    desk.happen(.exported(.exists(path: "/home/me/cohorts.csv")))
    expectScreen(
      desk.drawn(),
      """
       coop                                  years as stated  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │▸(all)         4││▸(all)                │║Year    Program Venue  Plan   Actual║
      │ Việt Nam  VN  2││ 4 programs           │║JFY2026 VN-COAL donor    61        –║
      │ ລາວ╔═ Export 12 cohorts ════════════════════════════════════════════════╗   –║
      │ Per║ File: cohorts.csv                                                  ║   ?║
      │    ║ ▸csv       for a spreadsheet                                       ║  84║
      │    ║  tsv       with tabs between the cells                             ║ >58║
      │    ║  json ╔═ That file is there already ═══════════════════════╗       ║   0║
      │    ║  markd║ /home/me/cohorts.csv                               ║       ║  74║
      │    ║  rec  ║ Its content would be gone; cadre keeps none of it. ║       ║00pt║
      │    ║  text ║                                                    ║       ║────║
      │    ║  annua║ [y replace]   [‹n keep›]                           ║       ║ 217║
      │    ║  sql  ╚════════════════════════════════════════════════════╝       ║   2║
      │    ║  iati      an activity file of IATI 2.03                           ║,100║
      │    ║                                                                    ║    ║
      └────║ A name alone is a file where cadre was started.                    ║/12═╝
      ─ Pla╚════════════════════════════════════════════════════════════════════╝─────
       planned 61 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       y do it  n keep
      """)
  }

  @Test func `what is in the way stands below the formats, and the name stays`() throws {
    var desk = try Desk("tx<enter>")
    desk.happen(.exported(.failed("“/home/me/totals.csv” cannot be written: No space left")))
    expectScreen(
      desk.drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ────── 1 █ = 3 ─
       Year       Plan Actual     % Known  0                50
       2017╔═ Export the totals of 8 of 12 cohorts ═════════════════════════════╗r
       2018║ File: totals.csv                                                   ║
       JFY2║ ▸csv       for a spreadsheet                                       ║
       JFY2║  tsv       with tabs between the cells                             ║
       JFY2║  json      an array of objects                                     ║
       JFY2║  markdown  a table of Markdown                                     ║
       JFY2║  rec       records of GNU recutils                                 ║
       JFY2║  text      aligned columns                                         ║
       JFY2║  annual    by year, venue and country, in Markdown                 ║
       JFY2║  sql       a database, for SQLite or PostgreSQL                    ║
           ║  iati      an activity file of IATI 2.03                           ║
           ║                                                                    ║
      ─────║ Nothing is written: “/home/me/totals.csv” cannot be written: No    ║─────
       Sum ║ space left.                                                        ║ · …
       VN-C╚════════════════════════════════════════════════════════════════════╝ · …
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice

       Enter write  Tab file/clipboard  ↓ format  Esc cancel  ^U empty  F1 keys
      """)
  }

  @Test func `what the store lacks for a format, as far as there is room`() throws {
    var desk = try Desk(60, 20, "x<up><down><down><down><down><down><down><down><down><enter>")
    let lines = (1...9).map { "programs.rec:\($0)0: Program P\($0): Start is missing add Start: …" }
    desk.happen(.exported(.unfit(lines)))
    expectScreen(
      desk.drawn(),
      """
      ╔═ Export 3 countries ═════════════════════════════════════╗
      ║ File: countries.xml                                      ║
      ║  markdown  a table of Markdown                           ║
      ║  rec       records of GNU recutils                       ║
      ║  text      aligned columns                               ║
      ║  annual    by year, venue and country, in Markdown       ║
      ║  sql       a database, for SQLite or PostgreSQL          ║
      ║ ▸iati      an activity file of IATI 2.03                 ║
      ║                                                          ║
      ║ Nothing is written: the store lacks these 9.             ║
      ║ programs.rec:10: Program P1: Start is missing add Start: ║
      ║ …                                                        ║
      ║ programs.rec:20: Program P2: Start is missing add Start: ║
      ║ …                                                        ║
      ║ programs.rec:30: Program P3: Start is missing add Start: ║
      ║ …                                                        ║
      ║ … and more: cadre export --format iati lists all         ║
      ╚════════════════════════════════════════════════════ 9/9 ═╝

       Enter write  Tab file/clipboard  ↓ format  Esc cancel
      """)
  }

  @Test func `in a small terminal the formats scroll`() throws {
    expectScreen(
      try Desk(40, 11, "x<down><down><down><down><down><down><down><down>").drawn(),
      """
      ╔═ Export 3 countries ═════════════════╗
      ║ File: countries.xml                  ║
      ║  json      an array of objects       ║
      ║  markdown  a table of Markdown       ║
      ║  rec       records of GNU recutils   ║
      ║  text      aligned columns           ║
      ║  annual    by year, venue and count… ║
      ║  sql       a database, for SQLite o… ║
      ║ ▸iati      an activity file of IATI… ║
      ╚════════════════════════════════ 9/9 ═╝
       Enter write  Esc cancel
      """)
    expectScreen(
      try Desk(24, 6, "x").drawn(),
      """
      ╔═ Export 3 countries ═╗
      ║ File: countries.csv  ║
      ║ ▸csv       for a sp… ║
      ║  tsv       with tab… ║
      ╚════════════════ 1/9 ═╝
       Esc cancel
      """)
  }
}
