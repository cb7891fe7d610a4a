extension Excerpt {
  private static let reach = 60

  /// Cuts the line around an offset of a part to `reach` characters before it and as many from it on.
  init(of source: Source, at offset: Int, in part: Range<Int>) {
    let bytes = source.bytes
    let line = source.lineSpan(containing: offset, in: part)
    let offset = Swift.max(line.lowerBound, Swift.min(offset, line.upperBound))
    // A character of many bytes may be cut here; only the bytes near the offset are decoded at all.
    let nearby = Self.reach * 8
    // Where the offset is within a character, that is cut.
    let start = Swift.min(
      offset, source.characterStart(near: Swift.max(line.lowerBound, offset - nearby)))
    let end = Swift.min(line.upperBound, offset + nearby)
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    let after = String(decoding: bytes[offset..<end], as: UTF8.self)
    let isCutBefore = start > line.lowerBound || before.count > Self.reach
    let isCutAfter = end < line.upperBound || after.count > Self.reach
    let shownBefore = (isCutBefore ? "…" : "") + before.suffix(Self.reach)
    text = shownBefore + after.prefix(Self.reach) + (isCutAfter ? "…" : "")
    caret = shownBefore.count
  }
}

extension Source {
  /// The nearest offset from `offset` on that is not within a character of UTF-8.
  fileprivate func characterStart(near offset: Int) -> Int {
    let bytes = bytes
    var start = offset
    while start < offset + 3, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start < bytes.count && bytes[start] & 0xC0 == 0x80 ? offset : start
  }
}
