/// Where a record stands in the text that the ledger was read from.
public struct Origin: Hashable, Comparable, Sendable {
  /// The position of the file among the ledger's files.
  public let file: Int
  /// The position of the record among the file's records.
  public let record: Int

  /// Makes an origin.
  public init(file: Int, record: Int) {
    self.file = file
    self.record = record
  }

  /// The order of the text.
  public static func < (left: Origin, right: Origin) -> Bool {
    (left.file, left.record) < (right.file, right.record)
  }
}
