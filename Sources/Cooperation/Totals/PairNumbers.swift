/// Pairs of small numbers, each pair numbered as it came.
///
/// Finding the number of a pair costs a few nanoseconds.
struct PairNumbers {
  private var keys: [UInt64] = []
  /// The numbers, each at the place that its pair says or behind it; -1 for none.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  /// The number of a pair, from 0.
  @inline(__always)
  mutating func number(of first: UInt32, _ second: UInt32) -> UInt32 {
    let key = UInt64(first) << 32 | UInt64(second)
    var slot = place(of: key)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return UInt32(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(key)
    slots[slot] = Int32(keys.count - 1)
    if keys.count * 2 > slots.count { grow() }
    return UInt32(keys.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = place(of: key)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Where the search for a pair begins: multiplied by the golden ratio, its upper digits are spread.
  ///
  /// Source: D. E. Knuth, The Art of Computer Programming, volume 3, 6.4, multiplicative hashing.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }
}
