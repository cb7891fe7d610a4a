/// The names with which the lines of the last record began; those of the next record most often begin
/// with the same.
///
/// A name that is where it was guessed costs one comparison of eight bytes, instead of a look at each
/// of them. A wrong guess costs no more than that, and is corrected.
struct NameGuess {
  /// A name with its colon, as far as one word holds it.
  private struct Head {
    let word: UInt64
    let mask: UInt64
    let length: Int

    /// The guess that fits nothing.
    static let none = Head(word: 1, mask: 0, length: 0)
  }

  /// Lines beyond this are not guessed: records of so many fields are not all alike.
  private static let limit = 64

  private var heads: [Head] = []
  /// Which line of the record comes next, counted by fields.
  private(set) var line = 0

  /// The offset of the colon, if the line begins with the guessed name; `nil` if it does not, or the
  /// name is too long to be guessed.
  @inline(__always)
  func colon(in bytes: Span<UInt8>, at start: Int, before end: Int) -> Int? {
    guard line < heads.count, start + EightBytes.count <= end else { return nil }
    let head = heads[line]
    let word = EightBytes(in: bytes, at: start).word
    return word & head.mask == head.word ? start + head.length : nil
  }

  /// Notes the name that the line has in fact.
  mutating func learn(_ name: Range<Int>, in bytes: Span<UInt8>) {
    guard line < Self.limit else { return }
    while heads.count <= line { heads.append(.none) }
    guard name.count < EightBytes.count, name.lowerBound + EightBytes.count <= bytes.count else {
      heads[line] = .none
      return
    }
    let unused = UInt64((EightBytes.count - 1 - name.count) * 8)
    let mask = UInt64.max >> unused
    let word = EightBytes(in: bytes, at: name.lowerBound).word & mask
    heads[line] = Head(word: word, mask: mask, length: name.count)
  }

  /// Goes on to the next line of the record.
  @inline(__always)
  mutating func goOn() { line += 1 }

  /// Goes back to the first line: a record begins.
  @inline(__always)
  mutating func startRecord() { line = 0 }
}
