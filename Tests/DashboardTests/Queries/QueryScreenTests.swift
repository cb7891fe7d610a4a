import Rehearsal
import Testing

/// A query in its prompt and in the header.
struct QueryScreenTests {
  @Test func `a mistake, with a caret below it`() throws {
    expectScreen(
      try Desk(60, 16, "fcountry:VN<space>yaer:5").drawn(),
      """
       coop                       ! 2 errors  f: country:VN yaer
      ╔═[1]Countries═══════════╗┌─[2]Programs────────────────────┐
      ║no match                ║│no match                        │
      ║                        ║│                                │
      ║                        ║│                                │
      ║                        ║│                                │
      ║                        ║│                                │
      ║                        ║│                                │
      ╚════════════════════0/0═╝└────────────────────────────0/0─┘
      ─[3]Trainees 0/0────────────────────────────────────────────
      ─ Countries ────────────────────────────────────────────────


      ────────────────────────────────────────────────────────────
       Query: country:VN yaer:5
                         ^ no field is called “yaer”   Esc cancel
      """)
  }

  @Test func `a query that was kept`() throws {
    expectScreen(
      try Desk("fyear:2024<enter>3").drawn(),
      """
       coop                                     8 warnings  ! 2 errors  f: year:2024
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │▸(all)         2││▸(all)                │║Year    Program Venue  Plan   Actual║
      │ Việt Nam  VN  2││ 2 programs           │║JFY2024 VN-COAL donor    70        ?║
      │                ││ VN Kushiro coal trai…│║2024    VN-CARE in-ctr    · ~9,000pt║
      │                ││  ?           ? people│║                                    ║
      │                ││ VN Điều dưỡng viên   │║                                    ║
      │                ││  ~   ~9,000 particip.│║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║────────────────────────────────────║
      │                ││                      │║donor people 0/1         70        ?║
      │                ││                      │║in-ctr particip. 1/1      ·   ~9,000║
      └────────────1/2─┘└──────────────────1/3─┘╚════════════════════════════════1/2═╝
      ─ Plan · JFY2024 · donor-country · C24 · status completed ──────────────────────
       planned 70 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `the totals of a query`() throws {
    expectScreen(
      try Desk("fyear:2023<space>or<space>year:2025<enter>t").drawn(),
      """
       coop › Totals               8 warnings  ! 2 errors  f: year:2023 or year:2025
      ─ donor-country · people · apart: in-country ≥ 100 participations ──── 1 █ = 2 ─
       Year       Plan Actual     % Known  0            25          50           75
       JFY2023      84     84  100%   1/1 │██████████████████████████████████████████
       JFY2024       ·      ·     ·       │· nothing selected
       JFY2025      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet









      ────────────────────────────────────────────────────────────────────────────────
       Sum         145   ≥ 84     ≠   1/2  claims against all that is recorded · 1 n…
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }
}
