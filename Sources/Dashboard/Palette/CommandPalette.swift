internal import Cooperation
internal import Surface

/// What can be done on the screen below, narrowed by some letters of its name.
public struct CommandPalette: Hashable, Sendable {
  /// What was typed.
  var line = TextLine()
  /// The cursor among the commands that are left.
  var list = ListState()
}

/// One thing that can be done: an action of the key table, with all keys that do it.
struct Command: Hashable {
  let action: Action
  /// The keys, as help and footer name them.
  var keys: String
  /// What it does, as the help says it.
  let help: String

  /// The commands of a context, those that move last: they are what one knows already.
  ///
  /// What a digit does needs the digit, and opening the palette would change nothing.
  static func all(in context: Context, _ keys: KeyMap) -> [Command] {
    let bindings = keys.bindings(in: context)
      .filter { $0.action != .typeFigure && $0.action != .palette }
    let ordered = bindings.filter { $0.topic != .move } + bindings.filter { $0.topic == .move }
    return ordered.reduce(into: []) { commands, binding in
      if let index = commands.firstIndex(where: { $0.action == binding.action }) {
        commands[index].keys += " \(binding.label)"
      } else {
        commands.append(Command(action: binding.action, keys: binding.label, help: binding.help))
      }
    }
  }
}

extension Action {
  /// Words that it is looked for by, though nothing on the screen calls it so.
  fileprivate var otherWords: [String] {
    switch self {
    case .problems: ["checks", "warnings", "errors", "doubts", "unclear"]
    case .cumulative: ["cumulative", "to date"]
    default: []
    }
  }
}

extension State {
  /// The commands that what was typed leaves, the nearest first and equally near ones in their order.
  func commands(of palette: CommandPalette) -> [Command] {
    let filter = NearFilter(palette.line.text)
    return Command.all(in: contextBelow, keys).enumerated()
      .compactMap { index, command in
        filter.distance(from: [command.help, command.action.name] + command.action.otherWords).map {
          ($0, index, command)
        }
      }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// The command under the cursor; `nil` where none is left.
  func command(of palette: CommandPalette) -> Command? {
    let commands = commands(of: palette)
    let selected = palette.list.selected
    return commands.indices.contains(selected) ? commands[selected] : nil
  }

  /// Shows a palette whose text has changed: from its nearest command on.
  mutating func narrow(_ palette: CommandPalette) {
    overlay = .palette(CommandPalette(line: palette.line))
  }

  mutating func performInPalette(_ action: Action) {
    guard case .palette(var palette) = overlay else { return }
    let page = PaletteLayout(self).list.rows
    if let position = action.destination(
      from: palette.list.selected, count: commands(of: palette).count, page: page)
    {
      palette.list.selected = position
      overlay = .palette(palette)
      return
    }
    let before = palette.line.text
    palette.line.perform(action)
    if palette.line.text == before { overlay = .palette(palette) } else { narrow(palette) }
  }

  /// Closes the palette and gives what is to be done; where nothing is left to do, it stays open.
  mutating func takeCommand() -> Action? {
    guard case .palette(let palette) = overlay, let command = command(of: palette) else {
      notice = Notice("Nothing that can be done here is called that", .refused)
      return nil
    }
    overlay = nil
    return command.action
  }

  mutating func settlePalette() {
    guard case .palette(var palette) = overlay else { return }
    palette.list.settle(
      count: commands(of: palette).count, height: PaletteLayout(self).list.rows)
    overlay = .palette(palette)
  }
}
