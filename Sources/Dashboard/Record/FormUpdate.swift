internal import Cooperation
internal import Surface

extension State {
  /// The form that is shown or lies below what is shown; `nil` where none is open.
  var form: FormState? { forms.last }

  /// What the form shows; `nil` where none is open.
  func formContents(_ ledger: Ledger) -> FormContents? {
    form.flatMap { FormContents($0, drafts: drafts, ledger) }
  }

  /// Shows a record as a form: the one entry for every screen.
  ///
  /// - Parameters:
  ///   - name: The record.
  ///   - field: The field to put the cursor on; `nil` for the first.
  ///   - ledger: The texts.
  mutating func openRecord(_ name: RecordName, field: String? = nil, _ ledger: Ledger) {
    guard let origin = ledger.origin(of: name) else {
      notice = Notice("\(name) is not in the store, or more than once", .refused)
      return
    }
    openRecord(name, at: origin, field: field, ledger)
  }

  /// Shows the record at an origin as a form; one that is shown already only gets the cursor.
  mutating func openRecord(_ name: RecordName, at origin: Origin, field: String?, _ ledger: Ledger)
  {
    let cursor = field.map { FormPlace(field: $0, index: 0) }
    if screen == .record, form?.origin == origin {
      setForm { $0.cursor = cursor ?? $0.cursor }
      return
    }
    forms.append(FormState(.stored(names: [name], origin: origin), cursor: cursor))
    screens.append(.record)
  }

  /// Shows what is selected in the panes as a form; in place of all countries, the store itself.
  mutating func openSelectedRecord(_ ledger: Ledger) {
    if let selected = selectedRecord(ledger) {
      if let origin = ledger.origin(of: selected.key, selected.type) {
        openRecord(ledger.name(of: origin), ledger)
      }
      return
    }
    let contents = browseContents(ledger)
    let origin: Origin? =
      switch browse.focus {
      case .countries: contents.country.map { ledger.countries[$0].origin } ?? ledger.storeOrigin
      case .programs: contents.program.map { ledger.programs[$0].origin }
      case .cohorts: contents.cohort.map { ledger.cohorts[$0].origin }
      }
    guard let origin, contents.count(of: browse.focus) > 0 else {
      notice = Notice(
        "Nothing is selected that could be shown; \(key(.newRecord)) adds a record", .refused)
      return
    }
    openRecord(ledger.name(of: origin), ledger)
  }

  mutating func performInForm(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard let form, let contents = formContents(ledger) else { return [] }
    let position = contents.position(of: form.cursor)
    if let position = action.destination(
      from: position, count: contents.lines.count, page: FormLayout(size).list.rows)
    {
      if contents.lines.indices.contains(position) {
        setForm { $0.cursor = contents.lines[position].place }
      }
      return []
    }
    switch action {
    case .edit: openLine(contents, ledger)
    case .right, .left:
      guard longValueNote(ledger) != nil else {
        notice = Notice("All of this value is shown", .refused)
        break
      }
      let step = max(FormLayout(size).list.rows - 1, 1)
      setForm { $0.textTop += action == .right ? step : -step }
    case .openReference: openReference(contents, ledger)
    case .newRecord: chooseType(contents, ledger)
    case .addRecord: return addBegun(contents, ledger)
    case .dropRecord: dropBegun(ledger)
    case .editText: return editText(of: form)
    case .remove: return removeShown(ledger)
    case .addValue: addValue(contents, ledger)
    case .copyCell: return copyLine(contents)
    case .escape: leaveForm()
    default: break
    }
    return []
  }

  /// Changes the form that is shown.
  mutating func setForm(_ change: (inout FormState) -> Void) {
    guard !forms.isEmpty else { return }
    change(&forms[forms.count - 1])
  }

  /// Goes back from a form; a record that is not added yet is kept, to be gone on with.
  mutating func leaveForm() {
    guard screen == .record, let form = forms.popLast() else { return }
    screens.removeLast()
    if form.beginning != nil, !shelve(form) { notice = Notice("Nothing was added") }
  }

  /// Keeps what was filled in of a record that is not added yet; `false` where nothing was.
  @discardableResult
  mutating func shelve(_ form: FormState) -> Bool {
    guard let beginning = form.beginning, beginning.record != beginning.given else { return false }
    let type = beginning.record.type
    begun[type, default: []].append(beginning.record)
    notice = Notice("Not added; \(key(.newRecord)) goes on with this \(type)")
    return true
  }

