import Cooperation
import Surface
import Testing

@testable import Dashboard

/// A claim against what is recorded, in words.
struct ReconciliationTextTests {
  /// The sentence of a claim of a hundred people that is set against some cohorts.
  private func reconciliation(_ claim: String, _ cohorts: [String]) throws -> Reconciliation {
    let records = cohorts.map { "Program: P\nVenue: in-country\nYear: 2016\n\($0)\n\n" }.joined()
    let claim = claim.contains("Unit: ") ? claim : "\(claim)\nUnit: people"
    let ledger = SampleStore.ledger(
      """
      %rec: Program

      Id: P
      Title: Course
      Unit: people

      %rec: Claim

      Program: P
      Venue: in-country
      \(claim)
      AsOf: 2018
      Verbatim: so many
      Source: S

      %rec: Cohort

      \(records)
      """)
    return Reconciliation(try #require(ledger.claims.first), in: ledger)
  }

  @Test(arguments: [
    ("Trainees: 100", ["Actual: 40"], "unexplained 60 · recorded 40"),
    ("Trainees: 100", [], "unexplained 100 · recorded none"),
    ("Trainees: 100", ["Actual: 101"], "contradicted: 101 recorded"),
    ("Trainees: 100", ["Actual: 101", "Actual: ?"], "contradicted: ≥ 101 +1 unknown recorded"),
    ("Trainees: 110", ["Actual: 100..120"], "unexplained -10..10 · recorded 100 to 120"),
    (
      "Trainees: 110", ["Actual: 100..120", "Actual: ~5"],
      "unexplained ~-15..5 · recorded ~105 to 125"
    ),
    (
      "Trainees: 100", ["Actual: ~200"],
      "contradicted if about 200 recorded is 150 at the least: ~200 recorded"
    ),
    ("Trainees: 100", ["Actual: ?"], "unexplained ≤ 100 · recorded ?"),
    (
      "Trainees: >100", ["Actual: >40"],
      "exceeds recorded lower end by 60 · recorded ≥ 41"
    ),
    ("Trainees: >40", ["Actual: >100"], "unexplained ? · recorded ≥ 101"),
    // What is recorded in other units only cannot be compared.
    (
      "Trainees: 100\nUnit: participations", ["Actual: 158"],
      "158 people recorded, not comparable"
    ),
    (
      "Trainees: 100\nUnit: participations", ["Actual: >8", "Actual: 7\nUnit: unclear"],
      "≥ 9 people, 7 (unit ?) recorded, not comparable"
    ),
    // A claim that does not say what it counts has a reading for each unit that is recorded.
    (
      "Trainees: 100\nUnit: unclear", ["Actual: ?"],
      "if it counts people: unexplained ≤ 100 · recorded ?"
    ),
    (
      "Trainees: >100\nUnit: unclear",
      ["Actual: >40", "Actual: 30\nUnit: experts", "Actual: 7\nUnit: unclear"],
      "if it counts people: exceeds recorded lower end by 60 · recorded ≥ 41; "
        + "if it counts experts: exceeds recorded lower end by 71 · recorded 30; "
        + "if both count the same: exceeds recorded lower end by 94 · recorded 7"
    ),
    (
      "Trainees: 100\nUnit: unclear", ["Actual: 101\nUnit: unclear", "Actual: 1"],
      "if it counts people: unexplained ≤ 99 · recorded 1; "
        + "if both count the same: contradicted: 101 recorded"
    ),
    // Nothing follows from a number that nobody knows, and about is told with its threshold.
    ("Trainees: ?", ["Actual: 40"], "recorded 40"),
    (
      "Trainees: ~90", ["Actual: 101"],
      "contradicted if about 90 is 95 at the most: 101 recorded"
    ),
    (
      "Trainees: >100", ["Actual: ~40", "Actual: >1"],
      "exceeds recorded lower end by ~59 · recorded ≥ ~42"
    ),
    // Where something is recorded in the claim's unit, the other units do not matter.
    (
      "Trainees: 100", ["Actual: 158\nUnit: participations", "Actual: 40"],
      "unexplained 60 · recorded 40"
    ),
    (
      "Trainees: 100", ["Planned: 158\nUnit: participations"],
      "unexplained 100 · recorded none"
    ),
  ]) func `what a claim leaves open`(claim: String, cohorts: [String], sentence: String) throws {
    #expect(try reconciliation(claim, cohorts).verdict.text == sentence)
  }

  @Test(arguments: [
    ("Trainees: 100", "claim 100 people to 2018 · 100 unexplained · recorded none"),
    (
      "Trainees: >100\nUnit: unclear",
      "claim >100 (unit ?) to 2018 · ≥ 101 unexplained · recorded none"
    ),
  ]) func `in a line the claim comes first`(claim: String, line: String) throws {
    #expect(try reconciliation(claim, []).line.text == line)
  }
}
