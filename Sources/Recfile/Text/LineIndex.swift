/// How many newlines come before each block of a text; finds the line of an offset without
/// a walk through the whole text.
struct LineIndex {
  private static let blockSize = 1 << 16

  /// For each block of the text, the newlines before it.
  private let newlinesBefore: [Int]
  /// Whether the byte NUL occurs.
  let hasNUL: Bool
  /// Whether the byte FF occurs.
  let hasFF: Bool

  /// Counts the newlines of a text.
  init(_ bytes: [UInt8], by crew: some Crew = Alone()) {
    let blocks = (bytes.count + Self.blockSize - 1) / Self.blockSize
    let share = 64
    let tallies = crew.results(of: (blocks + share - 1) / share) { piece in
      (piece * share..<Swift.min((piece + 1) * share, blocks)).map { block in
        let start = block * Self.blockSize
        return Tally(bytes.span, start..<Swift.min(start + Self.blockSize, bytes.count))
      }
    }
    var before = [0]
    before.reserveCapacity(blocks + 1)
    for tally in tallies.joined() { before.append((before.last ?? 0) + tally.newlines) }
    if blocks > 0 { before.removeLast() }
    newlinesBefore = before
    hasNUL = tallies.joined().contains(where: \.hasNUL)
    hasFF = tallies.joined().contains(where: \.hasFF)
  }

  /// The line of an offset, counted from 1.
  func line(of offset: Int, in bytes: [UInt8]) -> Int {
    let block = Swift.min(offset / Self.blockSize, newlinesBefore.count - 1)
    let rest = block * Self.blockSize..<offset
    return 1 + newlinesBefore[block] + Tally(bytes.span, rest).newlines
  }
}

/// What one block of a text has of the bytes that matter beyond their line.
private struct Tally {
  var newlines = 0
  var hasNUL = false
  var hasFF = false

  init(_ bytes: Span<UInt8>, _ block: Range<Int>) {
    var position = block.lowerBound
    var special: UInt64 = 0
    while position < block.upperBound {
      // Eight counts of one byte each, which hold no more than this many rounds.
      let rounds = Swift.min((block.upperBound - position) / EightBytes.count, Int(UInt8.max))
      var counts: UInt64 = 0
      for _ in 0..<rounds {
        let eight = EightBytes(in: bytes, at: position)
        counts &+= eight.each(Byte.newline)
        special |= eight.lowest(Byte.nul) | eight.lowest(Byte.ff)
        position += EightBytes.count
      }
      for lane in 0..<UInt64(EightBytes.count) { newlines += Int(counts >> (lane * 8) & 0xFF) }
      guard rounds == 0 else { continue }
      newlines += bytes[position] == Byte.newline ? 1 : 0
      special |= bytes[position] == Byte.nul || bytes[position] == Byte.ff ? 1 : 0
      position += 1
    }
    guard special != 0 else { return }
    for position in block {
      hasNUL = hasNUL || bytes[position] == Byte.nul
      hasFF = hasFF || bytes[position] == Byte.ff
    }
  }
}
