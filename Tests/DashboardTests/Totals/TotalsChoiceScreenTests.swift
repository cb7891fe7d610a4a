import Rehearsal
import Testing

/// The totals by venue, by unit, added up and without a chart.
struct TotalsChoiceScreenTests {
  @Test func `at the next venue`() throws {
    expectScreen(
      try Desk("tv").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
      ─ in-country · participations (apart: unit unclear) ──────────────── 1 █ = 200 ─
       Year       Plan   Actual     %  0            2,500       5,000        7,500
       2023        ≥ 3    ≥ 100     – │▌▶
       2024          ·   ~9,000     – │█████████████████████████████████████████████~











      ────────────────────────────────────────────────────────────────────────────────
       Sum         ≥ 3 ≥ ~9,100     –  lower ends added · 1 cohort with only one of …
       claim ~90,000 participations to 2025 · unexplained ~80,880..80,900 · recorded…
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Venue: in-country
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `in the next unit`() throws {
    expectScreen(
      try Desk("tvm").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
      ─ in-country · unit unclear (apart: participations) ───────────────── 1 █ = 50 ─
       Year       Plan  Actual     %  0                   1,000               2,000
       ?             · ≥ 2,301     – │██████████████████████████████████████████████▶












      ────────────────────────────────────────────────────────────────────────────────
       Sum           · ≥ 2,301     –  lower ends added · 1 cohort with only one of p…
       claim ~90,000 participations to 2025 · unexplained ~80,880..80,900 · recorded…
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Unit: unit unclear; different units are never added
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `at all venues`() throws {
    expectScreen(
      try Desk("tvvv").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
      ─ all venues · people (apart: participations, person-days, unit uncl…─ 1 █ = 2 ─
       Year       Plan Actual     %  0            25          50           75
       2017 *        ·     74     – │█████████████████████████████████████
       2018          ·      ·     · │· nothing recorded
       JFY2019       ?      ?     – │? plan +1 unknown, actual +1 unknown
       JFY2020      30      0    0% │░░░░░░░░░░░░░░░ 0
       2021          ·      ·     · │· nothing recorded
       JFY2022     ~90   ≥ 59 ≥~65% │█████████████████████████████▌▶░░░░░░░░░░░░░░~
       JFY2023      84     84  100% │██████████████████████████████████████████
       JFY2024      70      ?     – │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       JFY2025      61      –     – │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       JFY2026      61      –     – │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet

      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  lower ends added · 1 plan, 2 actuals unknown · …
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
       claim ~90,000 participations to 2025 · unexplained ~80,880..80,900 · recorded…
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Venue: all venues
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `each year with those before it`() throws {
    expectScreen(
      try Desk("jt+").drawn(),
      """
       coop › Việt Nam › Totals                        years as stated  ! 3 problems
      ─ donor-country · people · cumulative ─────────────────────────────── 1 █ = 10 ─
       Year       Plan Actual     %  0                   200                 400
       2017 *        ·     74     – │███████▍ basis unclear
       2018          ·     74     – │███████▍ basis unclear
       2019          ·     74     – │███████▍ basis unclear
       2020 *       30     74     – │███████▍
       2021         30     74     – │███████▍
       2022 *     ~120  ≥ 133     – │█████████████▎▶
       2023 *     ~204  ≥ 217     – │█████████████████████▊▶
       2024 *     ~274  ≥ 217     – │█████████████████████▊▶░░░░~
       2025 *     ~335  ≥ 217     – │█████████████████████▊▶░░░░░░░░░░░~
       2026 *     ~396  ≥ 217     – │█████████████████████▊▶░░░░░░░░░░░░░░░░░~


      ────────────────────────────────────────────────────────────────────────────────
       Sum        ~396  ≥ 217     –  lower ends added · 1 actual unknown · 3 cohorts…
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Each year with all years before it; what has no known year is left out
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `without a chart`() throws {
    expectScreen(
      try Desk("tc").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
      ─ donor-country · people ───────────────────────────────────────────────────────
       Year       Plan Actual     %
       2017 *        ·     74     –
       2018          ·      ·     ·
       JFY2019       ?      ?     –
       JFY2020      30      0    0%
       2021          ·      ·     ·
       JFY2022     ~90   ≥ 59 ≥~65%
       JFY2023      84     84  100%
       JFY2024      70      ?     –
       JFY2025      61      –     –
       JFY2026      61      –     –


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  lower ends added · 1 plan, 2 actuals unknown · …
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed

       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }
}
