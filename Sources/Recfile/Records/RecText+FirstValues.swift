extension RecText {
  /// Tells of each record of a range where the first values of some fields lie.
  ///
  /// It decodes nothing, and takes one walk over the bytes of the records, which is fastest where they
  /// have their fields in the same order.
  ///
  /// - Parameters:
  ///   - names: The names of the fields, 32 at most; they are compared byte for byte.
  ///   - records: The indices of the records.
  ///   - take: Is given the index of a record, its values, and the bytes among which they lie.
  public func readFirstValues(
    of names: [String], in records: Range<Int>,
    _ take: (Int, borrowing FirstValues, Span<UInt8>) -> Void
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
private struct FirstValuesReader: ~Copyable {
  private let extents: [RecordExtent]
  private let first: Int
  private let lineEnding: LineEnding
  private var guess = NameGuess()
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
    var position = extent.lowerBound
    values.startRecord()
    guess.startRecord()
    while position < extent.upperBound {
      if lineEnding == .lf,
        let line = PlainLine(in: span, at: position, before: extent.upperBound, guess)
      {
        values.take(line.value, isFolded: false, at: line.wanted)
        position = line.next
        guess.goOn()
      } else {
        position = readItem(at: position, before: extent.upperBound, span)
      }
    }
  }

  /// Reads an item of any kind.
  ///
  /// - Returns: The offset of the line behind it.
  private mutating func readItem(at position: Int, before end: Int, _ span: Span<UInt8>) -> Int {
    let reader = ItemReader(lineEnding: lineEnding, end: end)
    let item = reader.item(in: span, at: position, inRecord: true)
    guard case .field = item.kind else { return item.next }
    let name = item.head..<item.turn
    let wanted = values.position(of: name, in: span)
    values.take(item.value, isFolded: item.isFolded, at: wanted)
    guess.learn(name, in: span, wanted: wanted)
    guess.goOn()
    return item.next
  }
}
