import Rehearsal
import Testing

/// The totals by venue, by unit, added up and without a chart.
struct TotalsChoiceScreenTests {
  @Test func `at the next venue`() throws {
    expectScreen(
      try Desk("tv").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ in-country · participations (apart: unit unclear) ──────────────── 1 █ = 250 ─
       Year       Plan   Actual     % Rep.  0                   5,000
       2023        ≥ 3    ≥ 100     –      │▍▶
       2024          ·   ~9,000     –      │████████████████████████████████████~











      ────────────────────────────────────────────────────────────────────────────────
       Sum         ≥ 3 ≥ ~9,100     –       lower ends added
       VN-CARE claim ~90,000 participations to 2025 · unexplained ≤ ~80,900 · record…
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Venue: in-country
       B years  Enter cohorts  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `in the next unit`() throws {
    expectScreen(
      try Desk("tvm").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ in-country · unit unclear (apart: participations) ───────────────── 1 █ = 60 ─
       Year       Plan  Actual     % Rep.  0                1,000           2,000
       ?             · ≥ 2,301     –      │██████████████████████████████████████▍▶












      ────────────────────────────────────────────────────────────────────────────────
       Sum           · ≥ 2,301     –       lower ends added
       VN-CARE claim ~90,000 participations to 2025 · unexplained ≤ ~80,900 · record…
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Unit unclear: people or participations, perhaps not the same in each
       B years  Enter cohorts  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `at all venues`() throws {
    expectScreen(
      try Desk("tvvv").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ all venues · people (apart: participations, person-days, unit un…─ 1 █ = 2.5 ─
       Year       Plan Actual     % Rep.  0                   50                  100
       2017 *        ·     74     –      │█████████████████████████████▋
       2018          ·      ·     ·      │· no people recorded
       JFY2019       ?      ?     –      │? plan +1 unknown, actual +1 unknown
       JFY2020      30      0    0%      │░░░░░░░░░░░░ 0
       JFY2021       ·      ·     ·      │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%      │███████████████████████▋▶░░░░░░░░░░░~
       JFY2023      84     84  100%      │█████████████████████████████████▋
       JFY2024      70      ?     –      │░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       JFY2025      61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       JFY2026      61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet

      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends add…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-CARE claim ~90,000 participations to 2025 · unexplained ≤ ~80,900 · record…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Venue: all venues
       B years  Enter cohorts  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `each year with those before it`() throws {
    expectScreen(
      try Desk("jt+").drawn(),
      """
       coop › Việt Nam › Totals              years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · cumulative ─────────────────────────────── 1 █ = 10 ─
       Year       Plan Actual     % Rep.  0                   200                 400
       2017 *        ·     74     –      │███████▍ basis unclear
       2018 *        ·   ≥ 74     –      │███████▍▶ basis unclear
       2019 *        ·   ≥ 74     –      │███████▍▶ basis unclear
       2020 *     ≥ 30   ≥ 74     –      │███████▍▶ not of the same cohorts
       2021 *     ≥ 30   ≥ 74     –      │███████▍▶ not of the same cohorts
       2022 *   ≥ ~120  ≥ 133     –      │█████████████▎▶ not of the same cohorts
       2023 *   ≥ ~204  ≥ 217     –      │█████████████████████▊▶
       2024 *   ≥ ~274  ≥ 217     –      │█████████████████████▊▶ actual +1 unknown
       2025 *   ≥ ~335  ≥ 217     –  5/6 │█████████████████████▊▶ actual +1 unknown
       2026 *   ≥ ~396  ≥ 217     –  5/7 │█████████████████████▊▶ actual +1 unknown


      ────────────────────────────────────────────────────────────────────────────────
       Sum        ~396  ≥ 217     –  5/7  1 actual unknown · lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Each year with all years before it; what has no known year stands apart
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `without a chart`() throws {
    expectScreen(
      try Desk("tc").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people ───────────────────────────────────────────────────────
       Year       Plan Actual     % Rep.
       2017 *        ·     74     –
       2018          ·      ·     ·
       JFY2019       ?      ?     –
       JFY2020      30      0    0%
       JFY2021       ·      ·     ·
       JFY2022     ~90   ≥ 59 ≥~65%
       JFY2023      84     84  100%
       JFY2024      70      ?     –
       JFY2025      61      –     –  0/1
       JFY2026      61      –     –  0/1


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends add…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice

       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }
}
