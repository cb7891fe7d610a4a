internal import Cooperation
internal import Surface

/// The columns of a table of totals: names, plan, actual, percentage and, on the same line, the bar.
struct TotalsTable {
  /// One column.
  enum ID: Hashable, Sendable {
    /// What the row stands for in the grouping at a position.
    case label(Int)
    case planned, actual, share, reported, bar
  }

  let columns: ColumnLayout<ID>
  let scale: Scale
  /// What is said of a year that stands between others.
  let nothing: String
  /// Whether sums run on through such a year, so that it is no gap in them.
  let isRunning: Bool
  /// Whether a bar has a length, so that the scale says anything.
  let hasBars: Bool

  /// Lays the columns out; a compact table, which stands beside the panes, has no percentage.
  init(
    _ contents: TotalsContents, width: Int, symbols: Symbols, hasChart: Bool,
    isCompact: Bool = false
  ) {
    func widest(_ texts: [String], atLeast minimum: Int) -> Int {
      texts.map { StyledText($0).columns(in: symbols) }.reduce(minimum, max)
    }
    let names = contents.groupings.indices.map { position in
      let heading = max(contents.groupings[position].rawValue.utf8.count, 8)
      let limit = max(width / (contents.groupings.count == 1 ? 3 : 4), 8)
      let name = min(widest(contents.lines.map { $0.labels[position] }, atLeast: heading), limit)
      return Column(ID.label(position), "", minimum: name, importance: position == 0 ? 7 : 6)
    }
    let rows = contents.lines.compactMap(\.row) + [contents.total].compactMap(\.self)
    func figureWidth(_ sum: (TotalsRow) -> Sum) -> Int {
      widest(rows.map { sum($0).shown(isUnderWay: $0.isUnderWay) }, atLeast: 6)
    }
    var columns: [Column<ID>] =
      names + [
        Column(
          .planned, "Plan", minimum: figureWidth(\.planned), alignment: .trailing, importance: 4),
        Column(
          .actual, "Actual", minimum: figureWidth(\.actual), alignment: .trailing, importance: 5),
      ]
    if !isCompact {
      let share = widest(rows.compactMap { $0.share?.shown }, atLeast: 5)
      columns.append(Column(.share, "%", minimum: share, alignment: .trailing, importance: 2))
      let reported = widest(rows.map(\.reported), atLeast: 4)
      columns.append(
        Column(.reported, "Rep.", minimum: reported, alignment: .trailing, importance: 3))
    }
    if hasChart {
      columns.append(Column(.bar, "", minimum: 8, importance: 1, isFlexible: true))
    }
    self.columns = ColumnLayout(columns, width: width)
    let isPart = contents.units.count > 1 || contents.venues.count > 1
    let noun = isPart ? contents.unit?.counted : nil
    nothing =
      contents.isNarrowed
      ? "nothing selected" : noun.map { "no \($0) recorded" } ?? "nothing recorded"
    isRunning = contents.isCumulative
    let largest =
      contents.lines.compactMap(\.row)
      .map { max($0.planned.interval.lower, $0.actual.interval.lower) }.max() ?? 0
    hasBars = largest > 0
    let bar = max((self.columns[.bar]?.width ?? 1) - 1, 1)
    scale = Scale(covering: Double(largest), width: bar)
  }
}

extension Frame {
  /// Draws one line of a table of totals: the figures first, then the bar.
  ///
  /// What it shares with the line above is faint, so that groups can be told apart at a glance.
  mutating func drawTotalsLine(
    _ line: TotalsContents.Line, below above: TotalsContents.Line? = nil, _ table: TotalsTable,
    isSelected: Bool, in area: Rectangle
  ) {
    for (position, label) in line.labels.enumerated() {
      guard let field = table.columns[.label(position)]?.field(in: area) else { continue }
      let isRepeated =
        line.labels.count > 1 && above?.labels[...position] == line.labels[...position]
      write(label, isRepeated ? Style(.faint) : .plain, in: field)
    }
    draw(line.row, table, in: area)
    if let field = table.columns[.bar]?.field(in: area), !field.isEmpty {
      write("│", Style(.border), in: field)
      let bar =
        line.row.map { row in
          Bar(
            actual: row.actual.barFigure(isUnderWay: row.isUnderWay),
            // The plans of other cohorts are nothing that this actual could reach.
            planned: row.comparesOthers ? .notReported : row.planned.barFigure(isUnderWay: false))
        } ?? Bar(actual: .notReported)
      let drawn = bar.drawn(on: table.scale, symbols: symbols)
      let end = write(drawn, column: field.column + 1, row: field.row, within: field)
      let remarks = line.row.map { table.remarks(on: $0, isApart: line.isApart) } ?? [table.nothing]
      let room = field.endColumn - end - 1
      // The most important come first, and as many are told as there is room for.
      let fitting = remarks.indices.reversed().lazy
        .map { remarks[...$0].joined(separator: ", ") }
        .first { StyledText($0).columns(in: symbols) <= room }
      if let fitting {
        write(fitting, Style(.faint), column: end + 1, row: field.row, within: field)
      }
    }
    if isSelected { markSelection(area.split(leading: table.figureWidth).leading, isFocused: true) }
  }

