/// A text as a JSON string (RFC 8259, section 7).
public func jsonString(_ text: String) -> String {
  // A lead byte of U+0080 to U+00BF may belong to a control character.
  let isPlain = text.utf8.allSatisfy { byte in
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2
  }
  if isPlain { return "\"\(text)\"" }
  return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
}

/// Bytes as a JSON string; a byte that is not part of any UTF-8 scalar becomes the lone surrogate
/// U+DC00 plus the byte, as Python's `surrogateescape` has it (PEP 383).
public func jsonString(_ bytes: [UInt8]) -> String {
  var result = "\""
  var rest = bytes[...]
  while let lead = rest.first {
    let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    if let text = String(validating: rest.prefix(length), as: UTF8.self) {
      for scalar in text.unicodeScalars { result += escaped(scalar) }
      rest = rest.dropFirst(length)
    } else {
      result += "\\udc" + String(lead, radix: 16)
      rest = rest.dropFirst()
    }
  }
  return result + "\""
}

/// A scalar as it stands between the quotes of a JSON string; control characters, those from U+0080
/// on included, as escapes.
private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\"": return "\\\""
  case "\\": return "\\\\"
  case "\n": return "\\n"
  case "\r": return "\\r"
  case "\t": return "\\t"
  case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  default: return String(scalar)
  }
}
