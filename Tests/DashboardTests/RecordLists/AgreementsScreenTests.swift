import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// The agreements along the time, each with what stands under it.
struct AgreementsScreenTests {
  @Test func `a tree of what stands under what, the latest first`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "Tj").drawn(),
      """
       coop › Agreements                    years as stated  10 warnings  ! 3 errors
      ─ Agreements ───────────────────────────────────────────────────────────────────
       Signed      Agreement             For    Place  Parties           About
       ?           MOU                   VN     ·      MINES             Safety trai…
       2019-03-12  └ Implementation pl…  VN     Hà N…  MINES The Minis…  Plan of the…
       2020          └ Implementation …  VN     ·      ·                 Plan of the…
       2019-06     Agreement             VN LA  ·      ·                 Of two coun…
       ?           MOC                   LA     ·      ·                 One half of…
       ?           MOC                   LA     ·      ·                 Other half …
      ────────────────────────────────────────────────────────────────────────────────
       Implementation plan JFY2019: Plan of the year
         signed: 2019-03-12, Hà Nội
         country: Việt Nam
         parties: Corporation of the Mines (MINES) / The Ministry
         signed by: Trần Hải; Deputy Director; MINES
         signed by: A. Director; ; The Ministry
         under: MOU, MOU, date not known
         under it: PLAN-2020, Implementation plan 2020 *, 2020
         program: Coal training (COAL)
         source: none recorded



       e edit  A add  d remove  / filter  f query  K claims  ? keys  q back
      """)
  }

  @Test func `one under what the store does not have`() throws {
    expectScreen(
      try Desk(140, 24, on: ToldStore.ledger, "Tjjj").drawn(),
      """
       coop › Agreements                                                                                years as stated  10 warnings  ! 3 errors
      ─ Agreements ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Signed      Agreement                       For    Place   Parties             About
       ?           MOU                             VN     ·       MINES               Safety training
       2019-03-12  └ Implementation plan JFY2019   VN     Hà Nội  MINES The Ministry  Plan of the year
       2020          └ Implementation plan 2020 *  VN     ·       ·                   Plan of the next year
       2019-06     Agreement                       VN LA  ·       ·                   Of two countries
       ?           MOC                             LA     ·       ·                   One half of a ring
       ?           MOC                             LA     ·       ·                   Other half of a ring
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Agreement: Of two countries
         signed: 2019-06, place not stated
         country: Việt Nam, Laos
         parties: not stated
         signed by: not stated
         under: NOWHERE (no such agreement)
         source: none recorded






       e edit  A add  d remove  / filter  f query  K claims  ? keys  q back
      """)
  }

  @Test func `of a ring each stands by itself`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "TG").drawn(.ascii),
      """
       coop > Agreements                    years as stated  10 warnings  ! 3 errors
      - Agreements -------------------------------------------------------------------
       Signed      Agreement             For    Place  Parties           About
       ?           MOU                   VN     .      MINES             Safety tra..
       2019-03-12  + Implementation p..  VN     Hà ..  MINES The Mini..  Plan of th..
       2020          + Implementation..  VN     .      .                 Plan of th..
       2019-06     Agreement             VN LA  .      .                 Of two cou..
       ?           MOC                   LA     .      .                 One half o..
       ?           MOC                   LA     .      .                 Other half..
      --------------------------------------------------------------------------------
       MOC: Other half of a ring
         signed: date not stated, place not stated
         country: Laos
         parties: not stated
         signed by: not stated
         under: RING-A, MOC, date not stated
         under it: RING-A, MOC, date not stated
         source: none recorded





       e edit  A add  d remove  / filter  f query  K claims  ? keys  q back
      """)
  }

  @Test func `in the smallest terminal`() throws {
    expectScreen(
      try Desk(20, 5, on: ToldStore.ledger, "T").drawn(),
      """
       Agree… ! 3 errors
       ?
       MOU: Safety

       ? keys  q back
      """)
  }
}
