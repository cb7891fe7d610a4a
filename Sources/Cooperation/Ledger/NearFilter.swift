internal import Writing

/// What a person types to pick one of a few things by some of its letters: words that must each be
/// found, letters left out between theirs, whatever their case, accents and width.
public struct NearFilter: Hashable, Sendable {
  private let words: [SearchText]

  /// Makes a filter from what was typed.
  public init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).map { SearchText(String($0)) }
  }

  /// How far what was typed is from some texts that stand for one thing; the best match is 0.
  ///
  /// - Returns: `nil` where a word occurs in none of them.
  public func distance(from texts: [String]) -> Int? {
    let found = texts.map { SearchText($0) }
    var sum = 0
    for word in words {
      guard let nearest = found.compactMap({ $0.distance(of: word) }).min() else { return nil }
      sum += nearest
    }
    return sum
  }
}
