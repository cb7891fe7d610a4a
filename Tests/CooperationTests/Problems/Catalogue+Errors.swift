import Cooperation

extension Catalogue {
  /// What makes a record unfit to rely on.
  static let errors: [CatalogueEntry] = [
    CatalogueEntry(
      .identity, "an Id that stands twice",
      in: "%rec: Country\n\nId: VN\nName: Viet Nam\n\nId: VN\nName: Việt Nam\n",
      butNotIn: "%rec: Country\n\nId: VN\nName: Viet Nam\n\nId: LA\nName: Laos\n",
      reported: """
        a.rec:6:5: error[E1]: another Country has the Id “VN” already
        6 | Id: VN
          |     ^
          = give each Country an Id of its own
        """),
    CatalogueEntry(
      .identity, "an Id that no record has",
      in: "%rec: Organization\n\nId: O\nName: N\nParent: P\n",
      butNotIn: "%rec: Organization\n\nId: O\nName: N\nParent: O\n",
      reported: """
        a.rec:5:9: error[E1]: Parent: no Organization has the Id “P”
        5 | Parent: P
          |         ^
          = write the Id of an Organization of this store, or add that record
        """),
    CatalogueEntry(
      .value, "a word that is none of the field",
      in: "%rec: Source\n\nId: S\nTitle: T\nGrade: Press\n",
      butNotIn: "%rec: Source\n\nId: S\nTitle: T\nGrade: press\n",
      reported: """
        a.rec:5:8: error[E2]: Grade: “Press” is not accepted
        5 | Grade: Press
          |        ^
          = accepted are primary  press  secondary
        """),
    CatalogueEntry(
      .value, "a number out of its range",
      in: "%rec: Organization\n\nId: O\nName: N\nKind: 9\n",
      butNotIn: "%rec: Organization\n\nId: O\nName: N\nKind: 10\n",
      reported: """
        a.rec:5:7: error[E2]: Kind: “9” is not accepted
        5 | Kind: 9
          |       ^
          = accepted is a whole number from 10 to 99
        """),
    CatalogueEntry(
      .value, "a year that is none",
      in: inOrder + cohort("Year: JFY2016"),
      butNotIn: inOrder + cohort("Year: 2026"),
      reported: """
        a.rec:26:7: error[E2]: Year: “JFY2016” is not a year
        26 | Year: JFY2016
           |       ^
           = accepted are four digits such as 2026, or ?
        """),
    CatalogueEntry(
      .value, "a field that stands twice and may not",
      in: "%rec: Country\n\nId: VN\nName: Viet Nam\nName: Việt Nam\n",
      butNotIn: "%rec: Country\n\nId: VN\nName: Viet Nam\nAka: Vietnam\nAka: Việt Nam\n",
      reported: """
        a.rec:5:7: error[E2]: Name stands twice in this record
        5 | Name: Việt Nam
          |       ^
          = keep one Name
        """),
    CatalogueEntry(
      .date, "a date that the calendar has not",
      in: "%rec: Source\n\nId: S\nTitle: T\nSeen: 2023-02-29\n",
      butNotIn: "%rec: Source\n\nId: S\nTitle: T\nSeen: 2024-02-29\n",
      reported: """
        a.rec:5:7: error[E4]: Seen: the calendar has no 2023-02-29
        5 | Seen: 2023-02-29
          |       ^
          = accepted are 2008  2008-12  2026-03-12  ?
        """),
    CatalogueEntry(
      .date, "a text that is no date",
      in: "%rec: Source\n\nId: S\nTitle: T\nSeen: soon\n",
      butNotIn: "%rec: Source\n\nId: S\nTitle: T\nSeen: ?\n",
      reported: """
        a.rec:5:7: error[E4]: Seen: “soon” is not a date
        5 | Seen: soon
          |       ^
          = accepted are 2008  2008-12  2026-03-12  ?
        """),
    CatalogueEntry(
      .date, "a start after its end",
      in: inOrder + cohort("Year: 2026\nStart: 2026-07\nEnd: 2026-06-30"),
      butNotIn: inOrder + cohort("Year: 2026\nStart: 2026-07\nEnd: 2026-07-01"),
      reported: """
        a.rec:27:8: error[E4]: Start 2026-07 lies after End 2026-06-30
        27 | Start: 2026-07
           |        ^
           = correct whichever of the two is wrong
        """),
    CatalogueEntry(
      .parts, "parts that exceed the whole",
      in: inOrder + cohort("Year: 2026\nActual: 10\nFemale: 6\nMale: >=5\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 10\nFemale: 6\nMale: >=4\nSource: S"),
      reported: """
        a.rec:27:9: error[E5]: Female, Male and Unspecified come to >=11, more than Actual 10
        27 | Actual: 10
           |         ^
           = correct the parts or the whole
        """),
    CatalogueEntry(
      .planYear, "an implementation plan without its year",
      in: inOrder + plan("Note: N"),
      butNotIn: inOrder + plan("Year: ?"),
      reported: """
        a.rec:27:7: error[E6]: this implementation plan does not say for which year
        27 | Kind: implementation-plan
           |       ^
           = add a line “Year: …” and, where the source says it, “YearBasis: …”
        """),
    CatalogueEntry(
      .syntax, "a line that is no field",
      in: "%rec: Country\n\nId: VN\nName Viet Nam\nName: Viet Nam\n",
      butNotIn: "%rec: Country\n\nId: VN\n# Name Viet Nam\nName: Viet Nam\n",
      reported: """
        a.rec:4:5: error[E7]: this line has no colon after a field name
        4 | Name Viet Nam
          |     ^
          = write it as `Name: value`, begin it with `+ ` to continue a value, or with `#` for \
        a comment
        """),
    CatalogueEntry(
      .missing, "a mandatory field that is missing",
      in: "%rec: Country\n\nId: VN\n",
      butNotIn: "%rec: Country\n\nId: VN\nName: Viet Nam\n",
      reported: """
        a.rec:3:1: error[E9]: this Country has no Name
        3 | Id: VN
          | ^
          = add a line “Name: …” to the record
        """),
    CatalogueEntry(
      .missing, "a rule of a descriptor that is broken",
      in: "%rec: Visit\n%allowed: Id\n\nId: 1\nColour: red\n",
      butNotIn: "%rec: Visit\n%allowed: Id Colour\n\nId: 1\nColour: red\n",
      reported: """
        a.rec:5:1: error[E9]: the field `Colour` is not among those allowed here
        5 | Colour: red
          | ^
          = rename or delete it, or add it to `%allowed` in the descriptor
        """),
  ]
}
