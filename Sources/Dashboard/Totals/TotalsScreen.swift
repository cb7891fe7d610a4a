internal import Cooperation
internal import Surface

extension Frame {
  /// Draws the totals: figures and bar of each year on one line, sums and claims at the foot.
  mutating func drawTotals(_ state: State, _ ledger: Ledger) {
    let contents = state.totalsContents(ledger)
    let layout = TotalsLayout(size, contents)
    let inset = { (area: Rectangle) in area.inset(columns: 1, rows: 0) }
    let table = state.totalsTable(contents, layout, symbols)

    drawTitle(state, contents, table, in: layout.title)
    drawHeading(contents, table, hasTitle: !layout.title.isEmpty, in: inset(layout.heading))
    let lines = inset(layout.lines)
    if contents.lines.isEmpty {
      writeNothing(
        contents.isNarrowed
          ? "The query selects no cohort here." : ledger.nothingRecorded("cohort"),
        in: lines)
    }
    let top = state.totals.list.top
    mark(lines, as: .area(Block.list.rawValue))
    var above: TotalsContents.Line?
    for (index, line) in contents.lines.dropFirst(top).prefix(lines.rows).enumerated() {
      drawTotalsLine(
        line, at: top + index, below: above, table,
        isSelected: top + index == state.totals.list.selected,
        in: lines.line(index))
      mark(lines.line(index), as: .row(top + index, area: Block.list.rawValue, column: nil))
      above = line
    }
    if !layout.footRule.isEmpty {
      rule(in: layout.footRule, title: hiddenLines(contents, top: top, height: lines.rows))
    }
    drawFoot(
      contents, table, ledger, claimsKey: state.key(.claims), hasTitle: !layout.title.isEmpty,
      in: inset(layout.foot))
    if !layout.comparison.isEmpty {
      state.comparison(of: contents, ledger)
        .draw(in: layout.comparison, of: &self)
    }
    drawLegend(in: layout.legend)
    drawChrome(
      state, ledger, path: path(contents, state, ledger), notes: state.headerNotes(ledger),
      header: layout.header, status: layout.status, footer: layout.footer,
      idle: contents.idleActions)
  }

  private mutating func drawTitle(
    _ state: State, _ contents: TotalsContents, _ table: TotalsTable, in line: Rectangle
  ) {
    var legend = StyledText()
    if table.columns[.bar] != nil, table.hasBars {
      legend = StyledText(" \(table.scale.legend(symbols)) ", Style(.faint))
    }
    rule(in: line)
    let (left, right) = line.split(trailing: legend.columns(in: symbols) + 1)
    let room = left.columns - 4
    let title = contents.title(keys: contents.keysToApart(state)) {
      StyledText($0).columns(in: symbols) <= room
    }
    rule(
      in: left,
      title: StyledText(
        " \(title ?? contents.shortestTitle(keys: contents.keysToApart(state))) ", Style(.title)))
    write(legend, in: right.split(trailing: 1).rest)
  }

  private mutating func drawHeading(
    _ contents: TotalsContents, _ table: TotalsTable, hasTitle: Bool, in line: Rectangle
  ) {
    for placement in table.columns.placements {
      let field = placement.field(in: line)
      switch placement.column.id {
      case .label(let position):
        let name = contents.groupings[position].rawValue.capitalizedFirst
        write(name, Style(.heading, .bold), in: field)
      case .bar where !table.hasBars: continue
      case .bar:
        write(table.scale.axis, Style(.faint), in: field.split(leading: 1).rest, overflow: .cut)
      case .actual where !hasTitle:
        // What is counted is said nowhere else then.
        let unit = contents.unit?.short ?? placement.column.title
        write(unit, Style(.heading, .bold), in: field, alignment: .trailing)
      case .planned, .actual, .share, .known:
        write(
          placement.column.title, Style(.heading, .bold), in: field, alignment: .trailing)
      }
    }
  }

