import Testing

import Writing

@Suite struct GlyphsTests {
  /// The glyphs of a text, the wide ones in brackets, with bars between.
  private func drawn(_ text: String) -> String {
    Glyphs(text).map { $0.columns == 2 ? "[\($0.text)]" : $0.text }.joined(separator: "|")
  }

  @Test func `no text has no glyphs`() {
    #expect(Glyphs("").map(\.text) == [])
    #expect("".columns == 0)
  }

  @Test func `each printable ASCII scalar is a glyph of one column`() {
    let text = String(String.UnicodeScalarView((0x20..<0x7F).compactMap(Unicode.Scalar.init)))
    #expect(Glyphs(text).map(\.text) == text.map(String.init))
    #expect(Glyphs(text).allSatisfy { $0.columns == 1 })
    #expect(text.columns == 95)
  }

  @Test(arguments: [
    ("Điều dưỡng", "Đ|i|ề|u| |d|ư|ỡ|n|g"),
    ("\u{110}ie\u{302}\u{300}u", "Đ|i|e\u{302}\u{300}|u"),
    ("d\u{1B0}\u{1A1}\u{303}ng", "d|ư|ơ\u{303}|n|g"),
    ("École", "É|c|o|l|e"),
    ("E\u{301}cole", "E\u{301}|c|o|l|e"),
    ("研修員", "[研]|[修]|[員]"),
    ("ｶﾞｽ・ガス", "ｶ|ﾞ|ｽ|[・]|[ガ]|[ス]"),
    ("カ\u{3099}", "[カ\u{3099}]"),
    ("ＡＢ ab", "[Ａ]|[Ｂ]| |a|b"),
    ("한국", "[한]|[국]"),
    ("\u{1112}\u{1161}\u{11AB}", "[\u{1112}\u{1161}\u{11AB}]"),
    ("ບໍ່ມີ", "ບ\u{ECD}\u{EC8}|ມ\u{EB5}"),
    ("ເຈົ້າ", "ເ|ຈ\u{EBB}\u{EC9}|າ"),
    ("ที่นี่", "ท\u{E35}\u{E48}|น\u{E35}\u{E48}"),
    ("ทำ", "ท|\u{E33}"),
    ("हिन्दी", "ह|\u{93F}|न\u{94D}|द|\u{940}"),
    ("Монгол", "М|о|н|г|о|л"),
    ("สวัสดี", "ส|ว\u{E31}|ส|ด\u{E35}"),
  ]) func `a script is drawn as a terminal counts it`(text: String, glyphs: String) {
    #expect(drawn(text) == glyphs)
  }

  @Test(arguments: [
    ("👩‍🏫", "[👩]|[🏫]"),
    ("👨‍👩‍👧", "[👨]|[👩]|[👧]"),
    ("👩🏽‍🏫", "[👩]|[🏫]"),
    ("👍🏿!", "[👍]|!"),
    ("\u{1F3FD}", "[\u{1F3FD}]"),
    ("a\u{1F3FD}", "a|[\u{1F3FD}]"),
    ("👍\u{1F3FD}\u{1F3FD}", "[👍]"),
    ("👍\u{301}\u{1F3FD}", "[👍\u{301}]|[\u{1F3FD}]"),
    ("\u{2764}\u{FE0F}", "\u{2764}"),
    ("\u{2764}\u{FE0E}", "\u{2764}"),
    ("\u{2764}\u{FE0F}\u{200D}🔥", "\u{2764}|[🔥]"),
    ("🏳\u{FE0F}\u{200D}🌈", "🏳|[🌈]"),
    ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
    ("🇻🇳", "🇻|🇳"),
    ("🇯", "🇯"),
    ("✅", "[✅]"),
  ]) func `an emoji takes the same columns in every terminal`(text: String, glyphs: String) {
    #expect(drawn(text) == glyphs)
  }

  @Test(arguments: [
    ("می\u{200C}خواهم", "م|ی\u{200C}|خ|و|ا|ه|م"),
    ("ه\u{200D}", "ه\u{200D}"),
    ("ب\u{64E}\u{200C}ه", "ب\u{64E}\u{200C}|ه"),
    ("क्\u{200D}ष", "क\u{94D}\u{200D}|ष"),
    ("ශ්\u{200D}රී", "ශ\u{DCA}\u{200D}|ර\u{DD3}"),
  ]) func `a joiner stays in a script that needs it`(text: String, glyphs: String) {
    #expect(drawn(text).unicodeScalars.elementsEqual(glyphs.unicodeScalars))
  }

