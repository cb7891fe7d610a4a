extension Unicode.Scalar {
  /// Whether terminals differ in how many columns it takes: one, or two among East Asian characters.
  ///
  /// The widths of this floor, as those of the C library, count it as one.
  ///
  /// - SeeAlso: Unicode Standard Annex 11, "Ambiguous".
  public var hasAmbiguousWidth: Bool {
    value >= 0xA0 && ScalarRanges.ambiguousWidths[self] == 1
  }

  /// The ASCII character that can stand for it in one column without saying anything else: its letter
  /// without accents, the plainer quotation mark or dash; `nil` where there is none.
  ///
  /// What is a digit otherwise stays nobody's: `2²` must not become `22`.
  public var plainLook: UInt8? {
    switch self {
    case "\u{A0}", "\u{2002}"..."\u{200A}", "\u{202F}", "\u{3000}": return UInt8(ascii: " ")
    case "\u{2018}"..."\u{201B}", "\u{2032}": return UInt8(ascii: "'")
    case "\u{201C}"..."\u{201F}", "\u{2033}", "«", "»": return UInt8(ascii: "\"")
    case "\u{2010}"..."\u{2015}", "\u{2212}": return UInt8(ascii: "-")
    case "×": return UInt8(ascii: "x")
    default: break
    }
    guard value >= 0xC0, properties.isAlphabetic, properties.generalCategory != .letterNumber else {
      return nil
    }
    var folding = Folding(capacity: 4)
    folding.append(self)
    let folded = folding.utf8()
    guard let letter = folded.first, folded.allSatisfy({ $0 < 0x80 }),
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter
    else { return nil }
    return properties.isUppercase ? letter & ~0x20 : letter
  }
}
