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
      ─ donor-country · people ─────────────────────────────────────────── 1 █ = 2.5 ─
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
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice

       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by country`() throws {
    expectScreen(
      try Desk("tg").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people ──────────────────────────────────────────── 1 █ = 10 ─
       Country    Plan Actual     % Rep.  0                   200                 400
       ລາວ           ?      ?     –      │? plan +1 unknown, actual +1 unknown
       Việt Nam   ~396  ≥ 217     –  5/7 │█████████████████████▊▶ actual +1 unknown










      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends add…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Grouped by country; g goes on to program  form  venue  unit  organization  st…
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by program`() throws {
    expectScreen(
      try Desk("tgg").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people ──────────────────────────────────────────── 1 █ = 15 ─
       Program                 Plan Actual     % Rep.  0            200           400
       鉱害防止研修 ຝຶກອົບຮົມ        ?      ?     –      │? plan +1 unknown
       Kushiro coal training   ~396  ≥ 217     –  5/7 │██████████████▌▶










      ────────────────────────────────────────────────────────────────────────────────
       Sum                   ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · l…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Grouped by program; g goes on to form  venue  unit  organization  status  yea…
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by form`() throws {
    expectScreen(
      try Desk("tggg").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ donor-country · people ──────────────────────────────────────────── 1 █ = 10 ─
       Form         Plan Actual     % Rep.  0                   200
       course       ~396  ≥ 217     –  5/7 │█████████████████████▊▶ actual +1 unknown
       not stated      ?      ?     –      │? plan +1 unknown, actual +1 unknown










      ────────────────────────────────────────────────────────────────────────────────
       Sum        ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends a…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Grouped by form; g goes on to venue  unit  organization  status  year  countr…
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by venue`() throws {
    expectScreen(
      try Desk("tgggg").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ all venues · people (apart: participations, person-days, unit u…─ 1 █ = 12.5 ─
       Venue           Plan Actual     % Rep.  0               200             400
       donor-country ≥ ~396  ≥ 217     –  6/8 │█████████████████▍▶ plan +1 unknown










      ────────────────────────────────────────────────────────────────────────────────
       Sum           ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower end…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-CARE claim ~90,000 participations to 2025 · unexplained ≤ ~80,900 · record…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Grouped by venue; g goes on to unit  organization  status  year  country  pro…
       B years  Enter cohorts  g group  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `in ASCII`() throws {
    expectScreen(
      try Desk("t").drawn(.ascii),
      """
       coop > Totals                         years as stated  8 warnings  ! 2 errors
      - donor-country . people ------------------------------------------- 1 # = 2.5 -
       Year        Plan Actual      % Rep.  0                   50
       2017 *         .     74      -      |##############################
       2018           .      .      .      |. no people recorded
       JFY2019        ?      ?      -      |? plan +1 unknown, actual +1 unknown
       JFY2020       30      0     0%      |:::::::::::: 0
       JFY2021        .      .      .      |. no people recorded
       JFY2022      ~90  >= 59 >=~65%      |########################>:::::::::::~
       JFY2023       84     84   100%      |##################################
       JFY2024       70      ?      -      |:::::::::::::::::::::::::::: ?
       JFY2025       61      -      -  0/1 |:::::::::::::::::::::::: - none yet
       JFY2026       61      -      -  0/1 |:::::::::::::::::::::::: - none yet


      --------------------------------------------------------------------------------
       Sum      >= ~396 >= 217      -  6/8  1 plan, 2 actuals unknown . lower ends ..
       VN-COAL claim >2,300 people to 2026-03-12 . exceeds recorded lower end by 2,..
       VN-COAL claim 150 people to 2024-03-31 . contradicted: >= 217 recorded
      --------------------------------------------------------------------------------
       # actual  : planned  > more than  >= at least  ~ about  ? unknown  0 none
       - none yet; no %  . not reported  * year unsure  1/3 reported  ^ perhaps twice

       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }
}
