import Rehearsal
import Testing

/// A filter in its prompt, in the title of its pane and in the header.
struct FilterScreenTests {
  @Test func `a filter as it is typed`() throws {
    expectScreen(
      try Desk("2/dieu").drawn(),
      """
       coop › Điều dưỡng viên         years as stated  /dieu  8 warnings  ! 2 errors
      ┌─[1]Countries───┐╔═[2]Programs /dieu════╗┌─[3]Trainees────────────────────────┐
      │▸(all)         4│║▸VN Điều dưỡng viên   ║│Year    Venue   Plan   Actual     % │
      │ Việt Nam  VN  2│║  ≥ ~9,100 particip. +║│2024    in-ctr     · ~9,000pt     – │
      │ ລາວ       LA  1│║                      ║│2023    in-ctr  ≥3pt   ≥100pt     – │
      │ Peru      PE  1│║                      ║│?       in-ctr     · >2,300?u     – │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│                                    │
      │                │║                      ║│────────────────────────────────────│
      │                │║                      ║│in-ctr part. 2/2 ≥ 3 ≥ ~9,100     ≠ │
      │                │║                      ║│in-ctr unit ? 1/1  ·  ≥ 2,301     – │
      └────────────1/4─┘╚══════════════════1/1═╝└────────────────────────────────1/3─┘
      ─ Điều dưỡng viên · VN-CARE ────────────────────────────────────────────────────
       seminar · in-country · participations
       claim ~90,000 in-country · to 2025 · news-2026 "khoảng 90.000 lượt"

      ────────────────────────────────────────────────────────────────────────────────
       Filter Programs: dieu
       Enter keep  Esc cancel  ^U empty  F1 keys
      """)
  }

  @Test func `a filter that was kept`() throws {
    expectScreen(
      try Desk("3/2024<enter>").drawn(),
      """
       coop                           years as stated  /2024  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees /2024═════════════════════╗
      │▸(all)         4││▸(all)                │║Year    Program Venue  Plan   Actual║
      │ Việt Nam  VN  2││ 4 programs           │║JFY2024 VN-COAL donor    70        ?║
      │ ລາວ       LA  1││ VN Kushiro coal trai…│║2024    VN-CARE in-ctr    · ~9,000pt║
      │ Peru      PE  1││  <·▶█?▒▒ ≥ 217 people│║                                    ║
      │                ││ VN Điều dưỡng viên   │║                                    ║
      │                ││  ≥ ~9,100 particip. +│║                                    ║
      │                ││ LA 鉱害防止研修 ຝຶກອົບ…│║                                    ║
      │                ││  ?         ? people +│║                                    ║
      │                ││ PE Advisors on mine …│║                                    ║
      │                ││             no cohort│║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║────────────────────────────────────║
      │                ││                      │║donor people 0/1         70        ?║
      │                ││                      │║in-ctr particip. 1/1      ·   ~9,000║
      └────────────1/4─┘└──────────────────1/5─┘╚════════════════════════════════1/2═╝
      ─ Plan · JFY2024 · donor-country · C24 · status completed ──────────────────────
       planned 70 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `a filter without a match`() throws {
    expectScreen(
      try Desk("/zebra").drawn(),
      """
       coop                          years as stated  /zebra  8 warnings  ! 2 errors
      ╔═[1] /zebra═════╗┌─[2]Programs──────────┐┌─[3]Trainees────────────────────────┐
      ║no match        ║│no match              ││Year    Program Venue    Plan Actual│
      ║                ║│                      ││no match                            │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ╚════════════0/0═╝└──────────────────0/0─┘└────────────────────────────────0/0─┘
      ─ Countries ────────────────────────────────────────────────────────────────────



      ────────────────────────────────────────────────────────────────────────────────
       Filter Countries: zebra
       Enter keep  Esc cancel  ^U empty  F1 keys
      """)
  }

  @Test func `a filter in a narrow terminal`() throws {
    expectScreen(
      try Desk(30, 8, "3/2024").drawn(),
      """
       coop      /2024  ! 2 errors
      ═Trainees /2024 1/2═══════════
      Year    Program  Plan   Actual
      JFY2024 VN-COAL    70        ?
      2024    VN-CARE     · ~9,000pt

       /2024
       Enter keep  Esc cancel
      """)
  }

  @Test func `a filter in the smallest dashboard`() throws {
    expectScreen(
      try Desk(20, 5, "/viet").drawn(),
      """
       Việt … ! 2 errors
      ═[1] /viet 1/1══════
      ▸Việt Nam      VN  2
       /viet
       Esc cancel
      """)
  }
}
