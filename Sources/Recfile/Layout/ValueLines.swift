/// The lines on which a value is written, and how each goes on.
///
/// A newline followed by `+` and at most one space is a newline of the value. A backslash before a
/// newline joins the line with the next, whose bytes then are data even if they begin with `+` or
/// `#`, or are none.
///
/// Source: recutils manual, 2.1 Fields; for the line after a backslash, recutils 1.9 itself.
struct ValueLines {
  /// One line of a value, without what makes it go on.
  struct Line {
    let content: Range<Int>
    /// Whether the value has a newline behind this line.
    let endsWithNewline: Bool
  }

  private let lineEnding: LineEnding
  private let end: Int
  private var isDone = false
  /// The offset of the line to be read next; of the line after the value, once all are read.
  private(set) var position: Int
  /// The offset behind the value, once all are read.
  private(set) var valueEnd: Int
  /// How the text breaks off within the value, if it does.
  private(set) var truncation: ForeignText?

  /// The lines of the value that begins at the lower bound of `range`, none of them beyond `range`.
  init(of range: Range<Int>, lineEnding: LineEnding) {
    self.lineEnding = lineEnding
    end = range.upperBound
    position = range.lowerBound
    valueEnd = range.lowerBound
  }

  /// The next line, or nil when the value is complete.
  mutating func next(in bytes: Span<UInt8>) -> Line? {
    guard !isDone else { return nil }
    let start = position
    let line = LineEnds(in: bytes, from: start, before: end, lineEnding: lineEnding)
    let endsInBackslash = line.content > start && bytes[line.content - 1] == Byte.backslash
    if line.content == end {
      if endsInBackslash { truncation = .endsAfterBackslash }
      return last(start..<end, next: end)
    }
    if endsInBackslash {
      position = line.next
      isDone = position == end
      valueEnd = position
      return Line(content: start..<line.content - 1, endsWithNewline: false)
    }
    guard line.next < end, bytes[line.next] == Byte.plus else {
      return last(start..<line.content, next: line.next)
    }
    position = line.next + 1
    if position == end {
      truncation = .endsAfterPlus
      isDone = true
      valueEnd = end
    } else if bytes[position] == Byte.space {
      position += 1
    }
    return Line(content: start..<line.content, endsWithNewline: true)
  }

  private mutating func last(_ content: Range<Int>, next: Int) -> Line {
    isDone = true
    position = next
    valueEnd = content.upperBound
    return Line(content: content, endsWithNewline: false)
  }
}
