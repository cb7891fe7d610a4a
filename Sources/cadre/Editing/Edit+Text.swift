internal import Cooperation
internal import Recfile

extension Edit {
  /// The edit as one line that says what changed: `VN-2026-JP: Planned 61 → 63`.
  var line: String {
    let what =
      switch change {
      case .set(let field, let from, let to):
        "\(field) \(from?.firstLine ?? "absent") → \(to?.firstLine ?? "absent")"
      case .addValue(let field, let value, _): "\(field) + \(value.firstLine)"
      case .removeValue(let field, let value, _): "\(field) - \(value.firstLine)"
      case .insert: "added"
      case .delete: "removed"
      }
    return "\(recordText): \(what)"
  }
}

extension Edit {
  /// The Id of the record; words for one that has none.
  var recordText: String { record.id?.text ?? record.description }
}

extension StoredValue {
  /// The first line, with a sign for those behind it.
  var firstLine: String {
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return "\(lines.first ?? "")\(lines.count > 1 ? " …" : "")"
  }
}

/// Fields as the lines of a record.
func lines(of fields: [NewField]) -> String {
  let splice = try? RecText(bytes: []).splice(inserting: fields, at: .endOfText)
  return String(decoding: splice?.replacement.dropLast() ?? [], as: UTF8.self)
}
