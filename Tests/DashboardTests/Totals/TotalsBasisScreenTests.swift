import Rehearsal
import Testing

/// The totals with years cut in each way.
struct TotalsBasisScreenTests {
  @Test func `in calendar years`() throws {
    expectScreen(
      try Desk("tB").drawn(),
      """
       coop › Totals                                      CY  8 warnings  ! 2 errors
      ─ donor-country · people ─────────────────────────────────────────── 1 █ = 2.5 ─
       Year       Plan Actual     % Rep.  0                   50                  100
       2017 *        ·     74     –      │█████████████████████████████▋ year assumed
       2018          ·      ·     ·      │· no people recorded
       2019 *        ?      ?     –      │? plan +1 unknown, actual +1 unknown
       2020 *       30      0    0%      │░░░░░░░░░░░░ 0 year assumed
       2021          ·      ·     ·      │· no people recorded
       2022 *      ~90   ≥ 59 ≥~65%      │███████████████████████▋▶░░░░░░░░░░░~
       2023         84     84  100%      │█████████████████████████████████▋
       2024 *       70      ?     –      │░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       2025 *       61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       2026 *       61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends add…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Years cut as calendar years (CY)
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `in Japanese fiscal years`() throws {
    expectScreen(
      try Desk("tBB").drawn(),
      """
       coop › Totals                                     JFY  8 warnings  ! 2 errors
      ─ donor-country · people ─────────────────────────────────────────── 1 █ = 2.5 ─
       Year       Plan Actual     % Rep.  0                   50                  100
       2017 *        ·     74     –      │█████████████████████████████▋ year assumed
       JFY2018       ·      ·     ·      │· no people recorded
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
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Years cut from April to March, named by the start (JFY)
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `in fiscal years of the United States`() throws {
    expectScreen(
      try Desk("tBBB").drawn(),
      """
       coop › Totals                                    USFY  8 warnings  ! 2 errors
      ─ donor-country · people ─────────────────────────────────────────── 1 █ = 2.5 ─
       Year       Plan Actual     % Rep.  0                   50                  100
       2017 *        ·     74     –      │█████████████████████████████▋ year assumed
       USFY2018      ·      ·     ·      │· no people recorded
       2019 *        ?      ?     –      │? plan +1 unknown, actual +1 unknown
       2020 *       30      0    0%      │░░░░░░░░░░░░ 0 year assumed
       USFY2021      ·      ·     ·      │· no people recorded
       2022 *      ~90   ≥ 59 ≥~65%      │███████████████████████▋▶░░░░░░░░░░░~
       USFY2023     84     84  100%      │█████████████████████████████████▋
       2024 *       70      ?     –      │░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       2025 *       61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       2026 *       61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends add…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Years cut from October to September, named by the end (USFY)
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }
}
