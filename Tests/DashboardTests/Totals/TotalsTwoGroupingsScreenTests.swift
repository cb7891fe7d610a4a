import Rehearsal
import Surface
import Testing

/// The totals by two groupings at once, as they are drawn.
struct TotalsTwoGroupingsScreenTests {
  @Test func `years, and within them venues`() throws {
    expectScreen(
      try Desk("t,,,,").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ all venues · people (apart: participations, person-days, unit uncl…─ 1 █ = 4 ─
       Year     Venue           Plan Actual     % Rep.  0            50          100
       2017 *   donor-country      ·     74     –      │██████████████████▌
       2018                        ·      ·     ·      │· no people recorded
       JFY2019  donor-country      ?      ?     –      │? plan +1 unknown
       JFY2020  donor-country     30      0    0%      │░░░░░░░░ 0
       JFY2021                     ·      ·     ·      │· no people recorded
       JFY2022  donor-country    ~90   ≥ 59 ≥~65%      │██████████████▊▶░░░░░░░~
       JFY2023  donor-country     84     84  100%      │█████████████████████
       JFY2024  donor-country     70      ?     –      │░░░░░░░░░░░░░░░░░░ ?
       JFY2025  donor-country     61      –     –  0/1 │░░░░░░░░░░░░░░░ – none yet
       JFY2026  donor-country     61      –     –  0/1 │░░░░░░░░░░░░░░░ – none yet

      ────────────────────────────────────────────────────────────────────────────────
       Sum                    ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · …
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-CARE claim ~90,000 participations to 2025 · unexplained ≤ ~80,900 · record…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Grouped by year, then venue
       B years  Enter cohorts  g group  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `programs, and within them years, where there is room`() throws {
    expectScreen(
      try Desk(140, 40, "tvvvgg,").drawn(),
      """
       coop › Totals                                                                                     years as stated  8 warnings  ! 2 errors
      ─ all venues · people (apart: participations, person-days, unit unclear) ────────────────────────────────────────────────────── 1 █ = 1.25 ─
       Program               Year       Plan Actual     % Rep.  0                                       50
       鉱害防止研修 ຝຶກອົບຮົມ   JFY2019       ?      ?     –      │? plan +1 unknown, actual +1 unknown
       Kushiro coal training 2017 *        ·     74     –      │███████████████████████████████████████████████████████████▎ basis unclear
       Kushiro coal training 2018          ·      ·     ·      │· no people recorded
       Kushiro coal training 2019          ·      ·     ·      │· no people recorded
       Kushiro coal training JFY2020      30      0    0%      │░░░░░░░░░░░░░░░░░░░░░░░░ 0
       Kushiro coal training JFY2021       ·      ·     ·      │· no people recorded
       Kushiro coal training JFY2022     ~90   ≥ 59 ≥~65%      │███████████████████████████████████████████████▎▶░░░░░░░░░░░░░░░░░░░░░░░~
       Kushiro coal training JFY2023      84     84  100%      │███████████████████████████████████████████████████████████████████▎
       Kushiro coal training JFY2024      70      ?     –      │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ? actual +1 unknown
       Kushiro coal training JFY2025      61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       Kushiro coal training JFY2026      61      –     –  0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Sum                            ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,084 · recorded ≥ 217 +1 unknown
       VN-CARE claim ~90,000 participations to 2025 · unexplained ≤ ~80,900 · recorded ≥ ~9,100
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ Programs to 2026, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ────────────────────────────────────────────────────────────
       VN Kushiro coal training       ▇··_·▶█?▒▒  ≥ 217 people, donor-country  claim >2,300 people
       VN Điều dưỡng viên                   ▶~    ≥ ~9,100 participations, in-country +  claim ~90,000 participations
       LA 鉱害防止研修 ຝຶກອົບຮົມ           ?         ? people, donor-country +
       PE Advisors on mine pollution              no cohort











      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  · not reported  * year unsure  1/3 reported
       ‡ perhaps twice
       Grouped by program, then year
       B years  Enter cohorts  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `venues and forms, in ASCII`() throws {
    expectScreen(
      try Desk(140, 40, "tgggg,,,,").drawn(.ascii),
      """
       coop > Totals                                                                                     years as stated  8 warnings  ! 2 errors
      - all venues . people (apart: participations, person-days, unit unclear) --------------------------------------------------------- 1 # = 5 -
       Venue         Form          Plan Actual     % Rep.  0                                       200                                     400
       donor-country course        ~396 >= 217     -  5/7 |###########################################> actual +1 unknown
       donor-country not stated       ?      ?     -      |? plan +1 unknown, actual +1 unknown
      --------------------------------------------------------------------------------------------------------------------------------------------
       Sum                      >= ~396 >= 217     -  6/8  1 plan, 2 actuals unknown . lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 . exceeds recorded lower end by 2,084 . recorded >= 217 +1 unknown
       VN-CARE claim ~90,000 participations to 2025 . unexplained <= ~80,900 . recorded >= ~9,100
       VN-COAL claim 150 people to 2024-03-31 . contradicted: >= 217 recorded
      - By venue and form to 2026, each trend on its own scale . ,iH actual  : planned  _ none ---------------------------------------------------
       donor-country, course      H.._.>H?::  >= 217  people
       donor-country, not stated    ?         ?  people






















      --------------------------------------------------------------------------------------------------------------------------------------------
       # actual  : planned  > more than  >= at least  ~ about  ? unknown  0 none  - none yet; no %  . not reported  * year unsure  1/3 reported
       ^ perhaps twice
       Grouped by venue, then form
       B years  Enter cohorts  g group  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `running sums by year and country`() throws {
    expectScreen(
      try Desk("tvvv,+").drawn(),
      """
       coop › Totals                         years as stated  8 warnings  ! 2 errors
      ─ all venues · people · cumulative (apart: participations, person…─ 1 █ = 12.5 ─
       Year     Country    Plan Actual     % Rep.  0               200
       2017 *   Việt Nam      ·     74     –      │█████▉ basis unclear
       2018                                       │· no people recorded
       JFY2019  ລາວ           ?      ?     –      │? plan +1 unknown
       2020 *   Việt Nam   ≥ 30   ≥ 74     –      │█████▉▶ not of the same cohorts
       2021                                       │· no people recorded
       2022 *   Việt Nam ≥ ~120  ≥ 133     –      │██████████▋▶
       2023 *   Việt Nam ≥ ~204  ≥ 217     –      │█████████████████▍▶
       2024 *   Việt Nam ≥ ~274  ≥ 217     –      │█████████████████▍▶
       2025 *   Việt Nam ≥ ~335  ≥ 217     –  5/6 │█████████████████▍▶
       2026 *   Việt Nam ≥ ~396  ≥ 217     –  5/7 │█████████████████▍▶

      ────────────────────────────────────────────────────────────────────────────────
       Sum               ≥ ~396  ≥ 217     –  6/8  1 plan, 2 actuals unknown · lower…
       VN-COAL claim >2,300 people to 2026-03-12 · exceeds recorded lower end by 2,0…
       VN-CARE claim ~90,000 participations to 2025 · unexplained ≤ ~80,900 · record…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned  ▶ more than  ≥ at least  ~ about  ? unknown  0 none
       – none yet; no %  · not reported  * year unsure  1/3 reported  ‡ perhaps twice
       Each year with all years before it; what has no known year stands apart
       B years  Enter cohorts  g group  v venue  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `in forty columns`() throws {
    expectScreen(
      try Desk(40, 16, "t,").drawn(),
      """
       coop › Totals              ! 2 errors
      ─ donor-country · people ───────────────
       Year     Country    Plan Actual Rep.
       2017 *   Việt Nam      ·     74
       2018                   ·      ·
       JFY2019  ລາວ           ?      ?
       JFY2020  Việt Nam     30      0
       JFY2021                ·      ·
       JFY2022  Việt Nam    ~90   ≥ 59
       JFY2023  Việt Nam     84     84
      ─ 3 below ──────────────────────────────
       Sum               ≥ ~396  ≥ 217  6/8
       VN-COAL claim >2,300 people to 2026-0…
       VN-COAL claim 150 people to 2024-03-3…
       Grouped by year, then country
       B years  Enter cohorts  ? keys  q back
      """)
  }
}
