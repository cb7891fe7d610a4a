/// Where a text is divided into parts that can be read independently: each begins behind an empty line
/// that ends whatever came before it.
struct TextParts: Sendable {
  /// How long a part is about, in bytes: short enough to be read anew for one edit, and long enough that
  /// putting parts together costs little.
  static let length = 1 << 18

  /// The parts in order, one at least; together they are the text.
  let ranges: [Range<Int>]

  /// Divides a text; `length` is how long a part is about.
  init(of source: Source, length: Int = TextParts.length) {
    var starts = [0]
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
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : source.bytes.count)
    }
  }

  /// Whether what stands before an offset ends whatever was read there: an empty line in which no line
  /// before it goes on.
  static func canBegin(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    offset >= 3 && bytes[offset - 1] == Byte.newline && bytes[offset - 2] == Byte.newline
      && bytes[offset - 3] != Byte.backslash
  }

  /// The first offset behind an empty line that ends from `start` on, at which a part can begin; `nil` where
  /// there is none before `end`.
  ///
  /// A line that ends with a backslash may go on in the empty one.
  static func start(in bytes: Span<UInt8>, from start: Int, before end: Int) -> Int? {
    var newline = bytes.newline(from: max(start, 1), before: end)
    while newline + 2 < end {
      let next = bytes.newline(from: newline + 1, before: end)
      if next == newline + 1, canBegin(at: next + 1, in: bytes), next + 1 < end { return next + 1 }
      newline = next
    }
    return nil
  }
}
