extension RecText {
  /// Tells of each record of a range where the first values of some fields lie.
  ///
  /// It decodes nothing, and takes one walk over the bytes of the records, which is fastest where they
  /// have their fields in the same order.
  ///
  /// - Parameters:
  ///   - names: The names of the fields, 63 at most; they are compared byte for byte.
  ///   - records: The indices of the records.
  ///   - take: Is given the index of a record, its values, and the bytes among which they lie.
  public func readFirstValues(
    of names: [String], in records: Range<Int>, _ take: (Int, FirstValues, Span<UInt8>) -> Void
  ) {
    var index = records.lowerBound
    while index < records.upperBound {
      let part = part(ofRecord: index)
      let own = records.clamped(to: part.records)
      var reader = FirstValuesReader(of: names, in: part)
      let bytes = part.source.bytes
      for index in own {
        reader.read(index, bytes.span)
        take(index, reader.values, bytes.span)
      }
      index = own.upperBound
    }
  }
}

/// Reads where the first values of some fields lie, record by record.
///
/// It remembers in which order the last record had its fields; the next most often has the same.
private struct FirstValuesReader {
  private let extents: [RecordExtent]
  private let first: Int
  private let lineEnding: LineEnding
  private var guess = NameGuess()
  /// Which of the names each line was found to begin with that the guess is from.
  private var guessed: [Int?] = []
  /// The values of the record that was read last.
  private(set) var values: FirstValues

  init(of names: [String], in part: PlacedPart) {
    extents = part.layout.extents
    first = part.records.lowerBound
    lineEnding = part.source.lineEnding
    values = FirstValues(of: names, in: part.source)
  }

  /// Reads the record of an index, in the bytes of its part.
  @inline(__always)
  mutating func read(_ index: Int, _ span: Span<UInt8>) {
    let extent = extents[index - first].range
    let reader = ItemReader(lineEnding: lineEnding, end: extent.upperBound)
    var position = extent.lowerBound
    values.startRecord()
    guess.startRecord()
    while position < reader.end {
      if let colon = guess.colon(in: span, at: position, before: span.count) {
        let item = reader.field(in: span, at: position, name: position..<colon)
        values.take(item, at: guessed[guess.line])
        position = item.next
        guess.goOn()
        continue
      }
      let item = reader.item(in: span, at: position, inRecord: true)
      position = item.next
      guard case .field = item.kind else { continue }
      let name = item.head..<item.turn
      let wanted = values.position(of: name, in: span)
      values.take(item, at: wanted)
      guess.learn(name, in: span)
      while guessed.count <= guess.line { guessed.append(nil) }
      guessed[guess.line] = wanted
      guess.goOn()
    }
  }
}
