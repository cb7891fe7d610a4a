import Cooperation
import Testing

struct CohortTests {
  /// The first cohort of a store with these fields in its store, program and cohort records.
  private func cohort(store: String = "", program: String = "", _ fields: String) throws -> Cohort {
    let ledger = Ledger(
      """
      %rec: Store

      Title: S
      \(store)

      %rec: Program

      Id: P
      \(program)

      %rec: Cohort

      Id: C
      \(fields)

      """)
    return try #require(ledger.cohorts.first)
  }

  @Test func `a cohort says for itself`() throws {
    let cohort = try cohort(
      """
      Program: P
      Year: 2016
      YearBasis: JFY
      Form: ojt
      Venue: online
      Unit: person-days
      Status: running
      Start: 2016-06
      End: 2017
      Planned: 100..120
      Actual: >90
      """)
    #expect(cohort.program == Row(0))
    #expect(cohort.year == 2016)
    #expect(cohort.basis == .japaneseFiscal)
    #expect(cohort.form == .onTheJob)
    #expect(cohort.venue == .online)
    #expect(cohort.unit == .personDays)
    #expect(cohort.status == .running)
    #expect(cohort.start == .month(year: 2016, month: 6))
    #expect(cohort.end == .year(2017))
    #expect(cohort.planned == .between(100, 120))
    #expect(cohort.actual == .moreThan(90))
    #expect(cohort.origin == Origin(file: 0, record: 2))
  }

  private static let program = "Form: seminar\nVenue: third-country\nUnit: experts\nYearBasis: USFY"

  @Test func `what a cohort does not say, its program does`() throws {
    let cohort = try cohort(
      store: "YearBasis: JFY", program: Self.program, "Program: P\nYear: 2016")
    #expect(cohort.form == .seminar)
    #expect(cohort.venue == .thirdCountry)
    #expect(cohort.unit == .experts)
    #expect(cohort.basis == .unitedStatesFiscal)
  }

  @Test func `what a cohort says goes before what its program says`() throws {
    let cohort = try cohort(
      store: "YearBasis: JFY", program: Self.program,
      "Program: P\nForm: course\nVenue: unknown\nUnit: unclear\nYearBasis: unclear")
    #expect(cohort.form == .course)
    #expect(cohort.venue == .unknown)
    #expect(cohort.unit == .unclear)
    #expect(cohort.basis == .unclear)
  }

  @Test(arguments: ["Program: P", "Program: NONE", "Year: 2016"])
  func `the basis is at last the store's`(fields: String) throws {
    #expect(try cohort(store: "YearBasis: JFY", fields).basis == .japaneseFiscal)
    #expect(try cohort(fields).basis == .unclear)
    #expect(try cohort(store: "YearBasis: XY", fields).basis == .unclear)
  }

  @Test func `what nobody says is unclear or absent`() throws {
    let cohort = try cohort("Program: NONE")
    #expect(cohort.program == nil)
    #expect(cohort.year == nil)
    #expect(cohort.form == nil)
    #expect(cohort.venue == nil)
    #expect(cohort.unit == .unclear)
    #expect(cohort.status == nil)
    #expect(cohort.start == nil)
    #expect(cohort.end == nil)
    #expect(cohort.planned == nil)
    #expect(cohort.actual == nil)
  }

  @Test(arguments: ["", " 61", "61 ", "2,300", "many", "-3", "9007199254740993"])
  func `a count that cannot be read is unknown, not absent`(text: String) throws {
    let cohort = try cohort("Planned: \(text)\nActual: \(text)")
    #expect(cohort.planned == .unknown)
    #expect(cohort.actual == .unknown)
  }

  @Test func `other values that cannot be read are left out`() throws {
    let cohort = try cohort(
      program: Self.program, "Program: P\nYear: 16\nStart: soon\nForm: Course\nStatus: over")
    #expect(cohort.year == nil)
    #expect(cohort.start == nil)
    #expect(cohort.form == nil)
    #expect(cohort.status == nil)
  }

  @Test func `a word that cannot be read is not taken for the program's`() throws {
    let cohort = try cohort(
      store: "YearBasis: CY", program: Self.program,
      "Program: P\nForm: Course\nVenue: abroad\nUnit: persons\nYearBasis: FY")
    #expect(cohort.form == nil)
    #expect(cohort.venue == .unknown)
    #expect(cohort.unit == .unclear)
    #expect(cohort.basis == .unclear)
    let other = try self.cohort(store: "YearBasis: CY", program: "YearBasis: FY", "Program: P")
    #expect(other.basis == .unclear)
  }

  @Test(
    arguments: [
      ("CY", "2017", "", YearView.stated, 2017, false),
      ("CY", "2017", "2017-02-01", .calendar, 2017, false),
      ("CY", "2017", "2017-02-01", .japaneseFiscal, 2016, false),
      ("CY", "2017", "2017-04-01", .japaneseFiscal, 2017, false),
      ("CY", "2017", "2017-10-01", .unitedStatesFiscal, 2018, false),
      ("CY", "2017", "2017-03", .japaneseFiscal, 2016, false),
      ("CY", "2017", "2017", .japaneseFiscal, 2017, true),
      ("CY", "2017", "?", .japaneseFiscal, 2017, true),
      ("CY", "2017", "", .unitedStatesFiscal, 2017, true),
      ("JFY", "2016", "2017-02-01", .japaneseFiscal, 2016, false),
      ("JFY", "2016", "2017-02-01", .calendar, 2017, false),
      ("JFY", "2016", "2017", .calendar, 2017, false),
      ("JFY", "2016", "", .calendar, 2016, true),
      ("JFY", "2016", "2019-12-01", .japaneseFiscal, 2016, false),
      ("USFY", "2018", "2017-10-01", .calendar, 2017, false),
      ("USFY", "2018", "2017-10-01", .unitedStatesFiscal, 2018, false),
      ("unclear", "2017", "2017-02-01", .calendar, 2017, false),
      ("unclear", "2017", "2017-02-01", .japaneseFiscal, 2016, false),
      ("unclear", "2017", "2017-02-01", .stated, 2017, false),
      ("unclear", "2017", "", .calendar, 2017, true),
      ("CY", "?", "", .stated, nil, false),
      ("CY", "?", "", .calendar, nil, false),
      ("CY", "?", "", .japaneseFiscal, nil, true),
      ("CY", "?", "2017-02-01", .japaneseFiscal, 2016, false),
      ("CY", "?", "2017-02-01", .calendar, nil, false),
    ] as [(String, String, String, YearView, Int?, Bool)])
  func `a cohort stands in a year of each view`(
    basis: String, year: String, start: String, view: YearView, placed: Int?, isAssumed: Bool
  ) throws {
    let start = start.isEmpty ? "" : "\nStart: \(start)"
    let cohort = try cohort("Year: \(year)\nYearBasis: \(basis)" + start)
    #expect(cohort.placed(in: view) == PlacedYear(year: placed, isAssumed: isAssumed))
  }
}
