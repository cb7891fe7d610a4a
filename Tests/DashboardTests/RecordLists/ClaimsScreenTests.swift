import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// The claims, each against the records and beside the one before it.
struct ClaimsScreenTests {
  @Test
  func `claims by program and venue, the latest first, and the increase since the one before`()
    throws
  {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "K").drawn(),
      """
       coop › Claims                        years as stated  10 warnings  ! 3 errors
      ─ Claims ───────────────────────────────────────────────────────────────────────
       Program  Venue     Claim  Unit       As of       Recorded  Unexplained
       COAL     donor    >2,300  unit ?     2022           apart            ?
       COAL     donor       150  people     2018-12          158           -8  !
       CARE     in-ctr  ~90,000  particip.  2021-06-30  ≥ ~9,000    ≤ ~81,000  !
       CARE     in-ctr   60,000  particip.  2021-06-30  ≥ ~9,000    ≤ ~51,000  !
      ────────────────────────────────────────────────────────────────────────────────
       Coal training: more than 2,300, donor-country, unit unclear, up to 2022
         in these words: "more than 2,300 have gone"
         said by: the minister
         source: paper (published ?, press)
         if it counts people: unexplained ≥ 2,143 · recorded 158
         since K-2018 (150 up to 2018-12): ≥ 2,151 more in 3.0 to 4.1 years, ≥ 526
         a year, if both count the same
         plans of what began in between: JFY2019 ‡≥ 160 people, perhaps JFY2021 61
         people
         Nobody says what is counted.





       e edit  A add  d remove  / filter  f query  T agreements  ? keys  q back
      """)
  }

  @Test func `a contradicted claim`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "Kj").drawn(),
      """
       coop › Claims                        years as stated  10 warnings  ! 3 errors
      ─ Claims ───────────────────────────────────────────────────────────────────────
       Program  Venue     Claim  Unit       As of       Recorded  Unexplained
       COAL     donor    >2,300  unit ?     2022           apart            ?
       COAL     donor       150  people     2018-12          158           -8  !
       CARE     in-ctr  ~90,000  particip.  2021-06-30  ≥ ~9,000    ≤ ~81,000  !
       CARE     in-ctr   60,000  particip.  2021-06-30  ≥ ~9,000    ≤ ~51,000  !
      ────────────────────────────────────────────────────────────────────────────────
       Coal training: 150 exactly, donor-country, people, up to 2018-12
         in these words: "one hundred and fifty in all"
         said by: not stated
         source: report (The Ministry, published 2022-05, primary)
         against the records: contradicted: 158 recorded










       e edit  A add  d remove  / filter  f query  T agreements  ? keys  q back
      """)
  }

  @Test func `with room, what the figures do not say by themselves`() throws {
    expectScreen(
      try Desk(140, 20, on: ToldStore.ledger, "KG").drawn(),
      """
       coop › Claims                                                                                    years as stated  10 warnings  ! 3 errors
      ─ Claims ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Program  Venue     Claim  Unit       As of       Recorded  Unexplained
       COAL     donor    >2,300  unit ?     2022           apart            ?     158 people apart
       COAL     donor       150  people     2018-12          158           -8  !  contradicted
       CARE     in-ctr  ~90,000  particip.  2021-06-30  ≥ ~9,000    ≤ ~81,000  !  another source: 60,000, +1 unknown
       CARE     in-ctr   60,000  particip.  2021-06-30  ≥ ~9,000    ≤ ~51,000  !  another source: ~90,000, +1 unknown
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Điều dưỡng: 60,000 exactly, in-country, participations, up to 2021-06-30
         in these words: "sixty thousand"
         said by: not stated
         source: paper (published ?, press)
         beside other claims: another source: ~90,000
         against the records: unexplained ≤ ~51,000 · recorded ≥ ~9,000 +1 unknown





       e edit  A add  d remove  / filter  f query  T agreements  ? keys  q back
      """)
  }

  @Test func `in ASCII`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "K").drawn(.ascii),
      """
       coop > Claims                        years as stated  10 warnings  ! 3 errors
      - Claims -----------------------------------------------------------------------
       Program  Venue     Claim  Unit       As of        Recorded  Unexplained
       COAL     donor    >2,300  unit ?     2022            apart            ?
       COAL     donor       150  people     2018-12           158           -8  !
       CARE     in-ctr  ~90,000  particip.  2021-06-30  >= ~9,000   <= ~81,000  !
       CARE     in-ctr   60,000  particip.  2021-06-30  >= ~9,000   <= ~51,000  !
      --------------------------------------------------------------------------------
       Coal training: more than 2,300, donor-country, unit unclear, up to 2022
         in these words: "more than 2,300 have gone"
         said by: the minister
         source: paper (published ?, press)
         if it counts people: unexplained >= 2,143 . recorded 158
         since K-2018 (150 up to 2018-12): >= 2,151 more in 3.0 to 4.1 years, >= 526
         a year, if both count the same
         plans of what began in between: JFY2019 ^>= 160 people, perhaps JFY2021 61
         people
         Nobody says what is counted.





       e edit  A add  d remove  / filter  f query  T agreements  ? keys  q back
      """)
  }

  @Test func `in a narrow terminal the text is scrolled`() throws {
    expectScreen(
      try Desk(40, 11, on: ToldStore.ledger, "Kll").drawn(),
      """
       coop › Claims              ! 3 errors
      ─ Claims · 1 of 4 ──────────────────────
       Program    Claim  Unit
       COAL      >2,300  unit ?
       COAL         150  people     !
      ─ lines 5 to 7 of 16, → ← scroll ───────
         have gone"
         said by: the minister
         source: paper (published ?, press)

       e edit  A add  ? keys  q back
      """)
  }

  @Test func `in the smallest one`() throws {
    expectScreen(
      try Desk(20, 5, on: ToldStore.ledger, "Kj").drawn(),
      """
       Claims ! 3 errors
           150 people   !
       Coal training: 150

       ? keys  q back
      """)
  }
}
