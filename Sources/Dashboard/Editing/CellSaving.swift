internal import Cooperation
internal import Surface

extension State {
  /// Where a saved cell leads.
  enum Step: Hashable {
    /// To the row below, in the column where the run began.
    case down
    /// To the row above, in that column.
    case up
    /// To the next cell.
    case right
    /// To the previous cell.
    case left
  }

  /// Saves what is typed in a cell and goes on to the next; what is not acceptable stays where it is.
  mutating func save(_ edit: CellEdit, then step: Step, _ ledger: Ledger) -> [Effect] {
    let value: StoredValue?
    do throws(Refusal) {
      value = try edit.entry.value(choices(of: edit, ledger))
    } catch {
      notice = Notice(error.line, .refused)
      return []
    }
    if hasMarks { return saveForMarks(value, edit, ledger) }
    guard value != edit.seen else {
      drafts[edit.place] = nil
      goOn(from: edit, step, ledger)
      return []
    }
    let edits = [Edit(edit.name, .set(field: edit.entry.field, from: edit.seen, to: value))]
    guard let revision = revision(of: edits, ledger) else { return [] }
    drafts[edit.place] = nil
    remember(value, for: edit.entry)
    goOn(from: edit, step, ledger)
    let what = "\(edit.entry.field) \(edit.seen.shown) → \(value.shown)"
    let remark = revision.remark ?? wayBack(isTyping: overlay != nil)
    notice = Notice("\(edit.cohort.text): \(what); \(remark)")
    return [.amend(edits)]
  }

  /// How what was just done is taken back: where the next value is being typed, it takes the key.
  func wayBack(isTyping: Bool) -> String {
    let undo = "\(key(.undo)) takes it back"
    return isTyping ? "Esc, then \(undo)" : undo
  }

  /// Remembers what was chosen from a list, for it to stand first the next time.
  mutating func remember(_ value: StoredValue?, for entry: FieldEntry) {
    guard entry.isList, let text = value?.text else { return }
    let others = (lastUsed[entry.field] ?? []).filter { $0 != text }
    lastUsed[entry.field] = Array(([text] + others).prefix(8))
  }

  /// Leaves a cell for the next one, and opens that.
  private mutating func goOn(from edit: CellEdit, _ step: Step, _ ledger: Ledger) {
    overlay = nil
    let contents = browseContents(ledger)
    guard let here = contents.cohorts.position(of: edit.cohort, in: ledger) else { return }
    switch step {
    case .down, .up:
      browse.column = edit.runColumn
      let next = here + (step == .down ? 1 : -1)
      guard !edit.isOfNew, contents.cohorts.indices.contains(next) else { return }
      select(next, in: .cohorts, contents, ledger)
      openCell(
        contents.cohorts[next], edit.runColumn, runColumn: edit.runColumn, isFresh: true, ledger)
    case .right, .left:
      let columns = traineeColumns(of: contents, ledger).filter { $0.field != nil }
      guard let index = columns.firstIndex(of: edit.column) else { return }
      let next = index + (step == .right ? 1 : -1)
      guard columns.indices.contains(next) else { return }
      browse.column = columns[next]
      openCell(
        contents.cohorts[here], columns[next], runColumn: edit.runColumn, isFresh: true,
        isOfNew: edit.isOfNew, ledger)
    }
  }
}

extension Rejection.Reason {
  /// What stands against an edit, as a line.
  var line: String {
    switch self {
    case .conflict: "\(description); \(remedy)"
    case .refused(let refusal): refusal.line
    }
  }
}

extension StoredValue? {
  /// The value as a status line shows it: its first words, or that there is none;
  /// which is not said by "none", since that is a figure.
  var shown: String {
    guard let text = self?.text, !text.isEmpty else { return "blank" }
    let line = TextLine(text).text
    return line.count > 30 ? "\(line.prefix(29))…" : line
  }
}

extension Revision {
  /// What is doubtful now and was not before; `nil` where nothing is.
  var remark: String? {
    findings.first.map { finding in
      let more = findings.count > 1 ? " (\(findings.count - 1) more)" : ""
      return "doubtful: \(finding.message)\(more)"
    }
  }
}
