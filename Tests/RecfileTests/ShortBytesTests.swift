import Testing

@testable import Recfile

@Suite struct ShortBytesTests {
  /// Bytes of which no two neighbours are the same, with others before and behind them.
  private static let bytes = (0..<48).map { UInt8(($0 * 37 + 11) % 251) }

  @Test(arguments: 0...16)
  func `bytes are the same wherever they lie`(_ count: Int) {
    let value = Self.bytes[3..<3 + count]
    let alone = Array(value)
    let short = ShortBytes(alone.indices, of: alone.span)
    #expect(short != nil)
    for before in 0..<20 {
      for behind in [0, 1, 7, 8, 15, 16, 17] {
        let text = Self.bytes.prefix(before) + value + Self.bytes.prefix(behind)
        let all = Array(text)
        #expect(ShortBytes(before..<before + count, of: all.span) == short)
        var one = ByteHash()
        var other = ByteHash()
        one.add(alone.span, alone.indices)
        other.add(all.span, before..<before + count)
        #expect(one.value == other.value)
      }
    }
  }

  @Test(arguments: 0...16)
  func `other bytes are others`(_ count: Int) {
    let value = Array(Self.bytes.prefix(count))
    let short = ShortBytes(value.indices, of: value.span)
    for position in value.indices {
      var other = value
      other[position] ^= 1
      #expect(ShortBytes(other.indices, of: other.span) != short)
    }
    let longer = value + [0]
    #expect(ShortBytes(longer.indices, of: longer.span) != short)
  }

  @Test func `seventeen bytes are not short`() {
    let bytes = Array(Self.bytes.prefix(17))
    #expect(ShortBytes(bytes.indices, of: bytes.span) == nil)
  }
}
