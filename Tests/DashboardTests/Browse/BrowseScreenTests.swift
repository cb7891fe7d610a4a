import Rehearsal
import Surface
import Testing

/// The three panes over the detail strip, as they are drawn.
struct BrowseScreenTests {
  @Test func `Countries have the focus at first`() throws {
    expectScreen(
      try Desk("").drawn(),
      """
       coop                                  years as stated  8 warnings  ! 2 errors
      ╔═[1]Countries═══╗┌─[2]Programs──────────┐┌─[3]Trainees────────────────────────┐
      ║▸(all)         4║│▸(all)                ││Year    Program Venue  Plan   Actual│
      ║ Việt Nam  VN  2║│ 4 programs           ││JFY2026 VN-COAL donor    61        –│
      ║ ລາວ       LA  1║│ VN Kushiro coal trai…││JFY2025 VN-COAL donor    61        –│
      ║ Peru      PE  1║│  <·▶█?▒▒ ≥ 217 people││JFY2024 VN-COAL donor    70        ?│
      ║                ║│ VN Điều dưỡng viên   ││JFY2023 VN-COAL donor    84       84│
      ║                ║│  ≥ ~9,100 particip. +││JFY2022 VN-COAL donor   ~90      >58│
      ║                ║│ LA 鉱害防止研修 ຝຶກອົບ…││JFY2020 VN-COAL donor    30        0│
      ║                ║│  ?         ? people +││2017 *  VN-COAL donor     ·       74│
      ║                ║│ PE Advisors on mine …││2024    VN-CARE in-ctr    · ~9,000pt│
      ║                ║│             no cohort││────────────────────────────────────│
      ║                ║│                      ││donor people 4/8     ≥ ~396    ≥ 217│
      ║                ║│                      ││  + unknown               1        2│
      ║                ║│                      ││in-ctr particip. 2/2    ≥ 3 ≥ ~9,100│
      ║                ║│                      ││… more sums                         │
      ╚════════════1/4═╝└──────────────────1/5─┘└───────────────────────────────1/12─┘
      ─ Made-up cooperation ──────────────────────────────────────────────────────────
       4 programs · 12 cohorts · 3 agreements · 3 claims
       VN 2026-03-12 Implementation plan JFY2026 · Plan of the year
       PE 2009 MOU · Advisors
      ────────────────────────────────────────────────────────────────────────────────

       e edit  A add  Enter open  / filter  f query  t totals  ? keys  q quit
      """)
  }

  @Test func `a country narrows what is right of it`() throws {
    expectScreen(
      try Desk("j").drawn(),
      """
       coop › Việt Nam                       years as stated  8 warnings  ! 2 errors
      ╔═[1]Countries═══╗┌─[2]Programs──────────┐┌─[3]Trainees────────────────────────┐
      ║ (all)         4║│▸(all)                ││Year    Program Venue  Plan   Actual│
      ║▸Việt Nam  VN  2║│ 2 programs           ││JFY2026 VN-COAL donor    61        –│
      ║ ລາວ       LA  1║│ Kushiro coal training││JFY2025 VN-COAL donor    61        –│
      ║ Peru      PE  1║│  <·▶█?▒▒ ≥ 217 people││JFY2024 VN-COAL donor    70        ?│
      ║                ║│ Điều dưỡng viên      ││JFY2023 VN-COAL donor    84       84│
      ║                ║│  ≥ ~9,100 particip. +││JFY2022 VN-COAL donor   ~90      >58│
      ║                ║│                      ││JFY2020 VN-COAL donor    30        0│
      ║                ║│                      ││2017 *  VN-COAL donor     ·       74│
      ║                ║│                      ││2024    VN-CARE in-ctr    · ~9,000pt│
      ║                ║│                      ││────────────────────────────────────│
      ║                ║│                      ││donor people 4/7       ~396    ≥ 217│
      ║                ║│                      ││  + unknown                        1│
      ║                ║│                      ││in-ctr particip. 2/2    ≥ 3 ≥ ~9,100│
      ║                ║│                      ││in-ctr unit ? 1/1         ·  ≥ 2,301│
      ╚════════════2/4═╝└──────────────────1/3─┘└───────────────────────────────1/10─┘
      ─ Việt Nam · VN ────────────────────────────────────────────────────────────────
       2 programs · 10 cohorts · 2 agreements · 3 claims · also Việt Nam, Vietnam
       2026-03-12 Implementation plan JFY2026 · Plan of the year
       2008-12 MOU, Hà Nội · Safety training
      ────────────────────────────────────────────────────────────────────────────────

       e edit  A add  Enter open  / filter  f query  t totals  ? keys  q quit
      """)
  }

