internal import Cooperation
internal import Surface

extension Frame {
  /// Draws a value as it is typed, with the cursor in it; what does not fit is scrolled.
  ///
  /// Of a list, what Enter takes is shown faintly as long as nothing is typed.
  mutating func draw(
    _ entry: FieldEntry, _ choices: FieldChoices?, isValid: Bool, alignment: Alignment = .leading,
    in field: Rectangle
  ) {
    let field = field.line(0)
    let plain = isValid ? Style(.text, .underline) : Style(.error, [.underline, .bold])
    draw(
      entry.line, entry.isFresh ? Style(.text, .reverse) : plain, alignment: alignment, in: field)
    if entry.line.text.isEmpty {
      write(
        entry.chosen(choices), Style(.faint), column: field.column, row: field.row, within: field)
    }
  }

  /// Draws a line as it is typed, with the cursor in it; what does not fit is scrolled, and a sign
  /// stands at each end where something is cut off.
  mutating func draw(
    _ line: TextLine, _ style: Style, alignment: Alignment = .leading, in field: Rectangle
  ) {
    let field = field.line(0)
    fill(field, style)
    let head = StyledText(line.beforeCursor).columns(in: symbols)
    let whole = StyledText(line.text).columns(in: symbols)
    // One cell is kept for the cursor behind the text, and one for the sign that more follows.
    let isLong = whole >= field.columns
    let kept = isLong && whole > head && field.columns >= 4 ? 2 : 1
    let indent = alignment == .trailing && !isLong ? field.columns - whole - 1 : 0
    let scroll = isLong ? max(head - max(field.columns - kept, 0), 0) : -indent
    write(line.text, style, column: field.column - scroll, row: field.row, within: field)
    let hasSigns = field.columns >= 4
    if hasSigns, scroll > 0 { write("‹", Style(.warning), in: field.split(leading: 1).leading) }
    if hasSigns, whole - scroll > field.columns {
      write("›", Style(.warning), in: field.split(trailing: 1).trailing)
    }
    cursor = Position(column: field.column + head - scroll, row: field.row)
  }

  /// Draws a line as it is typed in as many rows as it takes, from one of them on.
  mutating func draw(_ folded: FoldedLine, _ style: Style, from first: Int, in field: Rectangle) {
    for (index, row) in folded.rows.enumerated().dropFirst(first).prefix(field.rows) {
      let line = field.line(index - first)
      fill(line, style)
      write(row, style, column: line.column, row: line.row, within: line)
      if index == folded.cursorRow {
        let column = StyledText(folded.beforeCursor).columns(in: symbols)
        cursor = Position(
          column: min(line.column + column, max(line.endColumn - 1, 0)), row: line.row)
      }
    }
  }

  /// Draws what can be chosen for a value that is being typed, below its field or, where there is no
  /// room, above it.
  mutating func draw(
    _ choices: FieldChoices, for entry: FieldEntry, at field: Rectangle, within area: Rectangle
  ) {
    let shown = choices.matching(entry.line.text)
    let below = area.endRow - field.endRow
    let above = field.row - area.row
    let isBelow = below >= min(shown.count, 6) + 2 || below >= above
    let room = (isBelow ? below : above) - 2
    guard room > 0 else {
      let free = Rectangle(
        column: area.column, row: isBelow ? field.endRow : area.row, columns: area.columns,
        rows: isBelow ? below : above)
      return draw(bare: shown, for: entry, in: free)
    }
    let rows = min(max(shown.count, 1), room, 8)
    let picked = entry.picked ?? 0
    let top = ListWindow.top(previous: 0, selected: picked, count: shown.count, height: rows)
    let lines = shown.dropFirst(top).prefix(rows).map(\.line)
    let nothing = "nothing has this in it"
    let wanted =
      (lines.isEmpty ? [StyledText(nothing)] : lines)
      .map { $0.columns(in: symbols) }.max() ?? 0
    let columns = min(max(wanted, 12) + 4, area.columns)
    let box = Rectangle(
      column: max(min(field.column - 2, area.endColumn - columns), area.column),
      row: isBelow ? field.endRow : field.row - rows - 2, columns: columns, rows: rows + 2)
    let caret = cursor
    let position = shown.isEmpty ? "" : "\(picked + 1)/\(shown.count)"
    let inside = self.box(box, position: StyledText(shown.count > rows ? position : ""))
      .inset(columns: 1, rows: 0)
    mark(box, as: .area(Block.choices.rawValue))
    if lines.isEmpty { write(nothing, Style(.faint), in: inside) }
    for (index, line) in lines.enumerated() {
      write(line, in: inside.line(index))
      mark(
        inside.line(index), as: .row(top + index, area: Block.choices.rawValue, column: nil))
      if entry.picked == top + index { markSelection(inside.line(index), isFocused: true) }
    }
    cursor = caret
  }
}

extension Frame {
  /// Draws choices without a box, where there is no room for one; the picked one says how many there are.
  private mutating func draw(
    bare choices: [FieldChoices.Choice], for entry: FieldEntry, in area: Rectangle
  ) {
    let caret = cursor
    let picked = entry.picked ?? 0
    let top = ListWindow.top(
      previous: 0, selected: picked, count: choices.count, height: area.rows)
    for (index, choice) in choices.enumerated().dropFirst(top).prefix(area.rows) {
      let position = StyledText(" \(index + 1)/\(choices.count)", Style(.faint))
      let (text, end) = area.line(index - top).split(trailing: position.columns(in: symbols))
      write(choice.line, in: text)
      write(position, in: end)
      if entry.picked == index { markSelection(area.line(index - top), isFocused: true) }
    }
    if choices.isEmpty { write("nothing has this in it", Style(.faint), in: area) }
    cursor = caret
  }
}

extension FieldChoices.Choice {
  fileprivate var line: StyledText {
    title.isEmpty ? StyledText(value) : StyledText(value) + StyledText("  \(title)", Style(.faint))
  }
}

extension FieldEntry {
  /// What the status line says while the value is typed: what is wrong with it and what is accepted,
  /// or else what is accepted alone.
  func hint(_ choices: FieldChoices?) -> (text: String, isFlaw: Bool) {
    do throws(Refusal) {
      _ = try value(choices)
    } catch {
      return (error.line, true)
    }
    return (accepted, false)
  }

  private var accepted: String {
    let rule = RecordType(rawValue: type)?.rule(for: field)
    let orNothing = rule?.isMandatory == true ? "" : ", ^U to empty it"
    return switch rule?.kind {
    case .count: "\(field): such as 61  >2300  >=3  ~90000  100..120  ?  or empty"
    case .date: "\(field): such as 2008  2008-12  2026-03-12  ?  or empty"
    case .year: "\(field): four digits such as 2026, or ?"
    case .number(let range):
      "\(field): a whole number from \(range.lowerBound) to \(range.upperBound), or empty"
    case .code, .reference: "\(field): type to narrow the list, ↓ ↑ choose\(orNothing)"
    case .text, nil: "\(field): any text"
    }
  }
}
