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
      let isSelected = top + index == contents.selected[.programs]
      write(isSelected ? "▸" : " ", Style(.text, .bold), in: first)
      let title = first.split(leading: 1).rest
      if let row {
        drawTitle(of: row, ledger, hasCountry: contents.country == nil, in: title)
        drawTrend(ProgramTrend(of: row, in: ledger, view: state.view), in: second)
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
    write(Sparkline(trend.points.suffix(room)).drawn(symbols: symbols), in: left, overflow: .cut)
    write(figures, in: right, alignment: .trailing)
  }
}

/// The trend of a program's years in its main venue and unit, the one that most of its cohorts have.
struct ProgramTrend {
  /// How many years a trend shows at most.
  private static let longest = 100

  /// One point for each year from the first to the last.
  let points: [Sparkline.Point]
  /// The year of the last point; `nil` where no year is known.
  let lastYear: Int?
  /// The sum of the actuals or, where there are none, of the plans; and the latest claim.
  let full: StyledText
  /// The claim alone or, where there is none, the sum.
  let short: StyledText
  /// The figures with the venue and unit that they are about.
  let described: StyledText

  init(of row: Row<Program>, in ledger: Ledger, view: YearView) {
    let contents = TotalsContents(main: .program(row), of: ledger, view: view)
    var rows: [Int: TotalsRow] = [:]
    for row in contents.lines.compactMap(\.row) {
      if case .year(let year?)? = row.values.first { rows[year] = row }
    }
    lastYear = rows.keys.max()
    if let first = rows.keys.min(), let last = lastYear {
      let years = max(first, last - ProgramTrend.longest + 1)...last
      points = years.map { rows[$0]?.trendPoint ?? .notReported }
    } else {
      points = []
    }

    var sum = StyledText()
    if let total = contents.total {
      let hasActual = total.actual.parts > 0
      let figure = hasActual ? total.actual : total.planned
      sum.append(
        figure.shown(isUnderWay: total.isUnderWay), figure.style(hasActual ? .actual : .planned))
      if !hasActual, figure.parts > 0 { sum.append(" plan", Style(.faint)) }
    }
    if let claim = contents.claims.first?.claim.trainees {
      let gap = sum.spans.isEmpty ? "" : "  "
      full = sum + StyledText("\(gap)claim \(claim.shown)", Style(.claim))
      short = StyledText("claim \(claim.shown)", Style(.claim))
    } else {
      full = contents.total == nil ? StyledText("no cohort", Style(.faint)) : sum
      short = full
    }
    let about = [contents.unit?.words, contents.venue.title].compactMap(\.self)
    described =
      contents.unit == nil
      ? full : full + StyledText("  \(about.joined(separator: ", "))", Style(.faint))
  }
}
