internal import Cooperation
internal import Surface

/// The columns of a table of totals: names, plan, actual, percentage and, on the same line, the bar.
struct TotalsTable: Sendable {
  /// One column.
  enum ID: Hashable, Sendable {
    /// What the row stands for in the grouping at a position.
    case label(Int)
    case planned, actual, share, known, bar
  }

  let columns: ColumnLayout<ID>
  let scale: Scale
  /// What is said of a year that stands between others.
  let nothing: String
  /// Whether sums run on through such a year, so that it is no gap in them.
  let isRunning: Bool
  /// Whether all years are cut as one basis has them, so that those of the records are not mixed.
  let isCut: Bool
  /// Whether a bar has a length, so that the scale says anything.
  let hasBars: Bool
  /// What is said behind the bar of each line.
  private let remarks: [Remarks]

  /// What the figures of a line do not say by themselves, the most important first.
  fileprivate struct Remarks: Sendable {
    /// What nothing else in the line says.
    var needed: [String] = []
    /// What signs beside the figures say, too.
    var further: [String] = []

    var all: [String] { needed + further }

    /// All of it as text.
    var whole: String { text(to: all.count) }
    /// What nothing else in the line says, as text.
    var necessary: String { text(to: needed.count) }
    /// The first of it, as text.
    var first: String { text(to: min(needed.count, 1)) }
    /// That there is something to say.
    var sign: String { needed.isEmpty ? "" : "…" }

    /// The first ones as text; what is left out has a sign, its own in the line or `…`.
    private func text(to end: Int) -> String {
      all[..<end].joined(separator: ", ") + (end < needed.count ? ", …" : "")
    }

    /// As many as a text holds that is accepted.
    func text(where isAccepted: (String) -> Bool) -> String? {
      let texts = (1..<all.count + 1).reversed().lazy.map(text(to:))
      return texts.first(where: isAccepted) ?? [sign].first { !$0.isEmpty && isAccepted($0) }
    }
  }

