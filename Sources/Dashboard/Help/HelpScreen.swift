internal import Cooperation
internal import Surface

/// The lines of the help: what keys do on the screen below it and what signs mean, narrowed by what
/// was typed.
struct HelpContents {
  /// A line: a heading, or a key or sign with what it does or means.
  enum Line {
    case heading(String)
    case entry(String, String)
  }

  let lines: [Line]

  init(filter: String, in context: Context, _ keys: KeyMap = .standard) {
    let filter = TextFilter(filter)
    let bindings = keys.bindings(in: context).filter { binding in
      filter.matches(
        [binding.label, binding.help, binding.topic.rawValue, binding.action.name])
    }
    let keys = Binding.Topic.allCases.map { topic in
      (topic.rawValue, bindings.filter { $0.topic == topic }.map { ($0.label, $0.help) })
    }
    let signs = (Legend.figures + Legend.marks).map { ($0.sign, $0.meaning) }
      .filter { filter.matches([$0.0, $0.1, "signs legend"]) }
    lines = (keys + [("Signs", signs)]).flatMap { title, entries -> [Line] in
      entries.isEmpty ? [] : [.heading(title)] + entries.map { Line.entry($0.0, $0.1) }
    }
  }
}

/// Where the help stands over a screen: in two columns where there is room, and never over the footer.
struct HelpLayout {
  /// The box.
  let area: Rectangle
  /// Where the lines stand: one rectangle per column, filled one after the other.
  let columns: [Rectangle]

  init(_ size: Size, lines: Int) {
    let above = Rectangle(size).split(bottom: 2).rest
    let count = size.columns >= 76 ? 2 : 1
    let rows = (lines + count - 1) / count + 2
    area = above.centered(Size(columns: count == 2 ? 76 : 42, rows: rows))
    let inner = area.inset(columns: 2, rows: 1)
    let (left, right) = inner.split(leading: inner.columns / 2)
    columns = count == 2 ? [left, right] : [inner]
  }

  /// How many lines are drawn at once.
  var capacity: Int { columns.reduce(0) { $0 + $1.rows } }
}

extension State {
  /// Where the keys go when nothing lies over the screen: what help and palette are about.
  var contextBelow: Context {
    var below = self
    below.overlay = covered
    return below.context
  }

  /// Shows the keys; what is being typed is gone on with afterwards.
  mutating func openHelp() {
    covered = overlay
    overlay = .help(filter: "", top: 0)
  }

  mutating func closeHelp() {
    overlay = covered
    covered = nil
  }

  /// The place of the help, which does not change while it is narrowed.
  var helpLayout: HelpLayout {
    HelpLayout(size, lines: HelpContents(filter: "", in: contextBelow, keys).lines.count)
  }

  mutating func scrollHelp(_ action: Action) {
    guard case .help(let filter, let top) = overlay else { return }
    let count = HelpContents(filter: filter, in: contextBelow, keys).lines.count
    if action == .erase {
      overlay = .help(filter: String(filter.dropLast()), top: 0)
    } else if let top = action.destination(from: top, count: count, page: helpLayout.capacity) {
      overlay = .help(filter: filter, top: top)
    }
  }

  mutating func settleHelp() {
    guard case .help(let filter, let top) = overlay else { return }
    let count = HelpContents(filter: filter, in: contextBelow, keys).lines.count
    overlay = .help(filter: filter, top: min(top, max(count - helpLayout.capacity, 0)))
  }
}

extension Frame {
  /// Draws the keys over the screen that they are for.
  mutating func drawHelp(filter: String, top: Int, _ state: State) {
    let context = state.contextBelow
    let lines = HelpContents(filter: filter, in: context, state.keys).lines
    let layout = state.helpLayout
    // What is typed stands in the title; of a long text the end is what is being typed.
    let isNarrow = layout.area.columns < 40
    let name = StyledText(
      isNarrow ? " Keys " : " Keys: \(context.title) ", Style(.title, .bold))
    let room = layout.area.columns - 6 - name.columns(in: symbols)
    let typed = name + StyledText("/" + suffix(of: filter, columns: room), Style(.key))
    let hint = name + StyledText("  type to narrow ", Style(.faint))
    let arrows =
      (top > 0 ? " ↑" : "") + (top + layout.capacity < lines.count ? " ↓" : "")
    box(
      layout.area, border: .double, title: filter.isEmpty ? hint : typed + " ",
      position: StyledText(arrows.isEmpty ? "" : "\(arrows) more "))
    cover(by: .keys([.escape]))
    mark(layout.area, as: .area(Block.list.rawValue))
    let end = (filter.isEmpty ? name : typed).columns(in: symbols)
    cursor = Position(
      column: layout.area.column + min(2 + end, layout.area.columns - 1), row: layout.area.row)
    if lines.isEmpty, let column = layout.columns.first {
      write("No key does and no sign means that.", Style(.faint), in: column)
    }
    var shown = lines.dropFirst(top)
    for column in layout.columns {
      let beside = shown.dropFirst(column.rows)
      for (index, line) in shown.prefix(column.rows).enumerated() {
        var field = column.line(index)
        // Only a heading begins where its column does: a blank is left before it.
        if case .heading? = beside.dropFirst(index).first { field = field.split(trailing: 1).rest }
        draw(line, in: field)
      }
      shown = shown.dropFirst(column.rows)
    }
  }

  private mutating func draw(_ line: HelpContents.Line, in area: Rectangle) {
    switch line {
    case .heading(let title):
      write(title, Style(.heading, .bold), in: area)
    case .entry(let sign, let meaning):
      let (left, right) = area.split(leading: 10)
      write(sign, Style(.key, .bold), in: left.split(leading: 1).rest)
      write(meaning, in: right)
    }
  }
}
