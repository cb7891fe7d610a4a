/// The items of a whole text in order; each begins where the one before it ends.
struct Items: Sequence {
  let source: Source

  func makeIterator() -> Iterator { Iterator(source) }

  struct Iterator: IteratorProtocol {
    private let bytes: [UInt8]
    private let reader: ItemReader
    private var position: Int
    private var inRecord = false

    init(_ source: Source) {
      bytes = source.bytes
      reader = source.reader
      position = source.textStart
    }

    @inline(__always)
    mutating func next() -> Item? {
      guard position < reader.end else { return nil }
      let item = reader.item(in: bytes.span, at: position, inRecord: inRecord)
      position = item.next
      switch item.kind {
      case .field: inRecord = true
      case .blank: inRecord = false
      case .comment, .damaged: break
      }
      return item
    }
  }
}
