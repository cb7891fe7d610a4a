import Testing

@testable import Recfile

@Suite struct PlaceTests {
  @Test func `counts lines by newlines and columns by characters`() {
    let text = RecText(bytes: Array("a: 1\nđộ: 値x\n\n".utf8))
    #expect(text.place(of: 0) == Place(line: 1, column: 1))
    #expect(text.place(of: 4) == Place(line: 1, column: 5))
    #expect(text.place(of: 5) == Place(line: 2, column: 1))
    let x = text.bytes.firstIndex(of: UInt8(ascii: "x")) ?? 0
    #expect(text.place(of: x) == Place(line: 2, column: 6))
    #expect(text.place(of: text.bytes.count) == Place(line: 4, column: 1))
    #expect(text.place(of: 5).description == "2:1")
  }

  @Test func `offsets out of range are taken for the nearest end`() {
    let text = RecText(bytes: Array("a: 1\nb".utf8))
    #expect(text.place(of: -1) == Place(line: 1, column: 1))
    #expect(text.place(of: 99) == Place(line: 2, column: 2))
    #expect(text.lineSpan(containing: .min) == 0..<4)
    #expect(text.lineSpan(containing: .max) == 5..<6)
    #expect(RecText(bytes: []).place(of: 7) == Place(line: 1, column: 1))
    #expect(RecText(bytes: []).lineSpan(containing: 7) == 0..<0)
    #expect(RecText(bytes: []).excerpt(at: 7).text == "")
    #expect(RecText(bytes: [0x80, 0x61]).excerpt(at: 0) == Excerpt(text: "\u{FFFD}a", caret: 0))
  }

  @Test func `a line ends before its ending, which belongs to it`() {
    let unix = RecText(bytes: Array("ab\n\ncd".utf8))
    #expect(
      (0...6).map { unix.lineSpan(containing: $0) } == [
        0..<2, 0..<2, 0..<2, 3..<3, 4..<6, 4..<6, 4..<6,
      ])
    let windows = RecText(bytes: Array("ab\r\n\r\ncd\n".utf8))
    #expect(
      (0...9).map { windows.lineSpan(containing: $0) } == [
        0..<2, 0..<2, 0..<2, 0..<2, 4..<4, 4..<4, 6..<8, 6..<8, 6..<8, 9..<9,
      ])
  }

  @Test func `a byte order mark has no column`() {
    let text = RecText(bytes: Array("\u{FEFF}a: 1\n".utf8))
    #expect(text.place(of: 0) == Place(line: 1, column: 1))
    #expect(text.place(of: 3) == Place(line: 1, column: 1))
    #expect(text.place(of: 4) == Place(line: 1, column: 2))
    #expect(text.excerpt(at: 3) == Excerpt(text: "a: 1", caret: 0))
  }

  @Test func `finds lines in a text of many blocks as counting does`() {
    // Blocks are 64 KiB long; lines of 1 to 8 bytes put newlines on all sides of their bounds.
    let lines = (0..<40_000).map { String(repeating: "x", count: $0 % 8) + "\n" }
    let bytes = Array(lines.joined().utf8)
    let index = LineIndex(bytes)
    var line = 1
    for offset in bytes.indices {
      if offset % 65_536 < 20 || offset % 65_536 > 65_520 || offset % 997 == 0 {
        #expect(index.line(of: offset, in: bytes) == line)
      }
      if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
    }
    #expect(index.line(of: bytes.count, in: bytes) == 40_001)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 65_535, 65_536, 70_000])
  func `sees a NUL and an FF wherever they are`(_ offset: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 70_001)
    #expect(!LineIndex(bytes).hasNUL && !LineIndex(bytes).hasFF)
    bytes[offset] = 0
    #expect(LineIndex(bytes).hasNUL && !LineIndex(bytes).hasFF)
    bytes[offset] = 0xFF
    #expect(!LineIndex(bytes).hasNUL && LineIndex(bytes).hasFF)
    // Neighbours in value must not be taken for them.
    bytes[offset] = 0x01
    #expect(!LineIndex(bytes).hasNUL)
    bytes[offset] = 0xFE
    #expect(!LineIndex(bytes).hasFF)
    #expect(!LineIndex(bytes + [0x00, 0xFE]).hasFF)
    #expect(!LineIndex(bytes + [0xFF, 0x01]).hasNUL)
  }
}

@Suite struct ExcerptTests {
  @Test func `shows a short line whole, with the caret under the byte`() {
    let text = RecText(bytes: Array("x: 1\nNăm : 2026\r\n".utf8))
    let colon = text.bytes.lastIndex(of: UInt8(ascii: ":")) ?? 0
    #expect(text.excerpt(at: colon) == Excerpt(text: "Năm : 2026\r", caret: 4))
    #expect(text.excerpt(at: colon).description == "Năm : 2026\r\n    ^")
  }

  @Test func `shows the end of a line behind its last character`() {
    #expect(
      RecText(bytes: Array("abc\nd".utf8)).excerpt(at: 3) == Excerpt(text: "abc", caret: 3))
  }

  @Test func `cuts a long line to what is near`() {
    let line = String(repeating: "あ", count: 200) + "x" + String(repeating: "い", count: 200)
    let text = RecText(bytes: Array(line.utf8))
    let x = text.bytes.firstIndex(of: UInt8(ascii: "x")) ?? 0
    let excerpt = text.excerpt(at: x)
    let expected =
      "…" + String(repeating: "あ", count: 60) + "x" + String(repeating: "い", count: 59) + "…"
    #expect(excerpt == Excerpt(text: expected, caret: 61))
  }

  @Test func `stays short on a line of a megabyte, whatever its bytes`() {
    for byte: UInt8 in [0x78, 0x80, 0xFF, 0x00] {
      let text = RecText(bytes: [UInt8](repeating: byte, count: 1_000_000))
      for offset in [0, 1, 500_000, 999_999, 1_000_000] {
        let excerpt = text.excerpt(at: offset)
        #expect(excerpt.text.count <= 122)
        #expect(excerpt.caret <= 61)
      }
    }
  }
}
