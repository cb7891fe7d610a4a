import Testing

@testable import Writing

/// How near what somebody types is to a name.
struct SearchDistanceTests {
  private func distance(_ pattern: String, _ text: String) -> Int? {
    SearchText(text).distance(of: SearchText(pattern))
  }

  @Test(arguments: [
    ("", "totals", 0), ("t", "totals", 0), ("totals", "totals", 0), ("TOT", "Totals", 0),
    // A later word, the middle of one, and letters apart.
    ("w", "next week", 1), ("ext", "next week", 4), ("nw", "next week", 1),
    ("nk", "next week", 4), ("xk", "next week", 8), ("pr", "row-up previous", 1),
  ])
  func `less is nearer`(pattern: String, text: String, expected: Int) {
    #expect(distance(pattern, text) == expected)
  }

  @Test(arguments: [("a", ""), ("ab", "ba"), ("aa", "a"), ("totalss", "totals"), ("z", "totals")])
  func `letters that are not there in this order`(pattern: String, text: String) {
    #expect(distance(pattern, text) == nil)
  }

  @Test func `the nearest of several ways counts`() {
    // "de" adjoins only in the last word.
    #expect(distance("de", "d a e of deed") == 1)
    #expect(distance("aab", "ab aab") == 1)
  }

  @Test(arguments: [("dd", "Điều dưỡng"), ("ĐIÊU", "dieu"), ("ｔｏｔ", "totals"), ("研", "研修")])
  func `case, accents and width do not matter`(pattern: String, text: String) {
    #expect(distance(pattern, text) != nil)
  }
}
