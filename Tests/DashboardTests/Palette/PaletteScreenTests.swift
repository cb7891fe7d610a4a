import Rehearsal
import Surface
import Testing

struct PaletteScreenTests {
  @Test func `as it opens`() throws {
    expectScreen(
      try Desk(":").drawn(),
      """
       coop   ╔═ Command:                                                  ══╗errors
      ╔═[1]Cou║ y                                                  copy-cell ║───────┐
      ║▸(all) ║ Y                                                 copy-table ║ Actual│
      ║ Việt N║ E                                                  edit-text ║      –│
      ║ ລາວ   ║ ^S                                                      save ║      –│
      ║ Peru  ║ e                                                  open-form ║      ?│
      ║       ║ A                                                 new-record ║     84│
      ║       ║ d                                                     remove ║    >58│
      ║       ║ u                                                       undo ║      0│
      ║       ║ ^R                                                      redo ║     74│
      ║       ║ /                                                     filter ║ ~9,000│
      ║       ║ f                                                      query ║───────│
      ║       ║ n                                                 next-match ║  ≥ 217│
      ║       ║ N                                             previous-match ║      2│
      ║       ║ t                                                     totals ║ ~9,100│
      ║       ╚═══════════════════════════════════════════════════════ 1/45 ═╝       │
      ╚════════════1/4═╝└──────────────────1/5─┘└───────────────────────────────1/12─┘
      ─ Made-up cooperation ──────────────────────────────────────────────────────────
       4 programs · 12 cohorts · 3 agreements · 3 claims
       VN 2026-03-12 Implementation plan 2026 · Plan of the year
       PE 2009 MOU · Advisors
      ────────────────────────────────────────────────────────────────────────────────

       ^U empty  ↓ next  Enter do it  Esc close
      """)
  }

  @Test func `narrowed`() throws {
    expectScreen(
      try Desk("jl3:tot").drawn(),
      """
       coop › ╔═ Command: tot                                              ══╗errors
      ┌─[1]Cou║ t                                                     totals ║═══════╗
      │ (all) ║ C                                               clone-cohort ║ Actual║
      │▸Việt N║ q                                                       back ║      –║
      │ ລາວ   ║ d                                                     remove ║      –║
      │ Peru  ║ E                                                  edit-text ║      ?║
      │       ║ ^S                                                      save ║     84║
      │       ║ f                                                      query ║    >58║
      │       ║                                                              ║      0║
      │       ║                                                              ║     74║
      │       ║                                                              ║ ~9,000║
      │       ║                                                              ║───────║
      │       ║                                                              ║  ≥ 217║
      │       ║                                                              ║      1║
      │       ║                                                              ║ ~9,100║
      │       ╚════════════════════════════════════════════════════════ 1/7 ═╝≥ 2,301║
      └────────────2/4─┘└──────────────────1/3─┘╚═══════════════════════════════1/10═╝
      ─ JFY2026 · donor-country · planned · C26 ──────────────────────────────────────
       planned 61 exactly, people
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,084 · rec…
      ────────────────────────────────────────────────────────────────────────────────

       ^U empty  ↓ next  Enter do it  Esc close
      """)
  }

  @Test func `wide`() throws {
    expectScreen(
      try Desk(140, 40, "t:gr").drawn(),
      """
       coop › Totals                        ╔═ Command: gr                                               ══╗rs as stated  8 warnings  ! 2 errors
      ─ donor-country · people ─────────────║ g                                                      group ║──────────────────────────── 1 █ = 1 ─
       Year       Plan Actual     % Rep.  0 ║ T                                                 agreements ║                                  100
       2017 *        ·     74     –      │██║ +                                                 cumulative ║████████ basis unclear
       2018 *        ·      ·     ·      │· ║                                                              ║
       JFY2019       ?      ?     –      │? ║                                                              ║
       JFY2020      30      0    0%      │░░║                                                              ║
       JFY2021       ·      ·     ·      │· ║                                                              ║
       JFY2022     ~90   ≥ 59 ≥~65%      │██║                                                              ║░░░░░░░░░░░░░░░░░░░░░░░░~
       JFY2023      84     84  100%      │██║                                                              ║██████████████████
       JFY2024      70      ?     –      │░░║                                                              ║░░░░ ? actual +1 unknown
       JFY2025      61      –     –  0/1 │░░║                                                              ║ne yet
       JFY2026      61      –     –  0/1 │░░║                                                              ║ne yet
      ──────────────────────────────────────║                                                              ║──────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 ║                                                              ║
       VN claim >2,300 people to 2026-03-12 ╚════════════════════════════════════════════════════════ 1/3 ═╝n
       VN claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ Programs to 2026, each trend on its own scale ────────────────────────────────────────────────────────────────────────────────────────────
       VN Kushiro coal training       ▇··_·▆█?▒▒  ≥ 217  claim >2,300  people, donor-country
       VN Điều dưỡng viên                   ▁█    ≥ ~9,100  claim ~90,000  participations, in-country
       LA 鉱害防止研修 ຝຶກອົບຮົມ           ?         ?  people, donor-country
       PE Advisors on mine pollution              no cohort














      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none  – none yet  · not reported  * basis unclear  1/3 have an actual

       ^U empty  ↓ next  Enter do it  Esc close
      """)
  }

  @Test func `in a narrow terminal, scrolled, in ASCII`() throws {
    expectScreen(
      try Desk(38, 10, "3:<pgdn>").drawn(.ascii),
      """
      #= :                               ==#
      # a         add a cohort here        #
      # C         the same for another y.. #
      # y                        copy-cell #
      # Y         copy the table           #
      # E         the record in your edi.. #
      # ^S        save what is not saved   #
      #============================= 7/47 =#

       ^U empty  Down next  Enter do it
      """)
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try Desk(20, 5, ":undo").drawn(),
      """
      ╔═ : undo        ══╗
      ║ u         take … ║
      ╚════════════ 1/1 ═╝

       ^U empty  ↓ next
      """)
  }

  @Test func `the terminal's cursor stands where one types`() throws {
    let desk = try Desk("t:group<left>")
    let cursor = try #require(desk.frame().cursor)
    #expect(cursor.row == 0)
    let typed = desk.row(0).prefix(cursor.column)
    #expect(typed.hasSuffix("Command: grou"))
  }
}
