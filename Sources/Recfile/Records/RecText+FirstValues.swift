extension RecText {
  /// Tells of each record of a range where the first values of some fields lie.
  ///
  /// It decodes nothing, and takes one walk over the bytes of the records, which is fastest where they
  /// have their fields in the same order.
  ///
  /// - Parameters:
  ///   - names: The names of the fields, 63 at most; they are compared byte for byte.
  ///   - records: The indices of the records.
  ///   - take: Is given the index of a record and its values.
  public func readFirstValues(
    of names: [String], in records: Range<Int>, _ take: (Int, FirstValues) -> Void
  ) {
    var reader = FirstValuesReader(of: names, in: self)
    for index in records {
      reader.read(index)
      take(index, reader.values)
    }
  }

  /// The bytes of a value, its lines put together.
  public func bytes(of place: ValuePlace) -> [UInt8] {
    source.value(place.span, isFolded: place.isFolded)
  }

  /// A value as text; bytes that are not UTF-8 appear as U+FFFD.
  public func text(of place: ValuePlace) -> String {
    source.text(place.span, isFolded: place.isFolded)
  }
}

/// Reads where the first values of some fields lie, record by record, in any order.
///
/// It remembers in which order the last record had its fields; the next most often has the same.
public struct FirstValuesReader: Sendable {
  private let text: RecText
  private let bytes: [UInt8]
  private var guess = NameGuess()
  /// Which of the names each line was found to begin with that the guess is from.
  private var guessed: [Int?] = []
  /// The values of the record that was read last.
  public private(set) var values: FirstValues

  /// A reader of some fields, 63 at most, whose names are compared byte for byte.
  public init(of names: [String], in text: RecText) {
    self.text = text
    bytes = text.source.bytes
    values = FirstValues(of: names)
  }

  /// Reads the record of an index.
  @inline(__always)
  public mutating func read(_ index: Int) {
    let extent = text.extents[index].range
    let reader = ItemReader(lineEnding: text.source.lineEnding, end: extent.upperBound)
    let bytes = bytes
    let span = bytes.span
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
