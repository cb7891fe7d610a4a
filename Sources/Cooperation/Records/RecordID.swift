/// The Id of a record, compared by its bytes: `é` written as one scalar or as two are two Ids.
public struct RecordID: Hashable, Sendable {
  /// The Id as the store writes it.
  public let text: String

  /// Makes an Id from its text.
  public init(_ text: String) { self.text = text }

  /// Whether the bytes are the same.
  public static func == (left: RecordID, right: RecordID) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}
