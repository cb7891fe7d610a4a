/// How much of a text is kept where it is cut, so that no figure in it is cut with it.
///
/// The beginning of `2,143` is another number, and what is left of `≥ 2,143` without its sign is a
/// firmer one. So a figure, with the signs before it, what divides its digits and a `%` behind it, is
/// kept as a whole or not at all. Two figures with a dash between them, as in a date, are two, and the
/// digits of a name such as `VN-2017-JP` are none.
struct WholeFigures {
  private let glyphs: [Unicode.Scalar]

  /// Looks at the glyphs of a text, each by its first scalar; of a long one, four beyond the cut are
  /// enough.
  init(_ glyphs: [Unicode.Scalar]) { self.glyphs = glyphs }

  /// Looks at the characters of a text.
  init(_ characters: [Character]) {
    glyphs = characters.compactMap(\.unicodeScalars.first)
  }

  /// So many glyphs, or fewer where a figure would be cut.
  func kept(_ count: Int) -> Int {
    guard count > 0, count < glyphs.count else { return min(max(count, 0), glyphs.count) }
    guard glyphs.indices.contains(where: isDigit) else { return count }
    var position = 0
    while position < count {
      guard isDigit(position) else {
        position += 1
        continue
      }
      let end = end(of: position)
      if end > count { return isInName(position) ? count : start(of: position) }
      position = end
    }
    // Signs alone would stand before nothing.
    guard let next = (count..<min(count + 4, glyphs.count)).first(where: isDigit) else {
      return count
    }
    let start = start(of: next)
    return start < count && !isInName(next) ? start : count
  }

  /// Whether the digits from a position on are part of a name such as `VN-2017-JP`, which is no figure.
  private func isInName(_ first: Int) -> Bool {
    guard first >= 2, glyphs[first - 1] == "-" else { return false }
    return glyphs[first - 2].properties.isAlphabetic
  }

  private func isDigit(_ position: Int) -> Bool {
    glyphs.indices.contains(position) && "0"..."9" ~= glyphs[position]
  }

  private func isOne(of signs: [Unicode.Scalar], _ position: Int) -> Bool {
    glyphs.indices.contains(position) && signs.contains(glyphs[position])
  }

  /// Behind the last glyph of a figure that begins with the digit at a position.
  private func end(of first: Int) -> Int {
    var position = first
    while true {
      if isDigit(position) {
        position += 1
      } else if isOne(of: WholeFigures.dividers, position), isDigit(position + 1) {
        position += 1
      } else if isOne(of: ["."], position), isOne(of: ["."], position + 1), isDigit(position + 2) {
        position += 2
      } else {
        return isOne(of: ["%"], position) ? position + 1 : position
      }
    }
  }

  /// Where the signs before a figure begin.
  private func start(of first: Int) -> Int {
    var start = first
    while true {
      if isOne(of: WholeFigures.signs, start - 1) {
        start -= 1
      } else if isOne(of: [" "], start - 1), isOne(of: WholeFigures.bounds, start - 2) {
        start -= 2
      } else if isOne(of: ["-"], start - 1), start == 1 || isOne(of: [" "], start - 2) {
        start -= 1
      } else {
        return start
      }
    }
  }

  private static let dividers: [Unicode.Scalar] = [",", ".", "/"]
  private static let bounds: [Unicode.Scalar] = ["≥", "≤", "=", ">", "<"]
  private static let signs: [Unicode.Scalar] = bounds + ["~", "‡", "^"]
}
