import Rehearsal
import Testing

/// The totals in small terminals: what is left out, and what stays.
struct TotalsNarrowScreenTests {
  @Test func `without a legend`() throws {
    expectScreen(
      try Desk(80, 12, "tG").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ────── 1 █ = 3 ─
       Year       Plan Actual     % Known  0                50
       JFY2023      84     84  100%   1/1 │████████████████████████████
       JFY2024      70      ?     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░ ?
       JFY2025      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░ – none yet
       JFY2026      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░ – none yet
      ─ 6 above ──────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown… 1 more claim: K
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }

  @Test func `a plan and an actual that are of other cohorts never stand beside each other bare`()
    throws
  {
    expectScreen(
      try Desk(30, 12, "t").drawn(),
      """
       coop › Totals    ! 2 errors
      ─ part of all: v · donor-co…──
       Year       Plan Actual
       2017 *        ·     74
       2018          ·      ·
       JFY2019       ?      ?
       JFY2020      30      0
      ─ 6 below ────────────────────
       Sum      ≥ ~396  ≥ 217 ≠
       VN-COAL claim >2,300 people…

       B years  ? keys  q back
      """)
    expectScreen(
      try Desk(24, 8, "t").drawn(),
      """
       … › Totals ! 2 errors
      ─ part of all: v · do…──
       Year     Actual Known
       2017 *       74   1/1
       2018          ·
       Sum       ≥ 217   4/8

       ? keys  q back
      """)
  }

  @Test func `with one claim`() throws {
    expectScreen(
      try Desk(40, 11, "t").drawn(),
      """
       coop › Totals              ! 2 errors
      ─ part of all: v · donor-country · pe…──
       Year       Plan Actual     % Known
       2017 *        ·     74     –   1/1
       2018          ·      ·     ·
       JFY2019       ?      ?     –   0/1
      ─ 7 below ──────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8
       VN-COAL claim >2,300 people to 2026-…

       B years  Enter cohorts  ? keys  q back
      """)
  }

  @Test func `without a chart`() throws {
    expectScreen(
      try Desk(30, 8, "tj").drawn(),
      """
       coop › Totals    ! 2 errors
      ─ part of all: v · donor-co…──
       Year       Plan Actual
       2017 *        ·     74
       2018          ·      ·
       Sum      ≥ ~396  ≥ 217 ≠

       B years  ? keys  q back
      """)
  }

  @Test func `without a title`() throws {
    expectScreen(
      try Desk(40, 6, "tj").drawn(),
      """
       coop › Totals              ! 2 errors
       Year       Plan people     % Known
       2018          ·      ·     ·
       Part     ≥ ~396  ≥ 217     ≠   4/8

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
