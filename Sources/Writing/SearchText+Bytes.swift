extension SearchText {
  /// Whether all bytes of a range are ASCII.
  public static func areASCII(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var all: UInt8 = 0
    for position in range { all |= bytes[position] }
    return all < 0x80
  }

  /// Whether this occurs in bytes that are ASCII, in whichever case.
  public func occurs(inASCII text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = bytes.first else { return true }
    guard bytes.count <= range.count else { return false }
    for start in range.lowerBound...range.upperBound - bytes.count
    where Folding.lowercase(text[start]) == first {
      var length = 1
      while length < bytes.count, Folding.lowercase(text[start + length]) == bytes[length] {
        length += 1
      }
      if length == bytes.count { return true }
    }
    return false
  }
}
