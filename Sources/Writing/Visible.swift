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

/// Whether a text, given in UTF-8, surely has nothing that ``firstHiddenMark(in:)`` would name.
///
/// Takes some nanoseconds and makes no text. Where it says no, the text is to be looked at more closely.
public func isSurelyVisible(_ bytes: Span<UInt8>) -> Bool {
  var position = 0
  while position < bytes.count, (0x20..<0x7F).contains(bytes[position]) { position += 1 }
  guard position < bytes.count else { return true }
  do {
    var scalars = try UTF8Span(validating: bytes).makeUnicodeScalarIterator()
    while let scalar = scalars.next() {
      if ScalarTraits(scalar).isUnsafe { return false }
    }
    return true
  } catch {
    return false
  }
}

/// The mark that stands for an unsafe scalar, in the notation of the Unicode Standard, appendix A.
func visibleMark(of scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
}
