extension RecText {
  /// A splice in the record or descriptor of a field, once it is known to do what is meant.
  ///
  /// - Parameters:
  ///   - splice: A change within the record of `field`.
  ///   - field: A field of this text.
  ///   - change: What is meant to become of the record's fields.
  /// - Returns: The splice, in offsets of this text.
  /// - Throws: `EditRefusal` if something else would become of them.
  func verified(
    _ splice: Splice, around field: Field, _ change: (inout [FieldReading]) -> Void
  ) throws(EditRefusal) -> Splice {
    try verified(splice, in: paragraph(of: field), change)
  }

  /// A splice in a record, once it is known to do what is meant.
  func verified(
    _ splice: Splice, in span: Range<Int>, _ change: (inout [FieldReading]) -> Void
  ) throws(EditRefusal) -> Splice {
    try checkStart(of: splice)
    var expected = fields(in: span).map(FieldReading.init)
    change(&expected)
    let start = Swift.min(span.lowerBound, splice.range.lowerBound)
    let before = Array(contents[start..<span.upperBound])
    let offset = Splice(
      range: splice.range.lowerBound - start..<splice.range.upperBound - start,
      replacement: splice.replacement)
    var after = offset.applied(to: before)
    // A blank line follows the record, unless the text ends with it.
    if span.upperBound < textEnd { after += lineEnding.bytes }
    let found = fields(inRecord: after)
    let isMeant =
      found.map(\.name) == expected.map(\.name)
      && found.map(\.valueBytes) == expected.map(\.value)
    guard isMeant else { throw .surroundings }
    return splice
  }

  /// The fields of a record that begins at the start of `span`.
  private func fields(in span: Range<Int>) -> [Field] {
    let part = part(at: span.lowerBound)
    return Array(Fields(source: part.source, shift: part.shift, span: span))
  }

  /// The fields of all records in a piece of text whose lines end as those of this text.
  private func fields(inRecord bytes: [UInt8]) -> [Field] {
    let piece = Source(bytes: bytes, lineEnding: lineEnding)
    return Items(source: piece).compactMap { item in
      if case .field = item.kind { Field(source: piece, item: item) } else { nil }
    }
  }

  /// The record or descriptor of a field, from its first field to the line after its last.
  private func paragraph(of field: Field) -> Range<Int> {
    // The last record that begins no later than the field is the only one that it can be in.
    let part = part(at: field.offset)
    let offset = field.offset - part.shift.offset
    let extents = part.layout.extents
    let next = extents.firstIndexByBisection { Int($0.start) > offset }
    if next > 0, extents[next - 1].range.contains(offset) {
      return extents[next - 1].range.moved(by: part.shift.offset)
    }
    let descriptors = sets.compactMap(\.descriptor)
    return descriptors.first { $0.span.contains(field.offset) }?.span ?? field.lineSpan
  }

  /// Refuses what is not of this text: its offsets mean nothing here.
  func checkOrigin(of field: Field) throws(EditRefusal) {
    try checkOrigin(field.source, field.shift, at: field.offset)
  }

  /// Refuses what is not of this text: its offsets mean nothing here.
  func checkOrigin(of record: Record) throws(EditRefusal) {
    try checkOrigin(record.source, record.shift, at: record.span.lowerBound)
  }

  private func checkOrigin(
    _ source: Source, _ shift: Shift, at offset: Int
  ) throws(EditRefusal) {
    let part = part(at: offset)
    guard part.source === source, part.shift == shift, part.range.contains(offset) else {
      throw .otherText
    }
  }

  /// Refuses a splice that changes what the start of the text says of all of it.
  ///
  /// - Throws: `EditRefusal.lineEnding` if the first line, by which all are read, would end
  ///   otherwise; `EditRefusal.surroundings` if a character would become a byte order mark.
  func checkStart(of splice: Splice) throws(EditRefusal) {
    let newline = contents.firstIndex(of: Byte.newline) ?? contents.count
    guard newline >= splice.range.lowerBound else { return }
    let next = contents.firstIndex(of: Byte.newline, from: splice.range.upperBound)
    let rest = contents[splice.range.upperBound..<(next.map { $0 + 1 } ?? contents.count)]
    let start = Source(bytes: contents[0..<splice.range.lowerBound] + splice.replacement + rest)
    guard start.textStart == textStart else { throw .surroundings }
    guard start.lineEnding == lineEnding || !start.bytes.contains(Byte.newline) else {
      throw .lineEnding
    }
  }
}
