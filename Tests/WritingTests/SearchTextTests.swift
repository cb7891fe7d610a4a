import Foundation
import Testing

import Writing

@Suite struct SearchTextTests {
  @Test(arguments: [
    ("duong", "Điều dưỡng"), ("dieu duong", "Điều dưỡng"), ("ĐIỀU", "điều dưỡng"),
    ("ecole", "École"), ("ecole", "E\u{301}cole"), ("École", "ECOLE"), ("lodz", "Łódź"),
    ("tromso", "Tromsø"), ("strasse", "Straße"), ("STRASSE", "straße"), ("straße", "STRASSE"),
    ("aerø", "Ærø"), ("oeuvre", "Œuvre"), ("istanbul", "İstanbul"), ("irmak", "ırmak"),
    ("thingvellir", "Þingvellir"), ("hausa", "Ɦausa"), ("malta", "Malŧa"), ("οδος", "ὉΔΌΣ"),
    ("елка", "Ёлка"), ("gasu", "ｇａｓｕ"), ("ＧＡＳＵ", "gasu"), ("ガス", "ｶﾞｽ"), ("ｶﾞｽ", "カ\u{3099}ス"),
    ("株式会社", "㍿"), ("2", "②"), ("m2", "㎡"), ("한국", "\u{1112}\u{1161}\u{11AB}국"), ("하", "한국"),
    ("\u{FF92}", "メートル"), ("ບໍ່", "ບໍ່ມີ"), ("ที่", "ที่นี่"), ("a b", "a\u{A0}b"), ("a b", "a\u{3000}b"),
    ("ab", "a\u{AD}b"), ("ab", "a\u{200B}b"), ("می\u{200C}خواهم", "میخواهم"), ("a\u{202E}b", "ab"),
    ("豈", "\u{F900}"), ("fi", "ﬁn"), ("...", "…"), ("", ""), ("", "x"), ("\u{301}", "x"),
  ]) func `finds`(pattern: String, text: String) {
    #expect(SearchText(text).contains(SearchText(pattern)))
  }

  @Test(arguments: [
    ("x", ""), ("dương xỉ", "Điều dưỡng"), ("abc", "ab"), ("aab", "abab"), ("か", "カ"), ("カ", "力"),
    ("ガ", "カ"), ("ハ\u{309A}ノ", "ハノイ"), ("ที่", "ทีนี"), ("क़", "क"), ("ບໍ່", "ບໍມີ"), ("שׁ", "ש"),
  ]) func `does not find`(pattern: String, text: String) {
    #expect(!SearchText(text).contains(SearchText(pattern)))
  }

  @Test(arguments: [
    ("abcabd", "abd"), ("aaab", "ab"), ("xyz", "z"), ("xyz", "x"), ("xyz", "xyz"),
  ]) func `finds at the start, at the end and after a false start`(text: String, pattern: String) {
    #expect(SearchText(text).contains(SearchText(pattern)))
  }

  @Test func `letters that marks tell apart stay apart`() {
    let letters = ["は", "ば", "ぱ", "ハ", "バ", "パ", "ท", "ที", "ที่", "ນ", "ນ້", "क", "क़", "한", "하"]
    #expect(Set(letters.map { SearchText($0) }).count == letters.count)
  }

  @Test func `nothing is left of accents alone`() {
    #expect(SearchText("").isEmpty)
    #expect(SearchText("\u{301}\u{200D}\u{FEFF}").isEmpty)
    #expect(!SearchText(" ").isEmpty)
    #expect(!SearchText("\u{3099}").isEmpty)
  }

  @Test(arguments: [
    ("\u{E38}\u{E48}", "\u{E48}\u{E38}"), ("\u{93C}\u{94D}", "\u{94D}\u{93C}"),
    ("a\u{302}\u{323}", "a\u{323}\u{302}"),
  ]) func `the order of independent marks does not count`(one: String, other: String) {
    #expect(SearchText("ก" + one) == SearchText("ก" + other))
  }

  @Test func `the order of marks that interact counts`() {
    #expect(SearchText("ก\u{E48}\u{E49}") != SearchText("ก\u{E49}\u{E48}"))
  }

  @Test(arguments: [
    0x80...0x33FF, 0xA000...0xAFFF, 0xF900...0xFFFF, 0x10000...0x1FFFF, 0x2F800...0x2FA1D,
  ])
  func `a scalar compares equal in all normal forms`(values: ClosedRange<UInt32>) {
    // What the tables do not know is drawn as a mark, and has no normal form either.
    for scalar in values.compactMap(Unicode.Scalar.init) where String(scalar).columns < 8 {
      let text = "\(scalar)\u{3099}\u{334}\u{93C}\u{E38}\u{94D}"
      var forms = [
        text.decomposedStringWithCanonicalMapping, text.decomposedStringWithCompatibilityMapping,
      ]
      if scalar.value <= 0xFFFF {
        // Above, Foundation composes U+10928 with a nukta as if it were U+0928.
        forms.append(text.precomposedStringWithCanonicalMapping)
        forms.append(text.precomposedStringWithCompatibilityMapping)
      }
      for form in forms where SearchText(form) != SearchText(text) {
        Issue.record("\(scalar.properties.name ?? "?") differs as \(form.unicodeScalars)")
      }
    }
  }

  @Test func `every scalar compares equal to its lower case`() {
    for value in 0...UInt32(0x1FFFF) {
      guard let scalar = Unicode.Scalar(value), visible("a\(scalar)").columns < 8 else { continue }
      let lower = SearchText(scalar.properties.lowercaseMapping)
      if SearchText(String(scalar)) != lower {
        Issue.record(
          "U+\(String(value, radix: 16)) differs from \(scalar.properties.lowercaseMapping)")
      }
    }
  }
}
