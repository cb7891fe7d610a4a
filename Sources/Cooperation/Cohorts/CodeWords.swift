/// The words of a closed list, as bytes, so that a million of them are read without making texts.
struct CodeWords<Word: Code>: Sendable {
  private let words: [(bytes: [UInt8], word: Word)]

  init() {
    words = Word.allCases.map { (Array($0.rawValue.utf8), $0) }
  }

  /// The word that some bytes are; `nil` if they are none.
  @inline(__always)
  func word(_ bytes: Span<UInt8>) -> Word? {
    for (candidate, word) in words where candidate.count == bytes.count {
      var position = 0
      while position < candidate.count, candidate[position] == bytes[position] { position += 1 }
      if position == candidate.count { return word }
    }
    return nil
  }
}
