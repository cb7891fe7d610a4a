/// The names with which the lines of the last record began; those of the next record most often begin
/// with the same.
///
/// A name that is where it was guessed costs one comparison of eight bytes or two, instead of a look at
/// each of them. A wrong guess costs no more than that, and is corrected.
struct NameGuess {
  /// A name with its colon, as far as two words hold it.
  private struct Head {
    let word: UInt64
    let mask: UInt64
    /// What the eight bytes behind the first have of it; nothing, for a name that ends before.
    let rest: UInt64
    let restMask: UInt64
    let length: Int
    /// Which of the wanted names it is; -1 for another.
    let wanted: Int

    /// The guess that fits nothing.
    static let none = Head(word: 1, mask: 0, rest: 0, restMask: 0, length: 0, wanted: -1)
  }

  /// A name that is where it was guessed.
  struct Hit {
    let colon: Int
    /// Which of the wanted names it is; -1 for another.
    let wanted: Int
  }

  /// Lines beyond this are not guessed: records of so many fields are not all alike.
  private static let limit = 64

  private var heads: [Head] = []
  /// Which line of the record comes next, counted by fields.
  private(set) var line = 0

  /// The name of the line that begins at `start`, if it is the guessed one; `nil` if it is not, or the
  /// name is too long to be guessed.
  @inline(__always)
  func hit(in bytes: Span<UInt8>, at start: Int) -> Hit? {
    guard line < heads.count, start + 2 * EightBytes.count <= bytes.count else { return nil }
    let head = heads[line]
    guard EightBytes(in: bytes, at: start).word & head.mask == head.word else { return nil }
    guard
      head.restMask == 0
        || EightBytes(in: bytes, at: start + EightBytes.count).word & head.restMask == head.rest
    else { return nil }
    return Hit(colon: start + head.length, wanted: head.wanted)
  }

  /// Notes the name that the line has in fact, and which of the wanted names it is.
  mutating func learn(_ name: Range<Int>, in bytes: Span<UInt8>, wanted: Int = -1) {
    guard line < Self.limit else { return }
    while heads.count <= line { heads.append(.none) }
    let start = name.lowerBound
    guard name.count < 2 * EightBytes.count, start + 2 * EightBytes.count <= bytes.count else {
      heads[line] = .none
      return
    }
    // With the colon.
    let count = name.count + 1
    heads[line] = Head(
      word: EightBytes(in: bytes, at: start).first(count), mask: EightBytes.mask(count),
      rest: EightBytes(in: bytes, at: start + EightBytes.count).first(count - EightBytes.count),
      restMask: EightBytes.mask(count - EightBytes.count), length: name.count, wanted: wanted)
  }

  /// Goes on to the next line of the record.
  @inline(__always)
  mutating func goOn() { line += 1 }

  /// Goes back to the first line: a record begins.
  @inline(__always)
  mutating func startRecord() { line = 0 }
}
