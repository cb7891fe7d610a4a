/// The text with every scalar that could drive or deceive a terminal replaced by a visible mark such
/// as `‹U+202E›`.
///
/// It is the text of its ``Glyphs``, so it takes the same columns in every terminal, and being made
/// visible again does not change it. Line ends are replaced too: call it on each line.
public func visible(_ text: String) -> String {
  guard !text.isPrintableASCII else { return text }
  var result = ""
  for glyph in Glyphs(text) {
    result += glyph.text
  }
  return result
}

/// The mark of the first scalar that ``visible(_:)`` would replace; `nil` where there is none.
///
/// Line ends count for nothing.
public func firstHiddenMark(in text: String) -> String? {
  let isSuspect = text.unicodeScalars.contains { $0 != "\n" && ScalarTraits($0).isUnsafe }
  guard isSuspect else { return nil }
  for line in text.split(separator: "\n") {
    var glyphs = Glyphs(String(line)).makeIterator()
    while glyphs.next() != nil {
      if let scalar = glyphs.spelled { return visibleMark(of: scalar) }
    }
  }
  return nil
}

/// The mark that stands for an unsafe scalar, in the notation of the Unicode Standard, appendix A.
func visibleMark(of scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
}
