internal import Cooperation
internal import Surface

/// What a screen that lists records holds: derived from the ledger and the reader's place, never kept.
struct RecordScreen {
  /// What the header calls it, after what it is about.
  let title: String
  /// What it is about, from the store on.
  let path: [String]
  var table: RecordTable
  /// What it says where there is no row.
  let nothing: String
  /// What is to be read of a row.
  let text: (ListedRow.Key) -> RecordStory
}

extension State {
  /// The record list that is shown; `nil` on a screen that is none.
  func recordScreen(_ ledger: Ledger) -> RecordScreen? {
    guard let list = lists[screen], var shown = unsortedScreen(list, ledger) else { return nil }
    shown.table = shown.table.filtered(by: listFilter).sorted(by: list.sorting)
    return shown
  }

  private func unsortedScreen(_ list: RecordListState, _ ledger: Ledger) -> RecordScreen? {
    switch screen {
    case .claims: claimsScreen(list, ledger)
    case .agreements: agreementsScreen(list, ledger)
    case .sources: sourcesScreen(list, ledger)
    case .support: figuresScreen(list, ledger)
    case .browse, .totals, .problems, .history, .record: nil
    }
  }

  /// The record under the cursor of the record list that is shown, for what is done with one record;
  /// `nil` where no list is shown or the row is no record.
  func selectedRecord(_ ledger: Ledger) -> (type: RecordType, key: RecordKey)? {
    guard let key = selectedRow(ledger), case .record(let type, let record) = key else {
      return nil
    }
    return (type, record)
  }

  /// The row under the cursor of the record list that is shown.
  func selectedRow(_ ledger: Ledger) -> ListedRow.Key? {
    guard let list = lists[screen], let table = recordScreen(ledger)?.table else { return nil }
    let position = list.position(in: table)
    return table.rows.indices.contains(position) ? table.rows[position].key : nil
  }

  /// What a record list is about: names from the country on.
  func path(of list: RecordListState, _ ledger: Ledger) -> [String] {
    [
      storeName, list.country.flatMap(ledger.countries.row(of:)).map { ledger.countries[$0].name },
      list.program.flatMap(ledger.programs.row(of:)).map { ledger.programs[$0].title },
    ].compactMap(\.self)
  }
}

extension Frame {
  /// Draws a list of records, and what is to be read of the selected one.
  mutating func drawRecords(_ state: State, _ ledger: Ledger) {
    guard let screen = state.recordScreen(ledger), let list = state.lists[state.screen] else {
      return
    }
    let layout = RecordListLayout(size, rows: screen.table.rows.count)
    let columns = screen.table.layout(width: layout.list.columns, symbols: symbols)
    rule(
      in: layout.title,
      title: StyledText(" \(screen.title)\(shownRows(list, screen, layout)) ", Style(.title)))
    let cursorColumn = list.column(in: columns)
    for placement in columns.placements {
      let isCursor = placement.column.id == cursorColumn
      writeHeading(
        placement, sorting: list.sorting, isCursor ? [.bold, .reverse] : .bold, in: layout.heading)
    }
    if screen.table.rows.isEmpty {
      writeNothing(state.listFilter.isEmpty ? screen.nothing : "no match", in: layout.list)
    }
    let position = list.position(in: screen.table)
    for (index, row) in screen.table.rows.enumerated().dropFirst(list.list.top)
      .prefix(layout.list.rows)
    {
      let line = layout.list.line(index - list.list.top)
      draw(row, columns, in: line)
      mark(line, as: .row(index, area: Block.list.rawValue, column: nil))
      if index == position { markSelection(line, isFocused: true) }
    }
    if screen.table.rows.indices.contains(position) {
      drawText(screen.text(screen.table.rows[position].key), top: list.textTop, state, layout)
    } else {
      rule(in: layout.rule)
    }
    drawChrome(
      state, ledger, path: screen.path, notes: state.headerNotes(ledger), header: layout.header,
      status: layout.status, footer: layout.footer,
      idle: state.selectedRow(ledger)?.idleActions ?? ListedRow.Key.allActions)
  }

  /// Which rows are drawn, where these are not all.
  private func shownRows(
    _ list: RecordListState, _ screen: RecordScreen, _ layout: RecordListLayout
  ) -> String {
    let count = screen.table.rows.count
    guard count > layout.list.rows else { return "" }
    return " · \(grouped(list.position(in: screen.table) + 1)) of \(grouped(count))"
  }

  private mutating func draw(_ row: ListedRow, _ columns: ColumnLayout<Int>, in line: Rectangle) {
    for placement in columns.placements {
      let field = placement.field(in: line)
      switch row.cells[placement.column.id] {
      case .text(let text): write(text, in: field, alignment: placement.column.alignment)
      case .figure(let forms, let style, _): write(figure: forms, style, in: field)
      }
    }
  }

  private mutating func drawText(
    _ story: RecordStory, top: Int, _ state: State, _ layout: RecordListLayout
  ) {
    let lines = story.lines(width: layout.text.columns)
    let note = state.scrollNote(top: top, shown: layout.text.rows, of: lines.count)
    rule(in: layout.rule, title: note.map { StyledText(" \($0) ", Style(.warning)) } ?? "")
    mark(layout.text, as: .area(Block.text.rawValue))
    for (index, line) in lines.dropFirst(top).prefix(layout.text.rows).enumerated() {
      write(line, in: layout.text.line(index))
    }
  }
}
