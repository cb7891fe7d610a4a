internal import Cooperation
internal import Surface

extension Frame {
  /// Draws a record as a form: a line for each value, what is wrong below it.
  mutating func drawForm(_ state: State, _ ledger: Ledger) {
    let layout = FormLayout(size)
    let contents = state.formContents(ledger)
    let title = contents.map { contents in
      StyledText(" \(contents.title) ", Style(.title))
        + StyledText("· * must be filled in ", Style(.faint))
    }
    rule(in: layout.title, title: title ?? "")
    cursor = Position(column: layout.list.column, row: layout.list.row)
    if let contents, let form = state.form { draw(contents, form, state, ledger, in: layout.list) }
    drawChrome(
      state, ledger, path: [state.storeName] + state.forms.map(\.pathName),
      notes: state.headerNotes(ledger), header: layout.header, status: layout.status,
      footer: layout.footer,
      idle: contents?.line(at: state.form?.cursor)?.idleActions ?? [.edit, .openReference])
  }

  private mutating func draw(
    _ contents: FormContents, _ form: FormState, _ state: State, _ ledger: Ledger,
    in list: Rectangle
  ) {
    if contents.lines.isEmpty {
      writeNothing("Nothing says which fields a record of this type has.", in: list)
    }
    let rows = FormRows(contents, editing: state.formEdit?.place, width: list.columns)
    let selected = contents.position(of: form.cursor)
    for (index, line) in contents.lines.enumerated() {
      let range = rows.range(of: index)
      guard range.upperBound > form.top, range.lowerBound < form.top + list.rows else { continue }
      for (offset, row) in range.enumerated() where row >= form.top {
        draw(line, rows, offset, rows.blocks[index], in: list.line(row - form.top), ledger)
      }
    }
    guard let line = contents.line(at: form.cursor) else { return }
    let row = list.line(max(rows.range(of: selected).lowerBound - form.top, 0))
    let (name, value) = row.split(leading: rows.nameColumns)
    guard let edit = state.formEdit, edit.place == line.place else {
      markSelection(row, isFocused: true)
      cursor = Position(column: value.column, row: value.row)
      return
    }
    markSelection(name, isFocused: false)
    // The list of choices lies over the lines below, and is drawn after them.
    draw(edit, line, contents, state, ledger, at: value, within: list)
  }

  /// Draws one row of a line.
  private mutating func draw(
    _ line: FormContents.Line, _ rows: FormRows, _ offset: Int, _ block: FormRows.Block,
    in row: Rectangle, _ ledger: Ledger
  ) {
    let (left, right) = row.split(leading: rows.nameColumns)
    if offset == 0 {
      let (name, draft) = left.split(trailing: 1).rest.split(trailing: 1)
      if line.place.index == 0 {
        let star = StyledText(line.field.isMandatory ? "*" : "", Style(.key, .bold))
        write(StyledText(line.field.name, Style(.heading)) + star, in: name)
      }
      if line.draft != nil { write(symbols[.draft], Style(.warning), in: draft) }
    }
    guard offset < block.value.count else {
      if block.flaws.indices.contains(offset - block.value.count) {
        let flaw = block.flaws[offset - block.value.count]
        write(flaw.text, Style(flaw.isError ? .error : .warning), in: right)
      }
      return
    }
    var text = StyledText(block.value[offset], Style(line.value == nil ? .faint : .text))
    if let value = line.value, case .reference(let type) = line.field.kind,
      let title = ledger.title(of: type, RecordID(value.text))
    {
      text += StyledText("  \(title)", Style(.faint))
    }
    write(text, in: right)
  }

  /// Draws the value that is being typed, and what can be chosen for it.
  private mutating func draw(
    _ edit: FormEdit, _ line: FormContents.Line, _ contents: FormContents, _ state: State,
    _ ledger: Ledger, at field: Rectangle, within list: Rectangle
  ) {
    let choices = state.formChoices(line.field, ledger)
    draw(edit.entry, choices, isValid: contents.flaw(of: edit, choices) == nil, in: field)
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
