extension Span<UInt8> {
  /// The offset of the first newline from `start` on; `end`, if there is none before it.
  @inline(__always)
  func newline(from start: Int, before end: Int) -> Int {
    var position = start
    while position + EightBytes.count <= end {
      let mask = EightBytes(in: self, at: position).lowest(Byte.newline)
      if mask != 0 { return position + mask.trailingZeroBitCount >> 3 }
      position += EightBytes.count
    }
    while position < end, self[position] != Byte.newline { position += 1 }
    return position
  }

  /// Whether the bytes are the same as others.
  public func isEqual(to other: Span<UInt8>) -> Bool {
    count == other.count && countOfSame(as: other) == count
  }

  /// How many bytes at the start are the same as at the start of others.
  func countOfSame(as other: Span<UInt8>) -> Int {
    let most = Swift.min(count, other.count)
    var position = 0
    while position + EightBytes.count <= most,
      EightBytes(in: self, at: position).word == EightBytes(in: other, at: position).word
    {
      position += EightBytes.count
    }
    while position < most, self[position] == other[position] { position += 1 }
    return position
  }
}
