internal import Cooperation
internal import Surface

extension Size {
  /// Whether there is no room for more than one line.
  var isSmallest: Bool { columns < 20 || rows < 5 }
}

extension Frame {
  /// Draws the one line that is left of the dashboard below 20 by 5, folded where there are more rows.
  mutating func drawSmallest(_ state: State, _ ledger: Ledger) {
    let shown = SmallestLine(state, ledger)
    cursor = Position(column: 0, row: 0)
    guard let typed = shown.typed else {
      draw(shown.parts, in: area)
      return
    }
    let (first, below) = area.split(top: 1)
    let mark = typed.isFlawed ? StyledText("! ", Style(.error, .bold)) : StyledText()
    let label = mark + StyledText(typed.label, Style(.heading))
    let (name, rest) = first.split(
      leading: min(label.columns(in: symbols), first.columns / 2))
    let wanted = StyledText(typed.line.text + typed.standIn).columns(in: symbols) + 1
    // In a single row what is said stands behind what is typed, as far as there is room.
    let (field, behind) = rest.split(leading: below.isEmpty ? max(wanted, 2) : rest.columns)
    if !below.isEmpty {
      draw(shown.parts, in: below)
    } else if behind.columns > 6 {
      draw(shown.parts, in: behind.split(leading: 1).rest)
    }
    write(label, in: name)
    let style = typed.isFlawed ? Style(.error, [.underline, .bold]) : Style(.text, .underline)
    draw(typed.line, style, in: field)
    if !typed.standIn.isEmpty {
      write(typed.standIn, Style(.faint), column: field.column, row: field.row, within: field)
    }
  }

  /// Writes as many of some parts as there is room for, wrapped; of the first at least its beginning.
  private mutating func draw(_ parts: [StyledText], in area: Rectangle) {
    guard !area.isEmpty, let first = parts.first else { return }
    var text = first
    var lines = text.wrapped(width: area.columns)
    for part in parts.dropFirst() {
      text += " · " + part
      let longer = text.wrapped(width: area.columns)
      guard longer.count <= area.rows else { break }
      lines = longer
    }
    for (index, line) in lines.prefix(area.rows).enumerated() {
      let isCut = index == area.rows - 1 && lines.count > area.rows
      write(isCut ? cut(line, to: area.columns) : line, in: area.line(index))
    }
  }

  /// A line with the sign that more would follow, in place of words and never of a part of a number.
  private func cut(_ line: StyledText, to columns: Int) -> StyledText {
    let style = line.spans.first?.style ?? .plain
    var words = line.text.split(separator: " ")
    while !words.isEmpty {
      let text = StyledText(words.joined(separator: " ") + "…", style)
      if text.columns(in: symbols) <= columns { return text }
      words.removeLast()
    }
    return StyledText("…", style)
  }
}
