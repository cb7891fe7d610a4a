import Cooperation
import Testing

/// Where the errors begin and end, beyond their entries in the catalogue.
struct InspectionErrorTests {
  private func errors(_ text: String) -> [Problem] { Ledger(text).problems.filter(\.code.isError) }
  private func reports(_ text: String) -> [String] { errors(text).map(\.report) }

  @Test func `E1: an empty Id names no record`() {
    let ledger = Ledger(
      "%rec: Country\n\nId:\nName: N\n\n%rec: Program\n\nId: P\nTitle: T\nCountry:\n")
    #expect(ledger.problems.map(\.message) == ["Country: no Country has the Id “”"])
    #expect(ledger.programs[0].country == nil)
  }

  @Test func `E1: an Id is of one type, and of its bytes`() {
    let ledger = Ledger(
      """
      %rec: Source

      Id: VN
      Title: T

      %rec: Organization

      Id: \u{E9}
      Name: N

      Id: e\u{301}
      Name: N
      Parent: \u{E9}
      Country: VN

      """)
    #expect(ledger.problems.map(\.message) == ["Country: no Country has the Id “VN”"])
  }

  @Test(arguments: ["1", "100", "-1", "1.5", "１２", "", "12 ", "99999999999999999999", "0x10"])
  func `E2: a number that is not accepted`(number: String) {
    #expect(
      reports("%rec: Organization\n\nId: O\nName: N\nKind: \(number)\n") == [
        """
        a.rec:5:7: error[E2]: Kind: “\(number)” is not accepted
        5 | Kind: \(number)
          |       ^
          = accepted is a whole number from 10 to 99
        """
      ])
  }

  @Test(arguments: ["16", "2016-04", "0000", "JFY2016", ""])
  func `E2: a year that is none`(year: String) {
    #expect(
      reports(Self.cohort("Year: \(year)")) == [
        """
        a.rec:16:7: error[E2]: Year: “\(year)” is not a year
        16 | Year: \(year)
           |       ^
           = accepted are four digits such as 2026, or ?
        """
      ])
  }

  @Test func `E4: a start after its end`() {
    #expect(
      reports(Self.cohort("Year: 2016\nStart: 2016-07\nEnd: 2016-06-30")) == [
        """
        a.rec:17:8: error[E4]: Start 2016-07 lies after End 2016-06-30
        17 | Start: 2016-07
           |        ^
           = correct whichever of the two is wrong
        """
      ])
    #expect(reports(Self.cohort("Year: 2016\nStart: 2016-07\nEnd: 2016")).isEmpty)
    #expect(reports(Self.cohort("Year: 2016\nStart: 2016-07\nEnd: 2016-07-01")).isEmpty)
    #expect(reports(Self.cohort("Year: 2016\nStart: 2016-07\nEnd: ?")).isEmpty)
  }

  @Test func `E5: parts that exceed the whole`() {
    #expect(
      reports(Self.cohort("Year: 2016\nPlanned: 99\nActual: 10\nFemale: 6\nMale: >=5")) == [
        """
        a.rec:18:9: error[E5]: Female, Male and Unspecified come to >=11, more than Actual 10
        18 | Actual: 10
           |         ^
           = correct the parts or the whole
        """
      ])
    #expect(
      errors(Self.cohort("Year: 2016\nPlanned: 8..10\nUnspecified: 11")).map(\.headline)
        == [
          """
          a.rec:17:10: error[E5]: Female, Male and Unspecified come to 11, more than Planned 8..10
          """
        ])
  }

  @Test(arguments: [
    "Actual: 10\nFemale: 6\nMale: 4", "Actual: 10\nFemale: 6", "Actual: >5\nFemale: 60",
    "Actual: ?\nFemale: 60", "Planned: 5\nActual: ?\nFemale: 60", "Female: 60",
    "Actual: 10\nFemale: ?\nMale: 10", "Actual: ~90\nFemale: 46\nMale: 46",
    "Actual: 94\nFemale: ~50\nMale: ~45", "Actual: 8..10\nFemale: 10", "Actual: 0\nFemale: 0",
  ]) func `parts that may come to the whole are right`(fields: String) {
    #expect(reports(Self.cohort("Year: 2016\n" + fields)).isEmpty)
  }

  @Test func `parts are not set against the plan where the actual cannot be read`() {
    let problems = errors(Self.cohort("Year: 2016\nPlanned: 5\nActual: x\nFemale: 60"))
    #expect(problems.map(\.code) == [.count])
  }

  @Test func `E6: an implementation plan without its year`() {
    let plan = "Id: A\nCountry: VN\nKind: implementation-plan\nSubject: S\n"
    let country = "%rec: Country\n\nId: VN\nName: N\n\n%rec: Agreement\n\n"
    #expect(
      reports(country + plan) == [
        """
        a.rec:10:7: error[E6]: this implementation plan does not say for which year
        10 | Kind: implementation-plan
           |       ^
           = add a line “Year: …” and, where the source says it, “YearBasis: …”
        """
      ])
    #expect(reports(country + plan + "Year: 2026\n").isEmpty)
    #expect(reports(country + "Id: A\nCountry: VN\nKind: mou\nSubject: S\n").isEmpty)
  }

  @Test func `E9: a mandatory field that is missing`() {
    #expect(
      reports("%rec: Country\n\n# the home\nName: Japan\nNote: x\n") == [
        """
        a.rec:4:1: error[E9]: this Country has no Id
        4 | Name: Japan
          | ^
          = add a line “Id: …” to the record
        """
      ])
  }

  @Test(arguments: RecordType.allCases)
  func `E9: each mandatory field of each type`(type: RecordType) {
    let messages = errors("%rec: \(type.rawValue)\n\nNote: x\n").map(\.message)
    #expect(
      messages
        == type.fields.filter(\.isMandatory).map { "this \(type.rawValue) has no \($0.name)" })
  }

  /// A store in order but for what the fields of its one cohort make of it; they begin in line 16.
  private static func cohort(_ fields: String) -> String {
    """
    %rec: Country

    Id: VN
    Name: Viet Nam

    %rec: Program

    Id: P
    Title: T
    Country: VN

    %rec: Cohort

    Id: C
    Program: P
    \(fields)

    """
  }
}
