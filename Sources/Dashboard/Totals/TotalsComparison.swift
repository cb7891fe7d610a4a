internal import Cooperation
internal import Surface

/// The groups beside each other, each with its trend: what a wide Totals screen has room for.
struct TotalsComparison {
  /// The fewest rows that are worth a heading.
  static let leastRows = 4

  /// One group: its name, its years, and what its figures come to.
  private struct Group {
    let title: StyledText
    let points: [Sparkline.Point]
    /// The year of the last point; `nil` where no year is known.
    let lastYear: Int?
    let figures: StyledText
  }

  private let title: String
  /// What there are more of where not all have room.
  private let noun: String
  private let rows: [Group]
  /// The year at the right end of every trend.
  private let lastYear: Int?

  /// The groups that the lines stand for, years apart, or the programs where these are all.
  ///
  /// Programs are those of the country whose totals are shown, or of its country where those of a
  /// program are, each in its own main venue and unit; other groups are cut from what is added up.
  init(_ contents: TotalsContents, in ledger: Ledger, view: YearView) {
    let groupings = contents.groupings.filter { $0 != .year }
    if groupings.isEmpty || groupings == [.program] {
      (title, noun) = ("Programs", "more program")
      rows = TotalsComparison.programs(contents, in: ledger, view: view)
    } else {
      (title, noun) = (
        "By \(groupings.map(\.rawValue).joined(separator: " and "))", "more group"
      )
      rows = TotalsComparison.groups(contents, by: groupings, in: ledger, view: view)
    }
    lastYear = rows.compactMap(\.lastYear).max()
  }

  private static func programs(
    _ contents: TotalsContents, in ledger: Ledger, view: YearView
  ) -> [Group] {
    let scope: Scope
    switch contents.scope {
    case .all, .country: scope = contents.scope
    case .program(let row): scope = ledger.programs[row].country.map(Scope.country) ?? .all
    }
    return ledger.selectedPrograms(in: scope).map { row in
      let program = ledger.programs[row]
      let country = program.country.map { ledger.countries[$0].id.text } ?? "–"
      let trend = ProgramTrend(of: row, in: ledger, view: view)
      return Group(
        title: StyledText("\(country) ", Style(.faint)) + StyledText(program.title),
        points: trend.points, lastYear: trend.lastYear, figures: trend.described)
    }
  }

  private static func groups(
    _ contents: TotalsContents, by groupings: [Grouping], in ledger: Ledger, view: YearView
  ) -> [Group] {
    struct Name: Hashable {
      let values: [GroupValue]
      let unit: Unit
    }
    var years: [Name: [Int: TotalsRow]] = [:]
    let cohorts = contents.cohorts(of: ledger)
    for row in Totals(of: cohorts, in: ledger, by: groupings + [.year], view: view).rows {
      guard case .year(let year?)? = row.values.last else { continue }
      years[Name(values: row.values.dropLast(), unit: row.unit), default: [:]][year] = row
    }
    let totals = Totals(of: cohorts, in: ledger, by: groupings, view: view)
    return totals.lines(in: ledger, view: view, carriesOver: false).compactMap { line in
      guard let total = line.row else { return nil }
      let rows = years[Name(values: total.values, unit: total.unit)] ?? [:]
      let trend = ProgramTrend.points(of: rows)
      return Group(
        title: StyledText(line.labels.joined(separator: ", ")), points: trend.points,
        lastYear: trend.lastYear,
        figures: ProgramTrend.sum(of: total)
          + StyledText("  \(total.unitWords)", Style(.faint)))
    }
  }

  /// Draws as many groups as there is room for.
  func draw(in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= TotalsComparison.leastRows else { return }
    let end = lastYear.map { " to \($0)" } ?? ""
    frame.rule(
      in: area,
      title: StyledText(" \(title)\(end), each trend on its own scale ", Style(.title))
        + StyledText("· ▁▄▇ actual  ▒ planned  _ none ", Style(.faint)))
    let lines = area.split(top: 1).rest.inset(columns: 1, rows: 0)
    let years = rows.map { $0.points.count + lag(of: $0) }.max() ?? 0
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
          let own = field.split(trailing: lag(of: row)).rest
          let trend = Sparkline(row.points.suffix(own.columns))
          frame.write(trend.drawn(symbols: frame.symbols), in: own, alignment: .trailing)
        default: frame.write(row.figures, in: field)
        }
      }
    }
    if isCut {
      frame.write(
        "… \(counted(rows.count - lines.rows + 1, noun))", Style(.faint),
        in: lines.line(lines.rows - 1))
    }
  }

  /// How many years before the common last one a trend ends.
  private func lag(of group: Group) -> Int {
    guard let lastYear, let own = group.lastYear else { return 0 }
    return lastYear - own
  }
}
