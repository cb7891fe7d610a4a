import Recfile

/// An edit of a text by chance, and what must come of it.
struct TextEdit {
  /// A name and a value.
  fileprivate struct Pair: Equatable {
    let name: String
    let value: [UInt8]
  }

  private enum Kind {
    case set(field: Int), add, removeField(field: Int), removeRecord, insertBehind, insertBefore,
      append
  }

  private let text: RecText
  private let kind: Kind
  private let record: Int
  private let new: NewField

  /// An edit; nil where the text has no record for it.
  init?(_ text: RecText, _ chance: inout Chance) {
    self.text = text
    let name = chance.element(of: ["new", "a", "Id", "Note"])
    new = NewField(name, chance.element(of: Self.values))
    guard !text.records.isEmpty, chance.number(below: 8) > 0 else {
      kind = .append
      record = 0
      return
    }
    record = chance.number(below: text.records.count)
    let fields = Array(text.records[record].fields).count
    guard fields > 0 else { return nil }
    let field = chance.number(below: fields)
    kind =
      switch chance.number(below: 9) {
      case 0...2: .set(field: field)
      case 3...4: .add
      case 5: .removeField(field: field)
      case 6: .removeRecord
      case 7: .insertBehind
      default: .insertBefore
      }
  }

  private static let values = [
    "", "x", " x ", "é", "two\nlines", "\n\n", "\n", "+ y", "# c", "%rec: A", "a\\b", "\u{200B}",
    "x\n+", "\t", "a: b", "\u{FEFF}",
  ]

  /// The first thing that does not hold of it, in words.
  func flaw() -> String? {
    let splice: Splice
    do throws(EditRefusal) {
      splice = try self.splice()
    } catch {
      return isExpected(error) ? nil : "\(kind) of \(record) is refused: \(error)"
    }
    let changed = text.applying(splice)
    let tail = text.bytes[splice.range.upperBound...]
    guard changed.bytes.starts(with: text.bytes[..<splice.range.lowerBound]),
      changed.bytes.suffix(tail.count).elementsEqual(tail),
      changed.bytes.count == text.bytes.count - splice.range.count + splice.replacement.count
    else { return "\(kind) of \(record) changes other bytes" }
    guard changed.applying(text.inverse(of: splice)).bytes == text.bytes else {
      return "\(kind) of \(record) cannot be undone"
    }
    guard isMeant(changed) else { return "\(kind) of \(record) does something else: \(splice)" }
    return nil
  }

  private func splice() throws(EditRefusal) -> Splice {
    switch kind {
    case .append: return try text.splice(inserting: [new], at: .endOfText)
    case .removeRecord: return try text.splice(removing: text.records[record])
    case .insertBehind:
      return try text.splice(inserting: [new], at: .after(text.records[record]))
    case .insertBefore:
      return try text.splice(inserting: [new], at: .before(text.records[record]))
    case .add: return try text.splice(adding: new, to: text.records[record])
    case .set(let field):
      let fields = Array(text.records[record].fields)
      return try text.splice(setting: fields[field], to: new.value)
    case .removeField(let field):
      let fields = Array(text.records[record].fields)
      return try text.splice(removing: fields[field])
    }
  }

  /// Only where the text is damaged, or has lines of two endings.
  private func isExpected(_ refusal: EditRefusal) -> Bool {
    switch refusal {
    case .surroundings:
      text.bytes.contains(0x0D)
        || text.problems.contains { if case .descriptor = $0.reason { false } else { true } }
    case .lineEnding: text.bytes.contains(0x0D)
    case .name, .backslash, .carriageReturn, .byte, .noFields, .otherText: false
    }
  }

  /// Whether the text with the edit reads as before but for what was meant.
  private func isMeant(_ changed: RecText) -> Bool {
    let before = text.paragraphs
    let after = changed.paragraphs
    let place = text.place(ofRecord: record)
    let pair = Pair(name: new.name, value: new.value)
    var expected = before
    switch kind {
    case .append: expected.append([pair])
    case .insertBehind: expected.insert([pair], at: place + 1)
    case .insertBefore: expected.insert([pair], at: place)
    case .removeRecord: expected.remove(at: place)
    case .set(let field):
      expected[place][field] = Pair(name: before[place][field].name, value: new.value)
    case .removeField(let field):
      expected[place].remove(at: field)
      if expected[place].isEmpty { expected.remove(at: place) }
    case .add:
      guard after.count == before.count else { return false }
      // Wherever the field stands in the record.
      return after[place].indices.contains { index in
        expected[place] = after[place]
        expected[place].remove(at: index)
        return after[place][index] == pair && expected == before
      }
    }
    return after == expected
  }
}

extension RecText {
  /// Records and descriptors as lists of names and values.
  fileprivate var paragraphs: [[TextEdit.Pair]] {
    let descriptors = sets.compactMap(\.descriptor).map { ($0.offset, $0.fields) }
    let records = records.map { ($0.span.lowerBound, Array($0.fields)) }
    return (descriptors + records).sorted { $0.0 < $1.0 }.map { _, fields in
      fields.map { TextEdit.Pair(name: $0.name, value: $0.valueBytes) }
    }
  }

  /// The index of a record among all paragraphs.
  fileprivate func place(ofRecord index: Int) -> Int {
    guard records.indices.contains(index) else { return 0 }
    let start = records[index].span.lowerBound
    return index + sets.compactMap(\.descriptor).count { $0.offset < start }
  }
}
