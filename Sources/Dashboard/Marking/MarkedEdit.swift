internal import Cooperation

extension State {
  /// Gives a field of all marked cohorts one value, when the reader says so; a single change is made
  /// at once.
  ///
  /// - Parameters:
  ///   - value: The value; `nil` takes the field away.
  ///   - field: The field.
  ///   - ledger: What is shown.
  /// - Returns: What the world outside is asked for.
  mutating func proposeForMarks(
    _ value: StoredValue?, field: String, _ ledger: Ledger
  ) -> [Effect] {
    guard mayChange() else { return [] }
    let contents = browseContents(ledger)
    let chosen = chosenCohorts(contents, ledger)
    let names = ledger.names(of: chosen.map { ledger.cohorts[$0].origin })
    let olds = chosen.map { ledger.values(field, at: ledger.cohorts[$0].origin) }
    let changes = chosen.indices.filter { olds[$0] != [value].compactMap(\.self) }
    let edits = changes.map { index in
      Edit(names[index], .set(field: field, from: olds[index].first, to: value))
    }
    guard !edits.isEmpty else {
      notice = Notice("All \(grouped(chosen.count)) marked have \(field) \(value.shown) already")
      return []
    }
    guard let revision = revision(of: edits, ledger) else { return [] }
    let hidden = hiddenLines(chosen, ledger)
    guard edits.count > 1 || !hidden.isEmpty else {
      notice = Notice("\(edits[0].line); \(key(.undo)) takes it back")
      return [.amend(edits)]
    }
    let what = "\(field) of \(counted(edits.count, "cohort"))"
    let lines = changes.map { index in
      let label = ledger.label(ofCohort: chosen[index], view)
      return "\(label): \(olds[index].first.shown) → \(value.shown)"
    }
    let confirmation = Confirmation(
      question: "\(what): \(value.shown)?",
      lines: lines + [""] + unchangedLine(chosen.count - edits.count, value)
        + hidden + sumLines(after: revision, ledger) + ["u takes it all back."],
      answer: "change \(grouped(edits.count))", edits: edits,
      done: "\(what): \(value.shown); u takes it back")
    return ask(confirmation)
  }

  /// Saves what is typed in a cell for all marked cohorts; what is refused stays in the cell.
  mutating func saveForMarks(
    _ value: StoredValue?, _ edit: CellEdit, _ ledger: Ledger
  ) -> [Effect] {
    overlay = nil
    let effects = proposeForMarks(value, field: edit.entry.field, ledger)
    if effects.isEmpty, notice?.kind == .refused { overlay = .cell(edit) }
    return effects
  }

  private func unchangedLine(_ count: Int, _ value: StoredValue?) -> [String] {
    guard count > 0 else { return [] }
    return ["\(grouped(count)) more \(count == 1 ? "has" : "have") it already."]
  }

  /// What a change does to the sums of the scope that is shown.
  func sumLines(after revision: Revision, _ ledger: Ledger) -> [String] {
    let after = ledger.with(revision)
    let scope = browseContents(ledger).scope
    let scopeAfter = BrowseContents(after, browse).scope
    return SumChange(from: ledger, scope, to: after, scopeAfter).lines
  }
}
