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
      case .endOfText: try splice(inserting: lines, behind: contents.count)
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
    try checkOrigin(of: record)
    var start = lineStart(before: record.span.lowerBound)
    var end = record.span.upperBound
    let isBare = start == textStart || isBlank(lineBefore: start)
    if end < textEnd {
      if isBare { end = lineEnd(behind: end) }
    } else if start > textStart {
      let isEnded = contents[end - 1] == Byte.newline
      if isBlank(lineBefore: start) { start = lineSpan(containing: start - 1).lowerBound }
      if !isEnded { start = startOmittingNewline(before: start) }
    }
    let splice = Splice(range: start..<end, replacement: [])
    try checkStart(of: splice)
    return splice
  }

  private func checkOrigin(of position: Position) throws(EditRefusal) {
    switch position {
    case .after(let record), .before(let record): try checkOrigin(of: record)
    case .endOfSet(let set):
      if let field = set.descriptor?.fields.first { try checkOrigin(of: field) }
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
    return set.descriptor?.span.upperBound ?? contents.count
  }

  /// Lines put behind the line that ends at `end`, and separated from it by a blank line.
  private func splice(
    inserting lines: [UInt8], behind end: Int
  ) throws(EditRefusal) -> Splice {
    let newline = lineEnding.bytes
    let replacement: [UInt8]
    if end == textStart {
      replacement = lines + newline
    } else if end < contents.count {
      replacement = newline + lines + newline
    } else {
      let (separator, isEnded) = try separatorAtEnd()
      replacement = separator + lines + (isEnded ? newline : [])
    }
    return Splice(range: end..<end, replacement: replacement)
  }

  private func splice(inserting lines: [UInt8], before record: Record) -> Splice {
    var start = lineStart(before: record.span.lowerBound)
    while start > textStart {
      let previous = lineSpan(containing: start - 1)
      guard contents[previous].drop(while: Byte.isBlank).first == Byte.hash else { break }
      start = previous.lowerBound
    }
    return Splice(
      range: start..<start, replacement: lines + lineEnding.bytes + lineEnding.bytes)
  }

  /// The start of the line on which a record's first field is: only blanks can come before it.
  private func lineStart(before offset: Int) -> Int {
    lineSpan(containing: offset).lowerBound
  }

  /// The offset behind the line that begins at an offset, or behind the lines of the field there.
  private func lineEnd(behind start: Int) -> Int {
    let part = part(at: start)
    let reader = ItemReader(
      lineEnding: lineEnding, end: Swift.min(part.rangeInSource.upperBound, part.source.textEnd))
    let bytes = part.source.bytes
    let item = reader.item(in: bytes.span, at: start - part.shift.offset, inRecord: true)
    return item.next + part.shift.offset
  }

  private func isBlank(lineBefore start: Int) -> Bool {
    start > textStart
      && contents[lineSpan(containing: start - 1)].allSatisfy(Byte.isBlank)
  }

  /// What has to come between the end of the text and a new record, and whether the text ends with
  /// a newline, as it will go on doing or not doing.
  private func separatorAtEnd() throws(EditRefusal) -> (separator: [UInt8], isEnded: Bool) {
    let newline = lineEnding.bytes
    let end = contents.count
    let isEnded = contents.last == Byte.newline
    let spans = sets.map { $0.descriptor?.span } + [records.last?.span]
    guard let last = spans.compactMap({ $0 }).first(where: { $0.upperBound == end }) else {
      return (isEnded ? (isBlank(lineBefore: end) ? [] : newline) : newline + newline, isEnded)
    }
    let part = part(at: last.lowerBound)
    let field = Array(Fields(source: part.source, shift: part.shift, span: last)).last
    guard let field, field.valueSpan.upperBound == end else {
      return (isEnded ? newline : newline + newline, isEnded)
    }
    // The text ends within a value, and a backslash at its end would swallow what comes.
    guard contents.last != Byte.backslash else { throw .surroundings }
    return (newline + newline, isEnded)
  }
}
