extension Listing {
  func csv(raw: Bool) -> String {
    let lines = [columns] + rows.map { row in row.map { inert($0, raw: raw) } }
    return written(lines, separator: ",", end: "\r\n") { text, _ in quoted(text) }
  }

  func tsv(raw: Bool) -> String {
    let lines = [columns] + rows.map { row in row.map { inert($0, raw: raw) } }
    return written(lines, separator: "\t", end: "\n") { text, _ in oneLine(text) }
  }

  /// The text of a cell, with `'` before what a spreadsheet would run as a formula.
  private func inert(_ cell: Cell, raw: Bool) -> String {
    if case .figure = cell { return cell.text }
    return raw ? cell.text : inertText(cell.text)
  }
}

/// A text with `'` before it where a spreadsheet would run it as a formula (OWASP, CSV Injection).
func inertText(_ text: String) -> String {
  isFormula(text) ? "'" + text : text
}

/// Whether a spreadsheet would run a text as a formula.
func isFormula(_ text: String) -> Bool {
  text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
}

/// A text as a field of CSV (RFC 4180, section 2).
private func quoted(_ text: String) -> String {
  guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
  return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
