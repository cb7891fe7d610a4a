internal import Surface

/// A question over a screen: what it is about, and how it can be answered.
struct Dialog {
  /// A way to answer it.
  struct Answer {
    /// The key, as a footer names it.
    let key: String
    /// What the key does, in a few words.
    let words: String
    /// Whether it is what Enter does.
    var isDefault = false
  }

  /// What is asked.
  let title: String
  /// What there is to know, a line each; those that are too long are wrapped.
  let lines: [StyledText]
  /// The answers.
  let answers: [Answer]
}

/// Where a dialog stands: over the screen, the footer left free, and in a small terminal all of it.
///
/// Where there is no room for the answers below the text, the footer has them.
struct DialogLayout {
  /// The most columns of the text.
  private static let widest = 72

  /// The box.
  let area: Rectangle
  /// Where the text stands.
  let text: Rectangle
  /// Where the answers stand; empty where there is no room.
  let answers: Rectangle
  /// The lines of the text as they fit.
  let lines: [StyledText]
  /// The answers, in lines that fit.
  let answerLines: [[Dialog.Answer]]

  init(_ size: Size, _ dialog: Dialog) {
    let isSmall = size.columns < 60 || size.rows < 16
    let room = Rectangle(size).split(bottom: isSmall ? 1 : 2).rest
    let width = min(max(room.columns - 4, 1), DialogLayout.widest)
    lines = dialog.lines.flatMap { $0.fitted(width) }
    answerLines = DialogLayout.lines(of: dialog.answers, width: width)

    let title = StyledText(dialog.title).columns(in: .ascii) + 4
    let widths = (lines + [StyledText(dialog.answers.map(\.shown).joined(separator: "   "))])
      .map { $0.columns(in: .ascii) }
    let columns = min(max(widths.max() ?? 0, title), width)
    let below = answerLines.count + 1
    let isRoomy = room.rows - 2 > below
    area = room.centered(
      Size(columns: columns + 4, rows: lines.count + 2 + (isRoomy ? below : 0)))
    let inside = area.inset(columns: min(2, area.columns / 8), rows: 1)
    (text, answers) = inside.split(bottom: isRoomy ? answerLines.count : 0)
  }

  /// How many lines of the text are drawn at once.
  var capacity: Int { answers.isEmpty ? text.rows : max(text.rows - 1, 0) }

  private static func lines(of answers: [Dialog.Answer], width: Int) -> [[Dialog.Answer]] {
    var lines: [[Dialog.Answer]] = []
    for answer in answers {
      let longer = (lines.last ?? []) + [answer]
      let text = longer.map(\.shown).joined(separator: "   ")
      if !lines.isEmpty, StyledText(text).columns(in: .ascii) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append([answer])
      }
    }
    return lines
  }
}

extension Dialog.Answer {
  /// The key, as it is pressed.
  var pressed: Key {
    key.count == 1 ? key.first.map { .character($0) } ?? .enter : key == "Esc" ? .escape : .enter
  }

  /// The answer as it stands below the text: `[y Remove 3]`, and `[‹n Keep›]` for what Enter does.
  var shown: String { isDefault ? "[‹\(key) \(words)›]" : "[\(key) \(words)]" }
}

extension StyledText {
  /// The text in lines of a width: as it is where it fits, else wrapped in the style it begins with.
  fileprivate func fitted(_ width: Int) -> [StyledText] {
    columns(in: .ascii) > width ? wrapped(width: width) : [self]
  }
}

extension Frame {
  /// Draws a dialog with its text scrolled by some lines; the cursor stands on what Enter does.
  mutating func draw(_ dialog: Dialog, top: Int) {
    let layout = DialogLayout(size, dialog)
    let arrows =
      (top > 0 ? " ↑" : "") + (top + layout.capacity < layout.lines.count ? " ↓" : "")
    box(
      layout.area, border: .double, title: StyledText(" \(dialog.title) ", Style(.title, .bold)),
      position: StyledText(arrows.isEmpty ? "" : "\(arrows) more "))
    cover(by: .nothing)
    mark(layout.area, as: .area(Block.list.rawValue))
    cursor = Position(column: layout.text.column, row: layout.text.row)
    for (index, line) in layout.lines.dropFirst(top).prefix(layout.capacity).enumerated() {
      write(line, in: layout.text.line(index))
    }
    for (index, answers) in layout.answerLines.enumerated() {
      draw(answers, in: layout.answers.line(index))
    }
  }

  private mutating func draw(_ answers: [Dialog.Answer], in line: Rectangle) {
    guard !line.isEmpty else { return }
    var column = line.column
    for answer in answers {
      if answer.isDefault { cursor = Position(column: column, row: line.row) }
      let start = column
      column = write(
        answer.shown, Style(.key, answer.isDefault ? [.bold, .reverse] : .bold), column: column,
        row: line.row, within: line)
      mark(
        Rectangle(column: start, row: line.row, columns: column - start, rows: 1),
        as: .keys([answer.pressed]))
      column += 3
    }
  }
}

extension State {
  /// The dialog that lies over the screen; `nil` where none does.
  var dialog: (contents: Dialog, top: Int)? {
    switch overlay {
    case .confirmation(let confirmation): (confirmation.dialog, confirmation.top)
    case .conflict(let conflict): (conflict.dialog, conflict.top)
    case .export(let prompt): prompt.dialog.map { ($0, 0) }
    default: nil
    }
  }

  /// Scrolls the dialog, if the action is one that does.
  mutating func scrollDialog(_ action: Action) {
    guard let dialog else { return }
    let layout = DialogLayout(size, dialog.contents)
    guard
      let top = action.destination(
        from: dialog.top, count: layout.lines.count - layout.capacity + 1, page: layout.capacity)
    else { return }
    setDialogTop(top)
  }

  mutating func settleDialog() {
    guard let dialog else { return }
    let layout = DialogLayout(size, dialog.contents)
    setDialogTop(min(dialog.top, max(layout.lines.count - layout.capacity, 0)))
  }

  private mutating func setDialogTop(_ top: Int) {
    switch overlay {
    case .confirmation(var confirmation):
      confirmation.top = top
      overlay = .confirmation(confirmation)
    case .conflict(var conflict):
      conflict.top = top
      overlay = .conflict(conflict)
    default: break
    }
  }
}
