import Cooperation
import Testing

struct ReconciliationTests {
  /// The claim of a store with these cohorts, set against them.
  private func reconciliation(
    of trainees: String, asOf: String = "2018", unit: String = "people", cohorts: [String]
  ) throws -> Reconciliation {
    let records = cohorts.map { "Program: P\nVenue: in-country\n\($0)\n\n" }.joined()
    let ledger = Ledger(
      """
      %rec: Program

      Id: P
      Unit: people
      YearBasis: CY

      Id: Q
      Unit: people

      %rec: Claim

      Id: C
      Program: P
      Venue: in-country
      Unit: \(unit)
      Trainees: \(trainees)
      AsOf: \(asOf)

      %rec: Cohort

      \(records)
      """)
    return Reconciliation(try #require(ledger.claims.first), in: ledger)
  }

  @Test(arguments: [
    ("100", ["40", "20"], "60", "40", 40, false),
    ("100", ["100"], "100", "0", 0, false),
    ("100", ["101"], "101", "-1", -1, true),
    ("100", [], "", "100", 100, false),
    (">2300", ["158"], "158", ">=2143", 2143, false),
    (">2300", ["5000"], "5000", ">=-2699", -2699, false),
    ("100", [">40"], ">=41", "<=59", 59, false),
    ("100", [">=100"], ">=100", "<=0", 0, false),
    ("100", [">100"], ">=101", "<=-1", -1, true),
    (">2300", [">=300"], ">=300", "?", 2001, false),
    ("100", ["40", "?"], ">=40", "<=60", 60, false),
    ("100..120", ["110"], "110", "-10..10", -10, false),
    ("100..120", ["121"], "121", "-21..-1", -21, true),
    ("~90000", ["500"], "500", "~89500", 89500, false),
    ("?", ["5"], "5", "?", -5, false),
    ("0", ["0"], "0", "0", 0, false),
  ]) func `what the records leave unexplained of a claim`(
    trainees: String, actuals: [String], recorded: String, unexplained: String, excess: Int,
    isContradicted: Bool
  ) throws {
    let reconciliation = try reconciliation(
      of: trainees, cohorts: actuals.map { "Year: 2016\nActual: \($0)" })
    #expect(reconciliation.recorded.description == recorded)
    #expect(reconciliation.unexplained.description == unexplained)
    #expect(reconciliation.unexplained.excessOfLowerEnds == excess)
    #expect(reconciliation.isContradicted == isContradicted)
    #expect(reconciliation.claim.id == RecordID("C"))
  }

  @Test(arguments: [
    ("Year: 2016\nPlanned: 5", ""),
    ("Year: 2016\nActual: 7\nUnit: participations", ""),
    ("Year: 2016\nActual: 7\nUnit: unclear", ""),
  ]) func `plans and other units are not recorded`(cohort: String, recorded: String) throws {
    let reconciliation = try reconciliation(of: "100", cohorts: [cohort])
    #expect(reconciliation.recorded.description == recorded)
  }

  @Test(arguments: [
    ([], []), (["Year: 2016\nActual: 7"], []), (["Year: 2016\nPlanned: 7\nUnit: experts"], []),
    (["Year: 2016\nActual: 7\nUnit: participations"], ["participations 7"]),
    (
      [
        "Year: 2016\nActual: 7\nUnit: unclear", "Year: 2016\nActual: >8\nUnit: participations",
        "Year: 2017\nActual: 5\nUnit: participations", "Year: 2016\nActual: 3",
      ], ["participations >=14", "unclear 7"]
    ),
    (["Year: 2016\nActual: ?\nUnit: experts"], ["experts ?"]),
    // Only what has begun by the claim's date.
    (["Year: 2019\nActual: 7\nUnit: participations"], []),
    (
      ["Year: 2016\nActual: 7\nUnit: experts", "Year: ?\nActual: 9\nUnit: experts"],
      ["experts >=7"]
    ),
  ]) func `what is recorded in other units stands apart, by unit`(
    cohorts: [String], apart: [String]
  ) throws {
    let reconciliation = try reconciliation(of: "100", cohorts: cohorts)
    #expect(reconciliation.apart.map { "\($0.unit.rawValue) \($0.sum)" } == apart)
    #expect(!reconciliation.isContradicted)
  }

  @Test func `what stands apart contradicts nothing`() throws {
    let reconciliation = try reconciliation(
      of: "100", cohorts: ["Year: 2016\nActual: 500\nUnit: participations"])
    #expect(!reconciliation.isContradicted)
    // How much of the claim they explain cannot be known.
    #expect(reconciliation.isOnlyRecordedApart)
    #expect(reconciliation.unexplained.description == "?")
    #expect(reconciliation.unexplained.excessOfLowerEnds == 100)
    #expect(reconciliation.recorded.parts == 0)
  }

  @Test func `other venues and other programs are not recorded`() {
    let ledger = Ledger(
      """
      %rec: Program

      Id: P
      Unit: people

      Id: Q
      Unit: people

      %rec: Claim

      Id: in-country
      Program: P
      Venue: in-country
      Unit: people
      Trainees: 10
      AsOf: 2018

      Id: nowhere
      Program: P
      Unit: people
      Trainees: 10
      AsOf: 2018

      Id: of no program
      Program: NONE
      Venue: in-country
      Unit: people
      Trainees: 10
      AsOf: 2018

      %rec: Cohort

      Program: P
      Venue: in-country
      Start: 2016
      Actual: 1

      Program: P
      Venue: donor-country
      Start: 2016
      Actual: 2

      Program: P
      Start: 2016
      Actual: 4

      Program: Q
      Venue: in-country
      Start: 2016
      Actual: 8

      """)
    let recorded = ledger.claims.map { Reconciliation($0, in: ledger).recorded.description }
    // A claim that does not say where is set against what is recorded everywhere.
    #expect(recorded == ["1", "7", ""])
  }

  @Test(arguments: [
    // The start alone decides where it can.
    ("Year: 2018\nStart: 2018-06-30", "2018-06-30", "7"),
    ("Year: 2018\nStart: 2018-07-01", "2018-06-30", ""),
    ("Year: 2018\nStart: 2018-06", "2018-06-30", "7"),
    ("Year: 2018\nStart: 2018-06", "2018-06", "7"),
    ("Year: 2018\nStart: 2018-07", "2018-06", ""),
    ("Year: ?\nStart: 2016", "2018", "7"),
    ("Year: ?\nStart: 2019", "2018", ""),
    ("Year: 2030\nStart: 2016-01-01", "2018", "7"),
    // A start around the date does not, but the year may.
    ("Year: 2017\nStart: 2018", "2018-06-30", "7"),
    ("Year: 2018\nStart: 2018", "2018-06-30", "?"),
    ("Year: ?\nStart: 2018-06", "2018-06-29", "?"),
    ("Year: 2018\nStart: ?", "2018", "7"),
    // By the year alone.
    ("Year: 2018", "2018", "7"), ("Year: 2018", "2018-12-31", "7"),
    ("Year: 2018", "2018-12-30", "?"), ("Year: 2018", "2018-01-01", "?"),
    ("Year: 2018", "2017-12-31", ""), ("Year: 2019", "2018", ""),
    ("Year: 2018\nYearBasis: JFY", "2019-03-31", "7"),
    ("Year: 2018\nYearBasis: JFY", "2019-03-30", "?"),
    ("Year: 2018\nYearBasis: JFY", "2018", "?"),
    ("Year: 2018\nYearBasis: JFY", "2018-04-01", "?"),
    ("Year: 2018\nYearBasis: JFY", "2018-03-31", ""),
    ("Year: 2018\nYearBasis: USFY", "2018-09", "7"),
    ("Year: 2018\nYearBasis: USFY", "2018-09-29", "?"),
    ("Year: 2018\nYearBasis: USFY", "2017-10-01", "?"),
    ("Year: 2018\nYearBasis: USFY", "2017-09-30", ""),
    ("Year: 2018\nYearBasis: unclear", "2019-03-31", "7"),
    ("Year: 2018\nYearBasis: unclear", "2018", "?"),
    ("Year: 2018\nYearBasis: unclear", "2017-10-01", "?"),
    ("Year: 2018\nYearBasis: unclear", "2017-09-30", ""),
    // What nobody knows may lie on either side.
    ("Year: ?", "2018", "?"), ("Year: 2018", "?", "?"), ("Year: 2018\nStart: 2018-01-01", "?", "?"),
  ]) func `an actual counts if its cohort began by the claim's date`(
    cohort: String, asOf: String, recorded: String
  ) throws {
    let reconciliation = try reconciliation(
      of: "100", asOf: asOf, cohorts: [cohort + "\nActual: 7"])
    #expect(reconciliation.recorded.description == recorded)
  }

  @Test func `what may have come later neither uses up nor contradicts a claim`() throws {
    let reconciliation = try reconciliation(
      of: "100", cohorts: ["Year: 2016\nActual: 60", "Year: ?\nActual: 500"])
    #expect(reconciliation.recorded.description == ">=60")
    #expect(reconciliation.recorded.unknown == 1)
    #expect(reconciliation.unexplained.description == "<=40")
    #expect(!reconciliation.isContradicted)
  }

  @Test(arguments: [
    // An approximate figure may have been rounded at its last digit that is not zero.
    ("~90000", "90001", false), ("~90000", "95000", false), ("~90000", "95001", true),
    ("~1234", "1235", false), ("~1234", "1236", true), ("~0", "1", false), ("~0", "2", true),
    ("100", "~100", false), ("100", "~101", false), ("100", "~102", true), ("100", "~110", true),
    ("100", "~200", true), ("100", "~190", true), ("~100", "~200", false), ("~100", "~300", true),
    ("~100", ">150", true), ("~100", ">149", false), ("100..120", "~130", true),
    (">100", "~200", false), ("?", "~200", false),
  ]) func `what may only be rounded contradicts nothing`(
    trainees: String, actual: String, isContradicted: Bool
  ) throws {
    let reconciliation = try reconciliation(
      of: trainees, cohorts: ["Year: 2016\nActual: \(actual)"])
    #expect(reconciliation.isContradicted == isContradicted)
  }

  @Test(arguments: [
    ("~99", "101", "if about 99 is 100 at the most"),
    ("100", "~200", "if about 200 recorded is 150 at the least"),
    ("~100", "~300", "if about 100 is 150 at the most and about 300 recorded is 250 at the least"),
    ("100", "101", nil), ("~100", "101", nil), (">100", "~200", nil),
  ]) func `what contradicts only by its rounding says so`(
    trainees: String, actual: String, condition: String?
  ) throws {
    let reconciliation = try reconciliation(
      of: trainees, cohorts: ["Year: 2016\nActual: \(actual)"])
    #expect(reconciliation.asStated.assumption == condition)
    #expect(reconciliation.assumption == condition)
  }

  @Test func `a claim of an unclear unit is contradicted in its readings only`() throws {
    let cohorts = [
      "Year: 2016\nActual: 101\nUnit: unclear", "Year: 2016\nActual: 102",
      "Year: 2016\nActual: 3\nUnit: experts",
    ]
    let reconciliation = try reconciliation(of: "100", unit: "unclear", cohorts: cohorts)
    #expect(!reconciliation.isContradicted)
    #expect(
      reconciliation.readings.map { "\($0.condition): \($0.isContradicted)" } == [
        "if it counts people: true", "if it counts experts: false", "if both count the same: true",
      ])
  }

