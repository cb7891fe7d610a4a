import Cooperation
import Testing

struct StatedYearTests {
  @Test(arguments: [("2026", 2026), ("0001", 1), ("9999", 9999), ("?", nil)])
  func `a year of four digits, or unknown`(text: String, year: Int?) throws {
    #expect(try StatedYear(text).year == year)
  }

  @Test(arguments: ["", "26", "02026", "10000", "2026-04", "2026-04-01", "-2026", "JFY2026", "? "])
  func `what is no year is refused`(text: String) {
    #expect(throws: DateError.form(text)) { try StatedYear(text) }
  }

  @Test func `there is no year 0`() {
    #expect(throws: DateError.notReal("0000")) { try StatedYear("0000") }
  }
}