  private mutating func drawFoot(
    _ contents: TotalsContents, _ table: TotalsTable, _ ledger: Ledger, claimsKey: String,
    hasTitle: Bool, in area: Rectangle
  ) {
    let line = area.line(0)
    if let field = table.columns[.label(0)]?.field(in: line) {
      // Where no title says what is apart, the sum is not called that of all.
      let isPart = !hasTitle && !contents.apart.isEmpty
      write(isPart ? "Part" : "Sum", Style(.heading, .bold), in: field)
    }
    let hidden = contents.claims.count - min(contents.claims.count, max(area.rows - 1, 0))
    var more = StyledText()
    if hidden > 0 {
      // The lines of claims are full; how many more there are stands behind the sum.
      let noun = area.rows > 1 ? "more claim" : "claim"
      let room = line.columns - table.figureWidth
      more =
        ["\(counted(hidden, noun)): \(claimsKey)", "\(counted(hidden, "claim")): \(claimsKey)"].lazy
        .map { StyledText(" \($0)", Style(.warning)) }
        .first { $0.columns(in: symbols) <= room } ?? StyledText()
    }
    let (beforeMore, field) = line.split(trailing: more.columns(in: symbols))
    write(more, in: field)
    if let total = contents.total {
      draw(total, table, in: line)
      let rest = beforeMore.split(leading: table.figureWidth + 2).rest
      // A few columns would hold the beginning of a sentence and nothing of its sense.
      if rest.columns >= 20 { write(contents.sumRemark(total), Style(.faint), in: rest) }
    }
    if contents.total == nil, !contents.lines.isEmpty {
      write(
        "different units are never added", Style(.faint), in: beforeMore.split(leading: 10).rest)
    }
    for (index, reconciliation) in contents.claims.prefix(max(area.rows - 1, 0)).enumerated() {
      write(
        contents.program(of: reconciliation.claim, in: ledger) + reconciliation.line,
        in: area.line(1 + index))
    }
  }

  /// How many lines stand above and below those that are drawn; nothing where all are.
  private func hiddenLines(_ contents: TotalsContents, top: Int, height: Int) -> StyledText {
    let below = contents.lines.count - top - height
    let parts = [top > 0 ? "\(top) above" : nil, below > 0 ? "\(below) below" : nil]
      .compactMap(\.self)
    return StyledText(parts.isEmpty ? "" : " \(parts.joined(separator: ", ")) ", Style(.warning))
  }

  private mutating func drawLegend(in area: Rectangle) {
    guard area.rows >= 2 else { return }
    rule(in: area.line(0))
    let text = area.split(top: 1).rest.inset(columns: 1, rows: 0)
    for (index, line) in Legend.lines(width: text.columns).prefix(text.rows).enumerated() {
      write(line, Style(.faint), in: text.line(index))
    }
  }

  private func path(_ contents: TotalsContents, _ state: State, _ ledger: Ledger) -> [String] {
    var path = [state.storeName]
    switch contents.scope {
    case .all: break
    case .country(let row): path.append(ledger.countries[row].name)
    case .program(let row):
      if let country = ledger.programs[row].country { path.append(ledger.countries[country].name) }
      path.append(ledger.programs[row].title)
    }
    return path + ["Totals"]
  }
}

extension TotalsContents {
  /// The Id of a claim's program, before the claim where several programs are added up.
  fileprivate func program(of claim: Claim, in ledger: Ledger) -> StyledText {
    if case .program = scope { return "" }
    guard let program = claim.program else { return "" }
    return StyledText("\(ledger.programs[program].id.text) ", Style(.faint))
  }

  /// How the sum is to be read, the figures first, since the end may be cut.
  fileprivate func sumRemark(_ total: TotalsRow) -> String {
    var remarks: [String] = []
    // Without this the claims below would be set against the sum beside it.
    if isNarrowed, !claims.isEmpty { remarks.append("claims against all that is recorded") }
    if total.hasGap { remarks.append("a year without records") }
    let unknown = [(total.planned.unknown, "plan"), (total.actual.unknown, "actual")]
      .filter { count, _ in count > 0 }.map { count, noun in counted(count, noun) }
    if !unknown.isEmpty { remarks.append(unknown.joined(separator: ", ") + " unknown") }
    if total.actual.parts > 0, total.actual.parts < total.cohorts {
      let silent = total.cohorts - total.actual.parts - total.pending
      let parts = [(silent, "not reported"), (total.pending, "none yet")].filter { $0.0 > 0 }
      remarks.append(parts.map { "\(grouped($0)) \($1)" }.joined(separator: ", "))
    }
    let isBound = [total.planned, total.actual].contains { sum in
      [.atLeast, .atLeastAbout].contains(sum.certainty)
    }
    if isBound { remarks.append("lower ends added") }
    if total.repeated > 0 { remarks.append("may count the same people twice") }
    if total.isOfUnclearUnits { remarks.append("of unclear unit, perhaps not the same") }
    return remarks.joined(separator: " · ")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