  @Test func `a sum that is too large contradicts what has an end`() throws {
    let cohorts = Array(repeating: "Year: 2016\nActual: 9007199254740992", count: 1025)
    #expect(try reconciliation(of: "100", cohorts: cohorts).isContradicted)
    #expect(!(try reconciliation(of: ">100", cohorts: cohorts).isContradicted))
  }

  @Test(arguments: [
    ("people", []),
    (
      "unclear",
      [
        "people: >=158 of 2300, <=2142", "experts: ? of 2300, <=2300", "unclear: 5 of 2300, <=2295",
      ]
    ),
  ]) func `a claim of an unclear unit is read with each unit that is recorded`(
    unit: String, readings: [String]
  ) throws {
    let ledger = Ledger(
      """
      %rec: Program

      Id: P
      Unit: people

      %rec: Claim

      Id: C
      Program: P
      Unit: \(unit)
      Trainees: 2300
      AsOf: 2018

      %rec: Cohort

      Program: P
      Year: 2016
      Actual: 84

      Program: P
      Year: 2016
      Actual: 74

      Program: P
      Year: ?
      Actual: 9

      Program: P
      Year: 2016
      Unit: experts
      Actual: ?

      Program: P
      Year: 2016
      Unit: unclear
      Actual: 5

      """)
    let reconciliation = Reconciliation(try #require(ledger.claims.first), in: ledger)
    #expect(
      reconciliation.readings.map {
        "\($0.unit?.rawValue ?? ""): \($0.recorded) of 2300, \($0.unexplained)"
      } == readings)
  }

