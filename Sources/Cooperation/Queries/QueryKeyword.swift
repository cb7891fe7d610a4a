/// A word that joins the terms of a query; in quotes it is a word like any other.
enum QueryKeyword: String, CaseIterable {
  /// Both sides; the same as a blank.
  case and
  /// One side or the other.
  case or
  /// Not what follows.
  case not

  /// The keyword that a text is, in any case and width.
  init?(_ text: String) {
    self.init(rawValue: halfWidth(text).lowercased())
  }
}

/// Whether a scalar ends a word or value without quotes.
func endsQueryValue(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || scalar == "(" || scalar == ")" || scalar == "\""
}

/// Whether a scalar is a sign of comparison, or a part of one.
func isQuerySign(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ":", "=", "<", ">", "!", "≤", "≥", "≠": true
  default: false
  }
}

/// The ordinary form of a full-width sign, digit or letter; any other scalar as it is.
func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  // The full-width forms U+FF01–FF5E mirror ASCII 0x21–7E (Unicode chart FF00).
  (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
}

/// The text with full-width signs, digits and letters in their ordinary forms.
func halfWidth(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(halfWidth(scalar)) }
  return String(result)
}
