/// An element of XML 1.0 on its way out: a name, attributes, and text or elements.
struct XMLElement {
  let name: String
  private let attributes: [(name: String, value: String)]
  private let text: String?
  private let children: [XMLElement]

  /// An element that holds elements, or nothing.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value) }
    text = nil
    self.children = children
  }

  /// An element that holds text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value) }
    self.text = text
    children = []
  }

  /// The element on lines of its own, those below it further in.
  func lines(indent: String = "") -> String {
    let attributes = attributes.map { " \($0.name)=\"\(xmlText($0.value))\"" }.joined()
    let head = "\(indent)<\(name)\(attributes)"
    if let text { return "\(head)>\(xmlText(text))</\(name)>\n" }
    guard !children.isEmpty else { return "\(head)/>\n" }
    let inside = children.map { $0.lines(indent: indent + "  ") }.joined()
    return "\(head)>\n\(inside)\(indent)</\(name)>\n"
  }
}

/// A text as it stands between tags or between the quotes of an attribute.
///
/// What XML 1.0 cannot hold at all (2.2 Characters) becomes U+FFFD; control characters that it can
/// hold are written as references, so that no reader of the file meets them raw.
func xmlText(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\t", "\n", "\r", "\u{7F}"..."\u{9F}":
      result += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
    case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