  @Test func `Programs have the focus`() throws {
    expectScreen(
      try Desk("jljj").drawn(),
      """
       coop › Việt Nam › Điều dưỡng viên     years as stated  8 warnings  ! 2 errors
      ┌─[1]Countries───┐╔═[2]Programs══════════╗┌─[3]Trainees────────────────────────┐
      │ (all)         4│║ (all)                ║│Year    Venue   Plan   Actual     % │
      │▸Việt Nam  VN  2│║ 2 programs           ║│2024    in-ctr     · ~9,000pt     – │
      │ ລາວ       LA  1│║ Kushiro coal training║│2023    in-ctr  ≥3pt   ≥100pt     – │
      │ Peru      PE  1│║  <·▶█?▒▒ ≥ 217 people║│?       in-ctr     · >2,300?u     – │
      │                │║▸Điều dưỡng viên      ║│                                    │
      │                │║  ≥ ~9,100 particip. +║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│────────────────────────────────────│
      │                │║                      ║│in-ctr part. 2/2 ≥ 3 ≥ ~9,100     ≠ │
      │                │║                      ║│in-ctr unit ? 1/1  ·  ≥ 2,301     – │
      └────────────2/4─┘╚══════════════════3/3═╝└────────────────────────────────1/3─┘
      ─ Điều dưỡng viên · VN-CARE ────────────────────────────────────────────────────
       seminar · in-country · participations
       claim ~90,000 in-country · to 2025 · news-2026 "khoảng 90.000 lượt"

      ────────────────────────────────────────────────────────────────────────────────

       e edit  A add  Enter open  / filter  f query  t totals  ? keys  q quit
      """)
  }

