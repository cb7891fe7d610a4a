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
    let before = Array(bytes[start..<span.upperBound])
    let offset = Splice(
      range: splice.range.lowerBound - start..<splice.range.upperBound - start,
      replacement: splice.replacement)
    var after = offset.applied(to: before)
    // A blank line follows the record, unless the text ends with it.
    if span.upperBound < source.textEnd { after += lineEnding.bytes }
    let found = fields(inRecord: after)
    let isMeant =
      found.map(\.name) == expected.map(\.name)
      && found.map(\.valueBytes) == expected.map(\.value)
    guard isMeant else { throw .surroundings }
    return splice
  }

  /// The fields of a record that begins at the start of `span`.
  private func fields(in span: Range<Int>) -> [Field] {
    Array(Fields(source: source, span: span))
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
    let next = extents.firstIndexByBisection { Int($0.start) > field.offset }
    if next > 0, extents[next - 1].range.contains(field.offset) { return extents[next - 1].range }
    let descriptors = sets.compactMap(\.descriptor)
    return descriptors.first { $0.span.contains(field.offset) }?.span ?? field.lineSpan
  }

  /// Refuses what is not of this text: its offsets mean nothing here.
  func checkOrigin(_ source: Source) throws(EditRefusal) {
    guard source === self.source else { throw .otherText }
  }

  /// Refuses a splice that changes what the start of the text says of all of it.
  ///
  /// - Throws: `EditRefusal.lineEnding` if the first line, by which all are read, would end
  ///   otherwise; `EditRefusal.surroundings` if a character would become a byte order mark.
  func checkStart(of splice: Splice) throws(EditRefusal) {
    let newline = bytes.firstIndex(of: Byte.newline) ?? bytes.count
    guard newline >= splice.range.lowerBound else { return }
    let rest = bytes[splice.range.upperBound...]
    let line = rest.prefix { $0 != Byte.newline }
    let ending = rest.dropFirst(line.count).prefix(1)
    let start = Source(
      bytes: bytes[..<splice.range.lowerBound] + splice.replacement + line + ending)
    guard start.textStart == source.textStart else { throw .surroundings }
    guard start.lineEnding == lineEnding || !start.bytes.contains(Byte.newline) else {
      throw .lineEnding
    }
  }
}
