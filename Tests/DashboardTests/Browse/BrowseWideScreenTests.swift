import Rehearsal
import Testing

/// The panes with detail and chart, where there is room for both.
struct BrowseWideScreenTests {
  @Test func `a cohort`() throws {
    expectScreen(
      try Desk(140, 40, "jlj3jjj").drawn(),
      """
       coop › Việt Nam › Kushiro coal training                                                           years as stated  8 warnings  ! 2 errors
      ┌─Countries─────────────┐┌─Programs──────────────────────────┐╔═Trainees═══════════════════════════════════════════════════════════════════╗
      │ (all)      programs  4││ (all)                             │║Year     Venue  Course           Plan   Actual     % Status    Source       ║
      │▸Việt Nam         VN  2││ 2 programs                        │║JFY2026  donor                     61        –     – planned   news-2026    ║
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
      └───────────────────2/4─┘└───────────────────────────────2/3─┘╚════════════════════════════════════════════════════════════════════════4/7═╝
      ┌─Plan · JFY2023 · donor-country · C23 · status completed───────────────────────┐┌─Years: donor-country, people────────────────────────────┐
      │planned 84 exactly, people · unit, JFY from the program                        ││2017 *        ·     74 │██████████████▊ basis unclear    │
      │completed · course · 2023-02-06 to 2023-03-17 · course Ventilation; Thông gió …││2018          ·      · │· nothing recorded               │
      │Two intakes of 42. The second one came late.                                   ││2019          ·      · │· nothing recorded               │
      │source report-2023 (published 2023, primary)                                   ││JFY2020      30      0 │░░░░░░ 0                         │
      │claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded …││JFY2021       ·      · │· nothing recorded               │
      │                                                                               ││JFY2022     ~90   ≥ 59 │███████████▊▶░░░░░~              │
      │                                                                               ││JFY2023      84     84 │████████████████▊                │
      │                                                                               ││JFY2024      70      ? │░░░░░░░░░░░░░░ ?                 │
      │                                                                               ││JFY2025      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││JFY2026      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││                                                         │
      │                                                                               ││█ actual  ░ planned  1 █ = 5                             │
      └───────────────────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────┘

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `a program`() throws {
    expectScreen(
      try Desk(140, 40, "jlj").drawn(),
      """
       coop › Việt Nam › Kushiro coal training                                                           years as stated  8 warnings  ! 2 errors
      ┌─[1]Countries──────────┐╔═[2]Programs═══════════════════════╗┌─[3]Trainees────────────────────────────────────────────────────────────────┐
      │ (all)      programs  4│║ (all)                             ║│Year     Venue  Course           Plan   Actual     % Status    Source       │
      │▸Việt Nam         VN  2│║ 2 programs                        ║│JFY2026  donor                     61        –     – planned   news-2026    │
      │ ລາວ              LA  1│║▸Kushiro coal training      VN-COAL║│JFY2025  donor                     61        –     – running                │
      │ Peru             PE  1│║  ▇··_·▶█?▒▒           ≥ 217 people║│JFY2024  donor                     70        ?     – completed news-2026    │
      │                       │║ Điều dưỡng viên            VN-CARE║│JFY2023  donor  Ventilation…       84       84  100% completed report-2023 …│
      │                       │║  ▶~           ≥ ~9,100 particip. +║│JFY2022  donor                    ~90      >58 ≥~65% completed report-2023  │
      │                       │║                                   ║│JFY2020  donor                     30        0    0% cancelled report-2023  │
      │                       │║                                   ║│2017 *   donor                      ·       74     – completed report-2023  │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│                                                                            │
      │                       │║                                   ║│────────────────────────────────────────────────────────────────────────────│
      │                       │║                                   ║│donor people 4/7                 ~396    ≥ 217     ≠                        │
      │                       │║                                   ║│  + unknown                                  1                              │
      └───────────────────2/4─┘╚═══════════════════════════════2/3═╝└────────────────────────────────────────────────────────────────────────1/7─┘
      ┌─Kushiro coal training · VN-COAL───────────────────────────────────────────────┐┌─Years: donor-country, people────────────────────────────┐
      │since 2002 · active · course · donor-country · people · with VINACOMIN · by JC…││2017 *        ·     74 │██████████████▊ basis unclear    │
      │claim >2,300 donor-country · to 2026-03-12 · news-2026 "more than 2,300"       ││2018          ·      · │· nothing recorded               │
      │claim 150 donor-country · to 2024-03-31 · report-2023 "one hundred and fifty"  ││2019          ·      · │· nothing recorded               │
      │2026-03-12 Implementation plan JFY2026 · Plan of the year                      ││JFY2020      30      0 │░░░░░░ 0                         │
      │2008-12 MOU, Hà Nội · Safety training                                          ││JFY2021       ·      · │· nothing recorded               │
      │The oldest of the four, and the only one that was ever counted year by year.   ││JFY2022     ~90   ≥ 59 │███████████▊▶░░░░░~              │
      │                                                                               ││JFY2023      84     84 │████████████████▊                │
      │                                                                               ││JFY2024      70      ? │░░░░░░░░░░░░░░ ?                 │
      │                                                                               ││JFY2025      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││JFY2026      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││                                                         │
      │                                                                               ││█ actual  ░ planned  1 █ = 5                             │
      └───────────────────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────┘

       e edit  A add  Enter open  / filter  f query  t totals  ? keys  q quit
      """)
  }

  @Test func `all of them`() throws {
    expectScreen(
      try Desk(140, 40, "").drawn(),
      """
       coop                                                                                              years as stated  8 warnings  ! 2 errors
      ╔═[1]Countries══════════╗┌─[2]Programs───────────────────────┐┌─[3]Trainees────────────────────────────────────────────────────────────────┐
      ║▸(all)      programs  4║│▸(all)                             ││Year    Program      Venue  Course        Plan   Actual     % S Source      │
      ║ Việt Nam         VN  2║│ 4 programs                        ││JFY2026 VN-COAL      donor                  61        –     – P news-2026   │
      ║ ລາວ              LA  1║│ VN Kushiro coal training   VN-COAL││JFY2025 VN-COAL      donor                  61        –     – R             │
      ║ Peru             PE  1║│  ▇··_·▶█?▒▒           ≥ 217 people││JFY2024 VN-COAL      donor                  70        ?     – ✓ news-2026   │
      ║                       ║│ VN Điều dưỡng viên         VN-CARE││JFY2023 VN-COAL      donor  Ventilation…    84       84  100% ✓ report-2023…│
      ║                       ║│  ▶~           ≥ ~9,100 particip. +││JFY2022 VN-COAL      donor                 ~90      >58 ≥~65% ✓ report-2023 │
      ║                       ║│ LA 鉱害防止研修 ຝຶກອົບຮົມ     LA-MINE││JFY2020 VN-COAL      donor                  30        0    0% X report-2023 │
      ║                       ║│  ?                      ? people +││2017 *  VN-COAL      donor                   ·       74     – ✓ report-2023 │
      ║                       ║│ PE Advisors on mine pollution     ││2024    VN-CARE      in-ctr                  · ~9,000pt     – ✓ news-2026   │
      ║                       ║│                          no cohort││2023    VN-CARE      in-ctr               ≥3pt   ≥100pt     – ✓ news-2026   │
      ║                       ║│                                   ││?       VN-CARE      in-ctr                  · >2,300?u     – · news-2026   │
      ║                       ║│                                   ││JFY2021 LA-MINE      third                12pd     10pd   83% ✓ report-2023 │
      ║                       ║│                                   ││JFY2019 LA-MINE      donor  👩👩👧 fami…     ?        ?     – !             │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││────────────────────────────────────────────────────────────────────────────│
      ║                       ║│                                   ││donor people 4/8                        ≥ ~396    ≥ 217     ≠               │
      ║                       ║│                                   ││  + unknown                                  1        2                     │
      ║                       ║│                                   ││in-ctr particip. 2/2                       ≥ 3 ≥ ~9,100     ≠               │
      ║                       ║│                                   ││in-ctr unit ? 1/1                            ·  ≥ 2,301     –               │
      ║                       ║│                                   ││third pers-days 1/1                         12       10   83%               │
      ╚═══════════════════1/4═╝└───────────────────────────────1/5─┘└───────────────────────────────────────────────────────────────────────1/12─┘
      ┌─Made-up cooperation───────────────────────────────────────────────────────────┐┌─Years: donor-country, people, a part────────────────────┐
      │4 programs · 12 cohorts · 3 agreements · 3 claims                              ││2017 *        ·     74 │██████████████▊ basis unclear    │
      │VN 2026-03-12 Implementation plan JFY2026 · Plan of the year                   ││2018          ·      · │· no people recorded             │
      │PE 2009 MOU · Advisors                                                         ││JFY2019       ?      ? │?                                │
      │VN 2008-12 MOU, Hà Nội · Safety training                                       ││JFY2020      30      0 │░░░░░░ 0                         │
      │                                                                               ││JFY2021       ·      · │· no people recorded             │
      │                                                                               ││JFY2022     ~90   ≥ 59 │███████████▊▶░░░░░~              │
      │                                                                               ││JFY2023      84     84 │████████████████▊                │
      │                                                                               ││JFY2024      70      ? │░░░░░░░░░░░░░░ ?                 │
      │                                                                               ││JFY2025      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││JFY2026      61      – │░░░░░░░░░░░░ – none yet          │
      │                                                                               ││                                                         │
      │                                                                               ││█ actual  ░ planned  1 █ = 5                             │
      └───────────────────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────┘

       e edit  A add  Enter open  / filter  f query  t totals  ? keys  q quit
      """)
  }

  @Test func `no bar has a length`() throws {
    expectScreen(
      try Desk(140, 40, "jj").drawn(),
      """
       coop › ລາວ                                                                                        years as stated  8 warnings  ! 2 errors
      ╔═[1]Countries══════════╗┌─[2]Programs───────────────────────┐┌─[3]Trainees────────────────────────────────────────────────────────────────┐
      ║ (all)      programs  4║│▸(all)                             ││Year    Program      Venue  Course         Plan Actual     % S Source       │
      ║ Việt Nam         VN  2║│ 1 program                         ││JFY2021 LA-MINE      third                 12pd   10pd   83% ✓ report-2023  │
      ║▸ລາວ              LA  1║│ 鉱害防止研修 ຝຶກອົບຮົມ        LA-MINE││JFY2019 LA-MINE      donor  👩👩👧 fami…      ?      ?     – !              │
      ║ Peru             PE  1║│  ?                      ? people +││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││────────────────────────────────────────────────────────────────────────────│
      ║                       ║│                                   ││donor people 0/1                              ?      ?     –                │
      ║                       ║│                                   ││third pers-days 1/1                          12     10   83%                │
      ╚═══════════════════3/4═╝└───────────────────────────────1/2─┘└────────────────────────────────────────────────────────────────────────1/2─┘
      ┌─ລາວ · LA──────────────────────────────────────────────────────────────────────┐┌─Years: donor-country, people, a part────────────────────┐
      │1 program · 2 cohorts · 0 agreements · 0 claims · also Laos                    ││JFY2019       ?      ? │?                                │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││█ actual  ░ planned                                      │
      └───────────────────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────┘

       e edit  A add  Enter open  / filter  f query  t totals  ? keys  q quit
      """)
  }
}
