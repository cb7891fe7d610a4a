internal import Cooperation
internal import Surface

extension Frame {
  /// Draws the three panes, the detail strip and, where there is room, the chart.
  mutating func drawBrowse(_ state: State, _ ledger: Ledger) {
    let contents = state.browseContents(ledger)
    let layout = state.browseLayout
    var parts: TraineesPane.Parts?
    for pane in Pane.allCases {
      guard let place = layout.panes[pane] else { continue }
      drawEdges(of: pane, at: place, state, contents, ledger)
      guard let inside = place.inside else { continue }
      switch pane {
      case .countries: drawCountries(state, contents, ledger, in: inside)
      case .programs: drawPrograms(state, contents, ledger, in: inside)
      case .cohorts: parts = drawTrainees(state, contents, ledger, in: inside)
      }
      if case .untitled(let area) = place {
        drawFilter(state.browse.filters[pane], in: area.line(0))
      }
    }
    drawDetail(state, contents, ledger, layout)
    if let chart = layout.chart { drawChart(state, contents, ledger, in: chart) }
    // What can be chosen lies over all of it.
    if let edit = state.cellEdit, let parts { draw(edit, state, contents, ledger, parts) }
    drawChrome(
      state, ledger, path: contents.path(from: state.storeName, ledger),
      notes: state.headerNotes(ledger),
      header: layout.header, status: layout.status, footer: layout.footer,
      idle: contents.idleActions(in: state.browse.focus, ledger))
  }

  private mutating func drawEdges(
    of pane: Pane, at place: BrowseLayout.Place, _ state: State, _ contents: BrowseContents,
    _ ledger: Ledger
  ) {
    let title = title(of: pane, state, columns: place.titleColumns)
    mark(place.area, as: .area(pane.rawValue))
    let position = contents.position(in: pane)
    switch place {
    case .open(let box):
      let isFocused = pane == state.browse.focus
      self.box(
        box, border: isFocused ? .double : .single,
        title: StyledText(title, Style(.title, isFocused ? .bold : [])),
        position: StyledText(position))
    case .bare(let area):
      rule(
        in: area.line(0), border: .double,
        title: StyledText("\(title) \(position)", Style(.title, .bold)))
    case .untitled: break
    case .folded(let line):
      let name = contents.selectionName(in: pane, ledger)
      rule(
        in: line, title: StyledText("\(state.number(of: pane))\(name) \(position)", Style(.title)))
    }
  }

  /// The filter of a pane that has no title, over the heading of the years, which need none.
  private mutating func drawFilter(_ filter: TextFilter, in heading: Rectangle) {
    guard !filter.isEmpty else { return }
    let field = heading.split(leading: TraineeColumn.leastYear).leading
    fill(field)
    write("/\(filter.text)", Style(.title, .bold), in: field)
  }

  /// The name of a pane and the filter that narrows it; the name gives way where both do not fit.
  private func title(of pane: Pane, _ state: State, columns: Int) -> String {
    let name = state.number(of: pane) + pane.title
    let filter = state.browse.filters[pane]
    guard !filter.isEmpty else { return name }
    let both = "\(name) /\(filter.text)"
    let fits = StyledText(both).columns(in: symbols) <= columns
    return fits ? both : "\(state.number(of: pane)) /\(filter.text)"
  }

  private mutating func drawDetail(
    _ state: State, _ contents: BrowseContents, _ ledger: Ledger, _ layout: BrowseLayout
  ) {
    guard layout.detail.rows > 1 else { return }
    let inside: Rectangle
    let title = contents.detailTitle(state, ledger)
    if layout.isDetailBoxed {
      inside = box(layout.detail, title: StyledText(title, Style(.title)))
    } else {
      let (top, rest) = layout.detail.split(top: 1)
      rule(in: top, title: StyledText(" \(title) ", Style(.title)))
      let (lines, bottom) = rest.split(bottom: rest.rows > 2 ? 1 : 0)
      if !bottom.isEmpty { rule(in: bottom) }
      inside = lines.inset(columns: 1, rows: 0)
    }
    let lines = contents.detail(state, ledger, size: inside.size)
    for (index, line) in lines.prefix(inside.rows).enumerated() {
      write(line, in: inside.line(index))
    }
  }

  /// The yearly bars of what is selected, for its main venue and unit.
  private mutating func drawChart(
    _ state: State, _ contents: BrowseContents, _ ledger: Ledger, in area: Rectangle
  ) {
    let chart = state.chart(of: contents.scope, ledger)
    var what = [chart.venue.title, chart.unit?.words].compactMap(\.self).joined(separator: ", ")
    if chart.venues.count > 1 || chart.units.count > 1 { what += ", a part" }
    let room = area.inset().rows - 1
    if chart.lines.count > room { what += " (last \(room) of \(chart.lines.count))" }
    let inside = box(area, title: StyledText("Years: \(what)", Style(.title)))
    guard !chart.lines.isEmpty else {
      let nothing =
        chart.isNarrowed ? "The query selects no cohort here." : ledger.nothingRecorded("cohort")
      write(nothing, Style(.faint), in: inside)
      return
    }
    let (lines, legend) = inside.split(bottom: 1)
    let table = TotalsTable(
      chart, width: lines.columns, symbols: symbols, hasChart: true, isCompact: true)
    let last = chart.lines.suffix(lines.rows)
    for (index, line) in last.enumerated() {
      drawTotalsLine(
        line, at: chart.lines.count - last.count + index, table, isSelected: false,
        in: lines.line(index))
    }
    let scale = table.hasBars ? table.scale.legend(symbols) : ""
    write("█ actual  ░ planned  \(scale)", Style(.faint), in: legend)
  }
}

extension State {
  /// The key that goes to a pane, as it stands before its name; nothing where a digit begins a figure.
  fileprivate func number(of pane: Pane) -> String {
    contextBelow == .figures ? "" : "[\(pane.number)]"
  }
}

extension BrowseContents {
  /// The way from the store to the selection.
  func path(from store: String, _ ledger: Ledger) -> [String] {
    var path = [store]
    if let country { path.append(ledger.countries[country].name) }
    if let program { path.append(ledger.programs[program].title) }
    return path
  }

  /// Where the cursor is among the rows: `2/8`, or `2/8+ 40 %` as long as not all were looked through.
  fileprivate func position(in pane: Pane) -> String {
    let count = count(of: pane)
    let position = "\(grouped(count == 0 ? 0 : selected[pane] + 1))/\(grouped(count))"
    guard pane == .cohorts, let percent else { return position }
    return "\(position)+ \(percent) %"
  }

  /// What stands on the line of a folded pane.
  fileprivate func selectionName(in pane: Pane, _ ledger: Ledger) -> String {
    switch pane {
    case .countries where countries.isEmpty: "no match"
    case .countries: country.map { ledger.countries[$0].name } ?? "All countries"
    case .programs where programs.isEmpty: "no match"
    case .programs: program.map { ledger.programs[$0].title } ?? "All programs"
    case .cohorts: "Trainees"
    }
  }
}
