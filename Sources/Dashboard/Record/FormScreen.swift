internal import Cooperation
internal import Surface

extension Frame {
  /// Draws a record as a form: a line for each value, what is wrong below it.
  mutating func drawForm(_ state: State, _ ledger: Ledger) {
    let layout = FormLayout(size)
    let contents = state.formContents(ledger)
    let note = state.longValueNote(ledger)
    let title = contents.map { contents in
      StyledText(" \(contents.title) ", Style(.title))
        + (note.map { StyledText("· \($0) ", Style(.warning)) }
          ?? StyledText("· * must be filled in ", Style(.faint)))
    }
    rule(in: layout.title, title: title ?? "")
    cursor = Position(column: layout.list.column, row: layout.list.row)
    if let contents, let form = state.form { draw(contents, form, state, ledger, in: layout.list) }
    let idle = contents?.line(at: state.form?.cursor)?.idleActions ?? [.edit, .openReference]
    drawChrome(
      state, ledger, path: [state.storeName] + state.forms.map(\.pathName),
      notes: state.headerNotes(ledger), header: layout.header, status: layout.status,
      footer: layout.footer, idle: note == nil ? idle.union([.right]) : idle)
    if layout.title.isEmpty, let note, state.notice == nil, state.overlay == nil {
      write(note, Style(.warning), in: layout.status.inset(columns: 1, rows: 0))
    }
  }

  private mutating func draw(
    _ contents: FormContents, _ form: FormState, _ state: State, _ ledger: Ledger,
    in list: Rectangle
  ) {
    if contents.lines.isEmpty {
      writeNothing("Nothing says which fields a record of this type has.", in: list)
    }
    let rows = FormRows(contents, editing: state.formEdit, width: list.columns)
    let selected = contents.position(of: form.cursor)
    for (index, line) in contents.lines.enumerated() {
      let range = rows.range(of: index)
      guard range.upperBound > form.top, range.lowerBound < form.top + list.rows else { continue }
      let first = max(form.top - range.lowerBound, 0)
      for (offset, row) in range.enumerated() where offset >= first {
        mark(
          list.line(row - form.top), as: .row(index, area: Block.list.rawValue, column: nil))
        draw(
          line, rows, rows.blocks[index], offset, isFirst: offset == first,
          in: list.line(row - form.top))
      }
    }
    guard let line = contents.line(at: form.cursor) else { return }
    let start = rows.range(of: selected).lowerBound
    let row = list.line(max(start - form.top, 0))
    let (name, value) = row.split(leading: rows.isStacked ? row.columns : rows.nameColumns)
    guard let edit = state.formEdit, edit.place == line.place else {
      markSelection(row, isFocused: true)
      if !rows.isStacked { cursor = Position(column: value.column, row: value.row) }
      return
    }
    markSelection(name, isFocused: false)
    // The list of choices lies over the lines below, and is drawn after them.
    let hidden = max(form.top - start, 0)
    let block = rows.blocks[selected]
    let first = max(hidden - block.nameRows, 0)
    let field = list.split(top: start - form.top + block.nameRows + first).rest
      .split(top: (block.folded?.rows.count ?? 1) - first).top
      .split(leading: rows.nameColumns).rest
    draw(edit, block, from: first, line, contents, state, ledger, at: field, within: list)
  }

  /// Draws one row of a line; the name stands in the first that can be seen.
  private mutating func draw(
    _ line: FormContents.Line, _ rows: FormRows, _ block: FormRows.Block, _ offset: Int,
    isFirst: Bool, in row: Rectangle
  ) {
    let (left, right) = row.split(leading: rows.nameColumns)
    let place = offset - block.nameRows
    if block.rows.indices.contains(place) { write(block.rows[place], in: right) }
    guard isFirst, !rows.isStacked || place < 0 else { return }
    let (name, draft) = (rows.isStacked ? row : left).split(trailing: 1).rest.split(trailing: 1)
    if line.place.index == 0 {
      let star = StyledText(line.field.isMandatory ? "*" : "", Style(.key, .bold))
      write(StyledText(line.field.name, Style(.heading)) + star, in: name)
    }
    if line.draft != nil { write(symbols[.draft], Style(.warning), in: draft) }
  }

  /// Draws the value that is being typed, and what can be chosen for it.
  private mutating func draw(
    _ edit: FormEdit, _ block: FormRows.Block, from first: Int, _ line: FormContents.Line,
    _ contents: FormContents, _ state: State, _ ledger: Ledger, at field: Rectangle,
    within list: Rectangle
  ) {
    let choices = state.formChoices(line.field, ledger)
    let isValid = contents.flaw(of: edit, choices) == nil
    if let folded = block.folded, folded.rows.count > 1 {
      draw(
        folded, isValid ? Style(.text, .underline) : Style(.error, [.underline, .bold]),
        from: first, in: field)
      return
    }
    draw(edit.entry, choices, isValid: isValid, in: field)
    mark(field.line(0), as: .nothing)
    if let choices {
      draw(choices, for: edit.entry, at: field, within: list)
    } else if edit.entry.line.text.isEmpty, let standIn = line.standIn {
      write(standIn, Style(.faint), column: field.column, row: field.row, within: field)
    }
  }

  /// Says what is wrong with what is being typed, or what is accepted.
  mutating func drawHint(of edit: FormEdit, _ state: State, _ ledger: Ledger, in field: Rectangle) {
    let hint = state.hint(of: edit, ledger)
    write(hint.text, hint.isFlaw ? Style(.error, .bold) : Style(.faint), in: field)
  }
}

extension State {
  /// Which rows of a value are shown that is longer than the form has room for; `nil` for any other.
  func longValueNote(_ ledger: Ledger) -> String? {
    guard let form, let contents = formContents(ledger) else { return nil }
    let list = FormLayout(size).list
    let rows = FormRows(contents, editing: formEdit, width: list.columns)
    let count = rows.range(of: contents.position(of: form.cursor)).count
    return scrollNote(top: form.textTop, shown: list.rows, of: count)
  }

  /// What is wrong with what is being typed in a form, or else what is accepted.
  func hint(of edit: FormEdit, _ ledger: Ledger) -> (text: String, isFlaw: Bool) {
    guard let contents = formContents(ledger) else { return ("", false) }
    let field = contents.form[edit.place.field]
    let flaw = contents.flaw(of: edit, formChoices(field, ledger))
    return (flaw ?? field?.hint ?? "", flaw != nil)
  }
}

extension FormContents {
  /// What is wrong with what is being typed, and what is accepted; `nil` if nothing is.
  func flaw(of edit: FormEdit, _ choices: FieldChoices?) -> String? {
    do throws(Refusal) {
      _ = try value(of: edit, choices)
    } catch {
      return error.line
    }
    return nil
  }
}

extension FormState {
  /// What the header calls the record.
  fileprivate var pathName: String {
    switch subject {
    case .stored(let names, _): names.last?.description ?? ""
    case .new(let beginning): "New \(beginning.record.type)"
    }
  }
}
