/// How many newlines come before each block of a text; finds the line of an offset without
/// a walk through the whole text.
struct LineIndex {
  private static let blockSize = 1 << 16

  /// A place in the text, at intervals.
  private struct Milestone {
    let offset: Int
    /// The newlines before it.
    let newlines: Int
  }

  private let milestones: [Milestone]
  /// Whether the byte NUL may occur; where it is false, it does not.
  let hasNUL: Bool
  /// Whether the byte FF may occur; where it is false, it does not.
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
    var milestones: [Milestone] = []
    milestones.reserveCapacity(blocks)
    var newlines = 0
    for (block, tally) in tallies.joined().enumerated() {
      milestones.append(Milestone(offset: block * Self.blockSize, newlines: newlines))
      newlines += tally.newlines
    }
    self.milestones = milestones
    hasNUL = tallies.joined().contains(where: \.hasNUL)
    hasFF = tallies.joined().contains(where: \.hasFF)
  }

  /// The line of an offset, counted from 1.
  func line(of offset: Int, in bytes: [UInt8]) -> Int {
    let next = milestones.firstIndexByBisection { $0.offset > offset }
    let last = next > 0 ? milestones[next - 1] : Milestone(offset: 0, newlines: 0)
    return 1 + last.newlines + Tally(bytes.span, last.offset..<offset).newlines
  }
}

/// What one block of a text has of the bytes that matter beyond their line.
private struct Tally {
  var newlines = 0
  var hasNUL = false
  var hasFF = false

  /// As many bytes as are counted in one byte: the compiler makes of it steps of sixteen or more.
  private static let piece = 240

  init(_ bytes: Span<UInt8>, _ block: Range<Int>) {
    var lowest = UInt8.max
    var start = block.lowerBound
    while start < block.upperBound {
      let end = Swift.min(start + Self.piece, block.upperBound)
      let piece = bytes.extracting(start..<end)
      var count: UInt8 = 0
      for position in piece.indices {
        let byte = piece[position]
        count &+= byte == Byte.newline ? 1 : 0
        // FF comes to stand before NUL, and both before all others.
        lowest = Swift.min(lowest, byte &+ 1)
      }
      newlines += Int(count)
      start = end
    }
    guard lowest <= Byte.nul &+ 1 else { return }
    for position in block {
      hasNUL = hasNUL || bytes[position] == Byte.nul
      hasFF = hasFF || bytes[position] == Byte.ff
    }
  }
}
