/// A value for every scalar, kept as the places where it changes.
struct ScalarRanges {
  static let traits = Self(entries: scalarTraitsTable)
  static let ambiguousWidths = Self(entries: ambiguousWidthTable)
  static let combiningClasses = Self(entries: combiningClassTable)

  /// Scalars in order, each in the upper 24 bits over the value that begins there.
  private let entries: [UInt32]

  /// The value of a scalar; 0 before the first entry.
  subscript(scalar: Unicode.Scalar) -> UInt8 {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] >> 8 <= scalar.value {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low == 0 ? 0 : UInt8(truncatingIfNeeded: entries[low - 1])
  }

  private init(entries: [UInt32]) {
    self.entries = entries
  }
}
