import Rehearsal
import Testing

/// The totals with years cut in each way.
struct TotalsBasisScreenTests {
  @Test func `in calendar years`() throws {
    expectScreen(
      try Desk("tB").drawn(),
      """
       coop › Totals                                                CY  ! 3 problems
      ─ donor-country · people ───────────────────────────────────────────── 1 █ = 2 ─
       Year       Plan Actual     %  0            25          50           75
       2017 *        ·     74     – │█████████████████████████████████████
       2018          ·      ·     · │· nothing recorded
       2019 *        ?      ?     – │?
       2020 *       30      0    0% │░░░░░░░░░░░░░░░ 0 year assumed
       2021          ·      ·     · │· nothing recorded
       2022 *      ~90   ≥ 59 ≥~65% │█████████████████████████████▌▶░░░░░░░░░░░░░░~
       2023         84     84  100% │██████████████████████████████████████████
       2024 *       70      ?     – │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       2025 *       61      –     – │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ –
       2026 *       61      –     – │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ –


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  lower ends added · 1 plan, 2 actuals unknown · …
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Years cut as calendar years (CY)
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `in Japanese fiscal years`() throws {
    expectScreen(
      try Desk("tBB").drawn(),
      """
       coop › Totals                                               JFY  ! 3 problems
      ─ donor-country · people ───────────────────────────────────────────── 1 █ = 2 ─
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
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Years cut from April to March, named by the start (JFY)
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `in fiscal years of the United States`() throws {
    expectScreen(
      try Desk("tBBB").drawn(),
      """
       coop › Totals                                              USFY  ! 3 problems
      ─ donor-country · people ───────────────────────────────────────────── 1 █ = 2 ─
       Year       Plan Actual     %  0            25          50           75
       2017 *        ·     74     – │█████████████████████████████████████
       2018          ·      ·     · │· nothing recorded
       2019 *        ?      ?     – │?
       2020 *       30      0    0% │░░░░░░░░░░░░░░░ 0 year assumed
       2021          ·      ·     · │· nothing recorded
       2022 *      ~90   ≥ 59 ≥~65% │█████████████████████████████▌▶░░░░░░░░░░░░░░~
       USFY2023     84     84  100% │██████████████████████████████████████████
       2024 *       70      ?     – │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       2025 *       61      –     – │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ –
       2026 *       61      –     – │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ –


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  lower ends added · 1 plan, 2 actuals unknown · …
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Years cut from October to September, named by the end (USFY)
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }
}
