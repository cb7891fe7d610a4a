internal import Cooperation
internal import Surface

/// The grid of cohorts, with a heading above and sums below.
enum TraineesPane {
  /// A line of sums: one for each venue and unit, and below it what is unknown in it.
  enum SumLine: Sendable {
    case sum(TotalsRow)
    case unknown(TotalsRow)
    /// What stands there until the sums are known.
    case pending(String)
  }

  /// Where the parts of the grid stand.
  struct Parts {
    let heading: Rectangle
    let rows: Rectangle
    let rule: Rectangle
    let sums: Rectangle

    /// Divides the inside of the pane; sums get at most a third of it, and none where it is small.
    init(_ area: Rectangle, sums count: Int) {
      let (heading, rest) = area.split(top: area.rows > 1 ? 1 : 0)
      let room = area.rows >= 7 ? min(count, area.rows / 3) : 0
      let (body, sums) = rest.split(bottom: room)
      let (rows, rule) = body.split(bottom: room > 0 ? 1 : 0)
      (self.heading, self.rows, self.rule, self.sums) = (heading, rows, rule, sums)
    }

    /// The row of what is typed for a cohort that others removed: where the cursor is.
    func goneRow(_ contents: BrowseContents, _ state: State) -> Int {
      let row = contents.selected[.cohorts] - state.browse.tops[.cohorts]
      return min(max(row, 0), max(rows.rows - 1, 0))
    }
  }
}

extension Frame {
  /// Draws the cohorts of the selection, one row each, and their sums.
  ///
  /// - Returns: where the parts stand, for what is drawn over them.
  mutating func drawTrainees(
    _ state: State, _ contents: BrowseContents, _ ledger: Ledger, in area: Rectangle
  ) -> TraineesPane.Parts {
    let layout = state.traineeLayout(of: contents, ledger, width: area.columns)
    let sums = state.sums(of: contents, ledger)
    let parts = TraineesPane.Parts(area, sums: sums.count)
    for placement in layout.placements {
      writeHeading(placement, sorting: contents.cohortsKey.order?.sorting, in: parts.heading)
    }
    if contents.cohorts.isEmpty {
      let isFiltered =
        !contents.hasScope || state.query != nil || !state.browse.filters[.cohorts].isEmpty
      let nothing = contents.percent.map { "no match yet, \($0) %" } ?? "no match"
      writeNothing(
        isFiltered ? nothing : ledger.nothingRecorded("cohort"), in: parts.rows,
        isFocused: state.browse.focus == .cohorts)
    }
    let top = state.browse.tops[.cohorts]
    let range = state.rangeRows(contents, ledger)
    // A cohort that others removed while it is edited has a row of its own as long as it is.
    let gone = state.cellEdit.flatMap { edit in
      contents.cohorts.position(of: edit.cohort, in: ledger) == nil ? edit : nil
    }
    let goneRow = parts.goneRow(contents, state)
    for (index, position) in contents.cohorts.dropFirst(top).prefix(parts.rows.rows).enumerated() {
      let line = parts.rows.line(gone != nil && index >= goneRow ? index + 1 : index)
      guard !line.isEmpty else { continue }
      mark(line, as: .row(top + index, area: Pane.cohorts.rawValue, column: nil))
      for (column, placement) in layout.placements.enumerated() {
        mark(
          placement.field(in: line),
          as: .row(top + index, area: Pane.cohorts.rawValue, column: column))
      }
      let isSelected = top + index == contents.selected[.cohorts]
      let cohort = ledger.cohorts[position]
      draw(
        cohort, in: line, layout, state, ledger,
        isFaulty: ledger.problems(at: cohort.origin).contains(where: \.code.isError))
      if range.contains(top + index) || state.isMarked(position, ledger) {
        drawMark(in: line, layout)
      }
      guard isSelected, gone == nil else { continue }
      let isFocused = state.browse.focus == .cohorts
      // In the pane that has the keys the name of the row is enough beside the cell: a whole row would
      // be sent anew at each step.
      let name = layout[.year]?.field(in: line) ?? line
      markSelection(isFocused ? name : line, isFocused: false)
      if isFocused, let cell = layout[state.traineeColumn(in: contents.scope)]?.field(in: line) {
        markSelection(cell, isFocused: true)
      }
    }
    drawSums(sums, layout, parts)
    if let gone {
      let text = StyledText("\(gone.cohort.text) was removed", Style(.error, .bold))
      write(text, in: parts.rows.line(goneRow))
    }
    return parts
  }

