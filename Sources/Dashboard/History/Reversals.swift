internal import Cooperation

extension State {
  /// Says what came of taking a change back or making it again, and goes to what changed.
  mutating func take(_ reversal: Reversal, _ ledger: Ledger) {
    let direction = reversal.direction
    switch reversal.outcome {
    case .made(let edits):
      let told =
        removalTold(direction, edits)
        ?? "\(direction.done): \(summary(of: edits)); \(direction.remedy(edits.count))"
      notice = Notice(told + (goToChange(edits, ledger) ? "; a filter was dropped" : ""))
    case .nothing:
      notice = Notice(direction.nothing, .refused)
    case .rejected(let edits, let rejection):
      meet(rejection, of: edits, reversal: direction, ledger)
    case .failed(let reason):
      notice = Notice("\(direction.failed): \(reason)", .refused)
    }
  }

  /// What is said where a record comes or goes, since "taken back: removed" would be a riddle.
  private func removalTold(_ direction: Reversal.Direction, _ edits: [Edit]) -> String? {
    guard let first = edits.first, first.field == nil else { return nil }
    let more = edits.count > 1 ? " and \(grouped(edits.count - 1)) more" : ""
    let key = direction == .undo ? "^R" : "u"
    let what = edits.count > 1 ? "them" : "it"
    return switch first.change {
    case .delete: "Removed again: \(first.record.shownName)\(more); \(key) puts \(what) back"
    default: "Put back: \(first.record.shownName)\(more); \(key) removes \(what) again"
    }
  }

  private func summary(of edits: [Edit]) -> String {
    guard let first = edits.first else { return "nothing that is still there" }
    let more = edits.count > 1 ? " and \(grouped(edits.count - 1)) more" : ""
    return "\(first.line)\(more)"
  }

  /// Puts the cursor on the first record that changed and is there; on other screens than the panes,
  /// where they list it, and in its own form on the field.
  ///
  /// - Returns: Whether a filter had to be dropped for it.
  private mutating func goToChange(_ edits: [Edit], _ ledger: Ledger) -> Bool {
    let origins = ledger.origins(of: Set(edits.compactMap(\.recordAfter)))
    let edit = edits.first { $0.recordAfter.map { origins[$0] != nil } ?? false }
    guard let edit, let name = edit.recordAfter, let origin = origins[name] else { return false }
    switch screen {
    case .browse:
      let outcome = browse.reveal(origin, of: ledger)
      if outcome != nil, let column = edit.field.flatMap(TraineeColumn.ID.init(field:)) {
        browse.column = column
      }
      return outcome == .withoutFilter
    case .problems:
      let contents = problemsContents(ledger)
      let row = (0..<contents.count).first { contents.problem(at: $0)?.origin == origin }
      problems.selected = row ?? problems.selected
    case .claims, .agreements, .sources, .support:
      selectListed(origin, ledger)
    case .record where form?.origin == origin:
      if let field = edit.field { setForm { $0.cursor = FormPlace(field: field, index: 0) } }
    case .record, .totals, .history: break
    }
    return false
  }
}

extension Reversal.Direction {
  fileprivate var done: String {
    switch self {
    case .undo: "Taken back"
    case .redo: "Made again"
    }
  }

  fileprivate var failed: String {
    switch self {
    case .undo: "Not taken back"
    case .redo: "Not made again"
    }
  }

  fileprivate var nothing: String {
    switch self {
    case .undo: "Nothing to take back: no change of yours stands"
    case .redo: "Nothing to make again: your last change was not taken back"
    }
  }

  fileprivate func remedy(_ count: Int) -> String {
    let what = count > 1 ? "them" : "it"
    return switch self {
    case .undo: "^R makes \(what) again"
    case .redo: "u takes \(what) back"
    }
  }
}
