import Rehearsal
import Testing

/// The totals with the programs compared, where there is room.
struct TotalsWideScreenTests {
  @Test func `by year`() throws {
    expectScreen(
      try Desk(140, 40, "t").drawn(),
      """
       coop › Totals                                                                                     years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country ≥ ~9,100 participations, in-country ≥ 2,301 (unit ?), third-country 10 person-days ── 1 █ = 1 ─
       Year       Plan Actual     % Known  0                                                 50
       2017 *        ·     74     –   1/1 │██████████████████████████████████████████████████████████████████████████ basis unclear
       2018          ·      ·     ·       │· no people recorded
       JFY2019       ?      ?     –   0/1 │?
       JFY2020      30      0    0%   1/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0
       JFY2021       ·      ·     ·       │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%   1/1 │███████████████████████████████████████████████████████████▶░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░~
       JFY2023      84     84  100%   1/1 │████████████████████████████████████████████████████████████████████████████████████
       JFY2024      70      ?     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       JFY2025      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       JFY2026      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded ≥ 217 +1 unknown
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ Programs to 2026, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ────────────────────────────────────────────────────────────
       VN Kushiro coal training       ▇··_·▶█?▒▒  ≥ 217 people, donor-country  claim >2,300 people
       VN Điều dưỡng viên                   ▶~    ≥ ~9,100 participations, in-country +  claim ~90,000 participations
       LA 鉱害防止研修 ຝຶກອົບຮົມ           ?         ? people, donor-country +
       PE Advisors on mine pollution              no cohort













      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  ≠ other cohorts  · not reported  * year unsure  1/3 known
       ‡ perhaps twice

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }

  @Test func `by country`() throws {
    expectScreen(
      try Desk(140, 40, "tg").drawn(),
      """
       coop › Totals                                                                                     years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country ≥ ~9,100 participations, in-country ≥ 2,301 (unit ?), third-country 10 person-days ── 1 █ = 4 ─
       Country    Plan Actual     % Known  0                                                 200
       ລາວ           ?      ?     –   0/1 │?
       Việt Nam   ~396  ≥ 217     ≠   4/7 │██████████████████████████████████████████████████████▎▶ actual +1 unknown, not same cohorts
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Sum      ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded ≥ 217 +1 unknown
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ By country to 2026, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ──────────────────────────────────────────────────────────
       ລາວ                     ?         ?  people
       Việt Nam              ▇··_·▶█?▒▒  ≥ 217  people























      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  ≠ other cohorts  · not reported  * year unsure  1/3 known
       ‡ perhaps twice
       Grouped by country; g goes on to program  form  venue  unit  organization  status  year
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by program`() throws {
    expectScreen(
      try Desk(140, 40, "tgg").drawn(),
      """
       coop › Totals                                                                                     years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country ≥ ~9,100 participations, in-country ≥ 2,301 (unit ?), third-country 10 person-days ── 1 █ = 5 ─
       Program                 Plan Actual     % Known  0                                       200                                     400
       鉱害防止研修 ຝຶກອົບຮົມ        ?      ?     –   0/1 │?
       Kushiro coal training   ~396  ≥ 217     ≠   4/7 │███████████████████████████████████████████▍▶ actual +1 unknown, not same cohorts
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Sum                   ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded ≥ 217 +1 unknown
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ Programs to 2026, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ────────────────────────────────────────────────────────────
       VN Kushiro coal training       ▇··_·▶█?▒▒  ≥ 217 people, donor-country  claim >2,300 people
       VN Điều dưỡng viên                   ▶~    ≥ ~9,100 participations, in-country +  claim ~90,000 participations
       LA 鉱害防止研修 ຝຶກອົບຮົມ           ?         ? people, donor-country +
       PE Advisors on mine pollution              no cohort





















      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  ≠ other cohorts  · not reported  * year unsure  1/3 known
       ‡ perhaps twice
       Grouped by program; g goes on to form  venue  unit  organization  status  year  country
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by form`() throws {
    expectScreen(
      try Desk(140, 40, "tggg").drawn(),
      """
       coop › Totals                                                                                     years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country ≥ ~9,100 participations, in-country ≥ 2,301 (unit ?), third-country 10 person-days ── 1 █ = 4 ─
       Form         Plan Actual     % Known  0                        100                      200                      300
       course       ~396  ≥ 217     ≠   4/7 │██████████████████████████████████████████████████████▎▶ actual +1 unknown, not same cohorts
       not stated      ?      ?     –   0/1 │?
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Sum        ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded ≥ 217 +1 unknown
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ By form to 2026, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ─────────────────────────────────────────────────────────────
       course                ▇··_·▶█?▒▒  ≥ 217  people
       not stated              ?         ?  people























      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  ≠ other cohorts  · not reported  * year unsure  1/3 known
       ‡ perhaps twice
       Grouped by form; g goes on to venue  unit  organization  status  year  country  program
       B years  Enter cohorts  g group  v venue  c chart  ? keys  q back
      """)
  }

  @Test func `by venue`() throws {
    expectScreen(
      try Desk(140, 40, "tgggg").drawn(),
      """
       coop › Totals                                                                                     years as stated  8 warnings  ! 2 errors
      ─ all venues · people · apart: in-country ≥ ~9,100 participations, in-country ≥ 2,301 (unit ?), third-country 10 person-days ───── 1 █ = 6 ─
       Venue           Plan Actual     % Known  0                                200                               400
       donor-country ≥ ~396  ≥ 217     ≠   4/8 │████████████████████████████████████▏▶ plan +1 unknown, actual +2 unknown, not same cohorts
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Sum           ≥ ~396  ≥ 217     ≠   4/8  1 plan, 2 actuals unknown · 2 none yet · lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded ≥ 217 +1 unknown
       VN-CARE claim ~90,000 participations to 2025 · ≤ ~80,900 unexplained · recorded ~9,100 to 9,120
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ By venue to 2026, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ────────────────────────────────────────────────────────────
       donor-country         ▇·?_·▶█?▒▒  ≥ 217  people
























      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  ≠ other cohorts  · not reported  * year unsure  1/3 known
       ‡ perhaps twice
       Grouped by venue; g goes on to unit  organization  status  year  country  program  form
       B years  Enter cohorts  g group  m unit  c chart  ? keys  q back
      """)
  }

  @Test func `the programs of a country`() throws {
    expectScreen(
      try Desk(100, 30, "jt").drawn(),
      """
       coop › Việt Nam › Totals                                  years as stated  8 warnings  ! 2 errors
      ─ donor-country · people · apart: in-country ≥ ~9,100 participations, 1 more: v ────────── 1 █ = 2 ─
       Year       Plan Actual     % Known  0                        50                       100
       2017 *        ·     74     –   1/1 │█████████████████████████████████████ basis unclear
       2018          ·      ·     ·       │· no people recorded
       2019          ·      ·     ·       │· no people recorded
       JFY2020      30      0    0%   1/1 │░░░░░░░░░░░░░░░ 0
       JFY2021       ·      ·     ·       │· no people recorded
       JFY2022     ~90   ≥ 59 ≥~65%   1/1 │█████████████████████████████▌▶░░░░░░░░░░░░░░~
       JFY2023      84     84  100%   1/1 │██████████████████████████████████████████
       JFY2024      70      ?     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?
       JFY2025      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
       JFY2026      61      –     –   0/1 │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ – none yet
      ────────────────────────────────────────────────────────────────────────────────────────────────────
       Sum        ~396  ≥ 217     ≠   4/7  1 actual unknown · 2 none yet · lower ends added
       VN-COAL claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded ≥ 217 +1 un…
       VN-COAL claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded
      ─ Programs to 2026, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ────────────────────
       VN Kushiro coal training  ▇··_·▶█?▒▒  ≥ 217 people, donor-country  claim >2,300 people
       VN Điều dưỡng viên              ▶~    ≥ ~9,100 participations, in-country +  claim ~90,000 partic…





      ────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  ≠ other cohorts
       · not reported  * year unsure  1/3 known  ‡ perhaps twice

       B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back
      """)
  }
}
