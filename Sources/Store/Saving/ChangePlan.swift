/// A change as it is to be made on files that were read.
public struct ChangePlan: Hashable, Sendable {
  /// What changes in each file; nothing for what is there already.
  public let files: [FileChange]

  /// What the journal keeps of the change: one or more records in rec text.
  public let entry: [UInt8]

  /// A plan for those files, which the journal keeps as that entry.
  public init(files: [FileChange], entry: [UInt8]) {
    self.files = files
    self.entry = entry
  }
}
