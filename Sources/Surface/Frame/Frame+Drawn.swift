extension Frame {
  /// What is shown, as text: one line for each row, without the blanks at its end.
  ///
  /// There are exactly as many lines as rows; the last one does not end with a line break.
  public var drawn: String {
    lines { cell, _ in cell.text }
  }

  /// How it is shown, as text in the same shape: a letter for the ink of each cell, and a blank
  /// where nothing is drawn in ordinary ink.
  ///
  /// Bold turns the letter into a capital; other emphasis is told by ``drawnEmphasis``.
  public var drawnInks: String {
    lines { cell, style in
      if style.ink == .text && style.emphasis.isEmpty { return " " }
      return style.emphasis.contains(.bold) ? style.ink.letter.uppercased() : style.ink.letter
    }
  }

  /// Which cells are emphasised, as text in the same shape: `r` for reverse, `_` for underline, `R`
  /// for both, `b` for bold alone.
  public var drawnEmphasis: String {
    lines { _, style in
      switch (style.emphasis.contains(.reverse), style.emphasis.contains(.underline)) {
      case (true, true): "R"
      case (true, false): "r"
      case (false, true): "_"
      case (false, false): style.emphasis.contains(.bold) ? "b" : " "
      }
    }
  }

  /// Creates a frame from its drawn form: each line becomes a row, as wide as the widest of them.
  public init(drawn text: String, symbols: Symbols = .unicode) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let columns = lines.map { StyledText($0).columns(in: symbols) }.max() ?? 0
    self.init(size: Size(columns: columns, rows: lines.count), symbols: symbols)
    for (row, line) in lines.enumerated() {
      write(line, column: 0, row: row)
    }
  }

  private func lines(_ mark: (Cell, Style) -> String) -> String {
    (0..<size.rows).map { row in
      var line = ""
      var blanks = 0
      for cell in self.row(row) {
        let mark = mark(cell, cell.style)
        if mark == " " {
          blanks += 1
        } else {
          line += String(repeating: " ", count: blanks) + mark
          blanks = 0
        }
      }
      return line
    }.joined(separator: "\n")
  }
}
