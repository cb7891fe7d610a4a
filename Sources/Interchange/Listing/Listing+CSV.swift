extension Listing {
  func csv(raw: Bool, _ progress: (Int) -> Void) -> String {
    written(separator: ",", end: "\r\n", progress) { cell, _ in quoted(inert(cell, raw: raw)) }
  }

  func tsv(raw: Bool, _ progress: (Int) -> Void) -> String {
    written(separator: "\t", end: "\n", progress) { cell, _ in oneLine(inert(cell, raw: raw)) }
  }

  /// The text of a cell, with `'` before what a spreadsheet would run as a formula.
  private func inert(_ cell: Cell, raw: Bool) -> String {
    if case .figure(let text) = cell { return text }
    return raw ? cell.text : inertText(cell.text)
  }
}

/// A text with `'` before it where a spreadsheet would run it as a formula (OWASP, CSV Injection).
func inertText(_ text: String) -> String {
  isFormula(text) ? "'" + text : text
}

/// Whether a spreadsheet would run a text as a formula.
func isFormula(_ text: String) -> Bool {
  switch text.utf8.first {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D:
    true
  default: false
  }
}

/// A text as a field of CSV (RFC 4180, section 2).
private func quoted(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
    return text
  }
  return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
