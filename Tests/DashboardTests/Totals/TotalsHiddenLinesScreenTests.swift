import Rehearsal
import Testing

/// The rule under the totals says how many lines are hidden.
struct TotalsHiddenLinesScreenTests {
  @Test func `at the top`() throws {
    expectScreen(
      try Desk(80, 14, "t").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ────── 1 █ = 3 ─
       Year       Plan Actual     % Known  0                50
       2017 *        ·     74     –   1/1 │████████████████████████▋ basis unclear
       2018          ·      ·     ·       │· no people recorded
       JFY2019       ?      ?     –   0/1 │?
       JFY2020      30      0    0%   1/1 │░░░░░░░░░░ 0
       JFY2021       ·      ·     ·       │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%   1/1 │███████████████████▋▶░░░░░░░░░~
      ─ 4 below ──────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown… 1 more claim: K
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }

  @Test func `in the middle`() throws {
    expectScreen(
      try Desk(80, 14, "tjjjjjj").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ────── 1 █ = 3 ─
       Year       Plan Actual     % Known  0                50
       2018          ·      ·     ·       │· no people recorded
       JFY2019       ?      ?     –   0/1 │?
       JFY2020      30      0    0%   1/1 │░░░░░░░░░░ 0
       JFY2021       ·      ·     ·       │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%   1/1 │███████████████████▋▶░░░░░░░░░~
       JFY2023      84     84  100%   1/1 │████████████████████████████
      ─ 1 above, 3 below ─────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown… 1 more claim: K
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }

  @Test func `at the end`() throws {
    expectScreen(
      try Desk(80, 14, "tG").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ────── 1 █ = 3 ─
       Year       Plan Actual     % Known  0                50
       JFY2021       ·      ·     ·       │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%   1/1 │███████████████████▋▶░░░░░░░░░~
       JFY2023      84     84  100%   1/1 │████████████████████████████
       JFY2024      70      ?     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░ ?
       JFY2025      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░ – none yet
       JFY2026      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░ – none yet
      ─ 4 above ──────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown… 1 more claim: K
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }
}
