import Cooperation

extension Catalogue {
  /// What is doubtful about claims.
  static let claims: [CatalogueEntry] = [
    CatalogueEntry(
      .unclear, "a claim of an unclear unit",
      in: inOrder + claim("Trainees: 0\nUnit: unclear\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + claim("Trainees: 0\nUnit: people\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:28:7: warning[W3]: Unit is unclear: people and participations cannot be told apart
        28 | Unit: unclear
           |       ^
           = write people, participations, person-days or experts as soon as a source says it
        """),
    CatalogueEntry(
      .unclear, "a claim of no unit",
      in: inOrder + claim("Trainees: 0\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + claim("Trainees: 0\nUnit: experts\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:27:11: warning[W3]: Unit is missing: people and participations cannot be told \
        apart
        27 | Trainees: 0
           |           ^
           = write people, participations, person-days or experts as soon as a source says it
        """),
    CatalogueEntry(
      .claim, "a claim that is contradicted",
      in: inOrder + cohort("Year: 2019\nActual: 84\nSource: S")
        + claim("Trainees: 70..80\nUnit: people\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2019\nActual: 84\nSource: S")
        + claim("Trainees: 70..84\nUnit: people\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:35:11: warning[W6]: 70 to 80 claimed, 84 recorded up to 2020: 4 to 14 \
        too many
        35 | Trainees: 70..80
           |           ^
           = correct the claim, or the actuals of those cohorts
        """),
    CatalogueEntry(
      .claim, "a claim since a day, which is contradicted by more than is known",
      in: inOrder + cohort("Year: 2018\nActual: 500\nSource: S")
        + cohort("Year: 2020\nActual: 84\nSource: S")
        + cohort("Year: 2020\nActual: 5\nUnit: unclear\nSource: S")
        + claim("Trainees: 80\nUnit: people\nFrom: 2019-01\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2018\nActual: 500\nSource: S")
        + claim("Trainees: 0\nUnit: people\nFrom: 2019-01\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:52:11: warning[W6]: 80 claimed, 84 recorded from 2019-01 to 2020: 4 or more \
        too many
        52 | Trainees: 80
           |           ^
           = correct the claim, or the actuals of those cohorts
        """),
    CatalogueEntry(
      .claim, "a claim that the records explain in part",
      in: inOrder + cohort("Year: 2019\nActual: 158\nSource: S")
        + claim("Trainees: >2300\nUnit: people\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2019\nActual: 2301\nSource: S")
        + claim("Trainees: >2300\nUnit: people\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:35:11: warning[W6]: 2,301 or more claimed, 158 recorded up to 2020: 2,143 or \
        more unexplained
        35 | Trainees: >2300
           |           ^
           = record the cohorts that are missing, or correct what the claim counts and up to \
        when
        """),
    CatalogueEntry(
      .claim, "an exact claim beyond a recorded lower bound",
      in: inOrder + cohort("Year: 2019\nActual: >58\nSource: S")
        + claim("Trainees: 150\nUnit: people\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2019\nActual: >58\nSource: S")
        + claim("Trainees: 59\nUnit: people\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:35:11: warning[W6]: 150 claimed, 59 or more recorded up to 2020: up to 91 \
        unexplained
        35 | Trainees: 150
           |           ^
           = record the cohorts that are missing, or correct what the claim counts and up to \
        when
        """),
    CatalogueEntry(
      .claim, "two lower bounds that lie apart",
      in: inOrder + cohort("Year: 2019\nActual: >58\nSource: S")
        + claim("Trainees: >2300\nUnit: people\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2019\nActual: >2300\nSource: S")
        + claim("Trainees: >2300\nUnit: people\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:35:11: warning[W6]: 2,301 or more claimed, 59 or more recorded up to 2020: the \
        lower ends are 2,242 apart
        35 | Trainees: >2300
           |           ^
           = record the cohorts that are missing, or correct what the claim counts and up to \
        when
        """),
    CatalogueEntry(
      .claim, "a claim of what is recorded without a number",
      in: inOrder + cohort("Year: 2019\nActual: ?\nSource: S")
        + claim("Trainees: 84\nUnit: people\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2019\nActual: ?\nSource: S")
        + claim("Trainees: 0\nUnit: people\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:35:11: warning[W6]: 84 claimed, an unknown number recorded up to 2020: up to 84 \
        unexplained
        35 | Trainees: 84
           |           ^
           = record the cohorts that are missing, or correct what the claim counts and up to \
        when
        """),
    CatalogueEntry(
      .claim, "a claim of which nothing is recorded",
      in: inOrder + claim("Trainees: ~90000\nUnit: people\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + claim("Trainees: ?\nUnit: people\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:27:11: warning[W6]: about 90,000 claimed, nothing recorded up to 2020: about \
        90,000 unexplained
        27 | Trainees: ~90000
           |           ^
           = record the cohorts that are missing, or correct what the claim counts and up to \
        when
        """),
    CatalogueEntry(
      .claim, "a claim and records of different units",
      in: inOrder + cohort("Year: 2019\nActual: 158\nSource: S")
        + claim("Trainees: >2300\nUnit: participations\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder + cohort("Year: 2019\nActual: 158\nSource: S")
        + claim("Trainees: 158\nUnit: people\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:35:11: warning[W6]: 2,301 or more (participations) claimed, 158 (people) \
        recorded up to 2020, which cannot be compared
        35 | Trainees: >2300
           |           ^
           = find out what both count, and write it as their Unit
        """),
    CatalogueEntry(
      .claim, "a claim that does not say what it counts",
      in: inOrder
        + cohorts(
          "Year: 2019\nActual: 158\nSource: S", "Year: 2018\nUnit: unclear\nActual: >40\nSource: S")
        + claim("Trainees: >2300\nUnit: unclear\nAsOf: 2020\nSource: S"),
      // One of its readings is reached.
      butNotIn: inOrder
        + cohorts(
          "Year: 2019\nActual: 2301\nSource: S", "Year: 2018\nUnit: unclear\nActual: >40\nSource: S"
        )
        + claim("Trainees: >2300\nUnit: unclear\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:42:11: warning[W6]: 2,301 or more (unclear) claimed; if it counts people, 158 \
        recorded up to 2020: the lower ends are 2,143 apart; if both count the same, 41 or more \
        recorded up to 2020: the lower ends are 2,260 apart
        42 | Trainees: >2300
           |           ^
           = find out what both count, and write it as their Unit
        """),
    CatalogueEntry(
      .claim, "a claim that is contradicted by what is no exact figure",
      in: inOrder
        + cohorts(
          "Year: 2019\nActual: ~200\nSource: S", "Year: 2018\nActual: >=40\nSource: S")
        + claim("Trainees: 80\nUnit: people\nAsOf: 2020\nSource: S"),
      butNotIn: inOrder
        + cohorts(
          "Year: 2019\nActual: ~200\nSource: S", "Year: 2018\nActual: >=40\nSource: S")
        + claim("Trainees: >80\nUnit: people\nAsOf: 2020\nSource: S"),
      reported: """
        a.rec:41:11: warning[W6]: 80 claimed, about 240 or more recorded up to 2020: about 160 \
        or more too many, if about 240 or more recorded is 190 at the least
        41 | Trainees: 80
           |           ^
           = correct the claim, or the actuals of those cohorts
        """),
    CatalogueEntry(
      .claimSeries, "a later claim that is smaller",
      in: inOrder
        + claims(
          "Trainees: >83\nUnit: people\nAsOf: 2019\nSource: S",
          "Trainees: 80..83\nUnit: people\nAsOf: 2020\nSource: R"),
      butNotIn: inOrder
        + claims(
          "Trainees: >83\nUnit: people\nAsOf: 2019\nSource: S",
          "Trainees: 80..84\nUnit: people\nAsOf: 2020\nSource: R"),
      reported: """
        a.rec:35:11: warning[W7]: 80 to 83 up to 2020 is less than 84 or more up to 2019, \
        which A claims
        35 | Trainees: 80..83
           |           ^
           = a cumulative figure cannot fall: correct one of the two, or what it counts
        """),
    CatalogueEntry(
      .claimSeries, "claims that rise by more than twice the plans",
      in: inOrder + cohort("Year: 2020\nPlanned: 40\nSource: S")
        + claims(
          "Trainees: 10\nUnit: people\nAsOf: 2019-12-31\nSource: S",
          "Trainees: 91\nUnit: people\nAsOf: 2020-12-31\nSource: R"),
      butNotIn: inOrder + cohort("Year: 2020\nPlanned: 40\nSource: S")
        + claims(
          "Trainees: 10\nUnit: people\nAsOf: 2019-12-31\nSource: S",
          "Trainees: 90\nUnit: people\nAsOf: 2020-12-31\nSource: R"),
      reported: """
        a.rec:43:11: warning[W7]: 81 more than A claims up to 2019-12-31, yet 40 planned in 2020
        43 | Trainees: 91
           |           ^
           = check both claims and what they count, and the plans of those years
        """),
    CatalogueEntry(
      .claimSeries, "claims that rise by less than half of the plans",
      in: inOrder + cohort("Year: 2020\nPlanned: 40\nSource: S")
        + claims(
          "Trainees: 10\nUnit: people\nAsOf: 2019-12-31\nSource: S",
          "Trainees: 29\nUnit: people\nAsOf: 2020-12-31\nSource: R"),
      butNotIn: inOrder + cohort("Year: 2020\nPlanned: 40\nSource: S")
        + claims(
          "Trainees: 10\nUnit: people\nAsOf: 2019-12-31\nSource: S",
          "Trainees: 30\nUnit: people\nAsOf: 2020-12-31\nSource: R"),
      reported: """
        a.rec:43:11: warning[W7]: 19 more than A claims up to 2019-12-31, yet 40 planned in 2020
        43 | Trainees: 29
           |           ^
           = check both claims and what they count, and the plans of those years
        """),
    CatalogueEntry(
      .disagreement, "two claims of one date",
      in: inOrder
        + claims(
          "Trainees: 0\nUnit: people\nAsOf: 2020\nSource: S",
          "Trainees: >0\nUnit: people\nAsOf: 2020\nSource: R"),
      butNotIn: inOrder
        + claims(
          "Trainees: 0\nUnit: people\nAsOf: 2020\nSource: S",
          "Trainees: >=0\nUnit: people\nAsOf: 2020\nSource: R"),
      reported: """
        a.rec:35:11: warning[W8]: Trainees is >0 here and 0 in A, of another source, up to the \
        same date
        35 | Trainees: >0
           |           ^
           = keep the one that is right, or correct what the two count
        """),
  ]
}
