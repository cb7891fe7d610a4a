/// A walk over the values of one record after the other, in any order, that decodes nothing.
///
/// It remembers in which order the last record had its fields; the next most often has the same.
public struct ValueWalk: Sendable {
  private let extents: [RecordExtent]
  private let lineEnding: LineEnding
  private var guess = NameGuess()
  private var position = 0
  private var end = 0

  /// A walk over records of a text.
  public init(of text: RecText) {
    extents = text.extents
    lineEnding = text.source.lineEnding
  }

  /// Goes to the start of a record.
  @inline(__always)
  public mutating func start(at record: Int) {
    let extent = extents[record].range
    (position, end) = (extent.lowerBound, extent.upperBound)
    guess.startRecord()
  }

  /// Goes on to the next value of the record.
  ///
  /// - Parameter bytes: The bytes of the text.
  /// - Returns: The value; `nil` behind the last.
  @inline(__always)
  public mutating func next(in bytes: Span<UInt8>) -> ValuePlace? {
    let reader = ItemReader(lineEnding: lineEnding, end: end)
    while position < end {
      let item: Item
      if let colon = guess.colon(in: bytes, at: position, before: bytes.count) {
        item = reader.field(in: bytes, at: position, name: position..<colon)
      } else {
        item = reader.item(in: bytes, at: position, inRecord: true)
        guard case .field = item.kind else {
          position = item.next
          continue
        }
        guess.learn(item.head..<item.turn, in: bytes)
      }
      position = item.next
      guess.goOn()
      return ValuePlace(span: item.value, isFolded: item.isFolded)
    }
    return nil
  }
}
