import Rehearsal
import Testing

/// The totals by venue, by unit, added up and without a chart.
struct TotalsChoiceScreenTests {
  @Test func `at the next venue`() throws {
    expectScreen(
      try Desk("tv").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ in-country · participations · part of all: v m ─────────────────── 1 █ = 250 ─
       Year       Plan   Actual     % Known  0         2,500     5,000     7,500
       2023        ≥ 3    ≥ 100     –   1/1 │▍▶
       2024          ·   ~9,000     –   1/1 │████████████████████████████████████~











      ────────────────────────────────────────────────────────────────────────────────
       Sum         ≥ 3 ≥ ~9,100     ≠   2/2  lower ends added
       VN-CARE claim ~90,000 participations to 2025 · ≤ ~80,900 unexplained · record…
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Venue: in-country
       B years  Enter cohorts  g group  v venue  m unit  + run on  ? keys  q back
      """)
  }

  @Test func `in the next unit`() throws {
    expectScreen(
      try Desk("tvm").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ in-country · unit unclear · part of all: v m ────────────────────── 1 █ = 60 ─
       Year       Plan  Actual     % Known  0                1,000           2,000
       ?             · ≥ 2,301     –   1/1 │██████████████████████████████████████▍▶












      ────────────────────────────────────────────────────────────────────────────────
       Sum           · ≥ 2,301     –   1/1  lower ends added
       VN-CARE claim ~90,000 participations to 2025 · ≤ ~80,900 unexplained · record…
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Unit unclear: people or participations, perhaps not the same in each
       B years  Enter cohorts  g group  v venue  m unit  + run on  ? keys  q back
      """)
  }

  @Test func `at all venues`() throws {
    expectScreen(
      try Desk("tvvv").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ all venues · people · apart: in-country, third-country (m) ───────── 1 █ = 3 ─
       Year       Plan Actual     % Known  0                50
       2017 *        ·     74     –   1/1 │████████████████████████▋ basis unclear
       2018          ·      ·     ·       │· no people recorded
       JFY2019       ?      ?     –   0/1 │?
       JFY2020      30      0    0%   1/1 │░░░░░░░░░░ 0
       JFY2021       ·      ·     ·       │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%   1/1 │███████████████████▋▶░░░░░░░░░~
       JFY2023      84     84  100%   1/1 │████████████████████████████
       JFY2024      70      ?     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░ ?
       JFY2025      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░ – none yet
       JFY2026      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░ – none yet

      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · …
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-CARE claim ~90,000 participations to 2025 · ≤ ~80,900 unexplained · record…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Venue: all venues
       B years  Enter cohorts  g group  v venue  m unit  + run on  ? keys  q back
      """)
  }

  @Test func `each year with those before it`() throws {
    expectScreen(
      try Desk("jt+").drawn(),
      """
       coop › Việt Nam › Totals              years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · cumulative · apart: in-country (v) ─────── 1 █ = 10 ─
       Year       Plan Actual     % Known  0                   200
       2017 *        ·     74     –   1/1 │███████▍ basis unclear
       2018 *        ·   ≥ 74     –   1/1 │███████▍▶ a year without records
       2019 *        ·   ≥ 74     –   1/1 │███████▍▶
       2020 *     ≥ 30   ≥ 74     ≠   2/2 │███████▍▶ not same cohorts, bases mixed
       2021 *     ≥ 30   ≥ 74     ≠   2/2 │███████▍▶
       2022 *   ≥ ~120  ≥ 133     ≠   3/3 │█████████████▎▶
       2023 *   ≥ ~204  ≥ 217     ≠   4/4 │█████████████████████▊▶
       2024 *   ≥ ~274  ≥ 217     ≠   4/5 │█████████████████████▊▶ actual +1 unknown
       2025 *   ≥ ~335  ≥ 217     ≠   4/6 │█████████████████████▊▶
       2026 *   ≥ ~396  ≥ 217     ≠   4/7 │█████████████████████▊▶


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/7  a year without records · 1 actual unknown…
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Each year with all years before it; what has no known year stands apart
       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }

  @Test func `without a chart`() throws {
    expectScreen(
      try Desk("tc").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ────────────────
       Year       Plan Actual     % Known
       2017 *        ·     74     –   1/1
       2018          ·      ·     ·
       JFY2019       ?      ?     –   0/1
       JFY2020      30      0    0%   1/1
       JFY2021       ·      ·     ·
       JFY2022     ~90   ≥ 59 ≥~65%   1/1
       JFY2023      84     84  100%   1/1
       JFY2024      70      ?     –   0/1
       JFY2025      61      –     –   0/1
       JFY2026      61      –     –   0/1


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · …
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }
}
