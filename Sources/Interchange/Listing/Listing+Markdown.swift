internal import Writing

extension Listing {
  /// A table of GitHub Flavored Markdown (section 4.10).
  var markdown: String {
    guard !columns.isEmpty else { return "" }
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    let rule = columns.map { figures.contains($0) ? "---:" : "---" }
    return line(columns.map(markdownText)) + line(rule)
      + rows.map { row in line(row.map { markdownText($0.text) }) }.joined()
      + (remark.map { "\n\(markdownText($0))\n" } ?? "")
  }
}

/// A text as it stands in a cell or a heading of Markdown, where it shows as it is and means nothing.
///
/// Any ASCII punctuation may stand behind a backslash (CommonMark, 2.4).
func markdownText(_ text: String) -> String {
  visible(oneLine(text)).unicodeScalars.map { scalar in
    "\\`*_[]<>|~&#$".unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
  }.joined()
}
