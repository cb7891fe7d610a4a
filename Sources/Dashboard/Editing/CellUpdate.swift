internal import Cooperation
internal import Surface

extension State {
  /// Begins to edit the cell under the cursor, or goes on with what was typed there before.
  ///
  /// A digit that was typed to begin with takes the place of what stands there.
  mutating func editCell(typing digit: Character? = nil, _ ledger: Ledger) {
    let contents = browseContents(ledger)
    guard let cohort = contents.cohort else {
      notice = Notice("There is no cohort here; \(key(.addCohort)) adds one", .refused)
      return
    }
    let column = traineeColumn(in: contents.scope)
    if !hasMarks, let field = ledger.fieldOfSeveral(column, ofCohort: cohort) {
      let origin = ledger.cohorts[cohort].origin
      openRecord(ledger.name(of: origin), at: origin, field: field, ledger)
      notice = Notice("Several values stand in this cell; here each has a line of its own")
      return
    }
    // Of several cohorts no value is there to be gone on with.
    openCell(cohort, column, runColumn: column, isFresh: hasMarks, ledger)
    guard let digit, case .cell(var edit) = overlay else { return }
    if !hasMarks, drafts[edit.place] != nil {
      notice = Notice(
        "This was typed here before and not saved; \(key(.clearLine)) gives it up", .refused)
      return
    }
    edit.entry.clear()
    edit.entry.insert(String(digit), choices(of: edit, ledger))
    overlay = .cell(edit)
  }

  /// Opens a cell of a cohort, the first character replacing what stands there if it is fresh.
  mutating func openCell(
    _ position: Int, _ column: TraineeColumn.ID, runColumn: TraineeColumn.ID, isFresh: Bool,
    isOfNew: Bool = false, _ ledger: Ledger
  ) {
    let origin = ledger.cohorts[position].origin
    if case .readOnly(let reason) = saving {
      notice = Notice("The store can only be read: \(reason)", .refused)
      return
    }
    guard let field = column.field else {
      notice = Notice("The percentage follows from plan and actual; it is not typed", .refused)
      return
    }
    let values = ledger.values(field, at: origin)
    guard ledger.fieldOfSeveral(column, ofCohort: position) == nil else {
      let opening = "\(key(.edit)) opens them"
      let remedy = hasMarks ? "\(key(.escape)) drops the marks, then \(opening)" : opening
      notice = Notice("Several values stand in this cell; \(remedy)", .refused)
      return
    }
    let choices = FieldChoices(field, of: "Cohort", in: ledger, lastUsed: lastUsed[field] ?? [])
    var edit = CellEdit(
      cohort: ledger.key(ofCohort: position), name: ledger.name(of: origin), column: column,
      runColumn: runColumn, seen: values.first, isOfNew: isOfNew,
      entry: FieldEntry(
        field, of: "Cohort", seen: values.first, isFresh: isFresh, choices))
    // What is typed for all that are marked is no cohort's own.
    if !hasMarks, let draft = drafts[edit.place] {
      edit = edit.resuming(draft, choices)
    }
    browse.column = column
    overlay = .cell(edit)
  }

  /// Opens the cell that waited for its cohort.
  mutating func openAwaitedCell(_ ledger: Ledger) {
    guard let awaited else { return }
    self.awaited = nil
    guard let position = ledger.cohorts.firstIndex(where: { ledger.id(of: $0) == awaited.cohort })
    else { return }
    showCohort(at: position)
    browse.cohort = ledger.key(ofCohort: position)
    browse.focus = .cohorts
    openCell(
      position, awaited.column, runColumn: awaited.column, isFresh: true, isOfNew: true, ledger)
  }

  mutating func performInCell(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard case .cell(var edit) = overlay else { return [] }
    let choices = choices(of: edit, ledger)
    switch action {
    case .saveDown: return save(edit, then: .down, ledger)
    case .saveRight: return save(edit, then: .right, ledger)
    case .saveLeft: return save(edit, then: .left, ledger)
    case .keepDraft:
      keepDraft(of: edit)
      if drafts[edit.place] != nil, ledger.origin(of: edit.name) == nil {
        notice = Notice(
          "\(edit.cohort.text) is no longer in the store; \(key(.problems)) lists what you typed")
      }
      return []
    case .nextChoice where choices == nil && edit.isChanged,
      .previousChoice where choices == nil && edit.isChanged:
      // What is saved is saved by Enter or Tab, never by the way.
      notice = Notice(
        "\(key(.saveDown)) saves and goes down; \(key(.keepDraft)) leaves it as a draft", .refused)
      return []
    case .nextChoice where choices == nil: return save(edit, then: .down, ledger)
    case .previousChoice where choices == nil: return save(edit, then: .up, ledger)
    case .nextChoice: edit.entry.pick(by: 1, choices)
    case .previousChoice: edit.entry.pick(by: -1, choices)
    case .clearLine where !hasMarks && drafts[edit.place] != nil:
      return giveUpDraft(of: edit, ledger)
    case .clearLine: edit.entry.clear()
    default: edit.entry.edit(choices) { $0.perform(action) }
    }
    overlay = .cell(edit)
    return []
  }

