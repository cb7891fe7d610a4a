import Rehearsal
import Testing

/// The panes in terminals that have no room for three.
struct BrowseNarrowScreenTests {
  @Test func `Countries are folded while the focus is to the right`() throws {
    expectScreen(
      try Desk(65, 20, "jlj3").drawn(),
      """
       Kushiro coal training  years as stated  8 warnings  ! 2 errors
      ─Việt Nam 2/4────────────────────────────────────────────────────
      ┌─Programs──────────┐╔═Trainees═════════════════════════════════╗
      │ (all)             │║Year    Venue    Plan Actual     % S      ║
      │ 2 programs        │║JFY2026 donor      61      –     – P      ║
      │▸Kushiro coal trai…│║JFY2025 donor      61      –     – R      ║
      │  <?▒▒ ≥ 217 people│║JFY2024 donor      70      ?     – ✓      ║
      │ Điều dưỡng viên   │║JFY2023 donor      84     84  100% ✓      ║
      │  ≥ ~9,100 partici…│║JFY2022 donor     ~90    >58 ≥~65% ✓      ║
      │                   │║──────────────────────────────────────────║
      │                   │║donor people 4/7 ~396  ≥ 217     ≠        ║
      │                   │║  + unknown                1              ║
      └───────────────2/3─┘╚══════════════════════════════════════1/7═╝
      ─ Plan · JFY2026 · donor-country · C26 · status planned ─────────
       planned 61 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower…
      ─────────────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  ? keys  q quit
      """)
  }

  @Test func `Trainees are folded while Countries have the focus`() throws {
    expectScreen(
      try Desk(65, 20, "j").drawn(),
      """
       coop › Việt Nam        years as stated  8 warnings  ! 2 errors
      ╔═[1]Countries═══════════╗┌─[2]Programs─────────────────────────┐
      ║ (all)       programs  4║│▸(all)                               │
      ║▸Việt Nam          VN  2║│ 2 programs                          │
      ║ ລາວ               LA  1║│ Kushiro coal training        VN-COAL│
      ║ Peru              PE  1║│  ▇··_·▶█?▒▒             ≥ 217 people│
      ║                        ║│ Điều dưỡng viên              VN-CARE│
      ║                        ║│  ▶~             ≥ ~9,100 particip. +│
      ║                        ║│                                     │
      ║                        ║│                                     │
      ║                        ║│                                     │
      ╚════════════════════2/4═╝└─────────────────────────────────1/3─┘
      ─[3]Trainees 1/10────────────────────────────────────────────────
      ─ Việt Nam · VN ─────────────────────────────────────────────────
       2 programs · 10 cohorts · 2 agreements · 3 claims · also Việt …
       2026-03-12 Implementation plan JFY2026 · Plan of the year
       2008-12 MOU, Hà Nội · Safety training
      ─────────────────────────────────────────────────────────────────

       e edit  A add  Enter open  / filter  f query  ? keys  q quit
      """)
  }

  @Test func `one pane is open, Countries`() throws {
    expectScreen(
      try Desk(40, 11, "j").drawn(),
      """
       coop › Việt Nam            ! 2 errors
      ╔═[1]Countries═════════════════════════╗
      ║ (all)                     programs  4║
      ║▸Việt Nam                        VN  2║
      ║ ລາວ                             LA  1║
      ║ Peru                            PE  1║
      ╚══════════════════════════════════2/4═╝
      ─[2]All programs 1/3────────────────────
      ─[3]Trainees 1/10───────────────────────

       e edit  A add  ? keys  q quit
      """)
  }

  @Test func `one pane is open, Programs`() throws {
    expectScreen(
      try Desk(40, 11, "jlj").drawn(),
      """
       … › Kushiro coal training  ! 2 errors
      ─[1]Việt Nam 2/4────────────────────────
      ╔═[2]Programs══════════════════════════╗
      ║ (all)                                ║
      ║ 2 programs                           ║
      ║▸Kushiro coal training         VN-COAL║
      ║  ▇··_·▶█?▒▒              ≥ 217 people║
      ╚══════════════════════════════════2/3═╝
      ─[3]Trainees 1/7────────────────────────

       e edit  A add  ? keys  q quit
      """)
  }

