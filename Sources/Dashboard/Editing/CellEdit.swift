internal import Cooperation

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
  /// What is typed.
  var entry: FieldEntry

  /// The field of the cell.
  var place: FieldPlace { FieldPlace(name, entry.field) }
}
