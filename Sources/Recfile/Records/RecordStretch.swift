/// Records of a text that are read together, and anew where one of them changes.
public struct RecordStretch: Sendable {
  /// What tells one stretch from all others, in a text and in what becomes of it.
  public struct ID: Sendable {
    private let source: Source.Identity
    private let start: Int

    init(_ source: Source, start: Int) { (self.source, self.start) = (source.identity, start) }
  }

  /// The same as long as nothing changes in the stretch.
  public let id: ID
  /// The indices of the records in the text.
  public let records: Range<Int>
  /// The offset in the text at which the stretch begins.
  public let offset: Int
  /// The line of the text with which it begins.
  public let line: Int
}

extension RecordStretch.ID: Hashable {
  /// Whether the stretches are of the same bytes in the same place.
  public static func == (left: Self, right: Self) -> Bool {
    left.source === right.source && left.start == right.start
  }

  /// Hashes the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(source))
    hasher.combine(start)
  }
}

extension RecText {
  /// All records, in stretches of some thousand at most where the text is large.
  public var stretches: [RecordStretch] {
    parts.map { part in
      RecordStretch(
        id: RecordStretch.ID(part.source, start: part.rangeInSource.lowerBound),
        records: part.records, offset: part.range.lowerBound,
        line: part.part.lines.lowerBound + part.shift.line)
    }
  }
}