  @Test func `one pane is open, Trainees`() throws {
    expectScreen(
      try Desk(40, 11, "jlj3jl").drawn(),
      """
       … › Kushiro coal training  ! 2 errors
      ─Việt Nam 2/4───────────────────────────
      ─Kushiro coal training 2/3──────────────
      ╔═Trainees═════════════════════════════╗
      ║Year    Venue    Plan Actual     % S  ║
      ║JFY2026 donor      61      –     – P  ║
      ║JFY2025 donor      61      –     – R  ║
      ║JFY2024 donor      70      ?     – ✓  ║
      ╚══════════════════════════════════2/7═╝

       e edit  a add  C clone  ? keys  q quit
      """)
  }

  @Test func `a high and narrow terminal keeps the detail strip`() throws {
    expectScreen(
      try Desk(59, 30, "jl3jjj").drawn(),
      """
       coop › Việt Nam              years as stated  ! 2 errors
      ─Việt Nam 2/4──────────────────────────────────────────────
      ─All programs 1/3──────────────────────────────────────────
      ╔═Trainees════════════════════════════════════════════════╗
      ║Year    Program    Venue  Course    Plan   Actual     % S║
      ║JFY2026 VN-COAL    donor              61        –     – P║
      ║JFY2025 VN-COAL    donor              61        –     – R║
      ║JFY2024 VN-COAL    donor              70        ?     – ✓║
      ║JFY2023 VN-COAL    donor  Ventila…    84       84  100% ✓║
      ║JFY2022 VN-COAL    donor             ~90      >58 ≥~65% ✓║
      ║JFY2020 VN-COAL    donor              30        0    0% X║
      ║2017 *  VN-COAL    donor               ·       74     – ✓║
      ║2024    VN-CARE    in-ctr              · ~9,000pt     – ✓║
      ║2023    VN-CARE    in-ctr           ≥3pt   ≥100pt     – ✓║
      ║?       VN-CARE    in-ctr              · >2,300?u     – ·║
      ║                                                         ║
      ║                                                         ║
      ║─────────────────────────────────────────────────────────║
      ║donor people 4/7                    ~396    ≥ 217     ≠  ║
      ║  + unknown                                     1        ║
      ║in-ctr particip. 2/2                 ≥ 3 ≥ ~9,100     ≠  ║
      ║in-ctr unit ? 1/1                      ·  ≥ 2,301     –  ║
      ╚════════════════════════════════════════════════════4/10═╝
      ─ Plan · JFY2023 · donor-country · C23 · status completed ─
       planned 84 exactly, people · unit, JFY from the program …
       source report-2023 (published 2023, primary)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded…
      ───────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  ? keys  q quit
      """)
  }

  @Test func `a low and wide terminal has one pane open`() throws {
    expectScreen(
      try Desk(100, 15, "jl3j").drawn(),
      """
       coop › Việt Nam                                           years as stated  8 warnings  ! 2 errors
      ─Việt Nam 2/4───────────────────────────────────────────────────────────────────────────────────────
      ─All programs 1/3───────────────────────────────────────────────────────────────────────────────────
      ╔═Trainees═════════════════════════════════════════════════════════════════════════════════════════╗
      ║Year     Program      Venue         Course           Plan   Actual     % Status    Source         ║
      ║JFY2026  VN-COAL      donor-country                    61        –     – planned   news-2026      ║
      ║JFY2025  VN-COAL      donor-country                    61        –     – running                  ║
      ║JFY2024  VN-COAL      donor-country                    70        ?     – completed news-2026      ║
      ║JFY2023  VN-COAL      donor-country Ventilation…       84       84  100% completed report-2023 / …║
      ║──────────────────────────────────────────────────────────────────────────────────────────────────║
      ║donor people 4/7                                     ~396    ≥ 217     ≠                          ║
      ║… more sums                                                                                       ║
      ╚═════════════════════════════════════════════════════════════════════════════════════════════2/10═╝

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `one pane without a frame`() throws {
    expectScreen(
      try Desk(30, 8, "jlj3").drawn(),
      """
       Kushiro coal tr… ! 2 errors
      ═Trainees 1/7═════════════════
      Year    Venue    Plan Actual
      JFY2026 donor      61      –
      JFY2025 donor      61      –
      JFY2024 donor      70      ?

       e edit  ? keys  q quit
      """)
  }

  @Test func `the smallest dashboard`() throws {
    expectScreen(
      try Desk(20, 5, "jlj3").drawn(),
      """
       Kushi… ! 2 errors
      Year   Plan Actual
      JF2026   61      –

       ? keys  q quit
      """)
  }

  @Test func `below that, the figure under the cursor`() throws {
    expectScreen(
      try Desk(19, 4, "jl3jjl").drawn(),
      """
      ? · Actual · C24 ·
      need 20x5
      """)
  }
}
