/// Up to sixteen bytes in two words, so that all of them are compared at once.
public struct ShortBytes: Hashable, Sendable {
  /// The most bytes that it holds.
  public static let capacity = 2 * EightBytes.count

  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64
  @usableFromInline let count: Int

  /// Takes the bytes of a range; `nil` where they are more.
  @inlinable
  @inline(__always)
  public init?(_ range: Range<Int>, of bytes: Span<UInt8>) {
    guard range.count <= Self.capacity else { return nil }
    let start = range.lowerBound
    count = range.count
    if start + Self.capacity <= bytes.count {
      low = EightBytes(in: bytes, at: start).first(count)
      high = EightBytes(in: bytes, at: start + EightBytes.count).first(count - EightBytes.count)
    } else {
      // So near the end that there is no whole word.
      var words: (UInt64, UInt64) = (0, 0)
      for (position, index) in range.enumerated() {
        let byte = UInt64(bytes[index]) << UInt64(position % EightBytes.count * 8)
        if position < EightBytes.count { words.0 |= byte } else { words.1 |= byte }
      }
      (low, high) = words
    }
  }
}
