internal import Cooperation
internal import Surface

/// The programs beside each other, each with its trend: what a wide Totals screen has room for.
struct TotalsComparison {
  /// The fewest rows that are worth a heading.
  static let leastRows = 4

  private let rows: [(title: StyledText, trend: ProgramTrend)]
  /// The year at the right end of every trend.
  private let lastYear: Int?

  /// The programs of the country whose totals are shown, otherwise all of them.
  init(_ contents: TotalsContents, in ledger: Ledger, view: YearView) {
    let scope: Scope
    switch contents.scope {
    case .all, .program: scope = .all
    case .country: scope = contents.scope
    }
    rows = ledger.programs(in: scope).map { position in
      let program = ledger.programs[position]
      let country = program.country.map { ledger.countries[$0].id.text } ?? "–"
      return (
        StyledText("\(country) ", Style(.faint)) + StyledText(program.title),
        ProgramTrend(of: Row(position), in: ledger, view: view)
      )
    }
    lastYear = rows.compactMap(\.trend.lastYear).max()
  }

  /// Draws as many programs as there is room for.
  func draw(in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= TotalsComparison.leastRows else { return }
    let end = lastYear.map { " to \($0)" } ?? ""
    frame.rule(
      in: area, title: StyledText(" Programs\(end), each trend on its own scale ", Style(.title)))
    let lines = area.split(top: 1).rest.inset(columns: 1, rows: 0)
    let years = rows.map { $0.trend.points.count + lag(of: $0.trend) }.max() ?? 0
    let title = rows.map { $0.title.columns(in: frame.symbols) }.max() ?? 0
    let layout = ColumnLayout(
      [
        Column("title", "", minimum: 20, preferred: min(title, 44), importance: 3),
        Column("trend", "", minimum: 8, preferred: max(years, 8), importance: 1),
        Column("figures", "", minimum: 20, alignment: .leading, importance: 2, isFlexible: true),
      ], width: lines.columns, gap: 2)
    let isCut = rows.count > lines.rows
    for (index, row) in rows.prefix(isCut ? lines.rows - 1 : lines.rows).enumerated() {
      let line = lines.line(index)
      for placement in layout.placements {
        let field = placement.field(in: line)
        switch placement.column.id {
        case "title": frame.write(row.title, in: field)
        case "trend":
          let own = field.split(trailing: lag(of: row.trend)).rest
          let trend = Sparkline(row.trend.points.suffix(own.columns))
          frame.write(trend.drawn(symbols: frame.symbols), in: own, alignment: .trailing)
        default: frame.write(row.trend.described, in: field)
        }
      }
    }
    if isCut {
      frame.write(
        "… \(counted(rows.count - lines.rows + 1, "more program"))", Style(.faint),
        in: lines.line(lines.rows - 1))
    }
  }

  /// How many years before the common last one a trend ends.
  private func lag(of trend: ProgramTrend) -> Int {
    guard let lastYear, let own = trend.lastYear else { return 0 }
    return lastYear - own
  }
}
