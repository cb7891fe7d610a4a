import Cooperation
import Testing

struct DayTests {
  @Test(arguments: [
    (4, true), (1600, true), (1900, false), (2000, true), (2023, false), (2024, true),
    (2100, false), (1, false), (9996, true), (9999, false),
  ]) func `leap years`(year: Int, isLeap: Bool) {
    #expect(Day.isLeap(year) == isLeap)
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(Day(year: year, month: 2, day: 30) == nil)
  }

  @Test(arguments: zip(1...12, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))
  func `each month has its end`(month: Int, length: Int) {
    #expect(Day.length(ofMonth: month, year: 2023) == length)
    #expect(Day(year: 2023, month: month, day: 1) != nil)
    #expect(Day(year: 2023, month: month, day: length) != nil)
    #expect(Day(year: 2023, month: month, day: length + 1) == nil)
    #expect(Day(year: 2023, month: month, day: 0) == nil)
  }

  @Test(arguments: [
    (0, 1, 1), (10000, 1, 1), (-1, 1, 1), (.min, 1, 1), (.max, 12, 31), (2023, 0, 1),
    (2023, 13, 1), (2023, .min, 1), (2023, 1, .max),
  ]) func `a day beyond the calendar is none`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (1, 1, 1, "0001-01-01"), (9999, 12, 31, "9999-12-31"), (26, 3, 12, "0026-03-12"),
  ])
  func `a day is written as ISO 8601 has it`(year: Int, month: Int, day: Int, text: String) throws {
    #expect(try #require(Day(year: year, month: month, day: day)).description == text)
  }

  @Test func `days are in the calendar's order`() {
    let days = [(2023, 1, 31), (2023, 2, 1), (2023, 12, 31), (2024, 1, 1)].compactMap {
      Day(year: $0, month: $1, day: $2)
    }
    #expect(days.count == 4)
    #expect(days.reversed().sorted() == days)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `every day is one after the day before`() throws {
    #expect(try #require(Day(year: 1, month: 1, day: 1)).ordinal == 0)
    #expect(try #require(Day(year: 2000, month: 3, day: 1)).ordinal == 730_179)
    var next = 0
    for year in 1...2001 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, year: year) {
          guard let day = Day(year: year, month: month, day: day), day.ordinal == next else {
            Issue.record("\(year)-\(month)-\(day) is not day \(next)")
            return
          }
          next += 1
        }
      }
    }
  }
}
