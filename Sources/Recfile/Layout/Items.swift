/// The items of a whole text in order; each begins where the one before it ends.
struct Items: Sequence {
  let source: Source

  func makeIterator() -> Iterator { Iterator(source) }

  struct Iterator: IteratorProtocol {
    private let source: Source
    private var walk: ItemWalk

    init(_ source: Source) {
      self.source = source
      walk = ItemWalk(source.reader, from: source.textStart)
    }

    mutating func next() -> Item? {
      let bytes = source.bytes
      return walk.next(in: bytes.span, FirstValues(of: [], in: source))
    }
  }
}

/// A walk over the items of a text, from the start of a line outside of records.
struct ItemWalk {
  private let reader: ItemReader
  private var guess = NameGuess()
  private var inRecord = false
  /// The offset of the line with which the next item begins.
  private(set) var position: Int

  init(_ reader: ItemReader, from start: Int) {
    self.reader = reader
    position = start
  }

  /// The next item, if it is a plain line; where lines end with CR LF, none is.
  @inline(__always)
  mutating func nextPlainLine(in bytes: Span<UInt8>) -> PlainLine? {
    guard reader.lineEnding == .lf, position < reader.end,
      let line = PlainLine(in: bytes, at: position, before: reader.end, guess)
    else { return nil }
    position = line.next
    inRecord = true
    guess.goOn()
    return line
  }

  /// Goes on behind the next line, if it is empty; where lines end with CR LF, none is.
  @inline(__always)
  mutating func skipEmptyLine(in bytes: Span<UInt8>) -> Bool {
    guard reader.lineEnding == .lf, position < reader.end, bytes[position] == Byte.newline else {
      return false
    }
    position += 1
    inRecord = false
    guess.startRecord()
    return true
  }

  /// The next item; `nil` at the end of what is read.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - values: Which names are wanted, so that lines of that name are found to have it.
  /// - Returns: The item.
  mutating func next(in bytes: Span<UInt8>, _ values: borrowing FirstValues) -> Item? {
    guard position < reader.end else { return nil }
    let item = reader.item(in: bytes, at: position, inRecord: inRecord)
    position = item.next
    switch item.kind {
    case .field:
      inRecord = true
      if item.head == item.start {
        let name = item.head..<item.turn
        guess.learn(name, in: bytes, wanted: values.position(of: name, in: bytes))
      }
      guess.goOn()
    case .blank:
      inRecord = false
      guess.startRecord()
    case .comment, .damaged: break
    }
    return item
  }
}
