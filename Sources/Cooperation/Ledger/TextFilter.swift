internal import Writing

/// What a person types to narrow a list: words that must all occur, in any order, whatever their
/// case, accents and width.
public struct TextFilter: Hashable, Sendable {
  /// The filter as it was typed.
  public let text: String
  let words: [SearchText]

  /// Makes a filter from what was typed.
  public init(_ text: String) {
    self.text = text
    words = text.split(whereSeparator: \.isWhitespace).map { SearchText(String($0)) }
  }

  /// Whether the filter lets everything through.
  public var isEmpty: Bool { words.allSatisfy(\.isEmpty) }

  /// Whether another filter lets through all that this one does, as far as it shows: what is typed on
  /// narrows.
  public func isNarrower(than other: TextFilter) -> Bool {
    other.words.allSatisfy { word in words.contains { $0.contains(word) } }
  }

  /// Whether every word occurs in one of the texts.
  public func matches(_ texts: [String]) -> Bool {
    guard !isEmpty else { return true }
    let found = texts.map { SearchText($0) }
    return words.allSatisfy { word in found.contains { $0.contains(word) } }
  }
}
