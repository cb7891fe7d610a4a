internal import Writing

extension Listing {
  /// Aligned columns, each row one line that cannot drive a terminal.
  var table: String {
    let lines = [columns] + rows.map { row in row.map { visible(oneLine($0.text)) } }
    let widths = columns.indices.map { column in lines.map { $0[column].columns }.max() ?? 0 }
    return written(lines, separator: "  ", end: "\n") { text, column in
      let gap = String(repeating: " ", count: widths[column] - text.columns)
      if figures.contains(columns[column]) { return gap + text }
      return column == columns.count - 1 ? text : text + gap
    }
  }
}

/// The text with blanks for tabs and for all that ends a line.
func oneLine(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "\t"..."\r", "\u{85}", "\u{2028}", "\u{2029}": " "
    default: String(scalar)
    }
  }.joined()
}