  /// Leaves the cell; what was typed stays as a draft, unless it is nothing or what stands there, or is
  /// for several cohorts.
  mutating func keepDraft(of edit: CellEdit) {
    overlay = nil
    guard !hasMarks else {
      notice = Notice("Nothing was changed")
      return
    }
    let isKept = edit.isChanged && !edit.entry.line.text.isEmpty
    if isKept {
      notice = Notice(
        "Draft kept, not saved; \(key(.edit)) goes on with it, \(key(.clearLine)) there gives it up"
      )
    } else if drafts[edit.place] != nil {
      notice = Notice(givenUp(edit.entry.field, edit.seen))
    }
    drafts[edit.place] = isKept ? edit.draft : nil
  }

  /// Lets what stands in the cell stand there again.
  private mutating func giveUpDraft(of edit: CellEdit, _ ledger: Ledger) -> [Effect] {
    drafts[edit.place] = nil
    overlay = nil
    let contents = browseContents(ledger)
    guard let position = contents.cohorts.position(of: edit.cohort, in: ledger) else { return [] }
    openCell(
      contents.cohorts[position], edit.column, runColumn: edit.runColumn, isFresh: true, ledger)
    notice = Notice(givenUp(edit.entry.field, cellEdit?.seen))
    return []
  }

  /// Types a character in a cell.
  ///
  /// A letter does not take the place of a figure that was only gone to: it is rather meant as a key.
  mutating func typeInCell(_ character: Character, _ ledger: Ledger) {
    if let edit = cellEdit, edit.entry.isFresh, edit.column.isNumber, character.isLetter {
      notice = Notice("“\(character)” begins no \(edit.entry.field); Esc leaves the cell", .refused)
    } else {
      paste(String(character), ledger)
    }
  }

  /// What can be chosen in a cell.
  func choices(of edit: CellEdit, _ ledger: Ledger) -> FieldChoices? {
    FieldChoices(
      edit.entry.field, of: "Cohort", in: ledger, lastUsed: lastUsed[edit.entry.field] ?? [])
  }

  /// Takes in text where one value is typed; breaks of lines become blanks.
  mutating func paste(_ text: String, _ ledger: Ledger) {
    switch overlay {
    case .cell(var edit):
      edit.entry.insert(text, choices(of: edit, ledger))
      overlay = .cell(edit)
    case .newCohort(var new):
      if new.isFresh { new.year.clear() }
      new.isFresh = false
      if insert(text, into: &new.year) { overlay = .newCohort(new) }
    case .field(let edit): type(text, into: edit, ledger)
    case .filter(var prompt):
      if insert(text, into: &prompt.line) { typeFilter(prompt, ledger) }
    case .listFilter(var filter):
      if insert(text, into: &filter.line) { typeListFilter(filter) }
    case .query(var prompt):
      if insert(text, into: &prompt.line) { typeQuery(prompt, ledger) }
    case .help(let filter, _):
      var line = TextLine(filter)
      if insert(text, into: &line) { overlay = .help(filter: line.text, top: 0) }
    case .export(let prompt): typePath(text, into: prompt)
    case .palette(var palette):
      if insert(text, into: &palette.line) { narrow(palette) }
    case .confirmation, .conflict:
      notice = Notice("A text was pasted; it is no answer", .refused)
    case .typeChoice, nil:
      notice = Notice("A text was pasted; open a cell with \(key(.edit)) to put it there", .refused)
    }
  }
}

extension State {
  /// Says that control characters were left out of a paste, which nobody would see otherwise.
  mutating func tellLost(_ count: Int) {
    guard count > 0 else { return }
    let lost = "\(counted(count, "control character")) of the paste left out"
    notice = Notice([notice?.text, lost].compactMap(\.self).joined(separator: "; "), .refused)
  }
}

extension CellEdit {
  /// The edit as it was left.
  fileprivate func resuming(_ draft: FieldDraft, _ choices: FieldChoices?) -> CellEdit {
    var entry = entry
    entry.resume(draft.text, choices)
    return CellEdit(
      cohort: cohort, name: name, column: column, runColumn: runColumn, seen: draft.seen,
      isOfNew: isOfNew, entry: entry)
  }
}

extension Ledger {
  /// The field that a cell stands for where one value typed there could not take the place of all that
  /// it shows: it stands several times, or others are shown with it; `nil` for any other cell.
  fileprivate func fieldOfSeveral(
    _ column: TraineeColumn.ID, ofCohort position: Int
  ) -> String? {
    guard let field = column.field else { return nil }
    let origin = cohorts[position].origin
    let fields = column == .source ? [field, "PlannedSource", "ActualSource"] : [field]
    let counts = fields.map { values($0, at: origin).count }
    guard counts[0] > 1 || counts.dropFirst().contains(where: { $0 > 0 }) else { return nil }
    return zip(fields, counts).first { $1 > 0 }?.0
  }
}

/// What is said of a draft that is no more.
func givenUp(_ field: String, _ value: StoredValue?) -> String {
  "Draft given up; \(field) stays \(value.shown)"
}

extension TextLine {
  /// Does to the line what a key asks for.
  mutating func perform(_ action: Action) {
    switch action {
    case .cursorLeft: moveLeft()
    case .cursorRight: moveRight()
    case .lineStart: moveToStart()
    case .lineEnd: moveToEnd()
    case .erase: eraseBackward()
    case .eraseForward: eraseForward()
    case .eraseWord: eraseWord()
    case .eraseToEnd: eraseToEnd()
    case .clearLine: clear()
    default: break
    }
  }
}
