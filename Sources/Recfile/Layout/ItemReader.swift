/// Reads a text item by item, by the grammar that recutils 1.9 really has.
///
/// It is told where an item begins and finds where it ends; it stores nothing. The layout of a file
/// and the fields of a record are both read with it, so they cannot disagree.
///
/// Source: recutils manual, 2 The Rec Format; where 1.9 differs from its manual, 1.9 is followed.
struct ItemReader {
  let lineEnding: LineEnding
  /// The offset where reading stops, as if the text ended there.
  let end: Int

  /// The item that begins at `start`, which must be the start of a line before `end`.
  ///
  /// Within a record a line may not be indented; elsewhere blanks are skipped.
  @inline(__always)
  func item(in bytes: Span<UInt8>, at start: Int, inRecord: Bool) -> Item {
    if Byte.startsName(bytes[start]) {
      return field(in: bytes, at: start, head: start)
    }
    return other(in: bytes, at: start, inRecord: inRecord)
  }

  /// An item that does not begin with a name in the first column.
  private func other(in bytes: Span<UInt8>, at start: Int, inRecord: Bool) -> Item {
    var head = start
    while head < end, Byte.isBlank(bytes[head]) { head += 1 }
    let line = lineEnds(in: bytes, from: head)
    if head == line.content {
      return Item(blankAt: start, head: head, next: line.next, remark: nil)
    }
    let isIndented = head > start && inRecord
    if bytes[head] == Byte.hash {
      return isIndented
        ? Item(.indentedComment, at: start, head: head, turn: start, next: line.next)
        : Item(commentAt: start, head: head, next: line.next)
    }
    if let scalar = invisibleLine(in: bytes, head..<line.content) {
      return Item(blankAt: start, head: head, next: line.next, remark: .looksBlank(scalar))
    }
    if isIndented {
      return Item(.indented, at: start, head: head, turn: start, next: line.next)
    }
    if Byte.startsName(bytes[head]) {
      return field(in: bytes, at: start, head: head)
    }
    return damage(in: bytes, at: start, name: head..<head, line: line)
  }

  /// The field whose name begins at `head`, with all lines of its value, or a damaged line.
  @inline(__always)
  private func field(in bytes: Span<UInt8>, at start: Int, head: Int) -> Item {
    var colon = head + 1
    while colon < end, Byte.continuesName(bytes[colon]) { colon += 1 }
    let name = head..<colon
    guard colon < end, bytes[colon] == Byte.colon else {
      return damage(in: bytes, at: start, name: name, line: lineEnds(in: bytes, from: colon))
    }
    return field(in: bytes, at: start, name: name)
  }

  /// The field of a name that is followed by a colon, with all lines of its value.
  @inline(__always)
  func field(in bytes: Span<UInt8>, at start: Int, name: Range<Int>) -> Item {
    var value = name.upperBound + 1
    guard value < end else {
      return Item(
        fieldAt: start, name: name, value: value..<value, isFolded: false, next: end,
        remark: .endsAfterColon)
    }
    // Exactly one blank after the colon is not part of the value.
    if Byte.isBlank(bytes[value]) { value += 1 }
    let line = lineEnds(in: bytes, from: value)
    let endsInBackslash = line.content > value && bytes[line.content - 1] == Byte.backslash
    if !endsInBackslash, line.next == end || bytes[line.next] != Byte.plus {
      return Item(
        fieldAt: start, name: name, value: value..<line.content, isFolded: false, next: line.next,
        remark: nil)
    }
    return foldedField(in: bytes, at: start, name: name, value: value)
  }

  /// A field whose value goes on behind its first line, or ends the text with a backslash.
  private func foldedField(
    in bytes: Span<UInt8>, at start: Int, name: Range<Int>, value: Int
  ) -> Item {
    var lines = ValueLines(of: value..<end, lineEnding: lineEnding)
    while lines.next(in: bytes) != nil {}
    return Item(
      fieldAt: start, name: name, value: value..<lines.valueEnd, isFolded: true,
      next: lines.position,
      remark: lines.truncation)
  }

  @inline(__always)
  private func lineEnds(in bytes: Span<UInt8>, from start: Int) -> LineEnds {
    LineEnds(in: bytes, from: start, before: end, lineEnding: lineEnding)
  }
}
