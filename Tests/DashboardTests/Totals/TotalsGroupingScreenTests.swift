import Rehearsal
import Surface
import Testing

/// The totals in each grouping, as they are drawn.
struct TotalsGroupingScreenTests {
  @Test func `by year, of everything at the venue with the most cohorts`() throws {
    expectScreen(
      try Desk("t").drawn(),
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

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }

  @Test func `by country`() throws {
    expectScreen(
      try Desk("tg").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ───── 1 █ = 50 ─
       Country    Plan Actual     % Known  0    250
       ລາວ           ?      ?     –   0/1 │?
       Việt Nam   ~396  ≥ 217     ≠   4/7 │████▍▶ actual +1 unknown, not same cohorts










      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · …
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Grouped by country; g goes on to program  form  venue  unit  organization  st…
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by program`() throws {
    expectScreen(
      try Desk("tgg").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ───── 1 █ = 40 ─
       Program                 Plan Actual     % Known  0    200  400
       鉱害防止研修 ຝຶກອົບຮົມ        ?      ?     –   0/1 │?
       Kushiro coal training   ~396  ≥ 217     ≠   4/7 │█████▍▶ actual +1 unknown, …










      ────────────────────────────────────────────────────────────────────────────────
       Sum                   ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · …
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Grouped by program; g goes on to form  venue  unit  organization  status  yea…
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by form`() throws {
    expectScreen(
      try Desk("tggg").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country, third-country (v) ─── 1 █ = 12.5 ─
       Form         Plan Actual     % Known  0               200             400
       course       ~396  ≥ 217     ≠   4/7 │█████████████████▍▶ actual +1 unknown, …
       not stated      ?      ?     –   0/1 │?










      ────────────────────────────────────────────────────────────────────────────────
       Sum        ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet …
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Grouped by form; g goes on to venue  unit  organization  status  year  countr…
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by venue`() throws {
    expectScreen(
      try Desk("tgggg").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ all venues · people · apart: in-country, third-country (m) ──────── 1 █ = 15 ─
       Venue           Plan Actual     % Known  0            200           400
       donor-country ≥ ~396  ≥ 217     ≠   4/8 │██████████████▌▶ plan +1 unknown, …










      ────────────────────────────────────────────────────────────────────────────────
       Sum           ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none y…
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-CARE claim ~90,000 participations to 2025 · ≤ ~80,900 unexplained · record…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Grouped by venue; g goes on to unit  organization  status  year  country  pro…
       B years  Enter cohorts  g group  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `in ASCII`() throws {
    expectScreen(
      try Desk("t").drawn(.ascii),
      """
       coop > Totals                         years as stated  8 warnings  ! 2 errors
      - donor-country . people . apart: in-country, third-country (v) ------ 1 # = 4 -
       Year        Plan Actual      % Known  0            50          100
       2017 *         .     74      -   1/1 |################### basis unclear
       2018           .      .      .       |. no people recorded
       JFY2019        ?      ?      -   0/1 |?
       JFY2020       30      0     0%   1/1 |:::::::: 0
       JFY2021        .      .      .       |. no people recorded
       JFY2022      ~90  >= 59 >=~65%   1/1 |###############>:::::::~
       JFY2023       84     84   100%   1/1 |#####################
       JFY2024       70      ?      -   0/1 |:::::::::::::::::: ?
       JFY2025       61      -      -   0/1 |::::::::::::::: - none yet
       JFY2026       61      -      -   0/1 |::::::::::::::: - none yet


      --------------------------------------------------------------------------------
       Sum      >= ~396 >= 217     !=   4/8  1 plan, 2 actuals unknown . 2 none yet..
       VN-COAL claim >2,300 people to 2026-03-12 . 2,084 above recorded lower end ...
       VN-COAL claim 150 people to 2024-03-31 . contradicted: >= 217 recorded
      --------------------------------------------------------------------------------
       # actual  : plan  > >= at least  ~ about  ? unknown  0 none  - none yet; no %
       != other cohorts  . not reported  * year unsure  1/3 known  ^ perhaps twice

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }
}
