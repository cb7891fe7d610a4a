/// The fields of a record in file order; damaged lines and comments are passed over.
public struct Fields: Sequence, Sendable {
  let source: Source
  var shift = Shift()
  /// The bytes of the record, by offsets of the text.
  let span: Range<Int>

  /// Starts a walk over the record's bytes.
  public func makeIterator() -> Iterator {
    Iterator(source: source, shift: shift, span: span.moved(by: -shift.offset))
  }

  /// A walk over the bytes of a record.
  public struct Iterator: IteratorProtocol, Sendable {
    private let source: Source
    private let shift: Shift
    private let bytes: [UInt8]
    private let reader: ItemReader
    private var position: Int

    fileprivate init(source: Source, shift: Shift, span: Range<Int>) {
      self.source = source
      self.shift = shift
      bytes = source.bytes
      reader = ItemReader(lineEnding: source.lineEnding, end: span.upperBound)
      position = span.lowerBound
    }

    /// The next field, or nil behind the last.
    public mutating func next() -> Field? {
      while position < reader.end {
        let item = reader.item(in: bytes.span, at: position, inRecord: true)
        position = item.next
        if case .field = item.kind {
          return Field(source: source, shift: shift, item: item)
        }
      }
      return nil
    }
  }
}
