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
    let bytes = source.bytes
    var values = FirstValues(of: names)
    var guess = NameGuess()
    // Which of the names the line was found to begin with that the guess is from.
    var guessed: [Int?] = []
    for index in records {
      let extent = extents[index].range
      let reader = ItemReader(lineEnding: source.lineEnding, end: extent.upperBound)
      var position = extent.lowerBound
      values.startRecord()
      guess.startRecord()
      while position < reader.end {
        let span = bytes.span
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
      take(index, values)
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
