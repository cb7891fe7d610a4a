internal import Writing

extension Listing {
  /// Aligned columns, each row one line that cannot drive a terminal.
  var table: String {
    func shown(_ cell: Cell) -> String { visible(oneLine(cell.text)) }
    var widths = columns.map { shown(.text($0)).columns }
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = Swift.max(widths[column], shown(cell).columns)
      }
    }
    let isFigure = columns.map(figures.contains)
    return written(separator: "  ", end: "\n") { cell, column in
      let text = shown(cell)
      if column == columns.count - 1, !isFigure[column] { return text }
      let gap = String(repeating: " ", count: widths[column] - text.columns)
      return isFigure[column] ? gap + text : text + gap
    }
  }
}

/// The text with blanks for tabs and for all that ends a line.
func oneLine(_ text: String) -> String {
  // Most texts have no byte that one of them has.
  guard text.utf8.contains(where: { (0x09...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }) else {
    return text
  }
  return text.unicodeScalars.map { scalar in
    switch scalar {
    case "\t"..."\r", "\u{85}", "\u{2028}", "\u{2029}": " "
    default: String(scalar)
    }
  }.joined()
}
