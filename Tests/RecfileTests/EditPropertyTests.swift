import Testing

@testable import Recfile

/// Edits by chance on texts by chance: nothing else changes, and all of it can be undone.
@Suite struct EditPropertyTests {
  private static let values = [
    "", "x", " x ", "é", "two\nlines", "\n\n", "\n", "+ y", "# c", "%rec: A", "a\\b", "\u{200B}",
    "x\n+",
  ]

  @Test(arguments: 0..<20)
  func `a thousand edits`(_ round: Int) {
    var documents = Documents(seed: 1_000 + UInt64(round))
    let files = (Corpus.valid + Corpus.invalid).filter { $0.bytes.count < 300 }
    for turn in 0..<1_000 {
      let bytes =
        turn % 2 == 0
        ? documents.assembled() : documents.mutated(documents.element(of: files).bytes)
      // In the smallest parts, and as one.
      let text = RecText(Source(bytes: bytes), inPartsOf: turn % 3 == 0 ? 1 : 1 << 18)
      let before = Model(text)
      let value = Array(documents.element(of: Self.values).utf8)
      guard let edit = Self.edit(of: text, before, value, &documents) else { continue }
      do throws(EditRefusal) {
        let splice = try edit.splice()
        if let flaw = Self.flaw(of: splice, in: text, before, expected: edit.expected) {
          Issue.record("\(edit.name) \(value) in \(Self.shown(bytes)): \(flaw)")
        }
      } catch {
        let isExpected = Self.mayRefuse(error, text)
        if !isExpected {
          Issue.record("\(edit.name) \(value) in \(Self.shown(bytes)) is refused: \(error)")
        }
      }
    }
  }

  /// An edit, and what is meant to come of it.
  private struct Edit {
    let name: String
    let splice: () throws(EditRefusal) -> Splice
    let expected: (Model) -> Bool
  }

  private static func edit(
    of text: RecText, _ before: Model, _ value: [UInt8], _ documents: inout Documents
  ) -> Edit? {
    let kind = documents.number(below: 8)
    if kind == 0 {
      return Edit(
        name: "append",
        splice: { () throws(EditRefusal) in
          try text.splice(inserting: [NewField("new", value), NewField("z", "1")], at: .endOfText)
        },
        expected: {
          $0.paragraphs == before.paragraphs + [[.init("new", value), .init("z", [0x31])]]
        })
    }
    guard !text.records.isEmpty else { return nil }
    let record = text.records[documents.number(below: text.records.count)]
    let fields = Array(record.fields)
    let index = documents.number(below: fields.count)
    let field = fields[index]
    guard let place = before.place(of: record) else { return nil }
    switch kind {
    case 1, 2:
      return Edit(
        name: "set \(field.offset)",
        splice: { () throws(EditRefusal) in try text.splice(setting: field, to: value) },
        expected: { $0.paragraphs == before.setting(value, at: place, index) })
    case 3, 4:
      return Edit(
        name: "add to \(record.index)",
        splice: { () throws(EditRefusal) in
          try text.splice(adding: NewField("new", value), to: record)
        },
        expected: { $0.isAddition(of: .init("new", value), to: before, at: place) })
    case 5:
      return Edit(
        name: "remove field \(field.offset)",
        splice: { () throws(EditRefusal) in try text.splice(removing: field) },
        expected: { $0.paragraphs == before.removing(place, index) })
    case 6:
      return Edit(
        name: "remove record \(record.index)",
        splice: { () throws(EditRefusal) in try text.splice(removing: record) },
        expected: { $0.paragraphs == before.removing(place) })
    default:
      let isAfter = value.count % 2 == 0
      return Edit(
        name: "insert \(isAfter ? "after" : "before") \(record.index)",
        splice: { () throws(EditRefusal) in
          try text.splice(
            inserting: [NewField("new", value)], at: isAfter ? .after(record) : .before(record))
        },
        expected: {
          $0.paragraphs == before.inserting([.init("new", value)], at: place + (isAfter ? 1 : 0))
        })
    }
  }

  private static func flaw(
    of splice: Splice, in text: RecText, _ before: Model, expected: (Model) -> Bool
  ) -> String? {
    let changed = text.applying(splice)
    let after = Model(changed)
    let tail = text.bytes[splice.range.upperBound...]
    guard changed.bytes.starts(with: text.bytes[..<splice.range.lowerBound]),
      changed.bytes.suffix(tail.count).elementsEqual(tail),
      changed.bytes.count == text.bytes.count - splice.range.count + splice.replacement.count
    else { return "other bytes change" }
    guard expected(after) else { return "\(shown(changed.bytes)) is not what was meant" }
    guard after.problems <= before.problems else { return "\(shown(changed.bytes)) has problems" }
    guard changed.applying(text.inverse(of: splice)).bytes == text.bytes else {
      return "cannot be undone"
    }
    return Cover(changed).flaw()
  }

  /// Only where the text is damaged beside the edit, cut, or of mixed line endings.
  private static func mayRefuse(_ refusal: EditRefusal, _ text: RecText) -> Bool {
    let hasReturns = text.bytes.contains(0x0D)
    return switch refusal {
    case .surroundings:
      hasReturns
        || text.problems.contains { if case .descriptor = $0.reason { false } else { true } }
    case .lineEnding: hasReturns
    case .name, .backslash, .carriageReturn, .byte, .noFields, .otherText: false
    }
  }

  private static func shown(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).debugDescription
  }
}

/// The records and descriptors of a text as lists of names and values.
private struct Model {
  struct Pair: Equatable {
    let name: String
    let value: [UInt8]

    init(_ name: String, _ value: [UInt8]) {
      self.name = name
      self.value = value
    }
  }

  let paragraphs: [[Pair]]
  /// How many things cannot be read, or not by recutils.
  let problems: Int
  private let offsets: [Int]

  init(_ text: RecText) {
    let descriptors = text.sets.compactMap(\.descriptor).map { ($0.offset, $0.fields) }
    let records = text.records.map { ($0.span.lowerBound, Array($0.fields)) }
    let sorted = (descriptors + records).sorted { $0.0 < $1.0 }
    offsets = sorted.map(\.0)
    paragraphs = sorted.map { $0.1.map { Pair($0.name, $0.valueBytes) } }
    problems =
      text.problems.count { if case .descriptor = $0.reason { false } else { true } }
  }

  func place(of record: Record) -> Int? { offsets.firstIndex(of: record.span.lowerBound) }

  func setting(_ value: [UInt8], at place: Int, _ index: Int) -> [[Pair]] {
    var changed = paragraphs
    changed[place][index] = Pair(changed[place][index].name, value)
    return changed
  }

  func removing(_ place: Int, _ index: Int) -> [[Pair]] {
    var changed = paragraphs
    changed[place].remove(at: index)
    return changed.filter { !$0.isEmpty }
  }

  func removing(_ place: Int) -> [[Pair]] {
    var changed = paragraphs
    changed.remove(at: place)
    return changed
  }

  func inserting(_ pairs: [Pair], at place: Int) -> [[Pair]] {
    var changed = paragraphs
    changed.insert(pairs, at: place)
    return changed
  }

  /// Whether the field is the only thing that came, wherever it stands in the record.
  func isAddition(of pair: Pair, to before: Model, at place: Int) -> Bool {
    guard paragraphs.count == before.paragraphs.count else { return false }
    var changed = paragraphs
    guard let index = changed[place].firstIndex(of: pair) else { return false }
    changed[place].remove(at: index)
    return changed == before.paragraphs
  }
}
