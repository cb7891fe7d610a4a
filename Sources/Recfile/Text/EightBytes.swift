/// Eight bytes of a text in one word, so that all of them are compared at once.
///
/// Put together byte by byte, it compiles to a single load.
public struct EightBytes {
  /// Eight.
  public static let count = 8
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// The bytes, the first of them lowest.
  public let word: UInt64

  /// Takes the bytes from an offset on, behind which there must be eight.
  @inlinable
  @inline(__always)
  public init(in bytes: Span<UInt8>, at offset: Int) {
    let eight = bytes.extracting(offset..<offset + EightBytes.count)
    let low =
      UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16 | UInt64(eight[3]) << 24
    let high =
      UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40 | UInt64(eight[6]) << 48
      | UInt64(eight[7]) << 56
    word = low | high
  }

  /// The word with the first bytes alone, as many as are asked for, and zero for the others.
  @inlinable
  @inline(__always)
  public func first(_ count: Int) -> UInt64 { word & Self.mask(count) }

  /// The mask of the first bytes of a word: of none below one, of all from eight on.
  @inlinable
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    // Shifted by more than there is, nothing or all is left.
    ~(UInt64.max << Swift.max(0, count * 8))
  }

  /// A mask that is zero if `byte` is not there, and whose lowest bit set lies in the first that is.
  @inline(__always)
  func lowest(_ byte: UInt8) -> UInt64 {
    let difference = word ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & ~Self.lowBits
  }

  /// A word with 1 in each of the eight bytes that is `byte`, and 0 in the others.
  @inline(__always)
  func each(_ byte: UInt8) -> UInt64 {
    let difference = word ^ (Self.ones &* UInt64(byte))
    let others = ((difference & Self.lowBits) &+ Self.lowBits) | difference
    return (~others >> 7) & Self.ones
  }
}
