extension Frame {
  /// Fills a rectangle with blanks.
  public mutating func fill(_ area: Rectangle, _ style: Style = .plain) {
    fill(area, with: .blank(style))
  }

  /// Fills a rectangle with a mark of the house; of several ASCII characters the first one counts.
  public mutating func fill(_ area: Rectangle, with symbol: Symbol, _ style: Style = .plain) {
    guard let mark = symbols[symbol].unicodeScalars.first else { return }
    fill(area, with: Cell(mark: mark, style))
  }

  /// Draws a box of at least two columns and two rows, blank inside, with its titles in the edges.
  ///
  /// ```text
  /// ┌─[1]Countries───┐
  /// │                │
  /// └────────────2/8─┘
  /// ```
  ///
  /// A title that does not fit is cut; a position that does not fit is left out.
  ///
  /// - Returns: the rectangle inside the box; empty when the box is too small to be drawn.
  @discardableResult
  public mutating func box(
    _ area: Rectangle, border: Border = .single, title: StyledText = "", position: StyledText = ""
  ) -> Rectangle {
    guard area.columns >= 2, area.rows >= 2 else {
      fill(area)
      return area.inset()
    }
    let style = Style(border.ink)
    let (top, below) = area.split(top: 1)
    let (sides, bottom) = below.split(bottom: 1)
    edge(top, from: border.topLeft, border.horizontal, to: border.topRight, style)
    edge(bottom, from: border.bottomLeft, border.horizontal, to: border.bottomRight, style)
    fill(sides.split(leading: 1).leading, with: border.vertical, style)
    fill(sides.split(trailing: 1).trailing, with: border.vertical, style)
    fill(sides.inset(columns: 1, rows: 0))

    let titled = top.inset(columns: 2, rows: 0)
    let width = min(title.columns(in: symbols, upTo: titled.columns), titled.columns)
    write(title, in: titled.split(leading: width).leading)
    let positioned = bottom.inset(columns: 2, rows: 0)
    let needed = position.columns(in: symbols, upTo: positioned.columns)
    if needed <= positioned.columns {
      write(position, in: positioned.split(trailing: needed).trailing)
    }
    return area.inset()
  }

  /// Draws a line across the first row of a rectangle, with a title after its first column.
  ///
  /// A pane that is folded to one line is drawn so, and a heading between two blocks. Blanks around
  /// the title belong to it.
  ///
  /// ```text
  /// ─[1]Việt Nam 2/8────────
  /// ─ JFY2026 · donor ──────
  /// ```
  public mutating func rule(
    in area: Rectangle, border: Border = .single, title: StyledText = ""
  ) {
    let line = area.line(0)
    fill(line, with: border.horizontal, Style(border.ink))
    let titled = line.inset(columns: 1, rows: 0)
    let width = min(title.columns(in: symbols, upTo: titled.columns), titled.columns)
    write(title, in: titled.split(leading: width).leading)
  }

  private mutating func edge(
    _ line: Rectangle, from first: Symbol, _ middle: Symbol, to last: Symbol, _ style: Style
  ) {
    fill(line, with: middle, style)
    fill(line.split(leading: 1).leading, with: first, style)
    fill(line.split(trailing: 1).trailing, with: last, style)
  }
}
