import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Screens on which a cell is edited.
struct CellScreenTests {
  @Test func `a figure that is not accepted`() throws {
    expectScreen(
      try Desk("jlj32.300").drawn(),
      """
       … › Việt Nam › Kushiro coal training  years as stated  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │ (all)         4││ (all)                │║Year    Venue    Plan Actual     % S║
      │▸Việt Nam  VN  2││ 2 programs           │║JFY2026 donor   2.300      –     – P║
      │ ລາວ       LA  1││▸Kushiro coal training│║JFY2025 donor      61      –     – R║
      │ Peru      PE  1││  <·▶█?▒▒ ≥ 217 people│║JFY2024 donor      70      ?     – ✓║
      │                ││ Điều dưỡng viên      │║JFY2023 donor      84     84  100% ✓║
      │                ││  ≥ ~9,100 particip. +│║JFY2022 donor     ~90    >58 ≥~65% ✓║
      │                ││                      │║JFY2020 donor      30      0    0% X║
      │                ││                      │║2017 *  donor       ·     74     – ✓║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║────────────────────────────────────║
      │                ││                      │║donor people 4/7 ~396  ≥ 217     ≠  ║
      │                ││                      │║  + unknown                1        ║
      └────────────2/4─┘└──────────────────2/3─┘╚════════════════════════════════1/7═╝
      ─ Plan · JFY2026 · donor-country · C26 · status planned ────────────────────────
       planned 61 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────
       Planned: 2.300 is ambiguous: 2300, or a fraction; write 2300 without separato…
       Enter save  Tab right  Esc draft  ^U empty  S-Tab left  F1 keys
      """)
  }

  @Test func `a list that narrows`() throws {
    expectScreen(
      try Desk(140, 40, "jlj3hheo").drawn(),
      """
       coop › Việt Nam › Kushiro coal training                                                           years as stated  8 warnings  ! 2 errors
      ┌─[1]Countries──────────┐┌─[2]Programs───────────────────────┐╔═[3]Trainees════════════════════════════════════════════════════════════════╗
      │ (all)      programs  4││ (all)                             │║Year     Venue  Course           Plan   Actual     % Status    Source       ║
      │▸Việt Nam         VN  2││ 2 programs                        │║JFY2026  o                         61        –     – planned   news-2026    ║
      │ ລາວ              LA  1││▸Kushiro coal training      VN-COAL│║JFY2025┌───────────────┐           61        –     – running                ║
      │ Peru             PE  1││  ▇··_·▶█?▒▒           ≥ 217 people│║JFY2024│ online        │           70        ?     – completed news-2026    ║
      │                       ││ Điều dưỡng viên            VN-CARE│║JFY2023│ donor-country │ion…       84       84  100% completed report-2023 …║
      │                       ││  ▶~           ≥ ~9,100 particip. +│║JFY2022│ in-country    │          ~90      >58 ≥~65% completed report-2023  ║
      │                       ││                                   │║JFY2020│ third-country │           30        0    0% cancelled report-2023  ║
      │                       ││                                   │║2017 * │ unknown       │            ·       74     – completed report-2023  ║
      │                       ││                                   │║       └───────────────┘                                                    ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║────────────────────────────────────────────────────────────────────────────║
      │                       ││                                   │║donor people 4/7                 ~396    ≥ 217     ≠                        ║
      │                       ││                                   │║  + unknown                                  1                              ║
      └───────────────────2/4─┘└───────────────────────────────2/3─┘╚════════════════════════════════════════════════════════════════════════1/7═╝
      ┌─Plan and actual · JFY2026 · donor-country · C26 · status planned──────────────┐┌─Years: donor-country, people────────────────────────────┐
      │planned 61 exactly, people · actual none yet · unit, JFY from the program      ││2017 *        ·     74 │██████████████▊ basis unclear    │
      │planned · course                                                               ││2018          ·      · │· nothing recorded               │
      │source news-2026 (Báo Năng lượng, published 2026-03-15, press)                 ││2019          ·      · │· nothing recorded               │
      │claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded …││JFY2020      30      0 │░░░░░░ 0                         │
      │                                                                               ││JFY2021       ·      · │· nothing recorded               │
      │                                                                               ││JFY2022     ~90   ≥ 59 │███████████▊▶░░░░░~              │
      │                                                                               ││JFY2023      84     84 │████████████████▊                │
      │                                                                               ││JFY2024      70      ? │░░░░░░░░░░░░░░ ?                 │
      │                                                                               ││JFY2025      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││JFY2026      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││                                                         │
      │                                                                               ││█ actual  ░ planned  1 █ = 5                             │
      └───────────────────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────┘
       C26 Venue: type to narrow the list, ↓ ↑ choose, ^U to empty it
       Enter save  Tab right  Esc draft  ^U empty  S-Tab left  F1 keys
      """)
  }