  /// The table of the Totals screen.
  init(
    _ contents: TotalsContents, _ state: TotalsState, _ layout: TotalsLayout, _ symbols: Symbols
  ) {
    self.init(
      contents, width: layout.lines.inset(columns: 1, rows: 0).columns, symbols: symbols,
      // Bars of different units beside each other would compare what cannot be compared.
      hasChart: state.hasChart && !contents.groupings.contains(.unit))
  }

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
          .planned, "Plan", minimum: figureWidth(\.plannedOfAll), alignment: .trailing,
          importance: 4),
        Column(
          .actual, "Actual", minimum: figureWidth(\.actualOfAll), alignment: .trailing,
          importance: 5),
      ]
    if !isCompact {
      let share = widest(rows.compactMap { $0.share?.shown }, atLeast: 5)
      columns.append(Column(.share, "%", minimum: share, alignment: .trailing, importance: 2))
      let known = widest(rows.map(\.knownOfAll), atLeast: 5)
      columns.append(
        Column(.known, "Known", minimum: known, alignment: .trailing, importance: 3))
    }
    if hasChart {
      columns.append(Column(.bar, "", minimum: 8, importance: 1, isFlexible: true))
    }
    let layout = ColumnLayout(columns, width: width)
    let hasBoth = layout[.planned] != nil && layout[.actual] != nil
    if !isCompact, hasBoth, layout[.share] == nil, rows.contains(where: \.comparesOthers) {
      // Where the percentages have no room, their sign has, or plans that nobody could reach have none.
      let sign = Column(ID.share, "", minimum: 1, alignment: .trailing, importance: 5)
      let signed = ColumnLayout(columns.map { $0.id == .share ? sign : $0 }, width: width)
      let single = columns.filter { $0.id != .share && $0.id != .planned }
      self.columns = signed[.planned] == nil ? ColumnLayout(single, width: width) : signed
    } else {
      self.columns = layout
    }
    let isPart = contents.units.count > 1 || contents.venues.count > 1
    let noun = isPart ? contents.unit?.counted : nil
    nothing =
      contents.isNarrowed
      ? "nothing selected" : noun.map { "no \($0) recorded" } ?? "nothing recorded"
    isRunning = contents.isCumulative
    isCut = contents.isCut
    let largest =
      contents.lines.compactMap(\.row)
      .map { max($0.planned.interval.lower, $0.actual.interval.lower) }.max() ?? 0
    hasBars = largest > 0
    remarks = TotalsTable.remarks(contents, tellsKnown: self.columns[.known] != nil, nothing)
    let room = max((self.columns[.bar]?.width ?? 1) - 1, 1)
    let drawn = zip(contents.lines, remarks).compactMap { line, remarks in
      line.row.map { (bar: $0.bar, remarks: remarks) }
    }
    let shortest = max(min(room, 8), room / 2)
    // All remarks have room beside bars of half the width, or those that no sign repeats beside
    // shorter ones, or the first of each line, or at least the sign that there are some.
    let choices: [(widths: ClosedRange<Int>, told: (Remarks) -> String)] = [
      (room / 2...room, \.whole), (max(8, room / 5)...max(8, room), \.necessary),
      (max(8, room / 5)...max(8, room), \.first), (max(shortest - 2, 1)...shortest, \.sign),
    ]
    let most = Double(largest)
    let fitting = choices.lazy.compactMap { choice in
      let beside = drawn.map { StyledText(choice.told($0.remarks)).columns(in: symbols) }
      return TotalsTable.scale(most, choice.widths, in: room, drawn.map(\.bar), beside: beside)
    }
    scale = fitting.first ?? Scale(covering: most, width: shortest)
  }

  /// What is said of each line; where years hold those before them, what was said of the group before is
  /// not said again.
  private static func remarks(
    _ contents: TotalsContents, tellsKnown: Bool, _ nothing: String
  ) -> [Remarks] {
    let year = contents.groupings.firstIndex(of: .year)
    var told: [[String]: [String]] = [:]
    return contents.lines.map { line in
      guard let row = line.row else { return Remarks(further: [nothing]) }
      var remarks = row.remarks(
        tellsKnown: tellsKnown, isApart: line.isApart, isCut: contents.isCut)
      guard contents.isCumulative, !line.isApart else { return remarks }
      let group = line.labels.enumerated().filter { $0.offset != year }.map(\.element)
      let before = told.updateValue(remarks.all, forKey: group) ?? []
      remarks.needed.removeAll(where: before.contains)
      remarks.further.removeAll(where: before.contains)
      return remarks
    }
  }

  /// The longest scale of some widths on which every bar leaves room for the remark behind it; `nil` where
  /// none does.
  private static func scale(
    _ largest: Double, _ widths: ClosedRange<Int>, in room: Int, _ bars: [Bar],
    beside remarks: [Int]
  ) -> Scale? {
    widths.reversed().lazy.filter { $0 <= room }.map { Scale(covering: largest, width: $0) }
      .first { scale in
        zip(bars, remarks).allSatisfy { bar, remark in
          remark == 0 || bar.mostColumns(on: scale) + 1 + remark <= room
        }
      }
  }
}

extension Frame {
  /// Draws one line of a table of totals: the figures first, then the bar.
  ///
  /// What it shares with the line above is faint, so that groups can be told apart at a glance.
  mutating func drawTotalsLine(
    _ line: TotalsContents.Line, at position: Int, below above: TotalsContents.Line? = nil,
    _ table: TotalsTable, isSelected: Bool, in area: Rectangle
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
        line.row?.bar ?? Bar(actual: .notReported)
      let drawn = bar.drawn(on: table.scale, symbols: symbols)
      let end = write(drawn, column: field.column + 1, row: field.row, within: field)
      let room = field.endColumn - end - 1
      let fitting = table.remark(at: position) { StyledText($0).columns(in: symbols) <= room }
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
    sum(row?.plannedOfAll ?? Sum(), .planned, .planned)
    sum(row?.actualOfAll ?? Sum(), .actual, .actual)
    if let field = table.columns[.share]?.field(in: area) {
      let share = row?.shareOrMark ?? "·"
      let isSign = field.columns == 1
      write(figure: [isSign && share != "≠" ? "" : share], Style(.faint), in: field)
    }
    if let field = table.columns[.known]?.field(in: area), let row {
      write(figure: [row.knownOfAll], Style(row.known < row.cohorts ? .warning : .faint), in: field)
    }
  }
}

