import Recfile

/// What must hold for any text at all.
enum Examination {
  /// The first thing that does not hold for an input, in words.
  static func flaw(of input: Inputs.Input) -> String? {
    let text = RecText(bytes: input.bytes)
    guard text.bytes == input.bytes else { return "the text is not what was read" }
    if let flaw = Layout(text).flaw() { return flaw }
    consult(text)
    var chance = input.chance
    for _ in 0..<2 {
      if let flaw = TextEdit(text, &chance)?.flaw() { return flaw }
    }
    return StoreExamination(input.bytes, &chance).flaw(&chance)
  }

  /// Asks all that can be asked of a text; the answers only have to come.
  private static func consult(_ text: RecText) {
    var length = 0
    for problem in text.problems {
      length += problem.message.utf8.count + problem.remedy.utf8.count
      length += text.excerpt(at: problem.offset).description.utf8.count
      length += text.place(of: problem.offset).description.utf8.count
    }
    for violation in text.check() {
      length += violation.message.utf8.count + violation.remedy.utf8.count
      length += text.excerpt(at: violation.offset).description.utf8.count
    }
    for descriptor in text.sets.compactMap(\.descriptor) {
      length += "\(descriptor.types) \(descriptor.size.map { "\($0)" } ?? "")".utf8.count
      for field in descriptor.fields { length += field.value.utf8.count }
    }
    for record in text.records {
      for field in record.fields { length += field.value.utf8.count + field.line }
      _ = record.value("Id")
    }
    for offset in [0, text.bytes.count / 2, text.bytes.count] {
      length += text.excerpt(at: offset).text.utf8.count + text.lineSpan(containing: offset).count
    }
  }
}

/// The lines of a text by a second and simpler reading, against what Recfile makes of them.
private struct Layout {
  private let text: RecText
  private let fields: [Range<Int>]

  init(_ text: RecText) {
    self.text = text
    let all =
      text.records.flatMap { Array($0.fields) } + text.sets.flatMap { $0.descriptor?.fields ?? [] }
    fields = all.map { $0.nameSpan.lowerBound..<$0.valueSpan.upperBound }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The first thing that does not hold, in words.
  func flaw() -> String? {
    for (field, next) in zip(fields, fields.dropFirst()) where field.upperBound > next.lowerBound {
      return "fields overlap at \(next.lowerBound)"
    }
    let indices = text.sets.flatMap(\.records)
    guard indices == Array(text.records.indices) else { return "records are lost: \(indices)" }
    for record in text.records {
      for field in record.fields
      where field.offset < record.span.lowerBound
        || field.valueSpan.upperBound > record.span.upperBound
      {
        return "field at \(field.offset) is outside of its record"
      }
    }
    return unreadByte()
  }

  /// Every byte is of one field, of the blank or comment line that it is on, or is told to be damaged.
  private func unreadByte() -> String? {
    let bytes = text.bytes
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var rest = fields[...]
    var problems = text.problems.map(\.offset)[...]
    var isDamaged = false
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      if let field = rest.first, field.lowerBound < end {
        guard bytes[position..<field.lowerBound].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
          return "bytes before the field at \(field.lowerBound) are lost"
        }
        rest.removeFirst()
        position = Swift.min(bytes.count, field.upperBound + ending(at: field.upperBound))
        guard position == bytes.count || bytes[position - 1] == 0x0A else {
          return "bytes behind the field at \(field.lowerBound) are lost"
        }
        isDamaged = false
        continue
      }
      // An indented comment within a record is damage, and so is what goes on with it.
      if isBlankOrComment(bytes[position..<end]),
        !text.problems.contains(where: { position <= $0.offset && $0.offset < end })
      {
        isDamaged = false
      } else {
        while let first = problems.first, first < position { problems.removeFirst() }
        guard isDamaged || problems.first.map({ $0 <= end }) ?? false else {
          return "the line at \(position) is lost and nothing is said of it"
        }
        isDamaged = true
      }
      position = end
    }
    return rest.isEmpty ? nil : "a field at \(rest.startIndex) is beyond the text"
  }

  private func ending(at offset: Int) -> Int {
    let rest = text.bytes[offset...].prefix(2)
    return rest.first == 0x0D ? rest.count : Swift.min(1, rest.count)
  }

  private func isBlankOrComment(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    if rest.first == UInt8(ascii: "#") { return true }
    return String(decoding: line, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.generalCategory == .format
        || $0.properties.isDefaultIgnorableCodePoint
    }
  }
}
