internal import Recfile

/// What some bytes were last read as: most records say in a field what the one before them says, and then
/// nothing is read again.
struct LastValue<Value> {
  private var last: (bytes: ShortBytes, value: Value)?

  /// What was noted last, if it was of these bytes.
  @inline(__always)
  subscript(bytes: ShortBytes?) -> Value? {
    guard let last, let bytes, last.bytes == bytes else { return nil }
    return last.value
  }

  /// Notes what some bytes are read as; those that are not short are not kept.
  mutating func note(_ value: Value, for bytes: ShortBytes?) {
    guard let bytes else { return }
    last = (bytes, value)
  }
}
