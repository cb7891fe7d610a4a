internal import Cooperation
internal import Surface

extension Frame {
  /// Draws the parts that every screen has: header, status line and footer.
  ///
  /// Actions that are idle have nothing to work on, and the footer leaves them out.
  mutating func drawChrome(
    _ state: State, _ ledger: Ledger, path: [String], notes: [StyledText], header: Rectangle,
    status: Rectangle, footer: Rectangle, idle: Set<Action> = []
  ) {
    drawHeader(path: path, notes: notes, in: header)
    drawStatus(state, ledger, in: status)
    drawFooter(state, without: idle.union(state.idleActions), in: footer)
  }

  /// Where the reader is, on the left, and how things are shown, on the right.
  ///
  /// The notes stay whole and the path is cut, since its end is to be seen in the panes, too.
  private mutating func drawHeader(path: [String], notes: [StyledText], in line: Rectangle) {
    var shown = notes
    func text(_ notes: [StyledText]) -> StyledText {
      notes.reduce(into: StyledText()) { text, note in text += note + "  " }
    }
    while shown.count > 1, text(shown).columns(in: symbols) > line.columns * 2 / 3 {
      shown.removeFirst()
    }
    // A reason that is too long gives way to the path; the status line has told it whole.
    let room = max(line.columns * 2 / 3, 17)
    let right = shown.count == 1 ? shown[0].cut(to: room, symbols) + "  " : text(shown)
    let (left, rest) = line.inset(columns: 1, rows: 0)
      .split(trailing: right.columns(in: symbols) - 1)
    write(
      shortened(path, to: left.columns - 1), Style(.title, .bold), in: left.split(trailing: 1).rest)
    write(right, in: rest, overflow: .cut)
  }

  /// The path without as many of its first parts as do not fit; the last one always stays.
  private func shortened(_ path: [String], to width: Int) -> String {
    for dropped in path.indices {
      let text = (dropped > 0 ? ["…"] : []) + path[dropped...]
      let joined = text.joined(separator: " › ")
      if StyledText(joined).columns(in: symbols) <= width { return joined }
    }
    return path.last ?? ""
  }

  private mutating func drawStatus(_ state: State, _ ledger: Ledger, in line: Rectangle) {
    let field = line.inset(columns: 1, rows: 0)
    if case .filter(let prompt) = state.overlay {
      let name = field.columns < 40 ? "/" : "Filter \(state.browse.focus.title): "
      let (label, rest) = field.split(leading: name.utf8.count)
      write(name, Style(.heading), in: label)
      draw(prompt.line, .plain, in: rest)
    } else if case .listFilter(let filter) = state.overlay {
      let prompt = field.columns < 40 ? "/" : "Filter \(state.contextBelow.title): "
      let (label, rest) = field.split(leading: prompt.utf8.count)
      write(prompt, Style(.heading), in: label)
      draw(filter.line, .plain, in: rest)
    } else if case .newCohort(let new) = state.overlay {
      drawYear(of: new, state, ledger, in: field)
    } else if case .cell(let edit) = state.overlay, state.notice == nil {
      let hint = edit.entry.hint(state.choices(of: edit, ledger))
      // Which cell is open is said before anything is typed in it.
      let text =
        hint.isFlaw || state.hasMarks
        ? state.hintForMarks(hint.text, of: edit, ledger) : "\(edit.cohort.text) \(hint.text)"
      write(
        text, hint.isFlaw ? Style(.error, .bold) : Style(.faint), in: field)
    } else if let edit = state.formEdit, state.notice == nil {
      drawHint(of: edit, state, ledger, in: field)
    } else if case .query(let prompt) = state.overlay {
      drawPrompt(prompt, state, in: field)
    } else if let notice = state.notice {
      write(notice.drawn, in: field)
    } else if !state.pendingKeys.isEmpty {
      write(state.pendingKeys.map(\.label).joined(), Style(.key), in: field)
    }
  }

