import Rehearsal
import Surface
import Testing

/// The totals in each grouping, as they are drawn.
struct TotalsGroupingScreenTests {
  @Test func `by year, of everything at the venue with the most cohorts`() throws {
    expectScreen(
      try Desk("t").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
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

       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `by country`() throws {
    expectScreen(
      try Desk("tg").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
      ─ donor-country · people ──────────────────────────────────────────── 1 █ = 10 ─
       Country    Plan Actual     %  0                   200                 400
       ລາວ           ?      ?     – │? plan +1 unknown, actual +1 unknown
       Việt Nam   ~396  ≥ 217     – │█████████████████████▊▶░░░░░░░░░░░░░░░░░~










      ────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     –  lower ends added · 1 plan, 2 actuals unknown · …
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Grouped by country
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `by program`() throws {
    expectScreen(
      try Desk("tgg").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
      ─ donor-country · people ────────────────────────────────────────── 1 █ = 12.5 ─
       Program                 Plan Actual     %  0               200             400
       鉱害防止研修 ຝຶກອົບຮົມ        ?      ?     – │?
       Kushiro coal training   ~396  ≥ 217     – │█████████████████▍▶░░░░░░░░░░░░░~










      ────────────────────────────────────────────────────────────────────────────────
       Sum                   ≥ ~396  ≥ 217     –  lower ends added · 1 plan, 2 actua…
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Grouped by program
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `by form`() throws {
    expectScreen(
      try Desk("tggg").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
      ─ donor-country · people ──────────────────────────────────────────── 1 █ = 10 ─
       Form         Plan Actual     %  0                   200                 400
       course       ~396  ≥ 217     – │█████████████████████▊▶░░░░░░░░░░░░░░░░░~
       not stated      ?      ?     – │? plan +1 unknown, actual +1 unknown










      ────────────────────────────────────────────────────────────────────────────────
       Sum        ≥ ~396  ≥ 217     –  lower ends added · 1 plan, 2 actuals unknown …
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Grouped by form
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `by venue`() throws {
    expectScreen(
      try Desk("tgggg").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
      ─ all venues · people (apart: participations, person-days, unit unc…─ 1 █ = 10 ─
       Venue           Plan Actual     %  0                   200                 400
       donor-country ≥ ~396  ≥ 217     – │█████████████████████▊▶░░░░░░░░░░░░░░░░░▶










      ────────────────────────────────────────────────────────────────────────────────
       Sum           ≥ ~396  ≥ 217     –  lower ends added · 1 plan, 2 actuals unkno…
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
       claim ~90,000 participations to 2025 · unexplained ~80,880..80,900 · recorded…
       claim 150 people to 2024-03-31 · contradicted by the records · recorded ≥ 217
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed
       Grouped by venue
       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `in ASCII`() throws {
    expectScreen(
      try Desk("t").drawn(.ascii),
      """
       coop > Totals                                   years as stated  ! 3 problems
      - donor-country . people --------------------------------------------- 1 # = 2 -
       Year        Plan Actual      %  0            25          50           75
       2017 *         .     74      - |#####################################
       2018           .      .      . |. nothing recorded
       JFY2019        ?      ?      - |? plan +1 unknown, actual +1 unknown
       JFY2020       30      0     0% |--------------- 0
       2021           .      .      . |. nothing recorded
       JFY2022      ~90  >= 59 >=~65% |##############################>--------------~
       JFY2023       84     84   100% |##########################################
       JFY2024       70      ?      - |----------------------------------- ?
       JFY2025       61      -      - |------------------------------- - none yet
       JFY2026       61      -      - |------------------------------- - none yet


      --------------------------------------------------------------------------------
       Sum      >= ~396 >= 217      -  lower ends added . 1 plan, 2 actuals unknown..
       claim >2,300 people to 2026-03-12 . exceeds the recorded lower end by 2,084 ..
       claim 150 people to 2024-03-31 . contradicted by the records . recorded >= 217
      --------------------------------------------------------------------------------
       # actual  - planned, not reached  > more than  ~ about  ? unknown  0 none
       - none yet  . not reported  >= lower bound  * basis unclear, mixed or assumed

       w checks  B years  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }
}
