import Testing

import Writing

@Suite struct VisibleTests {
  @Test(arguments: [
    "", "cadre", "Điều dưỡng", "E\u{301}cole", "研修員", "ບໍ່ມີ", "ที่นี่", "‹U+202E›", "– ≥ █ ▶ ░", "🇻🇳",
    "می\u{200C}خواهم",
  ]) func `harmless text is left as it is`(text: String) {
    #expect(visible(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    ("a\u{1B}[31mred", "a‹U+001B›[31mred"),
    ("\u{9B}2J", "‹U+009B›2J"),
    ("2026\u{202E}6202", "2026‹U+202E›6202"),
    ("one\ntwo\r\tthree", "one‹U+000A›two‹U+000D›‹U+0009›three"),
    ("\u{FEFF}%rec", "‹U+FEFF›%rec"),
    ("\u{E0067}", "‹U+E0067›"),
    ("\u{10FFFF}", "‹U+10FFFF›"),
    ("\u{0}", "‹U+0000›"),
    ("👩‍🏫", "👩🏫"),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{301}\u{302}\u{303}\u{304}"),
    ("\u{301}", "◌\u{301}"),
  ]) func `a mark says what was there`(text: String, shown: String) {
    #expect(visible(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  /// One of each kind that the rules tell apart.
  private static let kinds: [Unicode.Scalar] = [
    "a", "研", "\u{301}", "\u{FE0F}", "\u{E0100}", "\u{200C}", "\u{200D}", "م", "\u{94D}", "👩",
    "\u{2764}", "\u{1F3FD}", "\u{1B}", "\u{202E}", "\u{1161}",
  ]

  @Test(arguments: kinds)
  func `every text of up to four scalars is made visible once and for all`(first: Unicode.Scalar) {
    var texts = [String(first)]
    for length in 1...4 {
      for text in texts {
        let shown = visible(text)
        let glyphs = Array(Glyphs(text))
        if !visible(shown).unicodeScalars.elementsEqual(shown.unicodeScalars) {
          Issue.record("not idempotent: \(text.unicodeScalars.map(\.value))")
        }
        if Array(Glyphs(shown)) != glyphs || glyphs.map(\.text).joined() != shown {
          Issue.record("other glyphs: \(text.unicodeScalars.map(\.value))")
        }
        if glyphs.reduce(0, { $0 + $1.columns }) != text.columns || shown.columns != text.columns {
          Issue.record("other columns: \(text.unicodeScalars.map(\.value))")
        }
        if glyphs.contains(where: { !(1...5).contains($0.text.unicodeScalars.count) }) {
          Issue.record("too many scalars: \(text.unicodeScalars.map(\.value))")
        }
      }
      guard length < 4 else { break }
      texts = texts.flatMap { text in Self.kinds.map { text + String($0) } }
    }
  }

  @Test func `what is cut at the limit of marks is cut once and for all`() {
    for kind in Self.kinds {
      for other in Self.kinds {
        let text = String(kind) + String(repeating: "\u{301}", count: 4) + String(other) + "\u{302}"
        let shown = visible(text)
        #expect(visible(shown).unicodeScalars.elementsEqual(shown.unicodeScalars))
      }
    }
  }
}