  private mutating func drawYear(
    of new: NewCohort, _ state: State, _ ledger: Ledger, in field: Rectangle
  ) {
    let what =
      new.template.map { "Like \($0.text), year" } ?? "New cohort of \(new.program.text), year"
    let short = new.template == nil ? "Add, year" : "Clone, year"
    let prompt = StyledText("\(field.columns < 60 ? short : what): ", Style(.heading))
    let (label, rest) = field.split(leading: prompt.columns(in: symbols))
    write(prompt, in: label)
    let typed = StyledText(new.year.text).columns(in: symbols) + 2
    // What is wrong needs more room than the end of what was typed.
    let most = state.notice?.kind == .refused ? rest.columns / 3 : rest.columns * 2 / 3
    let (line, behind) = rest.split(leading: min(max(8, typed), max(most, 8)))
    if let notice = state.notice, notice.kind == .refused {
      write(notice.text, Style(.error, .bold), in: behind)
    } else if let flaw = new.flaw {
      write(flaw, Style(.error, .bold), in: behind)
    } else if let twin = new.twin(in: ledger) {
      write("\(twin) is there; this makes a second", Style(.warning), in: behind)
    }
    draw(new.year, Style(.text, .underline), in: line)
  }

  /// The longest end of a text that fits.
  func suffix(of text: String, columns: Int) -> String {
    var start = text.endIndex
    var width = 0
    while start > text.startIndex {
      let previous = text.index(before: start)
      width += StyledText(String(text[previous])).columns(in: symbols)
      guard width <= columns else { break }
      start = previous
    }
    return String(text[start...])
  }

  /// At most eight keys that work here and now; `? keys` is the last to go.
  private mutating func drawFooter(
    _ state: State, without idle: Set<Action>, in line: Rectangle
  ) {
    let context = state.context
    // What is typed there has the status line.
    if [.filter, .query].contains(context), let notice = state.notice, notice.kind == .refused {
      write(notice.text, Style(.error, .bold), in: line.inset(columns: 1, rows: 0))
      return
    }
    if case .query(let prompt) = state.overlay, let error = prompt.error {
      let field = line.inset(columns: 1, rows: 0)
      guard size.columns < 40 else {
        drawMistake(error, in: prompt, field)
        return drawWayOut(state, behind: field)
      }
      // Where there is no room beside the way out, the mistake stands above what is typed.
      let above = Rectangle(
        column: field.column, row: field.row - 2, columns: field.columns, rows: 1)
      write("\(error)", Style(.error), in: above)
    }
    let items = state.keys.bindings(in: context)
      .filter { !idle.contains($0.action) }
      .compactMap { binding -> (action: Action, text: StyledText, keys: [Key], columns: Int)? in
        guard let keys = binding.keys.first, let word = binding.footer else { return nil }
        let key = keys.map(\.label).joined()
        let isBack = binding.action == .back && state.screens.count > 1
        var text = StyledText(key, Style(.key, .bold))
        text.append(" \(isBack ? "back" : word)  ")
        return (binding.action, text, keys, text.columns(in: symbols))
      }
    let field = line.inset(columns: 1, rows: 0)
    // On a screen the way to the help is the last to go; where something is typed or asked, the way out.
    let isScreen = Context.screens.contains(context)
    // Of a conflict the answers are; they lead out as well.
    func stays(_ action: Action) -> Bool {
      isScreen ? action == .help : action.isWayOut && context != .conflict
    }
    var kept = items
    var columns = items.reduce(0) { $0 + $1.columns }
    while kept.count > 8 || columns > field.columns + 2 {
      let index =
        kept.lastIndex { !stays($0.action) && $0.action != .back }
        ?? kept.lastIndex { !stays($0.action) }
      guard let index else { break }
      columns -= kept.remove(at: index).columns
    }
    write(kept.reduce(into: StyledText()) { $0 += $1.text }, in: field, overflow: .cut)
    var rest = field
    for item in kept {
      let (place, behind) = rest.split(leading: item.columns)
      mark(place.split(trailing: 2).rest, as: .keys(item.keys))
      rest = behind
    }
  }

