import Rehearsal
import Surface
import Testing

struct PaletteScreenTests {
  @Test func `as it opens`() throws {
    expectScreen(
      try Desk(":").drawn(),
      """
       coop   ╔═ Command:                                                  ══╗errors
      ╔═[1]Cou║ y         copy the cell                            copy-cell ║───────┐
      ║▸(all) ║ Y         copy the table                          copy-table ║ Actual│
      ║ Việt N║ E         the record in your editor                edit-text ║      –│
      ║ ລາວ   ║ ^S        save what is not saved                        save ║      –│
      ║ Peru  ║ e         the record, as a form                    open-form ║      ?│
      ║       ║ A         add one with a form                     new-record ║     84│
      ║       ║ d         remove it                                   remove ║    >58│
      ║       ║ u         take my last change back                      undo ║      0│
      ║       ║ ^R        make it again                                 redo ║     74│
      ║       ║ /         filter this pane as I type                  filter ║9,000pt│
      ║       ║ f         query the whole store                        query ║───────│
      ║       ║ n         next match                              next-match ║  ≥ 217│
      ║       ║ N         previous match                      previous-match ║      2│
      ║       ║ t         totals of what is selected                  totals ║ ~9,100│
      ║       ╚═══════════════════════════════════════════════════════ 1/47 ═╝       │
      ╚════════════1/4═╝└──────────────────1/5─┘└───────────────────────────────1/12─┘
      ─ Made-up cooperation ──────────────────────────────────────────────────────────
       4 programs · 12 cohorts · 3 agreements · 3 claims
       VN 2026-03-12 Implementation plan JFY2026 · Plan of the year
       PE 2009 MOU · Advisors
      ────────────────────────────────────────────────────────────────────────────────

       Enter do it  ↓ next  Esc close  ^U empty  F1 keys
      """)
  }

  @Test func `narrowed`() throws {
    expectScreen(
      try Desk("jl3:tot").drawn(),
      """
       coop › ╔═ Command: tot                                              ══╗errors
      ┌─Countr║ t         totals of what is selected                  totals ║═══════╗
      │ (all) ║ C         the same for another year             clone-cohort ║ Actual║
      │▸Việt N║ q         back; at the top, quit                        back ║      –║
      │ ລາວ   ║ d         remove it, or the marked                    remove ║      –║
      │ Peru  ║ E         the record in your editor                edit-text ║      ?║
      │       ║ ^S        save what is not saved                        save ║     84║
      │       ║ f         query the whole store                        query ║    >58║
      │       ║                                                              ║      0║
      │       ║                                                              ║     74║
      │       ║                                                              ║9,000pt║
      │       ║                                                              ║───────║
      │       ║                                                              ║  ≥ 217║
      │       ║                                                              ║      1║
      │       ║                                                              ║ ~9,100║
      │       ╚════════════════════════════════════════════════════════ 1/7 ═╝≥ 2,301║
      └────────────2/4─┘└──────────────────1/3─┘╚═══════════════════════════════1/10═╝
      ─ Plan · JFY2026 · donor-country · C26 · status planned ────────────────────────
       planned 61 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       Enter do it  ↓ next  Esc close  ^U empty  F1 keys
      """)
  }

  @Test func `wide`() throws {
    expectScreen(
      try Desk(140, 40, "t:gr").drawn(),
      """
       coop › Totals                        ╔═ Command: gr                                               ══╗rs as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-c║ g         group: year, country, …                      group ║rd-country 10 person-days ── 1 █ = 1 ─
       Year       Plan Actual     % Known  0║ ,         and then by: venue, …                 second-group ║
       2017 *        ·     74     –   1/1 │█║ T         agreements, in full                     agreements ║█████████ basis unclear
       2018          ·      ·     ·       │·║ +         running sum of the years                cumulative ║
       JFY2019       ?      ?     –   0/1 │?║                                                              ║
       JFY2020      30      0    0%   1/1 │░║                                                              ║
       JFY2021       ·      ·     ·       │·║                                                              ║
       JFY2022     ~90   ≥ 59 ≥~65%   1/1 │█║                                                              ║░░░░░░░░░░░░░░░░░░░░░░░░░~
       JFY2023      84     84  100%   1/1 │█║                                                              ║███████████████████
       JFY2024      70      ?     –   0/1 │░║                                                              ║░░░░░ ?
       JFY2025      61      –     –   0/1 │░║                                                              ║one yet
       JFY2026      61      –     –   0/1 │░║                                                              ║one yet
      ──────────────────────────────────────║                                                              ║──────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1║                                                              ║
       VN-COAL claim >2,300 people to 2026-0╚════════════════════════════════════════════════════════ 1/4 ═╝n
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ Programs to 2026, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ────────────────────────────────────────────────────────────
       VN Kushiro coal training       ▇··_·▶█?▒▒  ≥ 217 people, donor-country  claim >2,300 people
       VN Điều dưỡng viên                   ▶~    ≥ ~9,100 participations, in-country +  claim ~90,000 participations
       LA 鉱害防止研修 ຝຶກອົບຮົມ           ?         ? people, donor-country +
       PE Advisors on mine pollution              no cohort













      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  ≠ other cohorts  · not reported  * year unsure  1/3 known
       ‡ perhaps twice

       Enter do it  ↓ next  Esc close  ^U empty  F1 keys
      """)
  }

  @Test func `in a narrow terminal, scrolled, in ASCII`() throws {
    expectScreen(
      try Desk(38, 10, "3:<pgdn>").drawn(.ascii),
      """
      #= :                               ==#
      # a         add a cohort here        #
      # C         the same for another y.. #
      # y         copy the cell  copy-cell #
      # Y         copy the table           #
      # E         the record in your edi.. #
      # ^S        save what is not saved   #
      #============================= 7/49 =#

       Enter do it  Down next  Esc close
      """)
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try Desk(20, 5, ":undo").drawn(),
      """
      ╔═ : undo        ══╗
      ║ u         take … ║
      ╚════════════ 1/1 ═╝

       Esc close
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
