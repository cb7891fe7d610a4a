import Cooperation

extension Catalogue {
  /// What is doubtful about a cohort or a field by itself.
  static let cohorts: [CatalogueEntry] = [
    CatalogueEntry(
      .prematureActual, "an actual in a year that has not begun",
      in: inOrder + cohort("Year: 2027\nActual: 84\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 84\nSource: S"),
      reported: """
        a.rec:27:9: warning[W1]: Actual is 84, yet 2027 begins on 2027-01-01
        27 | Actual: 84
           |         ^
           = move the number to Planned, or correct the year or Start
        """),
    CatalogueEntry(
      .prematureActual, "an actual in a year that begins when nobody knows",
      in: inOrder + cohort("Year: 2027\nYearBasis: unclear\nActual: 84\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nYearBasis: unclear\nActual: 84\nSource: S"),
      reported: """
        a.rec:28:9: warning[W1]: Actual is 84, yet 2027 begins on 2026-10-01 at the earliest
        28 | Actual: 84
           |         ^
           = move the number to Planned, or correct the year or Start
        """),
    CatalogueEntry(
      .prematureActual, "an actual before the start",
      in: inOrder + cohort("Year: 2026\nStart: 2026-03-13\nActual: 84\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nStart: 2026-03\nActual: 84\nSource: S"),
      reported: """
        a.rec:28:9: warning[W1]: Actual is 84, yet Start is 2026-03-13
        28 | Actual: 84
           |         ^
           = move the number to Planned, or correct the year or Start
        """),
    CatalogueEntry(
      .unsourced, "a plan without a source",
      in: inOrder + cohort("Year: 2026\nPlanned: 84\nActualSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nPlanned: 84\nPlannedSource: S"),
      reported: """
        a.rec:27:10: warning[W2]: Planned has no source
        27 | Planned: 84
           |          ^
           = add a line “PlannedSource: …” with the Id of a Source, or “Source: …” for all \
        figures
        """),
    CatalogueEntry(
      .unsourced, "an actual without a source",
      in: inOrder + cohort("Year: 2026\nPlanned: 84\nActual: 84\nPlannedSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nPlanned: 84\nActual: 84\nSource: S"),
      reported: """
        a.rec:28:9: warning[W2]: Actual has no source
        28 | Actual: 84
           |         ^
           = add a line “ActualSource: …” with the Id of a Source, or “Source: …” for all \
        figures
        """),
    CatalogueEntry(
      .unsourced, "two figures without a source",
      in: inOrder + cohort("Year: 2026\nPlanned: 84\nActual: 84"),
      butNotIn: inOrder + cohort("Year: 2026"),
      reported: """
        a.rec:27:10: warning[W2]: Planned and Actual have no source
        27 | Planned: 84
           |          ^
           = add a line “PlannedSource: …” with the Id of a Source, or “Source: …” for all \
        figures
        """),
    CatalogueEntry(
      .unclear, "a year on an unclear basis",
      in: inOrder + cohort("Year: 2026\nYearBasis: unclear"),
      butNotIn: inOrder + cohort("Year: ?\nYearBasis: unclear"),
      reported: """
        a.rec:27:12: warning[W3]: YearBasis is unclear: 2026 may be a calendar or a fiscal year
        27 | YearBasis: unclear
           |            ^
           = write CY, JFY or USFY as soon as a source says it
        """),
    CatalogueEntry(
      .unclear, "figures of an unclear unit",
      in: inOrder + cohort("Year: 2026\nPlanned: ?\nUnit: unclear\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nUnit: unclear"),
      reported: """
        a.rec:28:7: warning[W3]: Unit is unclear: people and participations cannot be told apart
        28 | Unit: unclear
           |       ^
           = write people, participations, person-days or experts as soon as a source says it
        """),
    CatalogueEntry(
      .actual, "an actual above its plan",
      in: inOrder + cohort("Year: 2026\nPlanned: 60..84\nActual: >84\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nPlanned: 60..84\nActual: >83\nSource: S"),
      reported: """
        a.rec:28:9: warning[W4]: Actual >84 exceeds Planned 60..84
        28 | Actual: >84
           |         ^
           = check both; a plan that was raised later is Planned, and what it was is \
        FirstPlanned
        """),
    CatalogueEntry(
      .actual, "no actual though the year is over",
      in: inOrder + cohort("Year: 2025\nPlanned: 84\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2025\nPlanned: 84\nSource: S\nStatus: cancelled"),
      reported: """
        a.rec:27:10: warning[W4]: 2025 is over and there is no Actual
        27 | Planned: 84
           |          ^
           = add a line “Actual: …”, with ? for a number that is not known, or “Status: \
        cancelled”
        """),
    CatalogueEntry(
      .actual, "no actual though the year is over by any basis",
      in: inOrder + cohort("Year: 2024\nYearBasis: unclear"),
      butNotIn: inOrder + cohort("Year: 2025\nYearBasis: unclear"),
      reported: """
        a.rec:26:7: warning[W4]: 2024 is over, whatever its basis, and there is no Actual
        26 | Year: 2024
           |       ^
           = add a line “Actual: …”, with ? for a number that is not known, or “Status: \
        cancelled”
        """),
    CatalogueEntry(
      .venue, "a site in another country",
      in: home, inOrder + cohort("Year: 2026\nVenue: in-country\nSite: Kushiro, Japan"),
      butNotIn: home, inOrder + cohort("Year: 2026\nVenue: donor-country\nSite: Kushiro, Japan"),
      reported: """
        b.rec:28:7: warning[W5]: this Site is in Japan, yet Venue is in-country
        28 | Site: Kushiro, Japan
           |       ^
           = correct Venue or Site
        """),
    CatalogueEntry(
      .plan, "a planned cohort without its plan",
      in: inOrder + cohort("Year: 2026\nStatus: planned"),
      butNotIn: inOrder + cohort("Year: 2026\nStatus: running"),
      reported: """
        a.rec:27:9: warning[W10]: this cohort is planned, and there is no Planned
        27 | Status: planned
           |         ^
           = add a line “Planned: …”, with ? for a number that is not known
        """),
    CatalogueEntry(
      .hiddenCharacter, "a character that cannot be seen",
      in: "%rec: Country\n\nId: VN\nName: Viet\u{200B}Nam\n",
      butNotIn: "%rec: Country\n\nId: VN\nName: Viet Nam\n",
      reported: """
        a.rec:4:7: warning[W11]: Name holds a character that cannot be seen: ‹U+200B›
        4 | Name: Viet‹U+200B›Nam
          |       ^
          = remove it, or write what was meant
        """),
    CatalogueEntry(
      .fieldName, "a field name one letter away",
      in: "%rec: Country\n\nId: VN\nName: Viet Nam\nNotes: x\n",
      butNotIn: "%rec: Country\n\nId: VN\nName: Viet Nam\nRemarks: x\n",
      reported: """
        a.rec:5:1: warning[W12]: Country knows no field Notes; Note is one letter away
        5 | Notes: x
          | ^
          = write Note if that was meant
        """),
  ]
}