  @Test func `a long text in a narrow cell`() throws {
    expectScreen(
      try Desk(140, 40, "jlj3heA course with a long name, and more of it").drawn(),
      """
       coop › Việt Nam › Kushiro coal training                                                           years as stated  8 warnings  ! 2 errors
      ┌─[1]Countries──────────┐┌─[2]Programs───────────────────────┐╔═[3]Trainees════════════════════════════════════════════════════════════════╗
      │ (all)      programs  4││ (all)                             │║Year     Venue  Course           Plan   Actual     % Status    Source       ║
      │▸Việt Nam         VN  2││ 2 programs                        │║JFY2026  donor  ‹ a long name, and more of it      – planned   news-2026    ║
      │ ລາວ              LA  1││▸Kushiro coal training      VN-COAL│║JFY2025  donor                     61        –     – running                ║
      │ Peru             PE  1││  ▇··_·▶█?▒▒           ≥ 217 people│║JFY2024  donor                     70        ?     – completed news-2026    ║
      │                       ││ Điều dưỡng viên            VN-CARE│║JFY2023  donor  Ventilation…       84       84  100% completed report-2023 …║
      │                       ││  ▶~           ≥ ~9,100 particip. +│║JFY2022  donor                    ~90      >58 ≥~65% completed report-2023  ║
      │                       ││                                   │║JFY2020  donor                     30        0    0% cancelled report-2023  ║
      │                       ││                                   │║2017 *   donor                      ·       74     – completed report-2023  ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║────────────────────────────────────────────────────────────────────────────║
      │                       ││                                   │║donor people 4/7                 ~396    ≥ 217     ≠                        ║
      │                       ││                                   │║  + unknown                                  1                              ║
      └───────────────────2/4─┘└───────────────────────────────2/3─┘╚════════════════════════════════════════════════════════════════════════1/7═╝
      ┌─Plan and actual · JFY2026 · donor-country · C26 · status planned──────────────┐┌─Years: donor-country, people────────────────────────────┐
      │planned 61 exactly, people · actual none yet · unit, JFY from the program      ││2017 *        ·     74 │██████████████▊ basis unclear    │
      │planned · course                                                               ││2018          ·      · │· nothing recorded               │
      │source news-2026 (Báo Năng lượng, published 2026-03-15, press)                 ││2019          ·      · │· nothing recorded               │
      │claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded …││JFY2020      30      0 │░░░░░░ 0                         │
      │                                                                               ││JFY2021       ·      · │· nothing recorded               │
      │                                                                               ││JFY2022     ~90   ≥ 59 │███████████▊▶░░░░░~              │
      │                                                                               ││JFY2023      84     84 │████████████████▊                │
      │                                                                               ││JFY2024      70      ? │░░░░░░░░░░░░░░ ?                 │
      │                                                                               ││JFY2025      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││JFY2026      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││                                                         │
      │                                                                               ││█ actual  ░ planned  1 █ = 5                             │
      └───────────────────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────┘
       C26 Course: any text
       Enter save  Tab right  Esc draft  ^U empty  S-Tab left  F1 keys
      """)
  }

  @Test func `a draft`() throws {
    expectScreen(
      try Desk(60, 18, "jlj36<esc>").drawn(.ascii),
      """
       .. > Kushiro coal training         8 warnings  ! 2 errors
      -Việt Nam 2/4-----------------------------------------------
      +-Programs----------+#=Trainees============================#
      | (all)             |#Year    Venue    Plan Actual     % S #
      | 2 programs        |#JFY2026 donor     &61      -     - P #
      |>Kushiro coal tra..|#JFY2025 donor      61      -     - R #
      |  <:: >= 217 people|#JFY2024 donor      70      ?     - v #
      | Điều dưỡng viên   |#JFY2023 donor      84     84  100% v #
      |  >= ~9,100 parti..|#-------------------------------------#
      |                   |#donor people 4/7 ~396 >= 217    !=   #
      |                   |#  + unknown                1         #
      +---------------2/3-+#=================================1/7=#
      - Plan . JFY2026 . donor-country . C26 . status planned ----
       planned 61 exactly, people . unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, ..
      ------------------------------------------------------------
       Draft kept, not saved; e goes on with it, ^U there gives..
       e edit  a add  C clone  d remove  u undo  ? keys  q quit
      """)
  }

  @Test func `one pane`() throws {
    expectScreen(
      try Desk(30, 10, "jlj3he").drawn(),
      """
       Kushiro coal tr… ! 2 errors
      ─[1]Việ┌───────────────┐──────
      ─[2]Kus│ donor-country │g 2/3─
      ╔═[3]Tr│ in-country    │═════╗
      ║Year  └───────────1/5─┘ctual║
      ║JFY2026                    –║
      ║JFY2025 donor      61      –║
      ╚════════════════════════1/7═╝
       C26 Venue: type to narrow t…
       Enter save  Esc draft
      """)
  }

  @Test func `the year of a new cohort`() throws {
    expectScreen(
      try Desk(60, 18, "jlj3C<c-u>27<enter>").drawn(),
      """
       … › Kushiro coal training          8 warnings  ! 2 errors
      ─Việt Nam 2/4───────────────────────────────────────────────
      ┌─Programs──────────┐╔═Trainees════════════════════════════╗
      │ (all)             │║Year    Venue    Plan Actual     % S ║
      │ 2 programs        │║JFY2026 donor      61      –     – P ║
      │▸Kushiro coal trai…│║JFY2025 donor      61      –     – R ║
      │  <?▒▒ ≥ 217 people│║JFY2024 donor      70      ?     – ✓ ║
      │ Điều dưỡng viên   │║JFY2023 donor      84     84  100% ✓ ║
      │  ≥ ~9,100 partici…│║─────────────────────────────────────║
      │                   │║donor people 4/7 ~396  ≥ 217     ≠   ║
      │                   │║  + unknown                1         ║
      └───────────────2/3─┘╚═════════════════════════════════1/7═╝
      ─ Plan · JFY2026 · donor-country · C26 · status planned ────
       planned 61 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, p…
      ────────────────────────────────────────────────────────────
       Clone, year: 27      Year: “27” is not a year; accepted a…
       Enter add  Esc cancel  ^U empty  F1 keys
      """)
  }
}
