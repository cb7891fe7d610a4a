internal import Cooperation
internal import Surface

extension State {
  /// The change as the texts would have it; `nil` if something stands against it, which is then told.
  mutating func revision(
    of edits: [Edit], reversal: Reversal.Direction? = nil, _ ledger: Ledger
  ) -> Revision? {
    do throws(Rejection) {
      let revision = try Revision(of: edits, in: ledger.files)
      // Whoever makes the edits need not find out anew what they come to.
      derived.revision = Kept(key: edits, value: revision)
      return revision
    } catch {
      // What is typed stays as a draft behind the dialog.
      if !error.conflicts.isEmpty {
        if let cell = cellEdit { keepDraft(of: cell) }
        if let line = formEdit { keepDraft(of: line) }
        notice = nil
      }
      meet(error, of: edits, reversal: reversal, ledger)
      return nil
    }
  }

  /// Whether a change can be made to the ledger as it is; what stands against it is told.
  mutating func isAcceptable(_ edits: [Edit], _ ledger: Ledger) -> Bool {
    revision(of: edits, ledger) != nil
  }

  /// Tells what stands against a change: conflicts in a dialog, as soon as nothing else has the keys,
  /// and anything else on the status line.
  ///
  /// - Parameters:
  ///   - rejection: What stands against it.
  ///   - edits: The edits of the change.
  ///   - reversal: What the change was to do with another, if it was to take it back or make it again.
  ///   - ledger: What is there now.
  mutating func meet(
    _ rejection: Rejection, of edits: [Edit], reversal: Reversal.Direction? = nil, _ ledger: Ledger
  ) {
    let conflict = ConflictState(rejection, of: edits, reversal: reversal, remembered: sent)
    guard let conflict else {
      notice = Notice(refusal(rejection, of: edits), .refused)
      return
    }
    conflicts.append(conflict)
    if overlay != nil {
      let name = conflict.current?.record.shownName ?? "this"
      notice = Notice("Others changed \(name), too; Esc out of here to settle it", .refused)
    }
  }

  /// Why a change is not acceptable: what is wrong with the first of its edits, and of which record.
  private func refusal(_ rejection: Rejection, of edits: [Edit]) -> String {
    guard let first = rejection.objections.first else { return "It could not be changed" }
    let name =
      Set(edits.map(\.record)).count > 1 && edits.indices.contains(first.position)
      ? "\(edits[first.position].record.shownName): " : ""
    let more = rejection.objections.count - 1
    let rest = more > 0 ? " (\(grouped(more)) more)" : ""
    return "\(name)\(first.reason.line)\(rest)"
  }

  /// Takes in that a change was not saved: others were first.
  ///
  /// What was typed for it is not lost.
  mutating func take(_ rejection: Rejection, of edits: [Edit], _ ledger: Ledger) {
    guard rejection.conflicts.isEmpty else {
      keepRefused(rejection, of: edits)
      meet(rejection, of: edits, ledger)
      return
    }
    let before = drafts
    for edit in edits { keepDraft(of: edit) }
    let kept = drafts == before ? "" : ", kept as a draft"
    notice = Notice("Not saved\(kept): \(refusal(rejection, of: edits))", .refused)
  }

  /// Keeps what cannot be made beside conflicts that can be settled.
  private mutating func keepRefused(_ rejection: Rejection, of edits: [Edit]) {
    for objection in rejection.objections where edits.indices.contains(objection.position) {
      if case .refused = objection.reason { keepDraft(of: edits[objection.position]) }
    }
  }

  mutating func keepDraft(of edit: Edit) {
    switch edit.change {
    case .set(let field, let from, let to):
      drafts.drop(for: edit)
      drafts[FieldPlace(edit.record, field)] = FieldDraft(to?.text ?? "", seen: from)
    case .addValue(let field, let value, _):
      drafts.add(FieldDraft(value.text, seen: nil), for: edit.record, field)
    case .insert:
      for field in edit.addedRecord?.fields ?? [] {
        drafts[FieldPlace(edit.record, field.name)] = FieldDraft(field.value.text, seen: nil)
      }
    case .removeValue, .delete:
      break
    }
  }

  /// Does what every event may make necessary: finds marks again where the ledger is a new one, reads
  /// the history again where it is shown, remembers what is sent, and opens a conflict that waits.
  mutating func follow(_ event: Event, _ effects: [Effect], _ ledger: Ledger) -> [Effect] {
    for case .amend(let edits) in effects { remember(edits, ledger) }
    var further: [Effect] = []
    switch event {
    case .reloaded, .amended, .rejected, .reversed:
      followMarks(ledger)
      if case .reloaded = event { watchTyped(ledger) }
      if screens.contains(.history) { further.append(.readHistory) }
    case .saving(.saved):
      sent = [:]
      if screens.contains(.history) { further.append(.readHistory) }
    default: break
    }
    return further + openNextConflict()
  }

