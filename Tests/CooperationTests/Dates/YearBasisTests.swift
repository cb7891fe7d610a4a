import Cooperation
import Testing

struct YearBasisTests {
  @Test(arguments: [
    ("2016-12-31", 2016, 2016, 2017), ("2017-01-01", 2017, 2016, 2017),
    ("2017-03-31", 2017, 2016, 2017), ("2017-04-01", 2017, 2017, 2017),
    ("2017-09-30", 2017, 2017, 2017), ("2017-10-01", 2017, 2017, 2018),
    ("2017-12-31", 2017, 2017, 2018),
  ]) func `a day lies in a year of each basis`(
    text: String, calendar: Int, japanese: Int, unitedStates: Int
  ) throws {
    let day = try #require(try PartialDate(text).first)
    #expect(YearBasis.calendar.year(of: day) == calendar)
    #expect(YearBasis.japaneseFiscal.year(of: day) == japanese)
    #expect(YearBasis.unitedStatesFiscal.year(of: day) == unitedStates)
    #expect(YearBasis.unclear.year(of: day) == nil)
  }

  @Test(
    arguments: [
      ("2017", 2017, nil, nil), ("2017-03", 2017, 2016, 2017), ("2017-04", 2017, 2017, 2017),
      ("2017-10", 2017, 2017, 2018), ("2017-04-01", 2017, 2017, 2017), ("?", nil, nil, nil),
    ] as [(String, Int?, Int?, Int?)]) func `a date lies in a year only if all of it does`(
      text: String, calendar: Int?, japanese: Int?, unitedStates: Int?
    ) throws
  {
    let date = try PartialDate(text)
    #expect(YearBasis.calendar.year(of: date) == calendar)
    #expect(YearBasis.japaneseFiscal.year(of: date) == japanese)
    #expect(YearBasis.unitedStatesFiscal.year(of: date) == unitedStates)
    #expect(YearBasis.unclear.year(of: date) == nil)
  }

  @Test(arguments: [
    (YearBasis.calendar, "2017-01-01", "2017-12-31"),
    (.japaneseFiscal, "2017-04-01", "2018-03-31"),
    (.unitedStatesFiscal, "2016-10-01", "2017-09-30"),
    (.unclear, "2016-10-01", "2018-03-31"),
  ]) func `a year has a first and a last day`(basis: YearBasis, first: String, last: String) {
    #expect(basis.firstDay(of: 2017)?.description == first)
    #expect(basis.lastDay(of: 2017)?.description == last)
  }

  @Test(arguments: [YearBasis.calendar, .japaneseFiscal, .unitedStatesFiscal])
  func `the days of a year lie in it, those beside it do not`(basis: YearBasis) throws {
    let first = try #require(basis.firstDay(of: 2017))
    let last = try #require(basis.lastDay(of: 2017))
    #expect(basis.year(of: first) == 2017)
    #expect(basis.year(of: last) == 2017)
    #expect(basis.firstDay(of: 2018).map { $0 > last } == true)
    #expect(basis.lastDay(of: 2016).map { $0 < first } == true)
  }

  @Test func `the calendar ends`() {
    #expect(YearBasis.unitedStatesFiscal.firstDay(of: 1) == nil)
    #expect(YearBasis.unclear.firstDay(of: 1) == nil)
    #expect(YearBasis.japaneseFiscal.firstDay(of: 1)?.description == "0001-04-01")
    #expect(YearBasis.japaneseFiscal.lastDay(of: 9999) == nil)
    #expect(YearBasis.unclear.lastDay(of: 9999) == nil)
    #expect(YearBasis.unitedStatesFiscal.lastDay(of: 9999)?.description == "9999-09-30")
    for basis in YearBasis.allCases {
      #expect(basis.firstDay(of: 10001) == nil)
      #expect(basis.lastDay(of: -1) == nil)
    }
  }

  @Test(arguments: [
    (YearBasis.calendar, "2017"), (.japaneseFiscal, "JFY2017"), (.unitedStatesFiscal, "USFY2017"),
    (.unclear, "2017 *"),
  ]) func `a year is named with its basis`(basis: YearBasis, label: String) {
    #expect(basis.label(of: 2017) == label)
  }
}
