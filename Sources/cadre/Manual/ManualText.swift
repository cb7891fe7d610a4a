/// A page of the manual in mdoc(7), as it is written line by line.
struct ManualText {
  private(set) var text = ""

  /// A line with a macro, its words as they are.
  mutating func macro(_ line: String) { text += ".\(line)\n" }

  /// A paragraph: each sentence on lines of its own, none longer than 80 bytes (mandoc, style).
  mutating func paragraph(_ words: String) {
    for sentence in sentences(of: words) {
      var line = ""
      for word in sentence.split(separator: " ") {
        let word = Self.escaped(String(word))
        if !line.isEmpty, line.utf8.count + word.utf8.count + 1 > 78 {
          end(line)
          line = ""
        }
        line += line.isEmpty ? word : " \(word)"
      }
      if !line.isEmpty { end(line) }
    }
  }

  /// Lines that stand as they are.
  mutating func display(_ lines: [String]) {
    macro("Bd -literal -offset indent")
    for line in lines { end(Self.escaped(line)) }
    macro("Ed")
  }

  /// A sentence that would begin with a sign of roff is protected from that.
  private mutating func end(_ line: String) {
    let isControl = line.hasPrefix(".") || line.hasPrefix("'")
    text += (isControl ? "\\&" : "") + line + "\n"
  }

  private func sentences(of words: String) -> [String] {
    var sentences: [String] = []
    var sentence: [Substring] = []
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      sentence.append(word)
      // A full stop, perhaps with what closes behind it; the word ... is none.
      let stem = word.last.map { ")”".contains($0) } ?? false ? word.dropLast() : word
      if stem.last == ".", !stem.hasSuffix("..") {
        sentences.append(sentence.joined(separator: " "))
        sentence = []
      }
    }
    return sentences + (sentence.isEmpty ? [] : [sentence.joined(separator: " ")])
  }

  /// A text with nothing in it that roff would take for its own.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(hexadecimal(scalar))]"
      }
    }.joined()
  }

  /// A word as an argument of a macro, in quotes where it needs them.
  static func argument(_ text: String) -> String {
    let text = escaped(text)
    guard !text.isEmpty else { return "\"\"" }
    // A word of up to three letters may be a macro, and a sign may be taken for punctuation.
    let isPlain = text.count > 3 && !text.contains(" ") && !text.contains("\"")
    return isPlain
      ? text : "\"\(text.count <= 3 ? "\\&" : "")\(text.replacing("\"", with: "\"\""))\""
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
