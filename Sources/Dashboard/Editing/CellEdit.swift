internal import Cooperation
internal import Surface

/// A cell of Trainees that is being edited.
public struct CellEdit: Hashable, Sendable {
  /// The cohort.
  let cohort: RecordKey
  /// The cohort, as edits name it.
  let name: RecordName
  /// The column of the cell.
  let column: TraineeColumn.ID
  /// The column that Enter goes back to, one row below: where the run of Tabs began.
  let runColumn: TraineeColumn.ID
  /// What stood in the field when the edit began; `nil` for a field that was not there.
  let seen: StoredValue?
  /// Whether the cohort was added to be typed in, so that Enter ends the run.
  let isOfNew: Bool
  /// What is typed.
  var entry: FieldEntry

  /// The field of the cell.
  var place: FieldPlace { FieldPlace(name, entry.field) }
}

/// A cell that is to be edited as soon as the ledger has its cohort.
struct AwaitedCell: Hashable, Sendable {
  let cohort: RecordID
  let column: TraineeColumn.ID
}

extension State {
  /// The cell that is being edited, if one is.
  var cellEdit: CellEdit? {
    if case .cell(let edit) = overlay { edit } else { nil }
  }

  /// The fields of a cohort that have a draft.
  func draftedFields(of cohort: Cohort, _ ledger: Ledger) -> Set<String> {
    guard !drafts.isEmpty else { return [] }
    let id = ledger.id(of: cohort)
    return Set(
      drafts.keys.filter { $0.record == RecordName(.cohort, id) }.map(\.field))
  }
}

extension CellEdit {
  /// Whether anything was typed that does not stand in the field.
  var isChanged: Bool {
    let text = entry.line.text
    return entry.isList ? !text.isEmpty : text != (seen?.text ?? "")
  }

  /// What was typed, to be gone on with later.
  var draft: FieldDraft { FieldDraft(entry.line.text, seen: seen) }
}
