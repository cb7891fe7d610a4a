/// Records of a text that are read together, and anew where one of them changes.
public struct RecordStretch: Sendable {
  /// What tells one stretch from all others, in a text and in what becomes of it.
  public struct ID: Hashable, Sendable {
    fileprivate let source: ObjectIdentifier
    fileprivate let start: Int
  }

  /// The same as long as nothing changes in the stretch.
  public let id: ID
  /// The indices of the records in the text.
  public let records: Range<Int>
}

extension RecText {
  /// All records, in stretches of some thousand at most where the text is large.
  public var stretches: [RecordStretch] {
    parts.map { part in
      RecordStretch(
        id: RecordStretch.ID(
          source: ObjectIdentifier(part.source), start: part.part.range.lowerBound),
        records: part.records)
    }
  }
}
