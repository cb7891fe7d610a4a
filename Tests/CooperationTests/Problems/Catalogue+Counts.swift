import Cooperation

extension Catalogue {
  /// Texts that are no count.
  static let counts: [CatalogueEntry] = [
    CatalogueEntry(
      .count, "a text that is no number",
      in: inOrder + cohort("Year: 2026\nActual: many\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 61\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: “many” is not a number of trainees
        27 | Actual: many
           |         ^
           = accepted are 61  >2300  >=3  ~90000  100..120  ?
        """),
    CatalogueEntry(
      .count, "a sign without its number",
      in: inOrder + cohort("Year: 2026\nActual: >\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: >2300\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: a sign stands without its number
        27 | Actual: >
           |         ^
           = accepted are 61  >2300  >=3  ~90000  100..120  ?
        """),
    CatalogueEntry(
      .count, "a number below zero",
      in: inOrder + cohort("Year: 2026\nActual: -3\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 0\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: -3 is below zero
        27 | Actual: -3
           |         ^
           = accepted are 61  >2300  >=3  ~90000  100..120  ?
        """),
    CatalogueEntry(
      .count, "a fraction",
      in: inOrder + cohort("Year: 2026\nActual: 12.5\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 12\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: 12.5 is not a whole number
        27 | Actual: 12.5
           |         ^
           = accepted are 61  >2300  >=3  ~90000  100..120  ?
        """),
    CatalogueEntry(
      .count, "a point that may mean two things",
      in: inOrder + cohort("Year: 2026\nActual: 2.300\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 2300\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: 2.300 is ambiguous: 2300, or a fraction
        27 | Actual: 2.300
           |         ^
           = write 2300 without separators
        """),
    CatalogueEntry(
      .count, "thousands set apart",
      in: inOrder + cohort("Year: 2026\nActual: 2,300\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 2300\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: 2,300 has thousands separators
        27 | Actual: 2,300
           |         ^
           = write 2300 without separators
        """),
    CatalogueEntry(
      .count, "a separator in the wrong place",
      in: inOrder + cohort("Year: 2026\nActual: 23,00\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 2300\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: “23,00” has a separator in the wrong place
        27 | Actual: 23,00
           |         ^
           = accepted are 61  >2300  >=3  ~90000  100..120  ?
        """),
    CatalogueEntry(
      .count, "a range that runs downwards",
      in: inOrder + cohort("Year: 2026\nActual: 120..100\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 100..120\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: 120..100 runs downwards
        27 | Actual: 120..100
           |         ^
           = write 100..120
        """),
    CatalogueEntry(
      .count, "a number beyond 2^53",
      in: inOrder + cohort("Year: 2026\nActual: 9007199254740993\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: 9007199254740992\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: the number is larger than 9007199254740992
        27 | Actual: 9007199254740993
           |         ^
           = whole numbers from 0 to 9007199254740992 are accepted
        """),
    CatalogueEntry(
      .count, "no number",
      in: inOrder + cohort("Year: 2026\nActual: \nSource: S"),
      butNotIn: inOrder + cohort("Year: 2026\nActual: ?\nSource: S"),
      reported: """
        a.rec:27:9: error[E3]: Actual: there is no number
        27 | Actual: 
           |         ^
           = accepted are 61  >2300  >=3  ~90000  100..120  ?
        """),
  ]
}
