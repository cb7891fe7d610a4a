import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Forms as they are drawn.
struct FormScreenTests {
  @Test func `a program, 80 by 24`() throws {
    expectScreen(
      try FormDesk(80, 24, "jlje").drawn,
      """
       coop › Program VN-COAL                 years as stated  2 warnings  ! 1 error
      ─ Program VN-COAL · * must be filled in ────────────────────────────────────────
       Id*           VN-COAL
       Title*        Coal training
       Country*      VN  Việt Nam
       Donor         JCOAL  Coal Frontier
                     +
       Counterpart   ·
       Form          course
       Venue         donor-country
       Unit          ! Unit is missing here and in 1 of its cohorts
       Sector        ·
       Status        ·
       Start         2002-02-30
                     ! Start: the calendar has no 2002-02-30
       End           ·
       YearBasis     JFY, from the store
       Topic         ·
       Note          The first line,
                     the second one.
       Source        ·


       Enter edit  A new  E editor  d remove  u undo  ? keys  q back
      """)
  }

  @Test func `a line that is edited, with what can be chosen`() throws {
    expectScreen(
      try FormDesk(80, 24, "jljejjjj<enter>").drawn,
      """
       coop › Program VN-COAL                 years as stated  2 warnings  ! 1 error
      ─ Program VN-COAL · * must be filled in ────────────────────────────────────────
       Id*           VN-COAL
       Title*        Coal training
       Country*      VN  Việt Nam
       Donor         JCOAL  Coal Frontier

       Counterpart ┌──────────────────────────────┐
       Form        │ JCOAL  Coal Frontier         │
       Venue       │ VINACOMIN  Coal and Minerals │
       Unit        └──────────────────────────────┘1 of its cohorts
       Sector        ·
       Status        ·
       Start         2002-02-30
                     ! Start: the calendar has no 2002-02-30
       End           ·
       YearBasis     JFY, from the store
       Topic         ·
       Note          The first line,
                     the second one.
       Source        ·

       Donor: type to narrow the list, ↓ ↑ choose, ^U to empty it
       Enter save  Esc draft  ^U empty  ^N another  ^S done  F1 keys
      """)
  }

  @Test func `a bad value, underlined and explained`() throws {
    expectScreen(
      try FormDesk(80, 24, "jl3rjj<enter><c-u>20").drawn,
      """
       coop › Cohort C26                      years as stated  2 warnings  ! 1 error
      ─ Cohort C26 · * must be filled in ─────────────────────────────────────────────
       Id*             C26
       Program*        VN-COAL  Coal training
       Year*           20
       YearBasis       JFY, from the store
       Intake          ·
       Course          Ventilation
                       Rescue
                       +
       Topic           ·
       Organization    ·
       Form            course, from Program VN-COAL
       Venue           donor-country, from Program VN-COAL
       Site            ·
       Start           ·
       End             ·
       Days            ·
       Planned         61
                       ! Planned has no source
       FirstPlanned    ·
       Actual          ·
       Year: “20” is not a year; accepted are four digits such as 2026, or ?
       Enter save  Esc draft  ^U empty  ^S done  F1 keys
      """)
  }

  @Test func `a new record, with what is missing`() throws {
    expectScreen(
      try FormDesk(80, 24, "jlA<esc>").drawn,
      """
       coop › New Program                     years as stated  2 warnings  ! 1 error
      ─ New Program · * must be filled in ────────────────────────────────────────────
       Id*           program-1, proposed
       Title*        ! must be filled in
       Country*      VN  Việt Nam
       Donor         ·
       Counterpart   ·
       Form          ·
       Venue         ·
       Unit          ·
       Sector        ·
       Status        ·
       Start         ·
       End           ·
       YearBasis     JFY, from the store
       Topic         ·
       Note          ·
       Source        ·





       Enter edit  ^S add it  A new  ? keys  q back
      """)
  }

