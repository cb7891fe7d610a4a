import Cooperation

extension Catalogue {
  /// What is doubtful about a program, its cohorts together, and its plans.
  static let programs: [CatalogueEntry] = [
    CatalogueEntry(
      .unclear, "a program that leaves its years open",
      in: program("Unit: people") + cohort("Year: 2026"),
      butNotIn: program("Unit: people") + cohort("Year: 2026\nYearBasis: CY"),
      reported: """
        a.rec:16:1: warning[W3]: YearBasis is missing here and in 1 of its cohorts
        16 | Id: P
           | ^
           = write CY, JFY or USFY as soon as a source says it
        """),
    CatalogueEntry(
      .unclear, "a program whose basis is unclear",
      in: program("YearBasis: unclear") + cohort("Year: 2026"),
      butNotIn: program("YearBasis: unclear") + cohort("Year: ?"),
      reported: """
        a.rec:19:12: warning[W3]: YearBasis is unclear here, and missing in 1 of its cohorts
        19 | YearBasis: unclear
           |            ^
           = write CY, JFY or USFY as soon as a source says it
        """),
    CatalogueEntry(
      .unclear, "a program that leaves its unit open",
      in: program("YearBasis: CY") + cohort("Year: 2026\nPlanned: 84\nSource: S"),
      butNotIn: program("YearBasis: CY")
        + cohort("Year: 2026\nPlanned: 84\nUnit: people\nSource: S"),
      reported: """
        a.rec:16:1: warning[W3]: Unit is missing here and in 1 of its cohorts
        16 | Id: P
           | ^
           = write people, participations, person-days or experts as soon as a source says it
        """),
    CatalogueEntry(
      .unclear, "a program whose unit is unclear",
      in: program("YearBasis: CY\nUnit: unclear") + cohort("Year: 2026\nPlanned: 84\nSource: S"),
      butNotIn: program("YearBasis: CY\nUnit: unclear") + cohort("Year: 2026"),
      reported: """
        a.rec:20:7: warning[W3]: Unit is unclear here, and missing in 1 of its cohorts
        20 | Unit: unclear
           |       ^
           = write people, participations, person-days or experts as soon as a source says it
        """),
    CatalogueEntry(
      .unclear, "a plan for a year on an unclear basis",
      in: inOrder + plan("Year: 2026\nYearBasis: unclear") + cohort("Year: 2026"),
      butNotIn: inOrder + plan("Year: ?\nYearBasis: unclear") + cohort("Year: 2026"),
      reported: """
        a.rec:30:12: warning[W3]: YearBasis is unclear: 2026 may be a calendar or a fiscal year
        30 | YearBasis: unclear
           |            ^
           = write CY, JFY or USFY as soon as a source says it
        """),
    CatalogueEntry(
      .unclear, "a plan for a year on no basis",
      in: inOrder + plan("Year: 2026") + cohort("Year: 2026"),
      butNotIn: home, inOrder + plan("Year: 2026") + cohort("Year: 2026"),
      reported: """
        a.rec:29:7: warning[W3]: YearBasis is missing: 2026 may be a calendar or a fiscal year
        29 | Year: 2026
           |       ^
           = write CY, JFY or USFY as soon as a source says it
        """),
    CatalogueEntry(
      .venue, "a venue at the donor, for the donor",
      in: home, program("Venue: donor-country").replacing("Country: VN", with: "Country: JP"),
      butNotIn: home, program("Venue: donor-country"),
      reported: """
        b.rec:19:8: warning[W5]: Venue is donor-country, yet the Program is for the home \
        country, JP, itself
        19 | Venue: donor-country
           |        ^
           = write in-country for training at home, or correct the country of the Program
        """),
    CatalogueEntry(
      .disagreement, "two actuals for one cohort",
      in: inOrder
        + cohorts(
          "Year: 2020\nIntake: 1\nActual: 84\nSource: S",
          "Year: 2020\nIntake: 1\nActual: >84\nSource: R"),
      butNotIn: inOrder
        + cohorts(
          "Year: 2020\nIntake: 1\nActual: 84\nSource: S",
          "Year: 2020\nIntake: 2\nActual: >84\nSource: R"),
      reported: """
        a.rec:35:9: warning[W8]: Actual is >84 here and 84 in A, of another source, for what \
        seems to be one cohort
        35 | Actual: >84
           |         ^
           = keep one of the two, or tell them apart by Intake, Course, Site or Start
        """),
    CatalogueEntry(
      .disagreement, "two plans for one cohort",
      in: inOrder
        + cohorts("Year: 2026\nPlanned: 84\nSource: S", "Year: 2026\nPlanned: 80\nSource: R"),
      butNotIn: inOrder
        + cohorts("Year: 2026\nPlanned: 84\nSource: S", "Year: 2026\nPlanned: 80\nSource: S"),
      reported: """
        a.rec:33:10: warning[W8]: Planned is 80 here and 84 in A, of another source, for what \
        seems to be one cohort
        33 | Planned: 80
           |          ^
           = keep one of the two, or tell them apart by Intake, Course, Site or Start
        """),
    CatalogueEntry(
      .mixedUnits, "two units at one venue",
      in: inOrder
        + cohorts(
          "Year: 2026\nVenue: online\nPlanned: 84\nSource: S",
          "Year: 2026\nVenue: online\nPlanned: 84\nUnit: participations\nSource: S"),
      butNotIn: inOrder
        + cohorts(
          "Year: 2026\nVenue: online\nPlanned: 84\nSource: S",
          "Year: 2026\nVenue: in-country\nPlanned: 84\nUnit: participations\nSource: S"),
      reported: """
        a.rec:19:7: warning[W9]: its cohorts with Venue online count people and \
        participations, which never add up
        19 | Unit: people
           |       ^
           = correct the Unit of those cohorts; what is counted otherwise needs a Program of \
        its own
        """),
    CatalogueEntry(
      .mixedUnits, "two units without a venue",
      in: inOrder
        + cohorts(
          "Year: 2026\nPlanned: 84\nSource: S", "Year: 2026\nPlanned: 8\nUnit: experts\nSource: S"),
      butNotIn: inOrder
        + cohorts("Year: 2026\nPlanned: 84\nSource: S", "Year: 2026\nUnit: experts"),
      reported: """
        a.rec:19:7: warning[W9]: its cohorts without Venue count people and experts, which \
        never add up
        19 | Unit: people
           |       ^
           = correct the Unit of those cohorts; what is counted otherwise needs a Program of \
        its own
        """),
    CatalogueEntry(
      .plan, "a plan without its cohorts",
      in: inOrder + plan("Year: 2026\nYearBasis: JFY") + cohort("Year: 2027\nStart: 2027-04"),
      butNotIn: inOrder + plan("Year: 2026\nYearBasis: JFY") + cohort("Year: 2027\nStart: 2027-03"),
      reported: """
        a.rec:29:7: warning[W10]: there is no cohort of P in 2026
        29 | Year: 2026
           |       ^
           = add what the plan foresees, with Planned ? for a number that it does not give
        """),
  ]
}
