internal import Cooperation
internal import Surface

extension State {
  /// Where a saved line of a form leads.
  enum FormStep: Hashable, Sendable {
    /// To the line below.
    case down
    /// To the line above.
    case up
    /// To the place of a further value of the field.
    case further
    /// Nowhere.
    case stay
  }

  /// The line of a form that is being edited, if one is.
  var formEdit: FormEdit? {
    if case .field(let edit) = overlay { edit } else { nil }
  }

  /// What can be chosen for a field of the form.
  func formChoices(_ field: FormField?, _ ledger: Ledger) -> FieldChoices? {
    field.flatMap { FieldChoices($0, in: ledger, lastUsed: lastUsed[$0.name] ?? []) }
  }

  /// Begins to edit the line under the cursor, or goes on with what was typed there before.
  ///
  /// - Parameters:
  ///   - digit: What was typed to begin with; it takes the place of what stands there.
  ///   - ledger: The texts.
  mutating func editLine(typing digit: Character, _ ledger: Ledger) {
    guard let contents = formContents(ledger), let line = contents.line(at: form?.cursor) else {
      return
    }
    guard line.field.takesDigits else {
      notice = Notice("\(line.field.name) is not a figure; Enter edits it", .refused)
      return
    }
    openLine(contents, ledger)
    guard case .field(var edit) = overlay else { return }
    edit.entry.clear()
    edit.entry.insert(String(digit), formChoices(line.field, ledger))
    overlay = .field(edit)
  }

  /// Begins to edit the line under the cursor.
  mutating func openLine(_ contents: FormContents, _ ledger: Ledger) {
    if case .readOnly(let reason) = saving {
      notice = Notice("The store can only be read: \(reason)", .refused)
      return
    }
    guard let line = contents.line(at: form?.cursor) else {
      notice = Notice(
        "Nothing says which fields a record of this type has; E opens the text", .refused)
      return
    }
    let choices = formChoices(line.field, ledger)
    guard let edit = contents.edit(line, choices) else {
      notice = Notice(
        "\(line.field.name) holds what one line cannot; \(key(.editText)) opens the text", .refused)
      return
    }
    setForm { $0.cursor = line.place }
    overlay = .field(edit)
  }

  mutating func performInField(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard case .field(var edit) = overlay, let contents = formContents(ledger) else { return [] }
    let field = contents.form[edit.place.field]
    let choices = formChoices(field, ledger)
    switch action {
    case .saveDown: return saveLine(edit, then: .down, contents, ledger)
    case .saveLeft: return saveLine(edit, then: .up, contents, ledger)
    case .save:
      let effects = saveLine(edit, then: .stay, contents, ledger)
      guard overlay == nil, form?.beginning != nil, let contents = formContents(ledger) else {
        return effects
      }
      return addBegun(contents, ledger)
    case .keepDraft:
      keepDraft(of: edit)
      return []
    case .nextChoice: edit.entry.pick(by: 1, choices)
    case .previousChoice: edit.entry.pick(by: -1, choices)
    case .clearLine where edit.draft != nil:
      dropDraft(of: edit)
      overlay = nil
      if let contents = formContents(ledger) { openLine(contents, ledger) }
      notice = Notice(givenUp(edit.place.field, formEdit?.seen))
      return []
    case .nextChoice where choices == nil: return saveLine(edit, then: .down, contents, ledger)
    case .previousChoice where choices == nil: return saveLine(edit, then: .up, contents, ledger)
    case .addValue: return saveLine(edit, then: .further, contents, ledger)
    case .clearLine:
      edit.entry.clear()
      edit.isEmptied = true
    case .breakLine where field?.isFreeText == true:
      edit.entry.insert(String(OneLine.mark), choices)
    case .breakLine:
      notice = Notice("\(edit.place.field) takes one line", .refused)
    default: edit.entry.edit(choices) { $0.perform(action) }
    }
    overlay = .field(edit)
    return []
  }

  /// Takes in text in the line that is being edited.
  mutating func type(_ text: String, into edit: FormEdit, _ ledger: Ledger) {
    var edit = edit
    let field = formContents(ledger)?.form[edit.place.field]
    edit.entry.insert(text, formChoices(field, ledger))
    overlay = .field(edit)
  }

