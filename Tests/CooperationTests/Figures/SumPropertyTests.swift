import Cooperation
import Rehearsal
import Testing

/// Sums against the plainest reading of the rules, over counts drawn from a seeded generator.
struct SumPropertyTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a sum is what the naive reading says, in any order and any grouping`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let counts = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      Count.random(using: &generator)
    }
    let sum = Sum(counts)
    #expect(sum.description == NaiveSum(counts).description)
    #expect(sum.interval.lower == Int(clamping: NaiveSum(counts).lower))
    #expect(sum == Sum(counts.shuffled(using: &generator)))

    let cut = Int.random(in: 0...counts.count, using: &generator)
    var merged = Sum(counts[cut...])
    merged.add(Sum(counts[..<cut]))
    #expect(merged == sum)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a sum near the limit is what the naive reading says`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let counts = (0..<1030).map { position in
      position < 1022 ? Count.exactly(Count.largest) : Count.random(using: &generator)
    }
    let sum = Sum(counts)
    #expect(sum.description == NaiveSum(counts).description)
    #expect(sum == Sum(counts.reversed()))
    #expect(sum == Sum(counts.shuffled(using: &generator)))
  }
}

private struct NaiveSum: CustomStringConvertible {
  let counts: [Count]

  init(_ counts: [Count]) { self.counts = counts }

  var lower: Int128 { counts.reduce(0) { $0 + Int128($1.interval.lower) } }

  var description: String {
    if counts.isEmpty { return "" }
    if lower > Int128(Int.max) { return "too large" }
    if counts.allSatisfy({ $0 == .unknown }) { return "?" }
    let isBound = counts.contains { $0.interval.lower != $0.interval.upper }
    let isAbout = counts.contains { if case .about = $0 { true } else { false } }
    return (isBound ? ">=" : "") + (isAbout ? "~" : "") + "\(lower)"
  }
}

extension Count {
  fileprivate static func random(using generator: inout SplitMix64) -> Count {
    let numbers = [0, 1, 7, 61, 2300, largest - 1]
    let number = numbers.randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return .exactly(number)
    case 1: return .moreThan(number)
    case 2: return .atLeast(number)
    case 3: return .about(number)
    case 4: return .between(number, number + Int.random(in: 0...1, using: &generator))
    default: return .unknown
    }
  }
}
