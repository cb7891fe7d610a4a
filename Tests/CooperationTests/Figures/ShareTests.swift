import Cooperation
import Testing

struct ShareTests {
  @Test(arguments: [
    ([Count.exactly(84)], [Count.exactly(84)], 100, Share.Bound.exact, false),
    ([.exactly(0)], [.exactly(84)], 0, .exact, false),
    ([.exactly(1)], [.exactly(3)], 33, .exact, false),
    ([.exactly(2)], [.exactly(3)], 66, .exact, false),
    ([.exactly(299)], [.exactly(300)], 99, .exact, false),
    ([.exactly(168)], [.exactly(84)], 200, .exact, false),
    ([.moreThan(0)], [.exactly(3)], 33, .atLeast, false),
    ([.atLeast(2)], [.exactly(3)], 66, .atLeast, false),
    ([.between(2, 3)], [.exactly(3)], 66, .atLeast, false),
    ([.exactly(2), .unknown], [.exactly(3)], 66, .atLeast, false),
    ([.exactly(1)], [.atLeast(3)], 34, .atMost, false),
    ([.exactly(2)], [.between(3, 4)], 67, .atMost, false),
    ([.exactly(3)], [.atLeast(3)], 100, .atMost, false),
    ([.exactly(0)], [.atLeast(3)], 0, .atMost, false),
    ([.exactly(2)], [.exactly(3), .unknown], 67, .atMost, false),
    ([.about(2)], [.exactly(3)], 66, .exact, true),
    ([.exactly(2)], [.about(3)], 66, .exact, true),
    ([.about(2)], [.about(3)], 66, .exact, true),
    ([.about(2), .moreThan(0)], [.exactly(4)], 75, .atLeast, true),
    ([.exactly(1)], [.about(2), .atLeast(1)], 34, .atMost, true),
    ([.exactly(.max)], [.exactly(100)], .max, .exact, false),
  ]) func `an actual is a share of its plan`(
    actual: [Count], planned: [Count], percent: Int, bound: Share.Bound, isAbout: Bool
  ) throws {
    let share = try #require(Share(actual: Sum(actual), planned: Sum(planned)))
    #expect(share.percent == percent)
    #expect(share.bound == bound)
    #expect(share.isAbout == isAbout)
  }

  @Test(
    arguments: [
      ([], []), ([.exactly(5)], []), ([], [.exactly(5)]),
      ([.exactly(5)], [.exactly(0)]), ([.exactly(0)], [.exactly(0)]), ([.exactly(5)], [.about(0)]),
      ([.exactly(5)], [.atLeast(0)]), ([.unknown], [.exactly(5)]), ([.exactly(5)], [.unknown]),
      ([.unknown], [.unknown]), ([.atLeast(1)], [.atLeast(2)]),
      ([.exactly(1), .unknown], [.exactly(2), .unknown]), ([.between(1, 2)], [.moreThan(5)]),
      ([.exactly(.max)], [.exactly(99)]),
      ([.exactly(.max), .exactly(1)], [.exactly(100)]),
      ([.exactly(100)], [.exactly(.max), .exactly(1)]),
    ] as [([Count], [Count])]) func `nothing is said where nothing can be`(
      actual: [Count], planned: [Count]
    )
  {
    #expect(Share(actual: Sum(actual), planned: Sum(planned)) == nil)
  }

  @Test func `a share of large sums is exact`() throws {
    let large = Sum([Count](repeating: .exactly(Count.largest), count: 1000))
    let share = try #require(Share(actual: large, planned: large))
    #expect(share.percent == 100)
  }
}
