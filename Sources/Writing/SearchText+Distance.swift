extension SearchText {
  /// How far a pattern is from the text when letters may be left out between its own: 0 where the text
  /// begins with it, more for each place where it goes on elsewhere, most in the middle of a word.
  ///
  /// The cost is the product of the lengths; it is for names and short sentences.
  ///
  /// - Returns: `nil` where the letters of the pattern do not occur in its order.
  public func distance(of pattern: SearchText) -> Int? {
    let letters = Array(String(decoding: pattern.bytes, as: UTF8.self).unicodeScalars)
    let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard !letters.isEmpty else { return 0 }
    guard letters.count <= text.count else { return nil }
    // For each place of the text: how far the pattern is, if the letter looked at stands there.
    var ending: [Int?] = []
    for (index, letter) in letters.enumerated() {
      var next: [Int?] = Array(repeating: nil, count: text.count)
      var nearest: Int?
      for place in text.indices {
        if text[place] == letter {
          let isWordStart = place == 0 || !text[place - 1].properties.isAlphabetic
          let jump = isWordStart ? Jump.toWord : Jump.intoWord
          if index == 0 {
            next[place] = place == 0 ? 0 : jump
          } else {
            let adjoining = place > 0 ? ending[place - 1] : nil
            next[place] = [adjoining, nearest.map { $0 + jump }].compactMap(\.self).min()
          }
        }
        // What may be jumped over is at least one letter.
        if index > 0, place > 0, let before = ending[place - 1] {
          nearest = min(nearest ?? before, before)
        }
      }
      ending = next
    }
    return ending.compactMap(\.self).min()
  }

  /// What it costs that the pattern goes on at another place.
  private enum Jump {
    static let toWord = 1
    static let intoWord = 4
  }
}
