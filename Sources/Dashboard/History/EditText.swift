internal import Cooperation

extension Edit {
  /// What was changed in which record, as a line says it: `VN-2026-JP Planned 63 → 61`.
  var line: String { "\(record.shownName) \(words)" }

  /// What was changed in the record.
  var words: String {
    switch change {
    case .set(let field, let from, let to): "\(field) \(from.shown) → \(to.shown)"
    case .addValue(let field, let value, _): "\(field) + \(StoredValue?.some(value).shown)"
    case .removeValue(let field, let value, _): "\(field) - \(StoredValue?.some(value).shown)"
    case .insert: "added"
    case .delete: "removed"
    }
  }

  /// The record as it goes by after the edit, which may give it another Id; `nil` where it is gone.
  var recordAfter: RecordName? {
    switch change {
    case .delete: nil
    case .set(field: "Id", _, let id?): RecordName(type: record.type, mark: .id(RecordID(id.text)))
    default: record
    }
  }
}

extension RecordName {
  /// The Id; of a record without one, what it is.
  var shownName: String {
    guard let id, !id.text.isEmpty else { return description }
    return id.text
  }
}
