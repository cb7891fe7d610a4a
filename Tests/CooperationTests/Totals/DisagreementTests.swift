import Cooperation
import Testing

/// Figures that cannot both be right, from two sources.
struct DisagreementTests {
  private func disagreements(_ first: String, _ second: String, type: String = "Cohort") -> [String]
  {
    let program = "Program: P\n"
    let ledger = Ledger(
      """
      %rec: Program

      Id: P

      %rec: \(type)

      Id: A
      \(program)\(first)

      Id: B
      \(program)\(second)

      """)
    return ledger.disagreements(in: .all).map { pair in
      "\(pair.first.kind.rawValue) \(pair.first.count) \(pair.second.count)"
    }
  }

  @Test(arguments: [
    ("8", "11", true), ("8", "8", false), (">2100", "2150", false), (">2100", "2100", true),
    ("?", "8", false), ("100..120", "120..130", false), ("100..120", "121..130", true),
    ("~90000", "95000", false), ("~90000", "95001", true), (">5", "<5", false), ("0", ">=1", true),
  ]) func `two figures disagree where no number can be both`(
    first: String, second: String, disagrees: Bool
  ) {
    let found = disagreements(
      "Year: 2019\nActual: \(first)\nActualSource: one",
      "Year: 2019\nActual: \(second)\nActualSource: two")
    #expect(found.isEmpty != disagrees)
  }

  @Test(arguments: [
    ("Source: one", "Source: two", true), ("Source: one", "PlannedSource: two", true),
    ("Source: one", "Source: one", false), ("Source: one", "Source: two\nSource: one", false),
    ("Source: one", "ActualSource: two", false), ("Source: one", "Note: none", false),
    ("Source: one\nIntake: 1", "Source: two\nIntake: 2", false),
    ("Source: one\nStart: 2019-06", "Source: two\nStart: 2019-07", false),
    ("Source: one\nVenue: online", "Source: two", false),
    ("Source: one\nUnit: people", "Source: two", false),
    ("Source: one\nCourse: a\nCourse: b", "Source: two\nCourse: a", false),
    ("Source: one\nNote: a", "Source: two\nNote: b", true),
  ]) func `they are for one cohort and from two sources`(
    first: String, second: String, disagrees: Bool
  ) {
    let found = disagreements(
      "Year: 2019\nPlanned: 8\n\(first)", "Year: 2019\nPlanned: 9\n\(second)")
    #expect(found == (disagrees ? ["planned 8 9"] : []))
  }

  @Test(arguments: [
    ("AsOf: 2019\nSource: one", "AsOf: 2019\nSource: two", true),
    ("AsOf: 2019\nSource: one", "AsOf: 2019-12\nSource: two", true),
    ("AsOf: 2019\nSource: one", "AsOf: 2019-11\nSource: two", false),
    ("AsOf: 2019\nSource: one", "AsOf: 2019\nFrom: 2018\nSource: two", false),
    ("AsOf: ?\nSource: one", "AsOf: ?\nSource: two", false),
    ("AsOf: 2019\nSource: one\nUnit: people", "AsOf: 2019\nSource: two", false),
    ("AsOf: 2019\nSource: one", "AsOf: 2019\nSource: two\nVenue: online", false),
    ("AsOf: 2019\nSource: one", "AsOf: 2019\nSource: one", false),
  ]) func `or for one day of a claim`(first: String, second: String, disagrees: Bool) {
    let found = disagreements("Trainees: 8\n\(first)", "Trainees: 9\n\(second)", type: "Claim")
    #expect(found == (disagrees ? ["claimed 8 9"] : []))
  }

  @Test func `plan and actual each for itself, and nothing of an unknown year`() {
    let one = "Planned: 1\nActual: 2\nSource: one"
    let two = "Planned: 3\nActual: 4\nSource: two"
    #expect(
      disagreements("Year: 2019\n" + one, "Year: 2019\n" + two) == ["planned 1 3", "actual 2 4"])
    #expect(disagreements("Year: ?\n" + one, "Year: ?\n" + two) == [])
  }

  @Test func `what a figure rests on is named once, its own source first`() throws {
    let ledger = Ledger(
      """
      %rec: Cohort

      Id: A
      Planned: 8
      Actual: ?
      Source: b
      Source: a
      PlannedSource: a
      PlannedSource: c
      """)
    let figures = ledger.figures(of: try #require(ledger.cohorts.first))
    #expect(figures.map(\.kind) == [.planned, .actual])
    #expect(figures.map { $0.sources.map(\.text) } == [["a", "c", "b"], ["b", "a"]])
  }
}
