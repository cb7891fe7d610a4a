internal import Cooperation
internal import Surface

/// The list of programs, two lines each.
enum ProgramsPane {
  /// Lines of a row; the row of all has the second one, too, so that pages are even.
  static let rowHeight = 2
}

extension Frame {
  /// Draws the programs: title and Id, and below them the trend of the years, with the actual or the
  /// plan, and the claim.
  mutating func drawPrograms(
    _ state: State, _ contents: BrowseContents, _ ledger: Ledger, in area: Rectangle
  ) {
    if contents.programs.isEmpty {
      writeNothing("no match", in: area, isFocused: state.browse.focus == .programs)
    }
    let top = state.browse.tops[.programs]
    let visible = contents.programs.dropFirst(top).prefix(
      max(1, (area.rows + 1) / ProgramsPane.rowHeight))
    for (index, row) in visible.enumerated() {
      let first = area.line(index * ProgramsPane.rowHeight)
      let second = area.line(index * ProgramsPane.rowHeight + 1)
      for line in [first, second] {
        mark(line, as: .row(top + index, area: Pane.programs.rawValue, column: nil))
      }
      let isSelected = top + index == contents.selected[.programs]
      write(isSelected ? "▸" : " ", Style(.text, .bold), in: first)
      let title = first.split(leading: 1).rest
      if let row {
        drawTitle(of: row, ledger, hasCountry: contents.country == nil, in: title)
        drawTrend(state.trend(of: row, ledger), in: second)
      } else {
        write("(all)", in: title)
        let count = contents.programs.count - 1
        write(" \(counted(count, "program"))", Style(.faint), in: second)
      }
      if isSelected { markSelection(first, isFocused: state.browse.focus == .programs) }
    }
  }

  /// The title, before it the country's code where the pane lists several countries, and after it the
  /// Id where the title leaves room.
  private mutating func drawTitle(
    of row: Row<Program>, _ ledger: Ledger, hasCountry: Bool, in field: Rectangle
  ) {
    let program = ledger.programs[row]
    var title = StyledText()
    if hasCountry, let country = program.country {
      title.append("\(ledger.countries[country].id.text) ", Style(.faint))
    }
    title.append(program.title)
    write(title, in: field)
    let id = StyledText(" \(program.id.text)", Style(.faint))
    let width = id.columns(in: symbols)
    if title.columns(in: symbols) + width <= field.columns {
      write(id, in: field.split(trailing: width).trailing)
    }
  }

  private mutating func drawTrend(_ trend: ProgramTrend, in line: Rectangle) {
    let inner = line.split(leading: 2).rest
    let hasRoom = inner.columns >= trend.points.count + 1 + trend.full.columns(in: symbols)
    let figures = hasRoom ? trend.full : trend.short
    let width = min(figures.columns(in: symbols), inner.columns)
    let (left, right) = inner.split(trailing: width)
    let room = max(left.columns - 1, 0)
    let isCut = trend.points.count > room
    // What is cut off is marked, or the years that are left would look like all of them.
    let drawn = Sparkline(trend.points.suffix(isCut ? max(room - 1, 0) : room))
      .drawn(symbols: symbols)
    write(
      (isCut ? StyledText("<", Style(.faint)) : StyledText()) + drawn, in: left, overflow: .cut)
    write(figures, in: right, alignment: .trailing)
  }
}
