import Cooperation
import Testing

struct SumTests {
  @Test(arguments: [
    ([Count](), "", Certainty.notReported, 0),
    ([.exactly(0)], "0", .exact, 0),
    ([.exactly(8), .exactly(61)], "69", .exact, 0),
    ([.between(5, 5)], "5", .exact, 0),
    ([.about(90000), .exactly(61)], "~90061", .about, 0),
    ([.about(0)], "~0", .about, 0),
    ([.exactly(8), .moreThan(2300)], ">=2309", .atLeast, 0),
    ([.atLeast(0)], ">=0", .atLeast, 0),
    ([.between(100, 120)], ">=100", .atLeast, 0),
    ([.exactly(8), .unknown], ">=8", .atLeast, 1),
    ([.exactly(0), .unknown, .unknown], ">=0", .atLeast, 2),
    ([.about(90000), .exactly(61), .moreThan(2300)], ">=~92362", .atLeastAbout, 0),
    ([.about(5), .unknown], ">=~5", .atLeastAbout, 1),
    ([.about(5), .between(1, 2)], ">=~6", .atLeastAbout, 0),
    ([.unknown], "?", .unknown, 1),
    ([.unknown, .unknown], "?", .unknown, 2),
  ]) func `a sum says no more than its parts`(
    counts: [Count], text: String, certainty: Certainty, unknown: Int
  ) {
    let sum = Sum(counts)
    #expect(sum.description == text)
    #expect(sum.certainty == certainty)
    #expect(sum.unknown == unknown)
    #expect(sum.parts == counts.count)
  }

  @Test func `an absent count is no part`() {
    var sum = Sum()
    sum.add(nil as Count?)
    #expect(sum == Sum())
    #expect(sum.certainty == .notReported)
    sum.add(.exactly(3))
    sum.add(nil as Count?)
    #expect(sum == Sum([.exactly(3)]))
  }

  @Test func `a sum stands for an interval`() {
    #expect(Sum().interval == Interval(lower: 0, upper: 0))
    #expect(Sum([.between(1, 2), .exactly(5)]).interval == Interval(lower: 6, upper: 7))
    #expect(Sum([.exactly(5), .moreThan(1)]).interval == Interval(lower: 7, upper: nil))
    #expect(Sum([.exactly(5), .unknown]).interval == Interval(lower: 5, upper: nil))
  }

  @Test func `a sum beyond 64 bits says that it is too large, in any order`() {
    // 1024 times 2^53 is 2^63, one more than fits.
    let fits =
      [Count](repeating: .exactly(Count.largest), count: 1023) + [
        .exactly(Count.largest - 1)
      ]
    #expect(Sum(fits).description == "\(Int.max)")
    #expect(!Sum(fits).isTooLarge)
    let beyond = Sum(fits + [.exactly(1)])
    #expect(beyond.isTooLarge)
    #expect(beyond.certainty == .tooLarge)
    #expect(beyond.description == "too large")
    #expect(beyond.interval == Interval(lower: Int.max, upper: nil))
    #expect(beyond == Sum([.exactly(1)] + fits))
    var merged = Sum([.exactly(1)])
    merged.add(Sum(fits))
    #expect(merged == beyond)
    merged.add(.exactly(0))
    #expect(merged.isTooLarge)
    var later = Sum([.exactly(0)])
    later.add(beyond)
    #expect(later.isTooLarge)
  }

  @Test func `an upper end beyond 64 bits is none`() {
    let sum = Sum([Count](repeating: .between(1, Count.largest), count: 1024))
    #expect(sum.interval == Interval(lower: 1024, upper: nil))
    #expect(sum.description == ">=1024")
  }
}
