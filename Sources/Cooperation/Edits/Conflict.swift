public import Recfile
internal import Writing

/// An edit whose field or record somebody else changed otherwise since it was seen.
public enum Conflict: Hashable, Sendable {
  /// The field no longer reads as the edit saw it; `nil` stands for a field that is not there.
  case field(
    RecordName, String, before: StoredValue?, here: StoredValue?, there: StoredValue?)
  /// The record that a field was to be changed in is gone.
  case removedThere(RecordName, Edit.Change)
  /// The record that was to be removed no longer reads as the edit saw it.
  case changedThere(RecordName, before: [UInt8], there: [UInt8])
  /// A record with the same Id was added, with other fields.
  case addedThere(RecordName, here: [NewField], there: [NewField])

  /// The record.
  public var record: RecordName {
    switch self {
    case .field(let record, _, _, _, _), .removedThere(let record, _),
      .changedThere(let record, _, _), .addedThere(let record, _, _):
      record
    }
  }

  /// What happened, as a clause without a full stop.
  public var message: String {
    switch self {
    case .field(let record, let field, let before, let here, let there):
      """
      \(record): \(visible(field)) was \(shown(before)), is \(shown(there)) now, and was to become \
      \(shown(here))
      """
    case .removedThere(let record, _): "\(record) was removed by somebody else"
    case .changedThere(let record, _, _):
      "\(record) was changed by somebody else; it was not removed"
    case .addedThere(let record, _, _): "\(record) was added by somebody else, with other fields"
    }
  }

  /// What can be done, as a clause without a full stop.
  public var remedy: String {
    switch self {
    case .field: "look at both values, and set the field again if yours is right"
    case .removedThere: "add the record again if it is still wanted"
    case .changedThere: "look at the record as it is now, and remove it again if it should still go"
    case .addedThere: "give yours another Id, or change the fields of the one that is there"
    }
  }
}

private func shown(_ value: StoredValue?) -> String {
  guard let value else { return "absent" }
  let lines = value.text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
  return "“\(visible(String(lines.first ?? "")))\(lines.count > 1 ? " …" : "")”"
}
