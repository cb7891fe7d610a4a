import Rehearsal
import Testing

/// A cohort whose record has an error is marked in its status.
struct DamagedRecordScreenTests {
  @Test func `where the status is a letter`() throws {
    expectScreen(
      try Desk(140, 40, "3G").drawn(),
      """
       coop                                                                                              years as stated  8 warnings  ! 2 errors
      ┌─Countries─────────────┐┌─Programs──────────────────────────┐╔═Trainees═══════════════════════════════════════════════════════════════════╗
      │▸(all)      programs  4││▸(all)                             │║Year    Program      Venue  Course        Plan   Actual     % S Source      ║
      │ Việt Nam         VN  2││ 4 programs                        │║JFY2026 VN-COAL      donor                  61        –     – P news-2026   ║
      │ ລາວ              LA  1││ VN Kushiro coal training   VN-COAL│║JFY2025 VN-COAL      donor                  61        –     – R             ║
      │ Peru             PE  1││  ▇··_·▶█?▒▒           ≥ 217 people│║JFY2024 VN-COAL      donor                  70        ?     – ✓ news-2026   ║
      │                       ││ VN Điều dưỡng viên         VN-CARE│║JFY2023 VN-COAL      donor  Ventilation…    84       84  100% ✓ report-2023…║
      │                       ││  ▶~           ≥ ~9,100 particip. +│║JFY2022 VN-COAL      donor                 ~90      >58 ≥~65% ✓ report-2023 ║
      │                       ││ LA 鉱害防止研修 ຝຶກອົບຮົມ     LA-MINE│║JFY2020 VN-COAL      donor                  30        0    0% X report-2023 ║
      │                       ││  ?                      ? people +│║2017 *  VN-COAL      donor                   ·       74     – ✓ report-2023 ║
      │                       ││ PE Advisors on mine pollution     │║2024    VN-CARE      in-ctr                  · ~9,000pt     – ✓ news-2026   ║
      │                       ││                          no cohort│║2023    VN-CARE      in-ctr               ≥3pt   ≥100pt     – ✓ news-2026   ║
      │                       ││                                   │║?       VN-CARE      in-ctr                  · >2,300?u     – · news-2026   ║
      │                       ││                                   │║JFY2021 LA-MINE      third                12pd     10pd   83% ✓ report-2023 ║
      │                       ││                                   │║JFY2019 LA-MINE      donor  👩👩👧 fami…     ?        ?     – !             ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║                                                                            ║
      │                       ││                                   │║────────────────────────────────────────────────────────────────────────────║
      │                       ││                                   │║donor people 4/8                        ≥ ~396    ≥ 217     ≠               ║
      │                       ││                                   │║  + unknown                                  1        2                     ║
      │                       ││                                   │║in-ctr particip. 2/2                       ≥ 3 ≥ ~9,100     ≠               ║
      │                       ││                                   │║in-ctr unit ? 1/1                            ·  ≥ 2,301     –               ║
      │                       ││                                   │║third pers-days 1/1                         12       10   83%               ║
      └───────────────────1/4─┘└───────────────────────────────1/5─┘╚══════════════════════════════════════════════════════════════════════12/12═╝
      ┌─Plan · JFY2019 · donor-country · L19 · status unknown─────────────────────────┐┌─Years: donor-country, people, a part────────────────────┐
      │planned number not known, people · unit from the program, JFY from the store   ││2017 *        ·     74 │██████████████▊ basis unclear    │
      │unknown · course 👩👩👧 families                                               ││2018          ·      · │· no people recorded             │
      │Read ‹U+202E›backwards.                                                        ││JFY2019       ?      ? │?                                │
      │E3 Actual: “12½” is not a number of trainees                                   ││JFY2020      30      0 │░░░░░░ 0                         │
      │source: none recorded                                                          ││JFY2021       ·      · │· no people recorded             │
      │W11 Note holds a character that cannot be seen: ‹U+202E›                       ││JFY2022     ~90   ≥ 59 │███████████▊▶░░░░░~              │
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

  @Test func `where the status is a word`() throws {
    expectScreen(
      try Desk(200, 24, "3G").drawn(),
      """
       coop                                                                                                                                                          years as stated  8 warnings  ! 2 errors
      ┌─Countries──────────────────┐┌─Programs─────────────────────────────────────┐╔═Trainees═══════════════════════════════════════════════════════════════════════════════════════════════════════════════╗
      │▸(all)           programs  4││▸(all)                                        │║Year     Program      Venue         Course                            Plan     Actual     % Status    Source            ║
      │ Việt Nam              VN  2││ 4 programs                                   │║JFY2022  VN-COAL      donor-country                                    ~90        >58 ≥~65% completed report-2023       ║
      │ ລາວ                   LA  1││ VN Kushiro coal training              VN-COAL│║JFY2020  VN-COAL      donor-country                                     30          0    0% cancelled report-2023       ║
      │ Peru                  PE  1││  ▇··_·▶█?▒▒        ≥ 217 people  claim >2,300│║2017 *   VN-COAL      donor-country                                      ·         74     – completed report-2023       ║
      │                            ││ VN Điều dưỡng viên                    VN-CARE│║2024     VN-CARE      in-country                                         ·   ~9,000pt     – completed news-2026         ║
      │                            ││  ▶~       ≥ ~9,100 particip. +  claim ~90,000│║2023     VN-CARE      in-country                                  ≥3 part. 100..120pt     – completed news-2026         ║
      │                            ││ LA 鉱害防止研修 ຝຶກອົບຮົມ                LA-MINE│║?        VN-CARE      in-country                                         ·   >2,300?u     – ·         news-2026         ║
      │                            ││  ?                                 ? people +│║JFY2021  LA-MINE      third-country                                   12pd  10 p-days   83% completed report-2023       ║
      │                            ││ PE Advisors on mine pollution      PE-ADVISOR│║JFY2019  LA-MINE      donor-country 👩👩👧 families                      ?          ?     – ! error                     ║
      │                            ││                                     no cohort│║────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────║
      │                            ││                                              │║donor people 4/8                                                    ≥ ~396      ≥ 217     ≠                             ║
      │                            ││                                              │║  + unknown                                                              1          2                                   ║
      │                            ││                                              │║in-ctr particip. 2/2                                                   ≥ 3   ≥ ~9,100     ≠                             ║
      │                            ││                                              │║… more sums                                                                                                             ║
      └────────────────────────1/4─┘└──────────────────────────────────────────1/5─┘╚══════════════════════════════════════════════════════════════════════════════════════════════════════════════════12/12═╝
      ─ Plan · JFY2019 · donor-country · L19 · status unknown ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       planned number not known, people · unit from the program, JFY from the store · Read ‹U+202E›backwards.
       E3 Actual: “12½” is not a number of trainees
       source: none recorded
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `where one pane is open`() throws {
    expectScreen(
      try Desk(100, 15, "jj3j").drawn(),
      """
       coop › ລາວ                                                years as stated  8 warnings  ! 2 errors
      ─ລາວ 3/4────────────────────────────────────────────────────────────────────────────────────────────
      ─All programs 1/2───────────────────────────────────────────────────────────────────────────────────
      ╔═Trainees═════════════════════════════════════════════════════════════════════════════════════════╗
      ║Year     Program      Venue         Course           Plan   Actual     % Status    Source         ║
      ║JFY2021  LA-MINE      third-country                  12pd     10pd   83% completed report-2023    ║
      ║JFY2019  LA-MINE      donor-country 👩👩👧 fami…        ?        ?     – ! error                  ║
      ║                                                                                                  ║
      ║                                                                                                  ║
      ║──────────────────────────────────────────────────────────────────────────────────────────────────║
      ║donor people 0/1                                        ?        ?     –                          ║
      ║third pers-days 1/1                                    12       10   83%                          ║
      ╚══════════════════════════════════════════════════════════════════════════════════════════════2/2═╝

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }
}
