/// How a text stood before an edit, so that taking the edit back can write the same bytes.
///
/// It decides how something is written, never what: where the text no longer stands as remembered,
/// the edit is written in the style of what is there. An edit that comes to the same bytes in that
/// style needs none.
public struct Memory: Hashable, Sendable {
  /// The file's path, relative to the store's root.
  public let path: String
  /// Where the bytes begin that go: behind the field or record that is changed, or in the file if
  /// there is none; negative if they begin before it.
  public let offset: Int
  /// The bytes that go.
  public let removed: [UInt8]
  /// The bytes that come in their place.
  public let inserted: [UInt8]
  /// What stands before them, up to 48 bytes.
  public let before: [UInt8]
  /// What stands behind them, up to 48 bytes.
  public let after: [UInt8]
  /// Whether what comes back had a flaw when the edit took it away, so that it may have it again.
  public let isFlawed: Bool
  /// The records that referred to the Id in vain before the edit brought it, and may do so again.
  public let orphans: [RecordName]

  /// A memory of bytes and what stands around them.
  public init(
    path: String, offset: Int, removed: [UInt8], inserted: [UInt8], before: [UInt8],
    after: [UInt8], isFlawed: Bool, orphans: [RecordName] = []
  ) {
    self.path = path
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
    self.before = before
    self.after = after
    self.isFlawed = isFlawed
    self.orphans = orphans
  }
}
