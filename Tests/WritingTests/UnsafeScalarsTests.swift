import Testing

import Writing

@Suite struct UnsafeScalarsTests {
  @Test(arguments: [
    ("C0", 0x00...0x1F),
    ("DEL and C1", 0x7F...0x9F),
    ("soft hyphen", 0xAD...0xAD),
    ("combining grapheme joiner", 0x34F...0x34F),
    ("Arabic letter mark", 0x61C...0x61C),
    ("Hangul fillers", 0x115F...0x1160),
    ("Mongolian vowel separator and selectors", 0x180B...0x180F),
    ("zero-width space, joiners, directional marks", 0x200B...0x200F),
    ("line and paragraph separators", 0x2028...0x2029),
    ("directional embeddings and overrides", 0x202A...0x202E),
    ("word joiner, invisible operators, directional isolates, deprecated", 0x2060...0x206F),
    ("Hangul filler", 0x3164...0x3164),
    ("first of private use", 0xE000...0xE0FF),
    ("last of private use", 0xF800...0xF8FF),
    ("variation selectors", 0xFE00...0xFE0F),
    ("noncharacters in the Arabic block", 0xFDD0...0xFDEF),
    ("byte order mark", 0xFEFF...0xFEFF),
    ("annotations", 0xFFF0...0xFFFB),
    ("last of plane 0", 0xFFFE...0xFFFF),
    ("last of plane 1", 0x1FFFE...0x1FFFF),
    ("musical formats", 0x1D173...0x1D17A),
    ("new in Unicode 15.0", 0x1FAE8...0x1FAE8),
    ("tags", 0xE0000...0xE007F),
    ("more variation selectors", 0xE0100...0xE01EF),
    ("not assigned", 0xE01F0...0xE02FF),
    ("first of the private planes", 0xF0000...0xF00FF),
    ("last of the private planes", 0x10FF00...0x10FFFF),
  ]) func `an unsafe scalar is spelled`(kind: String, values: ClosedRange<Int>) {
    for value in values {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let digits = String(value, radix: 16, uppercase: true)
      let mark = "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
      let text = "a\(scalar)"
      // After a letter a selector is harmless.
      guard !isSelector(value) else {
        #expect(visible(String(scalar)) == mark, "\(kind)")
        continue
      }
      #expect(visible(text) == "a" + mark, "\(kind)")
      #expect(Glyphs(text).map(\.text) == ["a"] + mark.map(String.init), "\(kind)")
      #expect(text.columns == 1 + mark.count, "\(kind)")
    }
  }

  private func isSelector(_ value: Int) -> Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
      || (0x180B...0x180D).contains(value) || value == 0x180F
  }

  @Test(arguments: [
    0x20, 0x7E, 0xA0, 0xAC, 0xAE, 0x34E, 0x350, 0x61B, 0x61D, 0x115E, 0x1161, 0x180A, 0x200A,
    0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0x3163, 0x3165, 0xD7A3, 0xF900, 0xFDCF, 0xFDF0, 0xFE10,
    0xFFFC, 0xFFFD, 0x1FAE7,
  ]) func `a neighbour of the unsafe ones is drawn as itself`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(visible("a\(scalar)").unicodeScalars.elementsEqual("a\(scalar)".unicodeScalars))
  }

  @Test(arguments: UInt32(0)...16) func `nothing unsafe comes out of any scalar`(plane: UInt32) {
    for scalar in (plane << 16...plane << 16 | 0xFFFF).compactMap(Unicode.Scalar.init) {
      let glyphs = Array(Glyphs(String(scalar)))
      if glyphs.isEmpty || !glyphs.allSatisfy(isSafe) {
        Issue.record("U+\(String(scalar.value, radix: 16)) gives \(glyphs)")
      }
    }
  }

  /// A second opinion, from the properties that the standard library knows.
  private func isSafe(_ glyph: Glyph) -> Bool {
    (1...2).contains(glyph.columns) && (1...5).contains(glyph.text.unicodeScalars.count)
      && glyph.text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
          .unassigned:
          false
        default:
          !scalar.properties.isDefaultIgnorableCodePoint
            && !scalar.properties.isNoncharacterCodePoint
        }
      }
  }
}
