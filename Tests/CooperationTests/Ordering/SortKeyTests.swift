import Cooperation
import Testing

struct SortKeyTests {
  private func sorted(_ counts: [String], isDescending: Bool = false) throws -> [String] {
    let keys = try counts.map { text in SortKey.count(text.isEmpty ? nil : try Count(stored: text))
    }
    return SortKey.order(of: keys, isDescending: isDescending).map { counts[$0] }
  }

  @Test func `counts by their numbers, unknown and absent ones last both ways`() throws {
    let counts = ["?", "100", "", "9", ">58", "58", "~90000", "60..80", "0", ">=9", "59"]
    #expect(
      try sorted(counts) == [
        "0", "9", ">=9", "58", ">58", "59", "60..80", "100", "~90000", "?", "",
      ]
    )
    #expect(
      try sorted(counts, isDescending: true)
        == ["~90000", "100", "60..80", "59", ">58", "58", ">=9", "9", "0", "?", ""])
  }

  @Test func `what is equal stays in its order, both ways`() {
    let keys = [1, 2, 1, 2, 1].map { SortKey.number($0) }
    #expect(SortKey.order(of: keys) == [0, 2, 4, 1, 3])
    #expect(SortKey.order(of: keys, isDescending: true) == [1, 3, 0, 2, 4])
  }

  @Test func `texts by their letters, whatever case and accents`() {
    let texts = ["điều", "Zinc", "", "Dan", "?", "étude", "zebra", "DÙNG"]
    let order = SortKey.order(of: texts.map { SortKey.text($0) })
    #expect(order.map { texts[$0] } == ["Dan", "điều", "DÙNG", "étude", "zebra", "Zinc", "?", ""])
  }

  @Test func `numbers before texts`() {
    let keys = [SortKey.text("a"), .number(5), .unknown, .absent]
    #expect(SortKey.order(of: keys) == [1, 0, 2, 3])
    #expect(SortKey.order(of: keys, isDescending: true) == [1, 0, 2, 3])
  }

  @Test func `sums, shares and remainders by what is certain of them`() {
    let exact = Sum([.exactly(5)])
    let bound = Sum([.exactly(5), .unknown])
    #expect(SortKey.order(of: [bound, exact].map { SortKey.sum($0) }) == [1, 0])
    #expect(SortKey.sum(Sum([.unknown])) == .unknown)
    #expect(SortKey.sum(Sum()) == .absent)
    let shares = [(5, 10), (9, 10)].map { actual, planned in
      Share(actual: Sum([.exactly(actual)]), planned: Sum([.exactly(planned)]))
    }
    #expect(SortKey.order(of: shares.map { SortKey.share($0) } + [.share(nil)]) == [0, 1, 2])
    let bounds = [
      Bounds(lower: nil, upper: 3), Bounds(lower: 3, upper: 3), Bounds(lower: 3, upper: nil),
    ]
    #expect(SortKey.order(of: bounds.reversed().map { SortKey.bounds($0) }) == [2, 1, 0])
    #expect(SortKey.bounds(Bounds(lower: nil, upper: nil)) == .unknown)
  }

  @Test func `the greatest numbers there are compare without a trap`() {
    let keys = [Int.min, .max, 0].map { SortKey.number($0) }
    #expect(SortKey.order(of: keys) == [0, 2, 1])
    #expect(SortKey.order(of: keys, isDescending: true) == [1, 2, 0])
  }

  @Test func `asked for again the other way round, and then not at all`() {
    let first = Sorting.next(after: nil, on: 3)
    #expect(first == Sorting(3))
    let second = Sorting.next(after: first, on: 3)
    #expect(second == Sorting(3, isDescending: true))
    #expect(Sorting.next(after: second, on: 3) == nil)
    #expect(Sorting.next(after: second, on: 4) == Sorting(4))
  }
}
