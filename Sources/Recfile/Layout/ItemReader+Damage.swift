extension ItemReader {
  /// A line that is no item of the grammar: what made it none, and where.
  ///
  /// `name` is what was read as a name, and is empty if the line does not begin with one.
  func damage(in bytes: Span<UInt8>, at start: Int, name: Range<Int>, line: LineEnds) -> Item {
    Item(
      damage(in: bytes, name: name, content: line.content), at: start, head: name.lowerBound,
      turn: name.upperBound, next: line.next)
  }

  private func damage(in bytes: Span<UInt8>, name: Range<Int>, content: Int) -> LineDamage {
    let turn = name.upperBound
    guard turn < content else { return .missingColon }
    let byte = bytes[turn]
    if Byte.isBlank(byte) {
      var after = turn
      while after < content, Byte.isBlank(bytes[after]) { after += 1 }
      let hasColon = after < content && bytes[after] == Byte.colon
      return hasColon ? .blankBeforeColon : .missingColon
    }
    if name.isEmpty, byte == Byte.plus { return .strayContinuation }
    if name.isEmpty, byte == Byte.backslash, turn + 1 == content {
      return .loneBackslash
    }
    if byte == Byte.nul { return .nulBytes }
    if name.isEmpty, isConflictMarker(in: bytes, turn..<content) {
      return .conflictMarker
    }
    guard let scalar = Unicode.Scalar(in: bytes, turn..<content) else {
      return .strayByte(byte)
    }
    if scalar.isInvisible { return .invisibleCharacter(scalar) }
    return name.isEmpty ? .firstCharacter(scalar) : .characterInName(scalar)
  }

  /// The first invisible character of a line that has nothing but those and blanks.
  func invisibleLine(in bytes: Span<UInt8>, _ line: Range<Int>) -> Unicode.Scalar? {
    var first: Unicode.Scalar?
    var position = line.lowerBound
    while position < line.upperBound {
      guard let scalar = Unicode.Scalar(in: bytes, position..<line.upperBound) else { return nil }
      if scalar != " ", scalar != "\t" {
        guard scalar.isInvisible else { return nil }
        first = first ?? scalar
      }
      position += UTF8.width(scalar)
    }
    return first
  }

  /// Whether a line is one that git puts around the versions of a conflict.
  ///
  /// Source: git-merge(1), "How conflicts are presented".
  private func isConflictMarker(in bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let first = bytes[line.lowerBound]
    let width = 7
    guard line.count >= width, "<=>|".utf8.contains(first) else { return false }
    for offset in 1..<width where bytes[line.lowerBound + offset] != first { return false }
    return line.count == width || bytes[line.lowerBound + width] == Byte.space
  }
}
