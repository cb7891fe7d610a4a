/// A hash of bytes that is the same in every run, and takes a few steps for eight of them.
///
/// Each step is that of FNV-1a (draft-eastlake-fnv, section 2), but over words of eight bytes, and with
/// the upper half, where the steps mix best, brought back into the lower.
public struct ByteHash: Sendable {
  /// The hash of what was added.
  @inlinable public var value: UInt64 { state }

  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing.
  @inlinable
  @inline(__always)
  public init() {}

  /// Adds one number.
  @inlinable
  @inline(__always)
  public mutating func add(_ number: UInt64) {
    state = (state ^ number) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }

  /// Adds the bytes of a range, and how many they are.
  @inlinable
  @inline(__always)
  public mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    while position + EightBytes.count <= range.upperBound {
      add(EightBytes(in: bytes, at: position).word)
      position += EightBytes.count
    }
    // Fewer than eight are left, so that the last byte is free for how many there were.
    let left = range.upperBound - position
    var rest = UInt64(truncatingIfNeeded: range.count) << 56
    if position + EightBytes.count <= bytes.count {
      rest |= EightBytes(in: bytes, at: position).first(left)
    } else {
      for offset in 0..<left { rest |= UInt64(bytes[position + offset]) << UInt64(offset * 8) }
    }
    add(rest)
  }
}
