/// The parts of a text that can be read independently: each begins behind an empty line that ends
/// whatever came before it.
struct TextParts: Sendable {
  /// How long a part is about, in bytes: short enough to be soon done with, and long enough that
  /// putting parts together costs little.
  private static let length = 1 << 22

  /// The parts in order, one at least; together they are the text.
  let ranges: [Range<Int>]

  /// Divides a text; `length` is how long a part is about.
  init(of source: Source, length: Int = TextParts.length) {
    var starts = [source.textStart]
    // Where lines end with CR LF, empty lines are not searched for: such files are seldom large.
    if source.lineEnding == .lf, length > 0 {
      let bytes = source.bytes
      var position = source.textStart + length
      while position < source.textEnd,
        let start = Self.start(in: bytes.span, from: position, before: source.textEnd)
      {
        starts.append(start)
        position = start + length
      }
    }
    ranges = starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : source.textEnd)
    }
  }

  /// The first offset behind an empty line from `start` on; `nil` where there is none before `end`.
  ///
  /// A line that ends with a backslash may go on in the empty one.
  private static func start(in bytes: Span<UInt8>, from start: Int, before end: Int) -> Int? {
    var newline = bytes.newline(from: max(start, 1), before: end)
    while newline + 2 < end {
      let next = bytes.newline(from: newline + 1, before: end)
      if next == newline + 1, bytes[newline - 1] != Byte.backslash, next + 1 < end {
        return next + 1
      }
      newline = next
    }
    return nil
  }
}
