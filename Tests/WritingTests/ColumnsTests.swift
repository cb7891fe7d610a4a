import Testing

import Writing

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("cadre", 5), ("Điều dưỡng", 10), ("Die\u{302}\u{300}u", 4), ("研修員", 6), ("ｶﾞ", 2),
    ("ガス", 4), ("ບໍ່ມີ", 2), ("ที่นี่", 2), ("한국", 4), ("👩‍🏫", 4), ("🇻🇳", 2), ("❤️", 1), ("a\u{1B}", 9),
    ("≥ 2,300 – █▏", 12), ("\u{3000}", 2), ("\u{A0}", 1),
  ]) func `a text takes the columns of its glyphs`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("East Asian Ambiguous is narrow", "§°±×÷αЖ…–“”→①█◎★※", 1),
    ("wide and fullwidth", "研あアー、（Ａ￥한🏫", 2),
    ("halfwidth", "ｱﾝｰﾡ￨", 1),
  ]) func `East Asian Width decides`(rule: String, text: String, columns: Int) {
    for scalar in text.unicodeScalars {
      #expect(String(scalar).columns == columns, "\(rule): \(scalar)")
    }
  }

  /// The edges of ranges, and the scalars where glibc and the East Asian Width of Unicode differ.
  @Test(arguments: [
    (0x300, 0), (0x36F, 0), (0x370, 1), (0x10FF, 1), (0x1100, 2), (0x115E, 2), (0x1161, 0),
    (0x11FF, 0), (0x1200, 1), (0x2329, 2), (0x232B, 1), (0x2E5D, 1), (0x2E80, 2), (0x303E, 2),
    (0x303F, 1), (0x3247, 2), (0x3248, 2), (0x324F, 2), (0x3250, 2), (0x4DBF, 2), (0x4DC0, 2),
    (0x4DFF, 2), (0x4E00, 2), (0xA4C6, 2), (0xA4D0, 1), (0xABF9, 1), (0xAC00, 2), (0xD7A3, 2),
    (0xD7B0, 0), (0xD7C6, 0), (0xD7CB, 0), (0xD7FB, 0), (0xFE20, 0), (0xFF60, 2), (0xFF61, 1),
    (0xFFDC, 1), (0xFFE0, 2), (0xFFE8, 1), (0x1F1E6, 1), (0x1F1FF, 1), (0x1F300, 2), (0x1F321, 1),
    (0x20000, 2), (0x3134A, 2),
  ]) func `a scalar at an edge has its width`(value: UInt32, columns: Int) throws {
    let scalar = try #require(Unicode.Scalar(value))
    // Behind a letter, so that a scalar without columns shows as such.
    #expect("a\(scalar)".columns == 1 + columns)
  }
}
