/// A walk over the values of one record after the other, in any order, that decodes nothing.
///
/// It remembers in which order the last record had its fields; the next most often has the same.
public struct ValueWalk: Sendable {
  private let text: RecText
  private var part: PlacedPart
  private var guess = NameGuess()
  private var position = 0
  private var end = 0

  /// A walk over records of a text.
  public init(of text: RecText) {
    self.text = text
    part = text.parts[0]
  }

  /// The bytes among which the values of the record lie.
  public var bytes: [UInt8] { part.source.bytes }

  /// Goes to the start of a record.
  @inline(__always)
  public mutating func start(at record: Int) {
    if !part.records.contains(record) { part = text.part(ofRecord: record) }
    let extent = part.layout.extents[record - part.records.lowerBound].range
    (position, end) = (extent.lowerBound, extent.upperBound)
    guess.startRecord()
  }

  /// Goes on to the next value of the record.
  ///
  /// - Parameter bytes: The bytes among which the values lie.
  /// - Returns: The value; `nil` behind the last.
  @inline(__always)
  public mutating func next(in bytes: Span<UInt8>) -> ValuePlace? {
    let reader = ItemReader(lineEnding: part.source.lineEnding, end: end)
    while position < end {
      if reader.lineEnding == .lf,
        let line = PlainLine(in: bytes, at: position, before: end, guess)
      {
        position = line.next
        guess.goOn()
        return ValuePlace(span: line.value, isFolded: false)
      }
      let item = reader.item(in: bytes, at: position, inRecord: true)
      position = item.next
      guard case .field = item.kind else { continue }
      guess.learn(item.head..<item.turn, in: bytes)
      guess.goOn()
      return ValuePlace(span: item.value, isFolded: item.isFolded)
    }
    return nil
  }

  /// A value of the record as text; bytes that are not UTF-8 appear as U+FFFD.
  public func text(of place: ValuePlace) -> String {
    part.source.text(place.span, isFolded: place.isFolded)
  }
}
