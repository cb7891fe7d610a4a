internal import Writing

extension Frame {
  /// Writes a text from one cell on, as far as the clip reaches, and nothing else.
  ///
  /// The text may begin left of the clip, so that a long one can be scrolled. Without a clip it
  /// ends where the frame ends.
  ///
  /// - Returns: the column after the text, or after the clip when the text is longer.
  @discardableResult
  public mutating func write(
    _ text: StyledText, column: Int, row: Int, within clip: Rectangle? = nil
  ) -> Int {
    draw(text, column: column, row: row, within: clip ?? area).end
  }

  /// Writes a text of one style from one cell on.
  ///
  /// - Returns: the column after the text.
  @discardableResult
  public mutating func write(
    _ text: String, _ style: Style = .plain, column: Int, row: Int, within clip: Rectangle? = nil
  ) -> Int {
    write(StyledText(text, style), column: column, row: row, within: clip)
  }

  /// Writes a text in the first line of a field and blanks what the text leaves over.
  ///
  /// Where a text is cut and a mark says so, no figure in it is cut with it.
  public mutating func write(
    _ text: StyledText, in field: Rectangle, alignment: Alignment = .leading,
    overflow: Overflow = .ellipsis
  ) {
    let line = field.line(0)
    fill(line)
    let spare =
      alignment == .leading
      ? 0 : max(line.columns - text.columns(in: symbols, upTo: line.columns), 0)
    let indent = alignment == .center ? spare / 2 : spare
    let (_, cutStyle) = draw(text, column: line.column + indent, row: line.row, within: line)
    let mark = symbols[.ellipsis]
    guard let cutStyle, overflow == .ellipsis, mark.columns <= line.columns else { return }
    let kept = text.columnsOfWholeFigures(in: symbols, atMost: line.columns - mark.columns)
    let tail = line.split(leading: kept).rest
    fill(tail)
    write(mark, cutStyle, column: tail.column, row: tail.row, within: tail)
  }

  /// Writes a text of one style in the first line of a field and blanks what the text leaves over.
  public mutating func write(
    _ text: String, _ style: Style = .plain, in field: Rectangle,
    alignment: Alignment = .leading, overflow: Overflow = .ellipsis
  ) {
    write(StyledText(text, style), in: field, alignment: alignment, overflow: overflow)
  }

  /// Writes a text and tells where it ends, and the style of its first glyph that is not there as a
  /// whole because the field ends before.
  private mutating func draw(
    _ text: StyledText, column: Int, row: Int, within field: Rectangle
  ) -> (end: Int, cutStyle: Style?) {
    guard let first = text.first else { return (column, nil) }
    let clip = area.intersection(field)
    let end = field.endColumn
    var (column, isWhole) = draw(first, column: column, row: row, before: end, clip: clip)
    guard isWhole else { return (column, first.style) }
    for span in text.others {
      (column, isWhole) = draw(span, column: column, row: row, before: end, clip: clip)
      guard isWhole else { return (column, span.style) }
    }
    return (column, nil)
  }

  /// Writes a part of a text and tells where it ends, and whether all of it has room before a column.
  private mutating func draw(
    _ span: StyledText.Span, column: Int, row: Int, before end: Int, clip: Rectangle
  ) -> (end: Int, isWhole: Bool) {
    if DrawnCells.isPlain(span.text) {
      let count = span.text.utf8.count
      put(ascii: span.text.utf8Span.span, span.style, column: column, row: row, clip: clip)
      return column <= end - count ? (column + count, true) : (max(column, end), false)
    }
    var column = column
    for cell in DrawnCells(span, symbols) {
      guard column < end else { return (column, false) }
      put(cell, column: column, row: row, clip: clip)
      guard column + cell.columns <= end else { return (end, false) }
      column += cell.columns
    }
    return (column, true)
  }
}

extension StyledText {
  /// How many columns of it can be kept in a width without a part of a figure.
  fileprivate func columnsOfWholeFigures(in symbols: Symbols, atMost width: Int) -> Int {
    if let first, others.isEmpty, first.hasNoDigit(before: width + 5) {
      return min(width, first.text.utf8.count)
    }
    var glyphs: [Unicode.Scalar] = []
    var ends: [Int] = []
    cells: for span in spans {
      for cell in DrawnCells(span, symbols) {
        guard let first = cell.first else { continue }
        glyphs.append(first)
        ends.append((ends.last ?? 0) + cell.columns)
        if ends.last ?? 0 > width + 4 { break cells }
      }
    }
    let kept = WholeFigures(glyphs).kept(ends.prefix { $0 <= width }.count)
    return kept == 0 ? 0 : ends[kept - 1]
  }

  /// The beginning of the text that fits, with the sign that more follows, but no part of a figure.
  public func cut(to width: Int, _ symbols: Symbols) -> StyledText {
    guard columns(in: symbols) > width else { return self }
    let glyphs = Array(text)
    var count = glyphs.count
    func beginning(_ count: Int) -> String { String(glyphs.prefix(count)) + symbols[.ellipsis] }
    while count > 0, StyledText(beginning(count)).columns(in: symbols) > width { count -= 1 }
    return StyledText(
      beginning(WholeFigures(glyphs).kept(count)), spans.first?.style ?? .plain)
  }

  /// How many columns it takes when it is drawn with those symbols.
  public func columns(in symbols: Symbols) -> Int {
    columns(in: symbols, upTo: .max)
  }

  /// The same, but of a text that is wider than a limit only some number above the limit.
  func columns(in symbols: Symbols, upTo limit: Int) -> Int {
    var columns = first?.columns(in: symbols, upTo: limit) ?? 0
    for span in others where columns <= limit {
      columns += span.columns(in: symbols, upTo: limit - columns)
    }
    return columns
  }
}

extension StyledText.Span {
  /// Whether it is printable ASCII without a digit before some column.
  fileprivate func hasNoDigit(before end: Int) -> Bool {
    guard DrawnCells.isPlain(text) else { return false }
    let bytes = text.utf8Span.span
    for index in 0..<min(end, bytes.count) where 0x30...0x39 ~= bytes[index] { return false }
    return true
  }

  /// How many columns it takes; where it is wider than a limit, only some number above the limit.
  fileprivate func columns(in symbols: Symbols, upTo limit: Int) -> Int {
    // What is printable ASCII takes a column a byte, whatever the symbols are.
    if DrawnCells.isPlain(text) { return text.utf8.count }
    var columns = 0
    for cell in DrawnCells(self, symbols) {
      columns += cell.columns
      if columns > limit { return columns }
    }
    return columns
  }
}
