/// The items of a whole text in order; each begins where the one before it ends.
struct Items: Sequence {
  let source: Source

  func makeIterator() -> Iterator { Iterator(source) }

  struct Iterator: IteratorProtocol {
    private let bytes: [UInt8]
    private var walk: ItemWalk

    init(_ source: Source) {
      bytes = source.bytes
      walk = ItemWalk(source.reader, from: source.textStart)
    }

    mutating func next() -> Item? {
      let bytes = bytes
      return walk.next(in: bytes.span)
    }
  }
}

/// A walk over the items of a text, from the start of a line outside of records.
struct ItemWalk {
  private let reader: ItemReader
  private var position: Int
  private var inRecord = false
  private var guess = NameGuess()

  init(_ reader: ItemReader, from start: Int) {
    self.reader = reader
    position = start
  }

  /// The next item; `nil` at the end of what is read.
  @inline(__always)
  mutating func next(in bytes: Span<UInt8>) -> Item? {
    guard position < reader.end else { return nil }
    if let colon = guess.colon(in: bytes, at: position, before: reader.end) {
      let item = reader.field(in: bytes, at: position, name: position..<colon)
      position = item.next
      inRecord = true
      guess.goOn()
      return item
    }
    let item = reader.item(in: bytes, at: position, inRecord: inRecord)
    position = item.next
    switch item.kind {
    case .field:
      inRecord = true
      if item.head == item.start { guess.learn(item.head..<item.turn, in: bytes) }
      guess.goOn()
    case .blank:
      inRecord = false
      guess.startRecord()
    case .comment, .damaged: break
    }
    return item
  }
}
