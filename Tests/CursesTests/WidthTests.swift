import CNCurses
import Testing
import Writing

/// The proof that a frame and curses agree about columns: what they disagree about would shift the
/// rest of a line.
struct WidthTests {
  init() throws {
    try #require(unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil)
  }

  @Test("Every glyph of every scalar is as wide as the system says", arguments: 0...16)
  func width(plane: UInt32) {
    var wrong: [String] = []
    for value in plane << 16..<(plane + 1) << 16 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in Glyphs(String(scalar)) {
        var columns = glyph.columns
        for scalar in glyph.text.unicodeScalars {
          // The first scalar takes all of the columns, what is drawn over it none.
          if wcwidth(wchar_t(scalar.value)) != columns {
            wrong.append("U+\(String(value, radix: 16))")
          }
          columns = 0
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    "Điều dưỡng", "\u{110}ie\u{302}\u{300}u du\u{31B}o\u{31B}\u{303}ng", "釧路コールマイン", "ສປປ ລາວ ພື້ນ",
    "👩‍🏫👍🏽🇻🇳", "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{301}\u{302}", "क्ष", "کتاب",
  ])
  func `a cell of curses holds each glyph as a whole`(text: String) {
    for glyph in Glyphs(text) {
      let scalars = glyph.text.unicodeScalars.map { wchar_t($0.value) }
      var cell = cchar_t()
      #expect(unsafe setcchar(&cell, scalars + [0], 0, 0, nil) == OK)
      var held = Array(repeating: wchar_t(0), count: 8)
      var (attributes, pair) = (attr_t(0), Int16(0))
      #expect(unsafe getcchar(&cell, &held, &attributes, &pair, nil) == OK)
      #expect(Array(held.prefix { $0 != 0 }) == scalars)
    }
  }
}
