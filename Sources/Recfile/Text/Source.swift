/// The bytes of a text with what is needed to read any part of them; shared by all its views.
final class Source: Sendable {
  /// The greatest number of bytes whose offsets the layout can hold.
  static let limit = Int(UInt32.max)

  /// What a source and those that were made of it have in common, and no other.
  final class Identity: Sendable {}

  /// Where bytes lie that are not at hand, and which of the bytes there they are.
  private struct Supplied {
    let supply: any TextSupply
    let range: Range<Int>

    /// The bytes; where they are no longer what they were, as many empty lines instead: whoever supplies
    /// them knows it, and nothing is read that nobody has written.
    var bytes: [UInt8] {
      supply.bytes(in: range) ?? Array(repeating: Byte.newline, count: range.count)
    }
  }

  let identity: Identity
  /// The bytes that are at hand: all of them, or none.
  private let held: [UInt8]
  private let supplied: Supplied?
  let lineEnding: LineEnding
  let lines: LineIndex
  /// The offset of the first byte that is not part of a byte order mark.
  let textStart: Int
  /// The offset where reading stops.
  let textEnd: Int

  /// The bytes, fetched if they are not at hand.
  var bytes: [UInt8] { supplied?.bytes ?? held }

  /// Takes a text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - lineEnding: What ends its lines; by default, what ends the first.
  ///   - limit: How many bytes are read.
  ///   - crew: Who counts its lines.
  init(
    bytes: [UInt8], lineEnding: LineEnding? = nil, limit: Int = Source.limit,
    by crew: some Crew = Alone()
  ) {
    (identity, held, supplied) = (Identity(), bytes, nil)
    lines = LineIndex(bytes, by: crew)
    textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    textEnd = Swift.max(textStart, Swift.min(bytes.count, limit))
    self.lineEnding = lineEnding ?? LineEnding(of: bytes)
  }

  /// Takes a part of a text from behind its start.
  ///
  /// - Parameters:
  ///   - bytes: The part.
  ///   - lineEnding: What ends the lines of the text.
  init(behindStart bytes: [UInt8], lineEnding: LineEnding) {
    (identity, held, supplied) = (Identity(), bytes, nil)
    lines = LineIndex(bytes)
    textStart = 0
    textEnd = bytes.count
    self.lineEnding = lineEnding
  }

  private init(_ source: Source, suppliedBy supply: any TextSupply, from offset: Int) {
    (identity, held) = (source.identity, [])
    supplied = Supplied(supply: supply, range: offset..<offset + source.bytes.count)
    (lineEnding, lines) = (source.lineEnding, source.lines)
    (textStart, textEnd) = (source.textStart, source.textEnd)
  }

  /// The same source without the bytes, which whoever has supplied them supplies again.
  ///
  /// - Parameters:
  ///   - supply: Where they lie.
  ///   - offset: The place of the first of them there.
  /// - Returns: The source.
  func released(to supply: any TextSupply, from offset: Int) -> Source {
    Source(self, suppliedBy: supply, from: offset)
  }

  var reader: ItemReader { ItemReader(lineEnding: lineEnding, end: textEnd) }

  /// The bytes of a value, its lines put together.
  func value(_ span: Range<Int>, isFolded: Bool) -> [UInt8] {
    let bytes = bytes
    guard isFolded else { return Array(bytes[span]) }
    var value: [UInt8] = []
    value.reserveCapacity(span.count)
    var lines = ValueLines(of: span, lineEnding: lineEnding)
    while let line = lines.next(in: bytes.span) {
      value += bytes[line.content]
      if line.endsWithNewline { value.append(Byte.newline) }
    }
    return value
  }

  /// A value as text; bytes that are not UTF-8 are replaced by U+FFFD.
  func text(_ span: Range<Int>, isFolded: Bool) -> String {
    guard isFolded else { return String(decoding: bytes[span], as: UTF8.self) }
    return String(decoding: value(span, isFolded: true), as: UTF8.self)
  }

  func line(of offset: Int) -> Int {
    lines.line(of: offset, in: bytes)
  }

  /// The line and column of an offset in a part, which begins with a line and ends with one.
  func place(of offset: Int, in part: Range<Int>) -> Place {
    let start = Swift.min(offset, lineSpan(containing: offset, in: part).lowerBound)
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    return Place(line: line(of: offset), column: before.count + 1)
  }

  /// The line of an offset in a part, without its ending and without a byte order mark.
  func lineSpan(containing offset: Int, in part: Range<Int>) -> Range<Int> {
    let bytes = bytes
    var start = offset
    while start > part.lowerBound, bytes[start - 1] != Byte.newline { start -= 1 }
    var end = offset
    while end < part.upperBound, bytes[end] != Byte.newline { end += 1 }
    let hasReturn =
      lineEnding == .crlf && end < part.upperBound && end > start
      && bytes[end - 1] == Byte.carriageReturn
    if hasReturn { end -= 1 }
    if start == 0 { start = Swift.min(textStart, end) }
    return start..<end
  }
}