  private mutating func openReference(_ contents: FormContents, _ ledger: Ledger) {
    guard let line = contents.line(at: form?.cursor) else { return }
    guard case .reference(let type) = line.field.kind else {
      notice = Notice("\(line.field.name) does not name a record; \(key(.edit)) edits it", .refused)
      return
    }
    guard let value = line.value else {
      notice = Notice(
        "No \(type) stands here yet; \(key(.edit)) chooses one, \(key(.newRecord)) adds one",
        .refused)
      return
    }
    openRecord(RecordName(type: type, id: RecordID(value.text)), ledger)
  }

  private mutating func editText(of form: FormState) -> [Effect] {
    guard let origin = form.origin else {
      notice = Notice("This record is not in the store yet; \(key(.addRecord)) adds it", .refused)
      return []
    }
    return [.editText(origin)]
  }

  private mutating func copyLine(_ contents: FormContents) -> [Effect] {
    guard let value = contents.line(at: form?.cursor)?.value else {
      notice = Notice("There is nothing here to copy", .refused)
      return []
    }
    notice = Notice("Copied \(Optional(value).shown), if the terminal lets programs copy")
    return [.copy(value.text)]
  }

  /// Begins to type a further value of the field under the cursor.
  private mutating func addValue(_ contents: FormContents, _ ledger: Ledger) {
    guard let field = contents.line(at: form?.cursor)?.field else { return }
    guard field.repeats else {
      notice = Notice("\(field.name) has one value; Enter edits it", .refused)
      return
    }
    _ = goOn(.further(field.name), .further, contents, ledger)
  }

  /// Removes the record of the form, and goes back; one that others refer to stays.
  private mutating func removeShown(_ ledger: Ledger) -> [Effect] {
    guard let origin = form?.origin else { return [] }
    let effects = proposeRemoval(of: [origin], ledger)
    guard !effects.isEmpty, overlay == nil,
      let index = forms.firstIndex(where: { $0.origin == origin })
    else { return effects }
    dropForms(from: index)
    return effects
  }

  /// Follows the records of the forms, and closes forms whose records are gone.
  mutating func settleForms(_ ledger: Ledger) {
    while forms.count > screens.count(where: { $0 == .record }), let form = forms.popLast() {
      shelve(form)
    }
    for (index, form) in forms.enumerated() {
      guard case .stored(let names, let origin) = form.subject else { continue }
      guard let (name, found) = ledger.found(names, near: origin) else {
        return closeForms(from: index, lost: names)
      }
      let others = names.filter { $0 != name }
      forms[index].subject = .stored(names: others + [name], origin: found)
    }
    guard screen == .record, let form, let contents = formContents(ledger) else { return }
    let window = FormRows(contents, editing: formEdit, width: FormLayout(size).list.columns)
    let position = contents.position(of: form.cursor)
    let rows = window.range(of: position)
    let height = FormLayout(size).list.rows
    let typed = window.blocks.indices.contains(position) ? window.blocks[position] : nil
    setForm { form in
      form.textTop = max(min(form.textTop, rows.count - height), 0)
      if let typed, let folded = typed.folded {
        form.textTop = ListWindow.top(
          previous: form.textTop, selected: typed.nameRows + folded.cursorRow, count: rows.count,
          height: height)
      }
      guard rows.count <= height else {
        form.top = rows.lowerBound + form.textTop
        return
      }
      let last = ListWindow.top(
        previous: form.top, selected: rows.upperBound - 1, count: window.count, height: height)
      form.top = ListWindow.top(
        previous: last, selected: rows.lowerBound, count: window.count, height: height)
    }
  }

  private mutating func closeForms(from index: Int, lost names: [RecordName]) {
    let said = notice?.text
    if case .help = overlay { closeHelp() }
    let lost = "\(names.last.map(\.description) ?? "The record") is no longer in the store"
    var told: Overlay?
    if case .field(let edit) = overlay {
      keepDraft(of: edit)
      // What is typed on must not run as keys of the screen below.
      told = .confirmation(
        .told(
          lost, ["Others removed it. What you typed in \(edit.entry.field):", edit.entry.line.text])
      )
    }
    overlay = told
    for form in forms[index...] { shelve(form) }
    dropForms(from: index)
    notice = Notice([lost, said].compactMap(\.self).joined(separator: ". "), .refused)
  }
}

extension State {
  /// Leaves a form, those that were opened from it, and the screens above it.
  private mutating func dropForms(from index: Int) {
    let shown = screens.indices.filter { screens[$0] == .record }
    forms.removeSubrange(index...)
    if shown.indices.contains(index) { screens.removeSubrange(shown[index]...) }
  }
}

extension Ledger {
  /// Where the record stands that goes by one of some names, by the newest that is found.
  fileprivate func found(
    _ names: [RecordName], near origin: Origin
  ) -> (name: RecordName, origin: Origin)? {
    for name in names.reversed() {
      if let origin = self.origin(of: name, near: origin) { return (name, origin) }
    }
    return nil
  }
}