  /// Says how to leave a prompt at the end of a line that says what is wrong with it, if there is room.
  private mutating func drawWayOut(_ state: State, behind line: Rectangle) {
    let text =
      StyledText(state.key(.escape), Style(.key, .bold)) + StyledText(" cancel")
    let field = line.split(trailing: text.columns(in: symbols) + 2).trailing
    let cells = row(field.row)[...].dropFirst(field.column).prefix(field.columns)
    guard cells.allSatisfy({ $0.text == " " }) else { return }
    write(text, in: field, alignment: .trailing)
  }

  /// Writes a figure at the right edge of a field, in the first of its forms that fits.
  ///
  /// A number is never cut, which would make it another number: where no form fits, the field says
  /// only that there is more.
  mutating func write(figure forms: [String], _ style: Style, in field: Rectangle) {
    let form = forms.first { StyledText($0).columns(in: symbols) <= field.columns }
    write(form ?? "…", style, in: field, alignment: .trailing)
  }

  /// Says that a list has no rows; the cursor stands there, where else it would stand on a row.
  mutating func writeNothing(_ text: String, in list: Rectangle, isFocused: Bool = true) {
    write(text, Style(.faint), in: list.line(0))
    if isFocused { cursor = Position(column: list.column, row: list.row) }
  }

  /// Shows that a row is the selected one, more strongly in the pane that has the keys.
  mutating func markSelection(_ line: Rectangle, isFocused: Bool) {
    restyle(line) { style in
      style.ink = isFocused ? .selection : style.ink
      style.emphasis.insert(isFocused ? .reverse : .bold)
    }
    if isFocused { cursor = Position(column: line.column, row: line.row) }
  }
}

extension State {
  /// What the right end of the header says on every screen.
  func headerNotes(_ ledger: Ledger) -> [StyledText] {
    var notes = [StyledText(view.title, Style(.heading))]
    let filtered = Pane.allCases.filter { !browse.filters[$0].isEmpty }
    if screen == .browse, !filtered.isEmpty {
      let list = filtered.map { "/\(browse.filters[$0].text)" }.joined(separator: " ")
      notes.append(StyledText(list, Style(.key)))
    }
    if screen != .browse, !listFilter.isEmpty {
      notes.append(StyledText("/\(listFilter.text)", Style(.key)))
    }
    if let marked = markNote(ledger) { notes.append(marked) }
    if !conflicts.isEmpty {
      notes.append(StyledText(counted(conflicts.count, "conflict"), Style(.error, .bold)))
    }
    // Where there is little room it goes to what alarms.
    if ledger.warningCount > 0, size.columns >= 60 {
      notes.append(StyledText(counted(ledger.warningCount, "warning"), Style(.warning)))
    }
    if !ledger.isInspected { notes.append(StyledText("checks…", Style(.faint))) }
    if ledger.errorCount > 0 {
      notes.append(StyledText("! \(counted(ledger.errorCount, "error"))", Style(.error, .bold)))
    }
    if !heldBack.isEmpty {
      notes.append(
        StyledText("! \(counted(heldBack.count, "file")) held back", Style(.error, .bold)))
    }
    // Short lines lose the first notes first: without this one, sums would seem to be of everything.
    if screen == .browse, let behind = browse.behind {
      notes.append(StyledText(behind.title, Style(.key)))
    }
    if let sought {
      notes.append(StyledText("\(queryChip(sought.query)) \(sought.percent) %", Style(.faint)))
    }
    if let query { notes.append(StyledText(queryChip(query), Style(.key, .bold))) }
    return notes + (saving.note.map { [$0] } ?? [])
  }
}

extension SaveState {
  /// What the header says of it; `nil` where nothing has been changed.
  var note: StyledText? {
    switch self {
    case .unchanged: nil
    case .writing: StyledText("writing…", Style(.warning))
    case .saved: StyledText("saved ✓", Style(.good))
    case .unsaved(let reason): StyledText("NOT SAVED: \(reason)", Style(.error, .bold))
    case .readOnly: StyledText("read only", Style(.warning, .bold))
    }
  }
}
