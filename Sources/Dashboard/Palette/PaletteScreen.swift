internal import Cooperation
internal import Surface

/// Where the palette stands over a screen: at its top, never over status line and footer, and where it
/// is while it is narrowed.
struct PaletteLayout {
  /// The widest that a line of it gets.
  private static let columns = 64
  /// The most commands that are drawn at once.
  private static let rows = 14

  /// The box.
  let area: Rectangle
  /// The lines inside it.
  let list: Rectangle

  init(_ state: State) {
    let above = Rectangle(state.size).split(bottom: 2).rest
    let count = Command.all(in: state.contextBelow, state.keys).count
    let (box, _) = above.split(top: min(count, PaletteLayout.rows) + 2)
    let columns = min(box.columns, PaletteLayout.columns)
    area = Rectangle(
      column: box.column + (box.columns - columns) / 2, row: box.row, columns: columns,
      rows: box.rows)
    list = area.inset(columns: 2, rows: 1)
  }
}

extension Frame {
  /// Draws what can be done, and what was typed to pick from it.
  mutating func draw(_ palette: CommandPalette, _ state: State) {
    let layout = PaletteLayout(state)
    let commands = state.commands(of: palette)
    let count = "\(commands.isEmpty ? 0 : palette.list.selected + 1)/\(commands.count)"
    cover(by: .keys([.escape]))
    mark(layout.area, as: .area(Block.list.rawValue))
    box(layout.area, border: .double, position: StyledText(" \(count) "))
    if commands.isEmpty {
      write("Nothing that can be done here is called that.", Style(.faint), in: layout.list)
    }
    // Keys come first, so that they are learnt by the way.
    let widest = commands.map { StyledText($0.keys).columns(in: symbols) }.max() ?? 0
    let shown = commands.dropFirst(palette.list.top).prefix(layout.list.rows)
    for (index, command) in shown.enumerated() {
      let line = layout.list.line(index)
      mark(
        line, as: .row(palette.list.top + index, area: Block.list.rawValue, column: nil))
      let (keys, rest) = line.split(leading: min(max(widest, 9), 16) + 1)
      write(command.keys, Style(.key, .bold), in: keys.split(trailing: 1).rest)
      write(command.help, in: rest)
      let name = StyledText(command.action.name, Style(.faint))
      let width = name.columns(in: symbols)
      if StyledText(command.help).columns(in: symbols) + 2 + width <= rest.columns {
        write(name, in: rest.split(trailing: width).trailing)
      }
      if palette.list.top + index == palette.list.selected {
        markSelection(line, isFocused: true)
      }
    }
    let title = StyledText(layout.area.columns < 40 ? " : " : " Command: ", Style(.title, .bold))
    let (name, field) = layout.area.line(0).inset(columns: 2, rows: 0)
      .split(leading: title.columns(in: symbols))
    write(title, in: name)
    draw(palette.line, Style(.key, .underline), in: field.split(trailing: 1).rest)
  }
}
