import Rehearsal
import Testing

/// The rule under the totals says how many lines are hidden.
struct TotalsHiddenLinesScreenTests {
  @Test func `at the top`() throws {
    expectScreen(
      try Desk(80, 14, "t").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people ─────────────────────────────────────────── 1 █ = 2.5 ─
       Year       Plan Actual     % Rep.  0                   50                  100
       2017 *        ·     74     –      │█████████████████████████████▋
       2018          ·      ·     ·      │· no people recorded
       JFY2019       ?      ?     –      │? plan +1 unknown, actual +1 unknown
       JFY2020      30      0    0%      │░░░░░░░░░░░░ 0
       JFY2021       ·      ·     ·      │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%      │███████████████████████▋▶░░░░░░░░░░░~
      ─ 4 below ──────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends add…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower…  1 more: K

       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `in the middle`() throws {
    expectScreen(
      try Desk(80, 14, "tjjjjjj").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people ─────────────────────────────────────────── 1 █ = 2.5 ─
       Year       Plan Actual     % Rep.  0                   50                  100
       2018          ·      ·     ·      │· no people recorded
       JFY2019       ?      ?     –      │? plan +1 unknown, actual +1 unknown
       JFY2020      30      0    0%      │░░░░░░░░░░░░ 0
       JFY2021       ·      ·     ·      │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%      │███████████████████████▋▶░░░░░░░░░░░~
       JFY2023      84     84  100%      │█████████████████████████████████▋
      ─ 1 above, 3 below ─────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends add…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower…  1 more: K

       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `at the end`() throws {
    expectScreen(
      try Desk(80, 14, "tG").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people ─────────────────────────────────────────── 1 █ = 2.5 ─
       Year       Plan Actual     % Rep.  0                   50                  100
       JFY2021       ·      ·     ·      │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%      │███████████████████████▋▶░░░░░░░░░░░~
       JFY2023      84     84  100%      │█████████████████████████████████▋
       JFY2024      70      ?     –      │░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       JFY2025      61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       JFY2026      61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
      ─ 4 above ──────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends add…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower…  1 more: K

       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }
}
