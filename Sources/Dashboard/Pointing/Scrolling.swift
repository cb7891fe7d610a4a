internal import Cooperation
internal import Surface

// The wheel scrolls what is under the pointer, whether it has the keys or not. The cursor of a list stays
// on its row as long as that is drawn, as in vi.

extension State {
  /// How many rows a notch of the wheel scrolls.
  private static let notch = 3

  /// Scrolls what is under the pointer.
  mutating func turn(_ wheel: Wheel, over target: Target, _ ledger: Ledger) {
    let area: Int
    switch target {
    case .area(let number), .row(_, area: let number, column: _): area = number
    case .keys, .nothing: return
    }
    let step = wheel == .up ? -State.notch : State.notch
    switch overlay {
    case .confirmation, .conflict:
      for _ in 0..<State.notch { scrollDialog(step < 0 ? .rowUp : .rowDown) }
    case .help(let filter, let top):
      overlay = .help(filter: filter, top: max(top + step, 0))
    case .palette(var palette):
      palette.list.scroll(
        by: step, count: commands(of: palette).count, height: PaletteLayout(self).list.rows)
      overlay = .palette(palette)
    case .typeChoice(var choice):
      choice.list.selected = min(
        max(choice.list.selected + step.signum(), 0), max(choice.types.count - 1, 0))
      overlay = .typeChoice(choice)
    case .cell, .field:
      guard area == Block.choices.rawValue else { return }
      pickChoice(by: step.signum(), ledger)
    case .filter, .listFilter, nil: scrollScreen(by: step, area, ledger)
    case .newCohort, .query, .export: break
    }
  }

  private mutating func pickChoice(by step: Int, _ ledger: Ledger) {
    switch overlay {
    case .cell(var edit):
      edit.entry.pick(by: step, choices(of: edit, ledger))
      overlay = .cell(edit)
    case .field(var edit):
      let field = formContents(ledger)?.form[edit.place.field]
      edit.entry.pick(by: step, formChoices(field, ledger))
      overlay = .field(edit)
    default: break
    }
  }

  private mutating func scrollScreen(by step: Int, _ area: Int, _ ledger: Ledger) {
    let isText = area == Block.text.rawValue
    switch screen {
    case .browse:
      if let pane = Pane(rawValue: area) { scroll(pane, by: step, ledger) }
    case .totals:
      let contents = totalsContents(ledger)
      totals.list.scroll(
        by: step, count: contents.lines.count, height: TotalsLayout(size, contents).lines.rows)
    case .problems where isText: problems.textTop += step
    case .problems:
      problems.scroll(
        by: step, count: problemsContents(ledger).count, height: ProblemsLayout(size).list.rows)
    case .history where isText: history.textTop += step
    case .history:
      let before = history.list.selected
      history.list.scroll(by: step, count: history.count, height: HistoryLayout(size).list.rows)
      if history.list.selected != before { history.textTop = 0 }
    case .claims, .agreements, .sources, .support:
      guard var list = lists[screen], let table = recordScreen(ledger)?.table else { return }
      if isText {
        list.textTop += step
      } else {
        var shown = list.list
        shown.selected = list.position(in: table)
        let height = RecordListLayout(size, rows: table.rows.count).list.rows
        shown.scroll(by: step, count: table.rows.count, height: height)
        list.list.top = shown.top
        list.select(shown.selected, in: table)
      }
      lists[screen] = list
    case .record: scrollForm(by: step, ledger)
    }
  }

  /// Scrolls a pane of Browse; only a cursor that would no longer be drawn is moved.
  private mutating func scroll(_ pane: Pane, by step: Int, _ ledger: Ledger) {
    let contents = browseContents(ledger)
    // Nothing is drawn of a pane that is folded.
    guard browseLayout.panes[pane]?.inside != nil else { return }
    var list = ListState()
    (list.selected, list.top) = (contents.selected[pane], browse.tops[pane])
    list.scroll(
      by: step, count: contents.count(of: pane), height: visibleRows(of: pane, contents, ledger))
    browse.tops[pane] = list.top
    if list.selected != contents.selected[pane] {
      select(list.selected, in: pane, contents, ledger)
    }
  }

  /// Scrolls a form, whose lines have as many rows as they need.
  private mutating func scrollForm(by step: Int, _ ledger: Ledger) {
    guard let form, let contents = formContents(ledger) else { return }
    let layout = FormLayout(size)
    let rows = FormRows(contents, editing: nil, width: layout.list.columns)
    let top = min(max(form.top + step, 0), max(rows.count - layout.list.rows, 0))
    let cursor = contents.position(of: form.cursor)
    let shown = contents.lines.indices.filter { index in
      rows.range(of: index).lowerBound >= top
        && rows.range(of: index).upperBound <= top + layout.list.rows
    }
    guard let first = shown.first, let last = shown.last else { return }
    let line = contents.lines[min(max(cursor, first), last)]
    setForm { form in
      form.top = top
      form.cursor = line.place
    }
  }
}

extension ListState {
  /// Scrolls a list, and takes the cursor along only where it would no longer be drawn.
  mutating func scroll(by step: Int, count: Int, height: Int) {
    top = min(max(top + step, 0), max(count - height, 0))
    selected = min(max(selected, top), top + max(height, 1) - 1)
  }
}