  /// Shows the next conflict if nothing else has the keys; keys typed ahead must not settle it.
  mutating func openNextConflict() -> [Effect] {
    guard overlay == nil, !conflicts.isEmpty else { return [] }
    overlay = .conflict(conflicts.removeFirst())
    return [.discardTyped]
  }

  mutating func performInConflict(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard case .conflict(var conflict) = overlay else { return [] }
    switch action {
    case .keepHere:
      guard let edit = conflict.ours(ledger) else {
        notice = Notice(
          "Nothing can be made of ours any more; \(key(.takeThere)) leaves it so", .refused)
        return []
      }
      conflict.keepHere(by: edit)
    case .takeThere:
      conflict.takeThere()
    case .editConflict:
      guard conflict.edit() else {
        notice = Notice("No single field is to be edited here; h and t settle it", .refused)
        return []
      }
    case .escape:
      while conflict.current != nil { conflict.takeThere() }
    default:
      scrollDialog(action)
      return []
    }
    guard conflict.current == nil else {
      overlay = .conflict(conflict)
      return []
    }
    return settle(conflict, ledger)
  }

  /// Makes what was chosen, keeps what was not, and opens what is to be edited.
  private mutating func settle(_ conflict: ConflictState, _ ledger: Ledger) -> [Effect] {
    overlay = nil
    for edit in conflict.edits { drafts.drop(for: edit) }
    for (place, draft) in conflict.drafts { drafts.drop(draft.text, of: place.record, place.field) }
    drafts.merge(conflict.drafts) { _, new in new }
    var effects: [Effect] = []
    if !conflict.edits.isEmpty {
      guard revision(of: conflict.edits, reversal: conflict.reversal, ledger) != nil else {
        if conflict.reversal == nil { for edit in conflict.edits { keepDraft(of: edit) } }
        return []
      }
      notice = Notice(conflict.done)
      effects = [.amend(conflict.edits)]
    } else if conflict.drafts.isEmpty {
      notice = Notice("Left as it is there")
    } else {
      notice = Notice("Left as it is there; ours is a draft, \(key(.edit)) there goes on with it")
    }
    if let place = conflict.edited { openDraft(of: place, ledger) }
    return effects
  }

  /// Goes to a cell, or to the line of a form, and goes on there with its draft.
  private mutating func openDraft(of place: FieldPlace, _ ledger: Ledger) {
    guard let origin = ledger.origin(of: place.record) else {
      notice = Notice("Ours is a draft; e on \(place.record.shownName) goes on with it")
      return
    }
    guard screen != .record,
      let column = TraineeColumn.ID(field: place.field), column.field == place.field,
      let position = ledger.cohorts.position(of: origin)
    else {
      openRecord(place.record, at: origin, field: place.field, ledger)
      if let contents = formContents(ledger) { openLine(contents, ledger) }
      return
    }
    _ = browse.reveal(origin, of: ledger)
    screens = [.browse]
    openCell(position, column, runColumn: column, isFresh: false, ledger)
  }

  /// Says at once that others have changed what is being typed in a form.
  private mutating func watchLine(_ ledger: Ledger) {
    guard let line = formEdit, let contents = formContents(ledger), contents.name != nil else {
      return
    }
    let values = contents.values(line.place.field)
    guard let seen = line.seen, !values.contains(seen) else { return }
    notice = Notice(
      "Others changed \(line.place.field): \(Optional(seen).shown) → \(values.first.shown)",
      .refused)
  }

  /// Remembers the records of a change until it is saved: others might remove them meanwhile.
  mutating func remember(_ edits: [Edit], _ ledger: Ledger) {
    let names = Set(edits.filter { $0.field != nil }.map(\.record))
    guard !names.isEmpty else { return }
    for (name, origin) in ledger.origins(of: names) { sent[name] = ledger.fields(at: origin) }
  }

  /// Says at once that others have changed what is being typed.
  mutating func watchTyped(_ ledger: Ledger) {
    guard let cell = cellEdit else { return watchLine(ledger) }
    guard let origin = ledger.origin(of: cell.name) else {
      notice = Notice(
        "Others removed \(cell.name.shownName); Esc keeps what is typed as a draft", .refused)
      return
    }
    let now = ledger.values(cell.entry.field, at: origin).first
    guard now != cell.seen else { return }
    notice = Notice(
      "Others changed \(cell.entry.field): \(cell.seen.shown) → \(now.shown); Enter asks which stays",
      .refused)
  }
}