  /// Draws a cell as it is edited, over its place in the grid, and what can be chosen for it.
  ///
  /// A cell that is too narrow to type in takes room from those beside it.
  mutating func draw(
    _ edit: CellEdit, _ state: State, _ contents: BrowseContents, _ ledger: Ledger,
    _ parts: TraineesPane.Parts
  ) {
    let layout = state.traineeLayout(of: contents, ledger, width: parts.rows.columns)
    let choices = state.choices(of: edit, ledger)
    let index =
      contents.cohorts.position(of: edit.cohort, in: ledger)
      .map { $0 - state.browse.tops[.cohorts] } ?? parts.goneRow(contents, state)
    let line = parts.rows.line(min(max(index, 0), max(parts.rows.rows - 1, 0)))
    let cell = layout[edit.column]?.field(in: line) ?? line
    let wanted = StyledText(edit.entry.line.text).columns(in: symbols) + 1
    let least = edit.column.isFigure ? 1 : 12
    let columns = min(max(cell.columns, min(max(wanted, least), 30)), line.columns)
    let isTrailing = layout[edit.column]?.column.alignment == .trailing
    // The cursor stands behind the last digit, in the gap, so that this stays where it was.
    let gap = isTrailing && cell.endColumn < line.endColumn ? 1 : 0
    let start = isTrailing ? cell.endColumn + gap - columns : cell.column
    let field = Rectangle(
      column: max(min(start, line.endColumn - columns), line.column), row: line.row,
      columns: columns, rows: 1)
    // What would be left of a figure beside it would be another figure.
    for placement in layout.placements where placement.column.id != edit.column {
      let neighbour = placement.field(in: line)
      if neighbour.column < field.endColumn, field.column < neighbour.endColumn { fill(neighbour) }
    }
    draw(
      edit.entry, choices, isValid: !edit.entry.hint(choices).isFlaw,
      alignment: isTrailing ? .trailing : .leading, in: field)
    mark(field, as: .nothing)
    // The list may reach beyond the pane, but not over what says where one is and how to go on.
    if let choices {
      let free = self.area.split(bottom: 2).rest.split(top: 1).rest
      draw(choices, for: edit.entry, at: field, within: free)
    }
  }

  private mutating func draw(
    _ cohort: Cohort, in line: Rectangle, _ layout: ColumnLayout<TraineeColumn.ID>, _ state: State,
    _ ledger: Ledger, isFaulty: Bool
  ) {
    let isUnderWay = cohort.isUnderWay(on: ledger.inspectionDay)
    // Two sources count what seems to be one cohort.
    let sign = ledger.likelySame(as: cohort.origin).isEmpty ? "" : "‡"
    let drafted = state.draftedFields(of: cohort, ledger)
    for placement in layout.placements {
      let isDrafted = drafted.contains(placement.column.id.field ?? "")
      // The mark of a draft stands in the gap before the value; the first column makes room for it.
      let whole = placement.field(in: line)
      let field = isDrafted && placement.offset == 0 ? whole.split(leading: 1).rest : whole
      func text(_ text: String, _ style: Style = .plain, _ alignment: Alignment = .leading) {
        write(text, style, in: field, alignment: alignment)
      }
      func count(_ count: Count?, _ ink: Ink) {
        guard let count else { return text(isUnderWay ? "–" : "·", Style(.faint), .trailing) }
        write(
          figure: cohort.shownForms(of: count, in: ledger),
          sign.isEmpty ? count.style(ink) : Style(.bound), in: field)
      }
      switch placement.column.id {
      case .year:
        text(state.view.label(of: cohort, columns: field.columns))
      case .program: text(cohort.program.map { ledger.programs[$0].id.text } ?? "–", Style(.faint))
      case .venue:
        let isShort = field.columns < 13
        text(cohort.venue.map { isShort ? $0.short : $0.rawValue } ?? "·")
      case .course: text(ledger.texts("Course", at: cohort.origin).joined(separator: "; "))
      case .planned: count(cohort.planned, .planned)
      case .actual: count(cohort.actual, .actual)
      case .share:
        let share =
          sign.isEmpty
          ? Share(
            actual: Sum([cohort.actual].compactMap(\.self)),
            planned: Sum([cohort.planned].compactMap(\.self))) : nil
        write(figure: [share?.shown ?? "–"], share == nil ? Style(.faint) : .plain, in: field)
      case .status where isFaulty:
        text(field.columns < 7 ? "!" : "! error", Style(.error, .bold))
      case .status:
        let word = cohort.status?.rawValue ?? "·"
        text(word.utf8.count <= field.columns ? word : cohort.status?.letter ?? "·", Style(.faint))
      case .source: text(ledger.sourceNames(of: cohort), Style(.faint))
      }
      if isDrafted { drawDraftMark(before: field, placement.column.alignment, in: line) }
    }
  }

