/// The Id of a record, compared by its bytes: `é` written as one scalar or as two are two Ids.
public struct RecordID: Hashable, Sendable {
  /// The Id as the store writes it.
  public let text: String

  /// Makes an Id from its text.
  public init(_ text: String) { self.text = text }

  /// Whether the bytes are the same.
  public static func == (left: RecordID, right: RecordID) -> Bool {
    let (left, right) = (left.text.utf8Span.span, right.text.utf8Span.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    let bytes = text.utf8Span.span
    var word: UInt64 = 0
    for index in bytes.indices {
      word = word << 8 | UInt64(bytes[index])
      // Eight at a time, as the hasher takes as long for one.
      if index % 8 == 7 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(bytes.count)
  }
}
