extension RecText {
  /// Where a new record goes.
  public enum Position: Sendable {
    /// Right behind a record of the text.
    case after(Record)
    /// Right before a record of the text, and before the comments that stand on it.
    case before(Record)
    /// Behind the last record of a set of the text, or behind its descriptor if it has none.
    case endOfSet(RecordSet)
    /// At the end of the text.
    case endOfText
  }

  /// The splice that puts in a record, with a blank line between it and what stands beside it.
  ///
  /// - Parameters:
  ///   - fields: The fields of the record, in order.
  ///   - position: Where it goes.
  /// - Returns: The splice, in offsets of this text.
  /// - Throws: `EditRefusal` if there are no fields, or if the text cannot hold one of them.
  public func splice(
    inserting fields: [NewField], at position: Position
  ) throws(EditRefusal) -> Splice {
    guard !fields.isEmpty else { throw .noFields }
    try checkOrigin(of: position)
    let example = example(at: position)
    var lines: [UInt8] = []
    for field in fields {
      if !lines.isEmpty { lines += lineEnding.bytes }
      lines += try field.written(
        separator: separator(like: example, for: field.value), lineEnding: lineEnding)
    }
    let splice =
      switch position {
      case .after(let record): try splice(inserting: lines, behind: record.span.upperBound)
      case .before(let record): splice(inserting: lines, before: record)
      case .endOfSet(let set): try splice(inserting: lines, behind: end(of: set))
      case .endOfText: try splice(inserting: lines, behind: bytes.count)
      }
    try checkStart(of: splice)
    return splice
  }

  /// The splice that removes a record of this text, with a blank line beside it.
  ///
  /// Comments and damaged lines within the record go with it; comments that stand on it stay, and
  /// keep their distance from the record after it.
  ///
  /// - Throws: `EditRefusal` if the record is of another text, or if the lines of this one do not all
  ///   end alike and the first would end otherwise.
  public func splice(removing record: Record) throws(EditRefusal) -> Splice {
    try checkOrigin(record.source)
    var start = lineStart(before: record.span.lowerBound)
    var end = record.span.upperBound
    let isBare = start == source.textStart || isBlank(lineBefore: start)
    if end < source.textEnd {
      if isBare { end = source.reader.item(in: bytes.span, at: end, inRecord: true).next }
    } else if start > source.textStart {
      let isEnded = bytes[end - 1] == Byte.newline
      if isBlank(lineBefore: start) { start = lineSpan(containing: start - 1).lowerBound }
      if !isEnded { start = startOmittingNewline(before: start) }
    }
    let splice = Splice(range: start..<end, replacement: [])
    try checkStart(of: splice)
    return splice
  }

  private func checkOrigin(of position: Position) throws(EditRefusal) {
    switch position {
    case .after(let record), .before(let record): try checkOrigin(record.source)
    case .endOfSet(let set):
      if let field = set.descriptor?.fields.first { try checkOrigin(field.source) }
      guard set.records.upperBound <= records.count else { throw .otherText }
    case .endOfText: break
    }
  }

  /// A field whose style a new record has.
  private func example(at position: Position) -> Field? {
    switch position {
    case .after(let record), .before(let record): record.fields.first { !$0.valueSpan.isEmpty }
    case .endOfSet(let set):
      set.records.last.map { records[$0] }?.fields.first { !$0.valueSpan.isEmpty }
    case .endOfText: records.last?.fields.first { !$0.valueSpan.isEmpty }
    }
  }

  private func end(of set: RecordSet) -> Int {
    if let last = set.records.last { return records[last].span.upperBound }
    return set.descriptor?.span.upperBound ?? bytes.count
  }

  /// Lines put behind the line that ends at `end`, and separated from it by a blank line.
  private func splice(
    inserting lines: [UInt8], behind end: Int
  ) throws(EditRefusal) -> Splice {
    let newline = lineEnding.bytes
    let replacement: [UInt8]
    if end == source.textStart {
      replacement = lines + newline
    } else if end < bytes.count {
      replacement = newline + lines + newline
    } else {
      let (separator, isEnded) = try textEnd()
      replacement = separator + lines + (isEnded ? newline : [])
    }
    return Splice(range: end..<end, replacement: replacement)
  }

  private func splice(inserting lines: [UInt8], before record: Record) -> Splice {
    var start = lineStart(before: record.span.lowerBound)
    while start > source.textStart {
      let previous = lineSpan(containing: start - 1)
      guard bytes[previous].drop(while: Byte.isBlank).first == Byte.hash else { break }
      start = previous.lowerBound
    }
    return Splice(
      range: start..<start, replacement: lines + lineEnding.bytes + lineEnding.bytes)
  }

  /// The start of the line on which a record's first field is: only blanks can come before it.
  private func lineStart(before offset: Int) -> Int {
    lineSpan(containing: offset).lowerBound
  }

  private func isBlank(lineBefore start: Int) -> Bool {
    start > source.textStart
      && bytes[lineSpan(containing: start - 1)].allSatisfy(Byte.isBlank)
  }

  /// What has to come between the end of the text and a new record, and whether the text ends with
  /// a newline, as it will go on doing or not doing.
  private func textEnd() throws(EditRefusal) -> (separator: [UInt8], isEnded: Bool) {
    let newline = lineEnding.bytes
    let end = bytes.count
    let isEnded = bytes.last == Byte.newline
    let spans = sets.map { $0.descriptor?.span } + [records.last?.span]
    guard let last = spans.compactMap({ $0 }).first(where: { $0.upperBound == end }) else {
      return (isEnded ? (isBlank(lineBefore: end) ? [] : newline) : newline + newline, isEnded)
    }
    let field = Array(Fields(source: source, span: last)).last
    guard let field, field.valueSpan.upperBound == end else {
      return (isEnded ? newline : newline + newline, isEnded)
    }
    // The text ends within a value, and a backslash at its end would swallow what comes.
    guard bytes.last != Byte.backslash else { throw .surroundings }
    return (newline + newline, isEnded)
  }
}
