/// The letters of a Hangul syllable, which Unicode decomposes by arithmetic.
///
/// - SeeAlso: the Unicode Standard, section 3.12, "Hangul Syllable Decomposition".
struct HangulSyllable {
  private static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3
  private static let vowels: UInt32 = 21
  private static let finals: UInt32 = 28

  let leading: UInt32
  let vowel: UInt32
  let final: UInt32?

  /// The syllable that a scalar of U+AC00–D7A3 stands for; nil for another scalar.
  init?(_ scalar: Unicode.Scalar) {
    guard Self.range.contains(scalar.value) else { return nil }
    let index = scalar.value - Self.range.lowerBound
    leading = 0x1100 + index / Self.finals / Self.vowels
    vowel = 0x1161 + index / Self.finals % Self.vowels
    final = index % Self.finals == 0 ? nil : 0x11A7 + index % Self.finals
  }
}
