import Rehearsal
import Testing

/// The totals with years cut in each way.
struct TotalsBasisScreenTests {
  @Test func `in calendar years`() throws {
    expectScreen(
      try Desk("tB").drawn(),
      """
       coop › Totals                                      CY  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ────── 1 █ = 4 ─
       Year       Plan Actual     % Known  0            50          100
       2017 *        ·     74     –   1/1 │██████████████████▌ year assumed
       2018          ·      ·     ·       │· no people recorded
       2019 *        ?      ?     –   0/1 │? year assumed
       2020 *       30      0    0%   1/1 │░░░░░░░░ 0 year assumed
       2021          ·      ·     ·       │· no people recorded
       2022 *      ~90   ≥ 59 ≥~65%   1/1 │██████████████▊▶░░░░░░░~ year assumed
       2023         84     84  100%   1/1 │█████████████████████
       2024 *       70      ?     –   0/1 │░░░░░░░░░░░░░░░░░░ ? year assumed
       2025 *       61      –     –   0/1 │░░░░░░░░░░░░░░░ – none yet, year assumed
       2026 *       61      –     –   0/1 │░░░░░░░░░░░░░░░ – none yet, year assumed


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · …
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Years cut as calendar years (CY)
       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }

  @Test func `in Japanese fiscal years`() throws {
    expectScreen(
      try Desk("tBB").drawn(),
      """
       coop › Totals                                     JFY  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ────── 1 █ = 3 ─
       Year       Plan Actual     % Known  0                50
       2017 *        ·     74     –   1/1 │████████████████████████▋ year assumed
       JFY2018       ·      ·     ·       │· no people recorded
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
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Years cut from April to March, named by the start (JFY)
       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }

  @Test func `in fiscal years of the United States`() throws {
    expectScreen(
      try Desk("tBBB").drawn(),
      """
       coop › Totals                                    USFY  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ────── 1 █ = 4 ─
       Year       Plan Actual     % Known  0            50          100
       2017 *        ·     74     –   1/1 │██████████████████▌ year assumed
       USFY2018      ·      ·     ·       │· no people recorded
       2019 *        ?      ?     –   0/1 │? year assumed
       2020 *       30      0    0%   1/1 │░░░░░░░░ 0 year assumed
       USFY2021      ·      ·     ·       │· no people recorded
       2022 *      ~90   ≥ 59 ≥~65%   1/1 │██████████████▊▶░░░░░░░~ year assumed
       USFY2023     84     84  100%   1/1 │█████████████████████
       2024 *       70      ?     –   0/1 │░░░░░░░░░░░░░░░░░░ ? year assumed
       2025 *       61      –     –   0/1 │░░░░░░░░░░░░░░░ – none yet, year assumed
       2026 *       61      –     –   0/1 │░░░░░░░░░░░░░░░ – none yet, year assumed


      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · …
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Years cut from October to September, named by the end (USFY)
       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }
}
