import Testing

@testable import Writing

/// Search in bytes of which no text is made.
struct SearchBytesTests {
  @Test func `bytes in whichever case, at the ends and one too few`() {
    let bytes = Array("xMine".utf8)
    func occurs(_ word: String, _ range: Range<Int>) -> Bool {
      SearchText(word).occurs(inASCII: bytes.span, range)
    }
    #expect(occurs("mine", 0..<5))
    #expect(occurs("MINE", 1..<5))
    #expect(!occurs("mine", 1..<4))
    #expect(!occurs("mine", 2..<5))
    #expect(occurs("", 0..<0))
    #expect(!occurs("x", 0..<0))
    func areASCII(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return SearchText.areASCII(bytes.span, bytes.indices)
    }
    #expect(areASCII("xMine"))
    #expect(areASCII(""))
    #expect(!areASCII("mine é"))
  }
}
