import Rehearsal
import Testing

/// The totals in small terminals: what is left out, and what stays.
struct TotalsNarrowScreenTests {
  @Test func `without a legend`() throws {
    expectScreen(
      try Desk(80, 12, "tG").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people ─────────────────────────────────────────── 1 █ = 2.5 ─
       Year       Plan Actual     % Rep.  0                   50                  100
       JFY2023      84     84  100%      │█████████████████████████████████▋
       JFY2024      70      ?     –      │░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       JFY2025      61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       JFY2026      61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
      ─ 6 above ──────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends add…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower…  1 more: K

       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `with one claim`() throws {
    expectScreen(
      try Desk(40, 11, "t").drawn(),
      """
       coop › Totals              ! 2 errors
      ─ donor-country · people ───────────────
       Year       Plan Actual     % Rep.
       2017 *        ·     74     –
       2018          ·      ·     ·
       JFY2019       ?      ?     –
      ─ 7 below ──────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8
       VN-COAL claim >2,300 peopl…  1 more: K

       B years  Enter cohorts  ? keys  q back
      """)
  }

  @Test func `without a chart`() throws {
    expectScreen(
      try Desk(30, 8, "tj").drawn(),
      """
       coop › Totals    ! 2 errors
      ─ donor-country · people ─────
       Year       Plan Actual Rep.
       2017 *        ·     74
       2018          ·      ·
       Sum      ≥ ~396  2 claims: K

       B years  ? keys  q back
      """)
  }

  @Test func `without a title`() throws {
    expectScreen(
      try Desk(40, 6, "tj").drawn(),
      """
       coop › Totals              ! 2 errors
       Year       Plan people     % Rep.
       2018          ·      ·     ·
       Sum      ≥ ~396  ≥ 217     2 claims: K

       B years  Enter cohorts  ? keys  q back
      """)
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try Desk(20, 5, "tjjj").drawn(),
      """
       Totals ! 2 errors
       Year     people
       JFY2020       0

       ? keys  q back
      """)
  }
}
