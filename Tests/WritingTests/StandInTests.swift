import Testing
import Writing

struct StandInTests {
  private func look(_ scalar: Unicode.Scalar) -> String? {
    scalar.plainLook.map { String(Unicode.Scalar($0)) }
  }

  @Test(
    arguments: [
      ("é", "e"), ("É", "E"), ("đ", "d"), ("Đ", "D"), ("ệ", "e"), ("Ề", "E"), ("ơ", "o"),
      ("Ư", "U"),
      ("ñ", "n"), ("ç", "c"), ("Å", "A"), ("ø", "o"), ("ß", "s"), ("æ", "a"), ("Ł", "L"),
      ("ı", "i"),
      ("“", "\""), ("”", "\""), ("’", "'"), ("–", "-"), ("—", "-"), ("\u{A0}", " "), ("×", "x"),
      ("Ａ", "A"),
    ] as [(Unicode.Scalar, String)])
  func `letters lose their accents and punctuation its shape`(scalar: Unicode.Scalar, look: String)
  {
    #expect(self.look(scalar) == look)
  }

  /// A digit would make another figure, and a sign of the house another meaning.
  @Test(
    arguments: [
      "²", "½", "①", "Ⅳ", "٣", "３", "漢", "ລ", "ж", "α", "€", "°", "±", "≥", "~", "\u{301}",
      "\u{FFFD}",
    ] as [Unicode.Scalar])
  func `what ASCII cannot come near to has no look`(scalar: Unicode.Scalar) {
    #expect(look(scalar) == nil)
  }

  @Test func `a look is always printable ASCII, and never a digit`() {
    for value in (0x80...0x10FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value), let look = scalar.plainLook else { continue }
      #expect(0x20...0x7E ~= look && !(0x30...0x39 ~= look), "\(value)")
    }
  }

  @Test func `ambiguous width is that of Unicode`() {
    for scalar in "é·…─║±°Ωжα①\u{FFFD}×".unicodeScalars {
      #expect(scalar.hasAmbiguousWidth, "\(scalar)")
    }
    for scalar in "eĐệ漢ລ👍ñ~ｶＡ▸".unicodeScalars {
      #expect(!scalar.hasAmbiguousWidth, "\(scalar)")
    }
  }
}
