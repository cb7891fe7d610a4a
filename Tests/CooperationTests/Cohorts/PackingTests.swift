import Testing

@testable import Cooperation

/// What is packed comes out as it went in.
@Suite struct PackingTests {
  private static let numbers = [
    0, 1, 99, 1 << 29 - 2, 1 << 29 - 1, 1 << 29, 1 << 32, Count.largest - 1, Count.largest,
  ]

  @Test(arguments: numbers) func `a count`(_ number: Int) {
    var others: [Count] = [.exactly(7)]
    let counts: [Count?] = [
      nil, .unknown, .exactly(number), .moreThan(number), .atLeast(number), .about(number),
      .between(number, number), .between(0, number),
    ]
    let packed = counts.map { PackedCount($0, &others) }
    for (count, packed) in zip(counts, packed) { #expect(packed.count(others) == count) }
  }

  @Test(arguments: numbers) func `a small number needs no list`(_ number: Int) {
    let packed = PackedCount(exactly: number)
    #expect((packed == nil) == (number >= 1 << 29))
    if let packed { #expect(packed.count([]) == .exactly(number)) }
  }

  @Test func `no number below zero is small`() {
    #expect(PackedCount(exactly: -1) == nil)
  }

  @Test(arguments: ["1", "9999"]) func `a date`(_ year: String) throws {
    let year = try #require(Int(year))
    var dates: [PartialDate?] = [nil, .unknown, .year(year)]
    for month in 1...12 {
      dates.append(.month(year: year, month: month))
      for day in [1, 28, 29, 30, 31] {
        dates.append(Day(year: year, month: month, day: day).map(PartialDate.day))
      }
    }
    for date in dates { #expect(PackedDate(date).date == date) }
  }

  @Test func `a cohort takes no more than 28 bytes`() {
    #expect(MemoryLayout<PackedCohort>.stride == 28)
  }

  @Test func `ranks are the places among the words`() {
    #expect(YearBasis.allCases.map(\.rank) == Array(0..<4))
    #expect(Form.allCases.map(\.rank) == Array(0..<6))
    #expect(Venue.allCases.map(\.rank) == Array(0..<5))
    #expect(Unit.allCases.map(\.rank) == Array(0..<5))
    #expect(CohortStatus.allCases.map(\.rank) == Array(0..<5))
  }

  @Test func `an Id has one number, whatever comes between`() {
    var references = References()
    let ids = (0..<500).map { "P-\($0)" } + ["", "é", "e\u{301}", "P-1 "]
    let numbers = ids.map { references.number(of: Array($0.utf8).span) }
    #expect(numbers == (0..<UInt32(ids.count)).map { $0 })
    #expect(ids.reversed().map { references.number(of: Array($0.utf8).span) } == numbers.reversed())
    #expect(references.ids == ids.map(RecordID.init))
  }

  @Test func `a pair has one number, whatever comes between`() {
    var pairs = PairNumbers()
    let all = (0..<40).flatMap { first in (0..<40).map { (UInt32(first), UInt32($0)) } }
    let numbers = all.map { pairs.number(of: $0, $1) }
    #expect(numbers == (0..<UInt32(all.count)).map { $0 })
    #expect(all.reversed().map { pairs.number(of: $0, $1) } == numbers.reversed())
    #expect(pairs.number(of: .max, .max) == UInt32(all.count))
  }
}
