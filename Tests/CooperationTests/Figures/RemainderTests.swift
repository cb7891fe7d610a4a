import Cooperation
import Testing

struct RemainderTests {
  @Test(arguments: [
    (Count.exactly(100), [Count.exactly(40)], "60", 60),
    (.exactly(40), [.exactly(40)], "0", 0),
    (.exactly(40), [.exactly(100)], "-60", -60),
    (.moreThan(2300), [.exactly(158)], ">=2143", 2143),
    (.moreThan(2300), [], ">=2301", 2301),
    (.atLeast(10), [.exactly(20)], ">=-10", -10),
    (.exactly(20), [.atLeast(8)], "<=12", 12),
    (.exactly(5), [.atLeast(8)], "<=-3", -3),
    (.exactly(20), [.unknown], "<=20", 20),
    (.moreThan(2300), [.atLeast(300)], "?", 2001),
    (.unknown, [.exactly(5)], "?", -5),
    (.unknown, [.unknown], "?", 0),
    (.between(100, 120), [.exactly(40)], "60..80", 60),
    (.exactly(100), [.between(40, 60)], "40..60", 60),
    (.between(100, 120), [.between(40, 60)], "40..80", 60),
    (.between(5, 9), [.exactly(7)], "-2..2", -2),
    (.about(90000), [.exactly(500)], "~89500", 89500),
    (.exactly(100), [.about(40)], "~60", 60),
    (.moreThan(100), [.about(40)], ">=~61", 61),
    (.about(100), [.atLeast(40)], "<=~60", 60),
    (.about(100), [.between(40, 50)], "~50..60", 60),
  ]) func `a remainder is the difference of intervals`(
    claim: Count, recorded: [Count], text: String, excess: Int
  ) {
    let remainder = Remainder(claim: claim, recorded: Sum(recorded))
    #expect(remainder.description == text)
    #expect(remainder.excessOfLowerEnds == excess)
  }

  @Test func `the ends of a remainder`() {
    let remainder = Remainder(claim: .moreThan(10), recorded: Sum([.about(4)]))
    #expect(remainder.lower == 7)
    #expect(remainder.upper == nil)
    #expect(remainder.isAbout)
    let bounded = Remainder(claim: .exactly(10), recorded: Sum([.moreThan(3)]))
    #expect(bounded.lower == nil)
    #expect(bounded.upper == 6)
    #expect(!bounded.isAbout)
  }

  @Test func `a sum that is too large leaves a remainder without ends`() {
    let recorded = Sum([.exactly(.max), .exactly(1)])
    let remainder = Remainder(claim: .exactly(0), recorded: recorded)
    #expect(remainder.lower == nil)
    #expect(remainder.upper == nil)
  }
}
