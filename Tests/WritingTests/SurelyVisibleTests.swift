import Testing
import Writing

@Suite struct SurelyVisibleTests {
  private func isSure(_ bytes: [UInt8]) -> Bool { isSurelyVisible(bytes.span) }

  private func isSure(_ text: String) -> Bool { isSure(Array(text.utf8)) }

  @Test(arguments: ["", "cadre", "Điều dưỡng", "E\u{301}cole", "研修員", "ບໍ່ມີ", "– ≥ █ ▶ ░"])
  func `what has nothing hidden is known at once`(text: String) {
    #expect(isSure(text))
  }

  @Test(arguments: 0..<17)
  func `no scalar that is marked is taken for visible`(plane: Int) {
    for value in plane << 16..<(plane + 1) << 16 {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar != "\n" else { continue }
      let text = "a\(scalar)b"
      if isSure(text), firstHiddenMark(in: text) != nil { Issue.record("U+\(value)") }
    }
  }

  @Test(arguments: [[0xC3], [0x61, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func `what is not UTF-8 is left to be looked at`(bytes: [UInt8]) {
    #expect(!isSure(bytes))
  }
}