  /// Draws the plan, the actual and the percentage of a row, or that nothing is reported.
  mutating func draw(_ row: TotalsRow?, _ table: TotalsTable, in area: Rectangle) {
    if row == nil, table.isRunning { return }
    func sum(_ sum: Sum, _ id: TotalsTable.ID, _ ink: Ink) {
      guard let field = table.columns[id]?.field(in: area) else { return }
      write(figure: [sum.shown(isUnderWay: row?.isUnderWay ?? false)], sum.style(ink), in: field)
    }
    sum(row?.planned ?? Sum(), .planned, .planned)
    sum(row?.actual ?? Sum(), .actual, .actual)
    if let field = table.columns[.share]?.field(in: area) {
      write(figure: [row?.share?.shown ?? (row == nil ? "·" : "–")], Style(.faint), in: field)
    }
    if let field = table.columns[.reported]?.field(in: area), let row {
      write(figure: [row.reported], Style(.warning), in: field)
    }
  }
}

extension TotalsTable {
  /// How many columns the figures take, without the bar.
  var figureWidth: Int {
    columns.placements.filter { $0.column.id != .bar }.map { $0.offset + $0.width }.max() ?? 0
  }
}

extension TotalsRow {
  /// Of how many of its cohorts the actual is reported, as `1/3`; empty where it is of all of them.
  var reported: String {
    actual.parts == cohorts ? "" : "\(grouped(actual.parts))/\(grouped(cohorts))"
  }

  /// Whether the plan and the actual are of cohorts that are not the same.
  fileprivate var comparesOthers: Bool { unpaired > 0 && actual.parts > 0 && planned.parts > 0 }

  /// What the figures do not say by themselves.
  fileprivate var remarks: [String] {
    var remarks: [String] = []
    if repeated > 0 { remarks.append("some perhaps twice") }
    if isOfUnclearUnits { remarks.append("perhaps not one unit") }
    if planned.unknown > 0 { remarks.append("plan +\(planned.unknown) unknown") }
    if actual.unknown > 0 { remarks.append("actual +\(actual.unknown) unknown") }
    if comparesOthers { remarks.append("not of the same cohorts") }
    if !comparesOthers, actual.certainty == .exact, let mark = planned.endMark {
      remarks.append("\(mark) of the plan")
    }
    if actual.parts == 0, planned.parts > 0 {
      remarks.append(isUnderWay ? "none yet" : "no actual reported")
    }
    if values.contains(where: { if case .year(_?) = $0 { true } else { false } }) {
      if assumed > 0 {
        remarks.append("year assumed")
      } else if bases == [.unclear] {
        remarks.append("basis unclear")
      } else if bases.count > 1 {
        remarks.append("bases mixed")
      }
    }
    return remarks
  }
}

extension Sum {
  /// What a bar ends with that is no exact figure.
  fileprivate var endMark: String? {
    switch certainty {
    case .about: "~"
    case .atLeast, .atLeastAbout: "▶"
    case .exact, .unknown, .notReported, .tooLarge: nil
    }
  }
}

extension TotalsTable {
  /// What the figures of a row do not say by themselves; of how many cohorts the actual is where no
  /// column tells it.
  fileprivate func remarks(on row: TotalsRow, isApart: Bool) -> [String] {
    let reported = columns[.reported] == nil && row.actual.parts > 0 ? row.reported : ""
    return ([isApart ? "year not known: in no sum above" : "", reported] + row.remarks)
      .filter { !$0.isEmpty }
  }
}