extension TotalsTable {
  /// What is said behind the bar of a line, as much as is accepted.
  fileprivate func remark(at position: Int, where isAccepted: (String) -> Bool) -> String? {
    remarks.indices.contains(position) ? remarks[position].text(where: isAccepted) : nil
  }

  /// How many columns the figures take, without the bar.
  var figureWidth: Int {
    columns.placements.filter { $0.column.id != .bar }.map { $0.offset + $0.width }.max() ?? 0
  }
}

extension TotalsRow {
  /// Of how many of its cohorts the number of the actual is known, as `1/3`.
  var knownOfAll: String { "\(grouped(known))/\(grouped(cohorts))" }

  /// Whether the plan and the actual are of cohorts that are not the same.
  fileprivate var comparesOthers: Bool { unpaired > 0 && actual.parts > 0 && planned.parts > 0 }

  /// The percentage; `≠` where plan and actual are not of the same cohorts, `–` where it cannot be said
  /// for another reason.
  var shareOrMark: String { share?.shown ?? (comparesOthers ? "≠" : "–") }

  /// The bar of what came, and before it what was planned and not reached.
  fileprivate var bar: Bar {
    Bar(
      actual: actualOfAll.barFigure(isUnderWay: isUnderWay),
      // The plans of other cohorts are nothing that this actual could reach.
      planned: comparesOthers ? .notReported : plannedOfAll.barFigure(isUnderWay: false))
  }

  /// What the figures do not say by themselves, the most important first; and what signs beside them
  /// say, too.
  ///
  /// Of how many cohorts the actual is known is told where no column does.
  fileprivate func remarks(
    tellsKnown: Bool, isApart: Bool, isCut: Bool
  ) -> TotalsTable.Remarks {
    var needed: [String] = []
    if isApart { needed.append("year not known: in no sum above") }
    if !tellsKnown, known < cohorts, known > 0 { needed.append(knownOfAll) }
    if hasGap { needed.append("a year without records") }
    if repeated > 0 { needed.append("some perhaps twice") }
    if isOfUnclearUnits { needed.append("perhaps not one unit") }
    if !planned.isOneUnknown, planned.unknown > 0 {
      needed.append("plan +\(planned.unknown) unknown")
    }
    if !actual.isOneUnknown, actual.unknown > 0 {
      needed.append("actual +\(actual.unknown) unknown")
    }
    if comparesOthers { needed.append("not same cohorts") }
    if !comparesOthers, actualOfAll.certainty == .exact, let mark = plannedOfAll.endMark {
      needed.append("\(mark) of the plan")
    }
    var further: [String] = []
    if actual.parts == 0, planned.parts > 0 {
      further.append(isUnderWay ? "none yet" : "no actual reported")
    }
    if values.contains(where: { if case .year(_?) = $0 { true } else { false } }) {
      if assumed > 0 {
        further.append("year assumed")
      } else if !isCut, bases == [.unclear] {
        further.append("basis unclear")
      } else if !isCut, bases.count > 1 {
        further.append("bases mixed")
      }
    }
    return TotalsTable.Remarks(needed: needed, further: further)
  }
}

extension Sum {
  /// Whether it is of one part, which is unknown: its `?` says it all.
  fileprivate var isOneUnknown: Bool { parts == 1 && unknown == 1 }

  /// What a bar ends with that is no exact figure.
  fileprivate var endMark: String? {
    switch certainty {
    case .about: "~"
    case .atLeast, .atLeastAbout: "▶"
    case .exact, .unknown, .notReported, .tooLarge: nil
    }
  }
}
