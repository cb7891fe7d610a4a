internal import Surface

/// Where the parts of the question stand how and where to export: a box over the screen, the footer
/// left free.
struct ExportLayout {
  /// The widest text.
  private static let widest = 66
  /// The most lines that say what is in the way.
  private static let mostLines = 8

  let area: Rectangle
  let target: Rectangle
  let formats: Rectangle
  let message: Rectangle
  /// What stands below the formats.
  let lines: [StyledText]

  init(_ size: Size, _ prompt: ExportPrompt) {
    let isSmall = size.columns < 60 || size.rows < 16
    let room = Rectangle(size).split(bottom: isSmall ? 1 : 2).rest
    let width = min(max(room.columns - 4, 1), ExportLayout.widest)
    let (lines, height) = ExportLayout.lines(of: prompt, width: width, room: room.rows)
    area = room.centered(
      Size(columns: width + 4, rows: min(prompt.formats.count + height + 3, room.rows)))
    let inside = area.inset(columns: min(2, area.columns / 8), rows: 1)
    let (target, below) = inside.split(top: 1)
    let (rest, message) = below.split(bottom: min(height, max(below.rows - 1, 0)))
    (self.target, formats, self.message, self.lines) = (target, rest, message, lines)
  }

  /// The message, with an empty line before it, and its height.
  private static func lines(
    of prompt: ExportPrompt, width: Int, room: Int
  ) -> (lines: [StyledText], height: Int) {
    if prompt.step == .underWay { return ([StyledText("writing…", Style(.warning))], 2) }
    guard !prompt.trouble.isEmpty else {
      // Where there is room the box stays as it is when something comes to be said.
      let hint = prompt.isForClipboard ? "" : "A name alone is a file where cadre was started."
      return room < prompt.formats.count + 6 ? ([], 0) : ([StyledText(hint, Style(.faint))], 2)
    }
    let all = prompt.trouble.flatMap { StyledText($0, Style(.error)).wrapped(width: width) }
    let limit = min(mostLines, max(room - 5, 1))
    guard all.count > limit else { return (all, all.count + 1) }
    let command = "cadre export --format \(prompt.format.rawValue)"
    let rest = StyledText("… and more: \(command) lists all", Style(.faint))
    return (Array(all.prefix(max(limit - 1, 1))) + [rest], limit + 1)
  }
}

extension Frame {
  /// Draws the question how and where to export.
  mutating func draw(_ prompt: ExportPrompt) {
    let layout = ExportLayout(size, prompt)
    let isScrolled = layout.formats.rows < prompt.formats.count
    let position = isScrolled ? " \(prompt.list.selected + 1)/\(prompt.formats.count) " : ""
    box(
      layout.area, border: .double,
      title: StyledText(" Export \(prompt.summary) ", Style(.title, .bold)),
      position: StyledText(position))
    cover(by: .nothing)
    let names = prompt.formats.map(\.rawValue.count).max() ?? 0
    for (index, format) in prompt.formats.dropFirst(prompt.list.top).prefix(layout.formats.rows)
      .enumerated()
    {
      let line = layout.formats.line(index)
      let (name, words) = line.split(leading: names + 3)
      let isSelected = prompt.list.top + index == prompt.list.selected
      mark(
        line, as: .row(prompt.list.top + index, area: Block.list.rawValue, column: nil))
      write("\(isSelected ? "▸" : " ")\(format.rawValue)", Style(.key), in: name)
      write(format.words, Style(.faint), in: words)
      if isSelected { markSelection(line, isFocused: true) }
    }
    for (index, line) in layout.lines.suffix(layout.message.rows).enumerated() {
      let row = layout.message.rows - min(layout.lines.count, layout.message.rows) + index
      write(line, in: layout.message.line(row))
    }
    drawTarget(of: prompt, in: layout.target)
  }

  private mutating func drawTarget(of prompt: ExportPrompt, in line: Rectangle) {
    let name = StyledText(prompt.isForClipboard ? "To the clipboard" : "File: ", Style(.heading))
    let (label, field) = line.split(leading: name.columns(in: symbols))
    write(name, in: label)
    guard !prompt.isForClipboard else { return }
    draw(prompt.path, Style(.text, .underline), in: field)
  }
}