  /// Marks that something was typed over a value and not saved: in the blank before it.
  private mutating func drawDraftMark(
    before field: Rectangle, _ alignment: Alignment, in line: Rectangle
  ) {
    var column = field.column - 1
    if alignment == .trailing {
      column = field.endColumn - 1
      while column >= field.column,
        self[Position(column: column, row: field.row)]?.text != " "
      {
        column -= 1
      }
    }
    write("✎", Style(.warning, .bold), column: column, row: line.row, within: line)
  }

  private mutating func drawSums(
    _ sums: [TraineesPane.SumLine], _ layout: ColumnLayout<TraineeColumn.ID>,
    _ parts: TraineesPane.Parts
  ) {
    guard parts.sums.rows > 0 else { return }
    fill(parts.rule, with: .horizontal, Style(.border))
    let isCut = sums.count > parts.sums.rows
    let shown = sums.prefix(isCut ? parts.sums.rows - 1 : sums.count)
    for (index, sum) in shown.enumerated() {
      let line = parts.sums.line(index)
      let labels: [StyledText]
      let planned: StyledText
      let actual: StyledText
      switch sum {
      case .sum(let row):
        let venue = Venue(rawValue: row.values.first?.description ?? "")?.short ?? "no venue"
        let known = StyledText(
          " \(row.knownOfAll)", Style(row.known < row.cohorts ? .warning : .faint))
        labels = [row.unitShort, row.unit.brief].map {
          StyledText("\(venue) \($0)", Style(.heading)) + known
        }
        planned = row.plannedOfAll.drawn(.planned, isUnderWay: row.isUnderWay)
        actual = row.actualOfAll.drawn(.actual, isUnderWay: row.isUnderWay)
        if let share = layout[.share]?.field(in: line) {
          write(figure: [row.shareOrMark], Style(.faint), in: share)
        }
      case .pending(let words):
        write(words, Style(.faint), in: line)
        continue
      case .unknown(let row):
        func number(_ count: Int) -> StyledText {
          StyledText(count == 0 ? "" : grouped(count), Style(.unknown))
        }
        labels = [StyledText("  + unknown", Style(.unknown))]
        planned = number(row.planned.unknownBesideOthers)
        actual = number(row.actual.unknownBesideOthers)
      }
      let left = draw(actual, endingAs: layout[.actual], in: line)
      let rest = draw(planned, endingAs: layout[.planned], in: left)
      let label = labels.first { $0.columns(in: symbols) <= rest.columns } ?? labels.last
      write(label ?? "", in: rest)
    }
    if isCut {
      write("… more sums", Style(.faint), in: parts.sums.line(parts.sums.rows - 1))
    }
  }

  /// Writes a sum so that it ends where its column does, however wide it is: what stands to its left
  /// gives way.
  ///
  /// - Returns: what is left of the line before it.
  private mutating func draw(
    _ sum: StyledText, endingAs placement: ColumnLayout<TraineeColumn.ID>.Placement?,
    in line: Rectangle
  ) -> Rectangle {
    guard let placement else { return line }
    let head = line.split(leading: placement.offset + placement.width).leading
    let (rest, field) = head.split(trailing: sum.columns(in: symbols))
    write(sum, in: field, alignment: .trailing)
    return rest.split(trailing: 1).rest
  }
}
