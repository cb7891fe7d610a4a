internal import Recfile

/// The words of a closed list, as bytes, so that a million of them are read without making texts.
struct CodeWords<Word: Code> {
  private var short: [(bytes: ShortBytes, word: Word)] = []
  private var long: [(bytes: [UInt8], word: Word)] = []

  init() {
    for word in Word.allCases {
      let bytes = Array(word.rawValue.utf8)
      if let few = ShortBytes(bytes.indices, of: bytes.span) {
        short.append((few, word))
      } else {
        long.append((bytes, word))
      }
    }
  }

  /// The word that the bytes of a range are; `nil` if they are none.
  @inline(__always)
  func word(at range: Range<Int>, _ bytes: Span<UInt8>) -> Word? {
    guard let value = ShortBytes(range, of: bytes) else {
      return long.first { $0.bytes.span.isEqual(to: bytes.extracting(range)) }?.word
    }
    for candidate in short where candidate.bytes == value { return candidate.word }
    return nil
  }
}
