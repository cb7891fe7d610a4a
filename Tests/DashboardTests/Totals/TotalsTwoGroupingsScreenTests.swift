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
      ─ all venues · people · apart: in-country, third-country (m) ───────── 1 █ = 6 ─
       Year     Venue           Plan Actual     % Known  0       50
       2017 *   donor-country      ·     74     –   1/1 │████████████▍ basis unclear
       2018                        ·      ·     ·       │· no people recorded
       JFY2019  donor-country      ?      ?     –   0/1 │?
       JFY2020  donor-country     30      0    0%   1/1 │░░░░░ 0
       JFY2021                     ·      ·     ·       │· no people recorded
       JFY2022  donor-country    ~90   ≥ 59 ≥~65%   1/1 │█████████▉▶░░░░~
       JFY2023  donor-country     84     84  100%   1/1 │██████████████
       JFY2024  donor-country     70      ?     –   0/1 │░░░░░░░░░░░░ ?
       JFY2025  donor-country     61      –     –   0/1 │░░░░░░░░░░ – none yet
       JFY2026  donor-country     61      –     –   0/1 │░░░░░░░░░░ – none yet

      ────────────────────────────────────────────────────────────────────────────────
       Sum                    ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown ·…
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-CARE claim ~90,000 participations to 2025 · ≤ ~80,900 unexplained · record…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Grouped by year, then venue
       B years  Enter cohorts  g group  m unit  + run on  c chart  ? keys  q back
      """)
  }

  @Test func `programs, and within them years, where there is room`() throws {
    expectScreen(
      try Desk(140, 40, "tvvvgg,").drawn(),
      """
       coop › Totals                                                                                     years as stated  8 warnings  ! 2 errors
      ─ all venues · people · apart: in-country ≥ ~9,100 participations, in-country ≥ 2,301 (unit ?), third-country 10 person-days ── 1 █ = 1.25 ─
       Program               Year       Plan Actual     % Known  0                   25                  50                  75
       鉱害防止研修 ຝຶກອົບຮົມ   JFY2019       ?      ?     –   0/1 │?
       Kushiro coal training 2017 *        ·     74     –   1/1 │███████████████████████████████████████████████████████████▎ basis unclear
       Kushiro coal training 2018          ·      ·     ·       │· no people recorded
       Kushiro coal training 2019          ·      ·     ·       │· no people recorded
       Kushiro coal training JFY2020      30      0    0%   1/1 │░░░░░░░░░░░░░░░░░░░░░░░░ 0
       Kushiro coal training JFY2021       ·      ·     ·       │· no people recorded
       Kushiro coal training JFY2022     ~90   ≥ 59 ≥~65%   1/1 │███████████████████████████████████████████████▎▶░░░░░░░░░░░░░░░░░░░░░░░~
       Kushiro coal training JFY2023      84     84  100%   1/1 │███████████████████████████████████████████████████████████████████▎
       Kushiro coal training JFY2024      70      ?     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       Kushiro coal training JFY2025      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       Kushiro coal training JFY2026      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Sum                            ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded ≥ 217 +1 unknown
       VN-CARE claim ~90,000 participations to 2025 · ≤ ~80,900 unexplained · recorded ~9,100 to 9,120
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ Programs to 2026, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ────────────────────────────────────────────────────────────
       VN Kushiro coal training       ▇··_·▶█?▒▒  ≥ 217 people, donor-country  claim >2,300 people
       VN Điều dưỡng viên                   ▶~    ≥ ~9,100 participations, in-country +  claim ~90,000 participations
       LA 鉱害防止研修 ຝຶກອົບຮົມ           ?         ? people, donor-country +
       PE Advisors on mine pollution              no cohort











      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  ≠ other cohorts  · not reported  * year unsure  1/3 known
       ‡ perhaps twice
       Grouped by program, then year
       B years  Enter cohorts  g group  v venue  m unit  + run on  ? keys  q back
      """)
  }

  @Test func `venues and forms, in ASCII`() throws {
    expectScreen(
      try Desk(140, 40, "tgggg,,,,").drawn(.ascii),
      """
       coop > Totals                                                                                     years as stated  8 warnings  ! 2 errors
      - all venues . people . apart: in-country >= ~9,100 participations, in-country >= 2,301 (unit ?), third-country 10 person-days --- 1 # = 5 -
       Venue         Form          Plan Actual     % Known  0                                       200                                     400
       donor-country course        ~396 >= 217    !=   4/7 |###########################################> actual +1 unknown, not same cohorts
       donor-country not stated       ?      ?     -   0/1 |?
      --------------------------------------------------------------------------------------------------------------------------------------------
       Sum                      >= ~396 >= 217    !=   4/8  1 plan, 2 actuals unknown . 2 none yet . lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 . 2,084 above recorded lower end . recorded >= 217 +1 unknown
       VN-CARE claim ~90,000 participations to 2025 . <= ~80,900 unexplained . recorded ~9,100 to 9,120
       VN-COAL claim 150 people to 2024-03-31 . contradicted: >= 217 recorded
      - By venue and form to 2026, each trend on its own scale . ,iH actual  : planned  _ none ---------------------------------------------------
       donor-country, course      H.._.>H?::  >= 217  people
       donor-country, not stated    ?         ?  people






















      --------------------------------------------------------------------------------------------------------------------------------------------
       # actual  : plan  > >= at least  ~ about  ? unknown  0 none  - none yet; no %  != other cohorts  . not reported  * year unsure  1/3 known
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
      ─ all venues · people · cumulative · part of all: m ───────────────── 1 █ = 20 ─
       Year     Country    Plan Actual     % Known  0         200       400
       2017 *   Việt Nam      ·     74     –   1/1 │███▊ basis unclear
       2018                                        │· no people recorded
       JFY2019  ລາວ           ?      ?     –   0/1 │?
       2020 *   Việt Nam   ≥ 30   ≥ 74     ≠   2/2 │███▊▶ a year without records, …
       2021                                        │· no people recorded
       2022 *   Việt Nam ≥ ~120  ≥ 133     ≠   3/3 │██████▋▶
       2023 *   Việt Nam ≥ ~204  ≥ 217     ≠   4/4 │██████████▉▶
       2024 *   Việt Nam ≥ ~274  ≥ 217     ≠   4/5 │██████████▉▶ actual +1 unknown
       2025 *   Việt Nam ≥ ~335  ≥ 217     ≠   4/6 │██████████▉▶
       2026 *   Việt Nam ≥ ~396  ≥ 217     ≠   4/7 │██████████▉▶

      ────────────────────────────────────────────────────────────────────────────────
       Sum               ≥ ~396  ≥ 217     ≠   4/8  a year without records · 1 plan,…
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · …
       VN-CARE claim ~90,000 participations to 2025 · ≤ ~80,900 unexplained · record…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice
       Each year with all years before it; what has no known year stands apart
       B years  Enter cohorts  g group  v venue  m unit  + run on  ? keys  q back
      """)
  }

  @Test func `in forty columns`() throws {
    expectScreen(
      try Desk(40, 16, "t,").drawn(),
      """
       coop › Totals              ! 2 errors
      ─ part of all: v · donor-country · pe…──
       Year     Country    Plan Actual
       2017 *   Việt Nam      ·     74
       2018                   ·      ·
       JFY2019  ລາວ           ?      ?
       JFY2020  Việt Nam     30      0
       JFY2021                ·      ·
       JFY2022  Việt Nam    ~90   ≥ 59
       JFY2023  Việt Nam     84     84
      ─ 3 below ──────────────────────────────
       Sum               ≥ ~396  ≥ 217 ≠
       VN-COAL claim >2,300 people to 2026-…
       VN-COAL claim 150 people to 2024-03-…
       Grouped by year, then country
       B years  Enter cohorts  ? keys  q back
      """)
  }
}
