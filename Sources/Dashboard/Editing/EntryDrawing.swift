internal import Cooperation
internal import Surface

extension Frame {
  /// Draws a value as it is typed, with the cursor in it; what does not fit is scrolled.
  ///
  /// Of a list, what Enter takes is shown faintly as long as nothing is typed.
  mutating func draw(
    _ entry: FieldEntry, _ choices: FieldChoices?, isValid: Bool, in field: Rectangle
  ) {
    let field = field.line(0)
    let plain = isValid ? Style(.text, .underline) : Style(.error, [.underline, .bold])
    draw(entry.line, entry.isFresh ? Style(.text, .reverse) : plain, in: field)
    if entry.line.text.isEmpty {
      write(
        entry.chosen(choices), Style(.faint), column: field.column, row: field.row, within: field)
    }
  }

  /// Draws a line as it is typed, with the cursor in it; what does not fit is scrolled.
  mutating func draw(_ line: TextLine, _ style: Style, in field: Rectangle) {
    let field = field.line(0)
    fill(field, style)
    let head = StyledText(line.beforeCursor).columns(in: symbols)
    // One cell is kept for the cursor behind the text.
    let scroll = max(head - max(field.columns - 1, 0), 0)
    write(line.text, style, column: field.column - scroll, row: field.row, within: field)
    cursor = Position(column: field.column + head - scroll, row: field.row)
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
    guard room > 0 else { return }
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
    let orNothing = rule?.isMandatory == true ? "" : ", ^U for nothing"
    return switch rule?.kind {
    case .count: "\(field): 61  >2300  >=3  ~90000  100..120  ?  or nothing"
    case .date: "\(field): 2008  2008-12  2026-03-12  ?  or nothing"
    case .year: "\(field): 2026  or ?"
    case .number(let range):
      "\(field): a whole number from \(range.lowerBound) to \(range.upperBound), or nothing"
    case .code, .reference: "\(field): type to narrow the list, ↓ ↑ choose\(orNothing)"
    case .text, nil: "\(field): any text"
    }
  }
}