  @Test func `a new cohort, with what its program gives`() throws {
    expectScreen(
      try FormDesk(140, 40, "jl3A").drawn,
      """
       coop › New Cohort                                                                                  years as stated  2 warnings  ! 1 error
      ─ New Cohort · * must be filled in ─────────────────────────────────────────────────────────────────────────────────────────────────────────
       Id*             VN-COAL-2027, proposed
       Program*        VN-COAL  Coal training
       Year*           2027
       YearBasis       JFY, from the store
       Intake          ·
       Course          ·
       Topic           ·
       Organization    ·
       Form            course, from Program VN-COAL
       Venue           donor-country, from Program VN-COAL
       Site            ·
       Start           ·
       End             ·
       Days            ·
       Planned
       FirstPlanned    ·
       Actual          ·
       Unit            ·
       Female          ·
       Male            ·
       Unspecified     ·
       Status          ·
       PlannedSource   ·
       ActualSource    ·
       Source          ·
       Note            ·










       Planned: such as 61  >2300  >=3  ~90000  100..120  ?  or empty
       Enter save  Esc draft  ^U empty  ^S done  F1 keys
      """)
  }

  @Test func `a country with fields of its own`() throws {
    expectScreen(
      try FormDesk(140, 40, "je").drawn,
      """
       coop › Country VN                                                                                  years as stated  2 warnings  ! 1 error
      ─ Country VN · * must be filled in ─────────────────────────────────────────────────────────────────────────────────────────────────────────
       Id*          VN
       Name*        Việt Nam
       Aka          Vietnam
                    Việt Nam
                    +
       Note         ·
       Coast        ·
       Hemisphere   ·
       Regions      ·
       Capital      Hà Nội
                    +


























       Enter edit  A new  E editor  d remove  u undo  ? keys  q back
      """)
  }

  @Test func `a program, 40 by 12`() throws {
    expectScreen(
      try FormDesk(40, 12, "jljejjj").drawn,
      """
       coop › Program VN-COAL      ! 1 error
      ─ Program VN-COAL · * must be filled i…─
       Id*           VN-COAL
       Title*        Coal training
       Country*      VN  Việt Nam
       Donor         JCOAL  Coal Frontier
                     +
       Counterpart   ·
       Form          course
       Venue         donor-country

       Enter edit  + another  ? keys  q back
      """)
  }

  @Test func `a choice, 40 by 12`() throws {
    expectScreen(
      try FormDesk(40, 12, "jljejjjj<enter>").drawn,
      """
       coop › Program VN-COAL      ! 1 error
      ─ Program VN-COAL · * must be filled i…─
       Id*   ┌──────────────────────────────┐
       Title*│ JCOAL  Coal Frontier         │
       Countr│ VINACOMIN  Coal and Minerals │
       Donor └──────────────────────────────┘

       Counterpart   ·
       Form          course
       Venue         donor-country
       Donor: type to narrow the list, ↓ ↑ c…
       Enter save  Esc draft  ^U empty
      """)
  }

  @Test func `the end of a form, 40 by 12`() throws {
    expectScreen(
      try FormDesk(40, 12, "jljeG").drawn,
      """
       coop › Program VN-COAL      ! 1 error
      ─ Program VN-COAL · * must be filled i…─
       Start         ! Start: the calendar
                     has no 2002-02-30
       End           ·
       YearBasis     JFY, from the store
       Topic         ·
       Note          The first line,
                     the second one.
       Source        ·

       Enter edit  + another  ? keys  q back
      """)
  }

  @Test func `the types, 40 by 12`() throws {
    expectScreen(
      try FormDesk(40, 12, "jljejjjA").drawn,
      """
       coop › Program VN-COAL      ! 1 error
      ─ ╔═ A new record of which type? ═══╗i…─
       I║ Organization, for Donor         ║
       T║ Country                         ║
       C║ Program                         ║
       D║ Agreement                       ║
        ║ Cohort                          ║
       C║ Claim                           ║
       F║ Source                          ║
       V╚═════════════════════════════════╝

       Enter take  Esc cancel
      """)
  }

  @Test func `the least size`() throws {
    expectScreen(
      try FormDesk(20, 5, "jljej").drawn,
      """
       Progra… ! 1 error
       Title*
        Coal training

       ? keys  q back
      """)
  }

  @Test func `a draft`() throws {
    expectScreen(
      try FormDesk(80, 24, "jejj<enter>x<esc>").drawn,
      """
       coop › Country VN                      years as stated  2 warnings  ! 1 error
      ─ Country VN · * must be filled in ─────────────────────────────────────────────
       Id*          VN
       Name*        Việt Nam
       Aka        ✎ Vietnam
                    Việt Nam
                    +
       Note         ·
       Coast        ·
       Hemisphere   ·
       Regions      ·
       Capital      Hà Nội
                    +









       Draft kept, not saved; Enter goes on with it, ^U there gives it up
       Enter edit  + another  A new  E editor  d remove  u undo  ? keys  q back
      """)
  }

}
