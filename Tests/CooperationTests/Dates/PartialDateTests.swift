import Cooperation
import Testing

struct PartialDateTests {
  @Test(arguments: [
    ("2008", "2008-01-01", "2008-12-31"), ("0001", "0001-01-01", "0001-12-31"),
    ("9999", "9999-01-01", "9999-12-31"), ("2008-12", "2008-12-01", "2008-12-31"),
    ("2023-02", "2023-02-01", "2023-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-04", "2023-04-01", "2023-04-30"), ("2026-03-12", "2026-03-12", "2026-03-12"),
    ("2024-02-29", "2024-02-29", "2024-02-29"), ("0001-01-01", "0001-01-01", "0001-01-01"),
    ("9999-12-31", "9999-12-31", "9999-12-31"),
  ]) func `a date is an interval of days, and keeps its precision`(
    text: String, first: String, last: String
  ) throws {
    let date = try PartialDate(text)
    #expect(date.description == text)
    #expect(date.first?.description == first)
    #expect(date.last?.description == last)
  }

  @Test func `an unknown date has no days`() throws {
    let date = try PartialDate("?")
    #expect(date == .unknown)
    #expect(date.description == "?")
    #expect(date.first == nil)
    #expect(date.last == nil)
  }

  @Test(arguments: [
    "", " ", "-", "--", "200", "20088", "10000", "2008-", "2008-1", "2008-001", "2008-12-",
    "2008-12-1", "2008-12-011", "2008-12-01-01", "2008/12", "2008.12", "12-2008", "-2008",
    "2008 ", " 2008", "2008-12 ", "+008", "20O8", "２００８", "2008\u{2010}12", "??", "?\u{301}",
    "2008\u{0}", "2008-1\u{301}2", "99999999999999999999", "2008-99999999999999999999",
  ]) func `what has not the form of a date is refused`(text: String) {
    #expect(throws: DateError.form(text)) { try PartialDate(text) }
  }

  @Test(arguments: [
    "0000", "0000-01", "0000-01-01", "2008-00", "2008-13", "2008-99", "2008-00-01", "2008-13-01",
    "2008-12-00", "2008-12-32", "2023-02-29", "1900-02-29", "2023-04-31", "2023-02-30",
  ]) func `what the calendar does not have is refused`(text: String) {
    #expect(throws: DateError.notReal(text)) { try PartialDate(text) }
  }

  @Test func `errors in words`() {
    #expect(DateError.form("12-\u{0}").description == "“12-‹U+0000›” is not a date")
    #expect(DateError.notReal("2023-02-29").description == "the calendar has no 2023-02-29")
    #expect(DateError.form("").remedy == "accepted are 2008  2008-12  2026-03-12  ?")
    #expect(DateError.notReal("").remedy == "accepted are 2008  2008-12  2026-03-12  ?")
  }

  @Test(arguments: [
    ("2017", "2016", true), ("2017", "2017", false), ("2016", "2017", false),
    ("2017-01", "2016", true), ("2017-01", "2017", false), ("2017", "2016-12", true),
    ("2017", "2017-01", false), ("2017-02-01", "2017-01", true), ("2017-01-31", "2017-01", false),
    ("2017-01-02", "2017-01-01", true), ("2017-01-01", "2017-01-01", false),
    ("?", "2017", false), ("2017", "?", false), ("?", "?", false),
  ]) func `a date is after another where no day of theirs says otherwise`(
    one: String, other: String, isAfter: Bool
  ) throws {
    #expect(try PartialDate(one).isCertainlyAfter(PartialDate(other)) == isAfter)
  }
}