  /// Leaves the line; what was typed stays as a draft, unless it is nothing or what stands there.
  mutating func keepDraft(of edit: FormEdit) {
    overlay = nil
    dropDraft(of: edit)
    // What is only pointed at in a list was not typed.
    guard let name = form?.name, edit.isChanged, !edit.entry.line.text.isEmpty else {
      if edit.draft != nil {
        notice = Notice(givenUp(edit.place.field, edit.seen))
      }
      return
    }
    drafts.add(edit.keptDraft, for: name, edit.place.field, from: edit.place.index)
    notice = Notice(
      "Draft kept, not saved; \(key(.edit)) goes on with it, \(key(.clearLine)) there gives it up")
  }

  /// Saves what is typed in a line and goes on to the next; what is not acceptable stays where it is.
  private mutating func saveLine(
    _ edit: FormEdit, then step: FormStep, _ contents: FormContents, _ ledger: Ledger
  ) -> [Effect] {
    let choices = formChoices(contents.form[edit.place.field], ledger)
    let value: StoredValue?
    do throws(Refusal) {
      value = try contents.value(of: edit, choices)
    } catch {
      notice = Notice(error.line, .refused)
      return []
    }
    guard value != edit.seen else {
      dropDraft(of: edit)
      return goOn(
        contents.target(after: edit.place, value: edit.seen, step: step, isSame: true), step,
        contents, ledger)
    }
    if let value, contents.values(edit.place.field).contains(value) {
      let field = edit.place.field
      notice = Notice("\(field): \(Optional(value).shown) stands there already", .refused)
      return []
    }
    let target = contents.target(after: edit.place, value: value, step: step)
    if let beginning = form?.beginning {
      return fill(beginning, edit, value, target, step, ledger)
    }
    guard let name = contents.name else { return [] }
    let edits = contents.edits(of: name, edit.place.field, from: edit.seen, to: value)
    guard let revision = revision(of: edits, ledger) else { return [] }
    dropDraft(of: edit)
    if edit.entry.isList { remember(value, for: edit.entry) }
    // What takes the last edit back names the record as it goes by then.
    follow(name, into: revision.inverse.first?.record ?? name)
    overlay = nil
    if step != .stay { setForm { $0.awaited = target } }
    let what = "\(edit.place.field) \(edit.seen.shown) → \(value.shown)"
    let remark = revision.remark ?? wayBack(isTyping: step != .stay)
    notice = Notice("\(name): \(what); \(remark)")
    return [.amend(edits)]
  }

  /// Forgets the draft that a line went on with.
  mutating func dropDraft(of edit: FormEdit) {
    if let place = edit.draft { drafts[place] = nil }
  }

  /// Lets the form and its drafts follow a record to another name.
  mutating func follow(_ old: RecordName, into new: RecordName) {
    guard new != old else { return }
    setForm { form in
      guard case .stored(let names, let origin) = form.subject else { return }
      form.subject = .stored(names: names + [new], origin: origin)
    }
    for (place, draft) in drafts where place.record == old {
      drafts[place] = nil
      drafts[FieldPlace(new, place.field, index: place.index)] = draft
    }
  }

  /// Goes on in a form as soon as the ledger has what was typed.
  mutating func goOnInForm(_ ledger: Ledger) {
    guard screen == .record, let target = form?.awaited else { return }
    settleForms(ledger)
    guard let contents = formContents(ledger) else { return }
    setForm { $0.awaited = nil }
    let said = notice
    _ = goOn(target, .down, contents, ledger)
    notice = said ?? notice
  }

  /// Leaves a line for another one, and opens that; at the end the run is over, and a record that is
  /// to be added is added.
  mutating func goOn(
    _ target: FormState.Target, _ step: FormStep, _ contents: FormContents, _ ledger: Ledger
  ) -> [Effect] {
    overlay = nil
    guard step != .stay else { return [] }
    guard let position = contents.position(of: target) else {
      let isEnd = step == .down && form?.beginning != nil
      return isEnd ? addBegun(contents, ledger) : []
    }
    let place = contents.lines[position].place
    setForm { $0.cursor = place }
    openLine(contents, ledger)
    return []
  }
}

extension FormEdit {
  /// What was typed, to be gone on with later.
  fileprivate var keptDraft: FieldDraft { FieldDraft(entry.line.text, seen: seen) }
}
