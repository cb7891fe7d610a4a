/// A descriptor and the records that follow it, up to the next descriptor.
public struct RecordSet: Sendable {
  /// The descriptor; nil for records that come before any.
  public let descriptor: Descriptor?
  /// The indices of the records in `RecText.records`.
  public let records: Range<Int>

  /// The type of the records, if the descriptor has one that can be read.
  public var type: String? { descriptor?.type }
}
