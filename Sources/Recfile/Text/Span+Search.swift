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
}