  /// The readings of a claim of a hundred: fields of the claim, and cohorts of one program.
  private func readings(_ claim: String, _ cohorts: [String]) throws -> Reconciliation {
    let records = cohorts.map { "Program: P\nYear: 2016\n\($0)\n\n" }.joined()
    let ledger = Ledger(
      """
      %rec: Program

      Id: P
      Unit: people
      YearBasis: CY

      %rec: Claim

      Id: C
      Program: P
      Trainees: 100
      AsOf: 2018
      \(claim)

      %rec: Cohort

      \(records)
      """)
    return Reconciliation(try #require(ledger.claims.first), in: ledger)
  }

  @Test(arguments: [
    // No venue anywhere: there is nothing to choose between.
    ("Unit: people", ["Actual: 40"], [], "60", false),
    ("Unit: people\nVenue: unknown", ["Actual: 40\nVenue: unknown"], [], "60", false),
    // Where the only venue that is recorded is the only one, it is all there is to say.
    ("Unit: people", ["Actual: 40\nVenue: online"], ["if it is of online: 60"], "60", false),
    (
      "Unit: people", ["Actual: 40\nVenue: online", "Actual: 90\nVenue: in-country", "Actual: 7"],
      [
        "if it is of all venues: -37", "if it is of in-country: <=10", "if it is of online: <=60",
        "if it is of no stated venue: 93",
      ], "?", false
    ),
    (
      "Unit: people", ["Actual: 140\nVenue: online", "Actual: 190\nVenue: in-country"],
      [
        "if it is of all venues: -230", "if it is of in-country: -90", "if it is of online: -40",
      ], "?", true
    ),
    (
      "Unit: unclear", ["Actual: 40\nVenue: online", "Actual: 30\nVenue: online\nUnit: unclear"],
      [
        "if it counts people of online: <=60", "if both count the same, of online: <=70",
      ], "?", false
    ),
    // Cohorts that do not say what they count, or where, may be a part of the claim.
    ("Unit: people\nVenue: online", ["Actual: 40\nVenue: online", "Actual: 7"], [], "<=60", false),
    (
      "Unit: people\nVenue: online",
      ["Actual: 40\nVenue: online", "Actual: 30\nVenue: online\nUnit: unclear"], [], "<=60", false
    ),
    ("Unit: people\nVenue: online", ["Actual: 40\nVenue: online", "Actual: 0"], [], "60", false),
  ]) func `what a claim does not state is no value, but several readings`(
    claim: String, cohorts: [String], expected: [String], unexplained: String,
    isContradicted: Bool
  ) throws {
    let reconciliation = try readings(claim, cohorts)
    #expect(
      reconciliation.readings.map { "\($0.condition): \($0.unexplained)" } == expected)
    #expect(reconciliation.unexplained.description == unexplained)
    #expect(reconciliation.isContradicted == isContradicted)
  }

  @Test func `a contradiction in each reading supposes what any of them does`() throws {
    let firm = "Actual: 140\nVenue: online"
    let rounded = try readings("Unit: people", [firm, "Actual: ~200\nVenue: in-country"])
    #expect(rounded.isContradicted)
    #expect(
      rounded.assumption == "if about 340 recorded is 290 at the least", "\(rounded.readings)")
    let certain = try readings("Unit: people", [firm, "Actual: 190\nVenue: in-country"])
    #expect(certain.isContradicted && certain.assumption == nil)
  }

  @Test(arguments: [
    ("From: 2016", "40", "60"), ("From: 2016-01-01", "40", "60"), ("From: 2017", "", "100"),
    ("From: 2016-02", "?", "<=100"), ("From: ?", "40", "60"),
  ]) func `a claim counts from the first day of its From on`(
    from: String, recorded: String, unexplained: String
  ) throws {
    let reconciliation = try readings("Unit: people\n\(from)", ["Actual: 40"])
    #expect(reconciliation.recorded.description == recorded)
    #expect(reconciliation.unexplained.description == unexplained)
  }
}
