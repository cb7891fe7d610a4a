/// A field on one line that ends with a newline and has the guessed name and one space behind the colon:
/// of most texts, nearly every line.
///
/// It is read in a few steps. Whatever is not certainly such a line is left to ``ItemReader``, which
/// would read this one in the same way.
struct PlainLine {
  let name: Range<Int>
  let value: Range<Int>
  /// The offset of the next line.
  let next: Int
  /// Which of the wanted names it has; -1 for another.
  let wanted: Int

  /// Reads the line that begins at `start`, of a text whose lines end with a newline alone; `nil` for any
  /// other than a plain one.
  @inline(__always)
  init?(in bytes: Span<UInt8>, at start: Int, before end: Int, _ guess: NameGuess) {
    guard let hit = guess.hit(in: bytes, at: start) else { return nil }
    let blank = hit.colon + 1
    guard blank < end, bytes[blank] == Byte.space else { return nil }
    // What lies behind the end is looked at as well: the newline that ends this line comes before.
    let newline = bytes.newline(from: blank + 1, before: bytes.count)
    let next = newline + 1
    guard next <= end, bytes[newline - 1] != Byte.backslash else { return nil }
    guard next == end || bytes[next] != Byte.plus else { return nil }
    name = start..<hit.colon
    value = blank + 1..<newline
    self.next = next
    wanted = hit.wanted
  }
}
