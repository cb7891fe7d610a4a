/// Where a record lies: from its first field to the line after its last line; and a glance at it.
struct RecordExtent: Hashable, Sendable {
  let start: UInt32
  let end: UInt32
  /// A number for the value of its first field, the same for the same value.
  let glance: UInt32

  init(_ range: Range<Int>, glance: UInt32) {
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
    self.glance = glance
  }

  /// The number for a value.
  @inline(__always)
  static func glance(at value: Range<Int>, in bytes: Span<UInt8>) -> UInt32 {
    var hash = ByteHash()
    hash.add(bytes, value)
    return UInt32(truncatingIfNeeded: hash.value)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}