  @Test(arguments: [
    ("a\u{200D}b", "a|‹|U|+|2|0|0|D|›|b"),
    ("a\u{200C}", "a|‹|U|+|2|0|0|C|›"),
    ("\u{200D}", "‹|U|+|2|0|0|D|›"),
    ("م\u{200C}\u{200C}م", "م\u{200C}|‹|U|+|2|0|0|C|›|م"),
    ("👩\u{200D}", "[👩]|‹|U|+|2|0|0|D|›"),
    ("👩\u{200D}x", "[👩]|‹|U|+|2|0|0|D|›|x"),
    ("👩\u{200D}\u{200D}🏫", "[👩]|‹|U|+|2|0|0|D|›|‹|U|+|2|0|0|D|›|[🏫]"),
    ("👩\u{200C}🏫", "[👩]|‹|U|+|2|0|0|C|›|[🏫]"),
    ("👩\u{301}\u{200D}🏫", "[👩\u{301}]|‹|U|+|2|0|0|D|›|[🏫]"),
    ("x\u{200D}🏫", "x|‹|U|+|2|0|0|D|›|[🏫]"),
  ]) func `a joiner that nothing needs is shown`(text: String, glyphs: String) {
    #expect(drawn(text) == glyphs)
  }

  @Test(arguments: [
    ("辻\u{E0100}", "[辻\u{E0100}]"),
    ("≨\u{FE00}", "≨\u{FE00}"),
    ("a\u{FE0F}", "a"),
    ("\u{FE0F}", "‹|U|+|F|E|0|F|›"),
    ("❤\u{FE0F}\u{FE0F}", "❤|‹|U|+|F|E|0|F|›"),
    ("辻\u{E0100}\u{E0101}", "[辻\u{E0100}]|‹|U|+|E|0|1|0|1|›"),
    ("a\u{301}\u{FE00}", "a\u{301}|‹|U|+|F|E|0|0|›"),
    ("🔥\u{FE00}", "[🔥]"),
  ]) func `a variation selector counts once and after a base`(text: String, glyphs: String) {
    #expect(drawn(text).unicodeScalars.elementsEqual(glyphs.unicodeScalars))
  }

  @Test(arguments: 0...7) func `a glyph holds four marks`(count: Int) {
    let marks = String(repeating: "\u{301}", count: count)
    let glyphs = Array(Glyphs("a" + marks + "b"))
    #expect(glyphs.count == 2)
    #expect(glyphs.first?.text.unicodeScalars.count == 1 + min(count, 4))
    #expect(("a" + marks + "b").columns == 2)
  }

  @Test func `joiners and selectors count among the four`() {
    #expect(drawn("ب\u{64E}\u{64E}\u{64E}\u{64E}\u{200C}") == "ب\u{64E}\u{64E}\u{64E}\u{64E}")
    #expect(drawn("辻\u{E0100}\u{301}\u{301}\u{301}\u{301}") == "[辻\u{E0100}\u{301}\u{301}\u{301}]")
  }

  @Test(arguments: [
    ("\u{301}a", "◌\u{301}|a"),
    ("\u{301}\u{302}", "◌\u{301}\u{302}"),
    ("\u{E35}", "◌\u{E35}"),
    ("\u{1161}", "◌\u{1161}"),
    ("\u{1B}\u{301}", "‹|U|+|0|0|1|B|›|◌\u{301}"),
    (" \u{301}", " \u{301}"),
  ]) func `a mark with nothing before it stands on a dotted circle`(text: String, glyphs: String) {
    #expect(drawn(text) == glyphs)
  }

  @Test func `equal glyphs have equal text and width`() {
    #expect(Array(Glyphs("é")) == Array(Glyphs("é")))
    #expect(Set(Glyphs("ababa")).count == 2)
  }

  @Test func `an iterator goes on giving nil`() {
    var glyphs = Glyphs("a\u{7}").makeIterator()
    for _ in 0..<9 { #expect(glyphs.next() != nil) }
    #expect(glyphs.next() == nil)
    #expect(glyphs.next() == nil)
  }
}
