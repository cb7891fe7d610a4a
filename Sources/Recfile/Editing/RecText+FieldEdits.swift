// Each edit is the least splice, in the style of what stands beside it. That it is read back as it
// was meant, and changes no other field, is seen by reading the record with the splice in it.
extension RecText {
  /// The splice that gives a field of this text another value.
  ///
  /// - Parameters:
  ///   - field: A field of a record or of a descriptor of this text.
  ///   - value: The new value; newlines in it become continuation lines.
  /// - Returns: The splice, in offsets of this text.
  /// - Throws: `EditRefusal` if the text cannot hold the value.
  public func splice(setting field: Field, to value: [UInt8]) throws(EditRefusal) -> Splice {
    try checkOrigin(of: field)
    if field.valueBytes == value {
      return Splice(
        range: field.valueSpan.lowerBound..<field.valueSpan.lowerBound, replacement: [])
    }
    var replacement = try NewField.written(value, lineEnding: lineEnding)
    if field.valueSpan.lowerBound == field.nameSpan.upperBound + 1 {
      replacement.insert(contentsOf: separator(like: field, for: value), at: 0)
    }
    let splice = Splice(range: field.valueSpan, replacement: replacement)
    return try verified(splice, around: field) { fields in
      for index in fields.indices where fields[index].offset == field.offset {
        fields[index].value = value
      }
    }
  }

  /// The splice that gives a field of this text another value.
  ///
  /// - Throws: `EditRefusal` if the text cannot hold the value.
  public func splice(setting field: Field, to value: String) throws(EditRefusal) -> Splice {
    try splice(setting: field, to: Array(value.utf8))
  }

  /// The splice that adds a field to a record of this text.
  ///
  /// It goes after the last field of its name; else where records nearby have it; else where the
  /// order of its type has it; else to the end.
  ///
  /// - Parameters:
  ///   - new: The field.
  ///   - record: The record.
  ///   - order: The names of the fields that the record's type has, as far as they are known.
  /// - Returns: The splice, in offsets of this text.
  /// - Throws: `EditRefusal` if the name is none or the text cannot hold the value.
  public func splice(
    adding new: NewField, to record: Record, order: [String] = []
  ) throws(EditRefusal) -> Splice {
    try checkOrigin(of: record)
    let fields = Array(record.fields)
    let index = FieldOrder(of: self, order).index(for: new.name, in: record, fields)
    let splice: Splice
    if index > 0 {
      let previous = fields[index - 1]
      let written = try new.written(
        separator: separator(like: previous, for: new.value), lineEnding: lineEnding)
      // Where the text ends without a newline, it goes on doing so.
      let isEnded = previous.valueSpan.upperBound < previous.lineSpan.upperBound
      splice = Splice(
        range: previous.lineSpan.upperBound..<previous.lineSpan.upperBound,
        replacement: isEnded ? written + lineEnding.bytes : lineEnding.bytes + written)
    } else {
      let next = fields.first
      let written = try new.written(
        separator: separator(like: next, for: new.value), lineEnding: lineEnding)
      let start = record.span.lowerBound
      splice = Splice(range: start..<start, replacement: written + lineEnding.bytes)
    }
    return try verified(splice, in: record.span) { fields in
      fields.insert(FieldReading(new), at: index)
    }
  }

  /// The splice that removes a field of this text, with all its lines.
  ///
  /// - Throws: `EditRefusal` if other lines would then be read otherwise than before.
  public func splice(removing field: Field) throws(EditRefusal) -> Splice {
    try checkOrigin(of: field)
    var start = lineSpan(containing: field.offset).lowerBound
    if field.valueSpan.upperBound == field.lineSpan.upperBound {
      start = startOmittingNewline(before: start)
    }
    let range = start..<field.lineSpan.upperBound
    return try verified(Splice(range: range, replacement: []), around: field) { fields in
      fields.removeAll { $0.offset == field.offset }
    }
  }

  /// Where to cut a text that ends without a newline, for it to go on doing so: at the end of the
  /// line before `start`, unless that would look cut off.
  func startOmittingNewline(before start: Int) -> Int {
    guard start > textStart else { return start }
    let end = lineSpan(containing: start - 1).upperBound
    let looksCut = end > 0 && (contents[end - 1] == Byte.colon || contents[end - 1] == Byte.plus)
    return looksCut ? start : end
  }

  /// What comes between the colon and a value in a field that is written like one that is there.
  func separator(like field: Field?, for value: [UInt8]) -> [UInt8] {
    guard let field else { return [Byte.space] }
    let separator = contents[field.nameSpan.upperBound + 1..<field.valueSpan.lowerBound]
    guard separator.isEmpty, !field.valueSpan.isEmpty, let first = value.first,
      !Byte.isBlank(first), first < 0x80
    else { return separator.isEmpty ? [Byte.space] : Array(separator) }
    return []
  }
}