  @Test func `Trainees have the focus, on a plan`() throws {
    expectScreen(
      try Desk("jlj3").drawn(),
      """
       … › Việt Nam › Kushiro coal training  years as stated  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │ (all)         4││ (all)                │║Year    Venue    Plan Actual     % S║
      │▸Việt Nam  VN  2││ 2 programs           │║JFY2026 donor      61      –     – P║
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

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `the cursor on an actual shows where that is from`() throws {
    expectScreen(
      try Desk("jl3jjjl").drawn(),
      """
       coop › Việt Nam                       years as stated  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │ (all)         4││▸(all)                │║Year    Program Venue  Plan   Actual║
      │▸Việt Nam  VN  2││ 2 programs           │║JFY2026 VN-COAL donor    61        –║
      │ ລາວ       LA  1││ Kushiro coal training│║JFY2025 VN-COAL donor    61        –║
      │ Peru      PE  1││  <·▶█?▒▒ ≥ 217 people│║JFY2024 VN-COAL donor    70        ?║
      │                ││ Điều dưỡng viên      │║JFY2023 VN-COAL donor    84       84║
      │                ││  ≥ ~9,100 particip. +│║JFY2022 VN-COAL donor   ~90      >58║
      │                ││                      │║JFY2020 VN-COAL donor    30        0║
      │                ││                      │║2017 *  VN-COAL donor     ·       74║
      │                ││                      │║2024    VN-CARE in-ctr    · ~9,000pt║
      │                ││                      │║────────────────────────────────────║
      │                ││                      │║donor people 4/7       ~396    ≥ 217║
      │                ││                      │║  + unknown                        1║
      │                ││                      │║in-ctr particip. 2/2    ≥ 3 ≥ ~9,100║
      │                ││                      │║in-ctr unit ? 1/1         ·  ≥ 2,301║
      └────────────2/4─┘└──────────────────1/3─┘╚═══════════════════════════════4/10═╝
      ─ Actual · JFY2023 · donor-country · C23 · status completed ────────────────────
       actual 84 exactly, people · unit, JFY from the program · Two intakes of 42. T…
       source report-2023 (published 2023, primary); news-2026 (Báo Năng lượng, publ…
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `the cursor on neither figure shows both`() throws {
    expectScreen(
      try Desk("jlj3jjjh").drawn(),
      """
       … › Việt Nam › Kushiro coal training  years as stated  8 warnings  ! 2 errors
      ┌─[1]Countries───┐┌─[2]Programs──────────┐╔═[3]Trainees════════════════════════╗
      │ (all)         4││ (all)                │║Year    Venue    Plan Actual     % S║
      │▸Việt Nam  VN  2││ 2 programs           │║JFY2026 donor      61      –     – P║
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
      └────────────2/4─┘└──────────────────2/3─┘╚════════════════════════════════4/7═╝
      ─ Plan and actual · JFY2023 · donor-country · C23 · status completed ───────────
       planned 84 exactly, people · actual 84 exactly, people · unit, JFY from the p…
       source of the plan report-2023 (published 2023, primary)
       source of the actual report-2023 (published 2023, primary); news-2026 (Báo Nă…
      ────────────────────────────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `every kind of count, and a damaged record`() throws {
    expectScreen(
      try Desk("3G").drawn(),
      """
       coop                                  years as stated  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │▸(all)         4││▸(all)                │║Year    Progra Venue   Plan   Actual║
      │ Việt Nam  VN  2││ 4 programs           │║JFY2022 VN-CO… donor    ~90      >58║
      │ ລາວ       LA  1││ VN Kushiro coal trai…│║JFY2020 VN-CO… donor     30        0║
      │ Peru      PE  1││  <·▶█?▒▒ ≥ 217 people│║2017 *  VN-CO… donor      ·       74║
      │                ││ VN Điều dưỡng viên   │║2024    VN-CA… in-ctr     · ~9,000pt║
      │                ││  ≥ ~9,100 particip. +│║2023    VN-CA… in-ctr  ≥3pt   ≥100pt║
      │                ││ LA 鉱害防止研修 ຝຶກອົບ…│║?       VN-CA… in-ctr     · >2,300?u║
      │                ││  ?         ? people +│║JFY2021 LA-MI… third   12pd     10pd║
      │                ││ PE Advisors on mine …│║JFY2019 LA-MI… donor      ?        ?║
      │                ││             no cohort│║────────────────────────────────────║
      │                ││                      │║donor people 4/8     ≥ ~396    ≥ 217║
      │                ││                      │║  + unknown               1        2║
      │                ││                      │║in-ctr particip. 2/2    ≥ 3 ≥ ~9,100║
      │                ││                      │║… more sums                         ║
      └────────────1/4─┘└──────────────────1/5─┘╚══════════════════════════════12/12═╝
      ─ Plan · JFY2019 · donor-country · L19 · status unknown ────────────────────────
       planned number not known, people · unit from the program, JFY from the store …
       E3 Actual: “12½” is not a number of trainees
       source: none recorded
      ────────────────────────────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `a program without cohorts`() throws {
    expectScreen(
      try Desk("jjjlj").drawn(),
      """
       … › Peru › Advisors on mine pollution years as stated  8 warnings  ! 2 errors
      ┌─[1]Countries───┐╔═[2]Programs══════════╗┌─[3]Trainees────────────────────────┐
      │ (all)         4│║ (all)                ║│Year    Venue    Plan Actual     % S│
      │ Việt Nam  VN  2│║ 1 program            ║│No cohort is recorded here.         │
      │ ລາວ       LA  1│║▸Advisors on mine pol…║│                                    │
      │▸Peru      PE  1│║             no cohort║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      └────────────4/4─┘╚══════════════════2/2═╝└────────────────────────────────0/0─┘
      ─ Advisors on mine pollution · PE-ADVISOR ──────────────────────────────────────
       advisor
       2009 MOU · Advisors

      ────────────────────────────────────────────────────────────────────────────────

       e edit  A add  Enter open  / filter  f query  t totals  ? keys  q quit
      """)
  }

  @Test func `in ASCII`() throws {
    expectScreen(
      try Desk("jlj3").drawn(.ascii),
      """
       .. > Việt Nam > Kushiro coal training years as stated  8 warnings  ! 2 errors
      +-Countries------++-Programs-------------+#=Trainees===========================#
      | (all)         4|| (all)                |#Year    Venue    Plan Actual     % S#
      |>Việt Nam  VN  2|| 2 programs           |#JFY2026 donor      61      -     - P#
      | ລາວ       LA  1||>Kushiro coal training|#JFY2025 donor      61      -     - R#
      | Peru      PE  1||  <>H?:: >= 217 people|#JFY2024 donor      70      ?     - v#
      |                || Điều dưỡng viên      |#JFY2023 donor      84     84  100% v#
      |                ||  >= ~9,100 particip..|#JFY2022 donor     ~90    >58    .. v#
      |                ||                      |#JFY2020 donor      30      0    0% X#
      |                ||                      |#2017 *  donor       .     74     - v#
      |                ||                      |#                                    #
      |                ||                      |#                                    #
      |                ||                      |#                                    #
      |                ||                      |#------------------------------------#
      |                ||                      |#donor people 4/7 ~396 >= 217    !=  #
      |                ||                      |#  + unknown                1        #
      +------------2/4-++------------------2/3-+#================================1/7=#
      - Plan . JFY2026 . donor-country . C26 . status planned ------------------------
       planned 61 exactly, people . unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 . 2,084 above recorded lower end . recorde..
      --------------------------------------------------------------------------------

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }
}
