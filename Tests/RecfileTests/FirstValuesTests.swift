import Rehearsal
import Testing

@testable import Recfile

/// What is read by guessing that records are alike is what is read byte by byte.
@Suite struct FirstValuesTests {
  /// Records that are alike but for a change here and there, in the text of a store.
  private func alike(_ documents: inout Documents, _ round: Int) -> [UInt8] {
    let records = [
      "Id: A1\nProgram: P\nOrganization: Long Name\nYear: 2016\n\n",
      "Id: A2\r\nProgram: P\r\nYear: 2016\r\n\r\n", "A: 1\nA: 2\nAb: 3\n\n",
      "Id:A3\nNote: x\n+ y\nYear:\t2017\n\n",
    ].map { Array($0.utf8) }
    let record = records[round % records.count]
    return (0..<6).flatMap { _ in round % 3 == 0 ? record : documents.mutated(record) }
      + documents.assembled()
  }

  @Test(arguments: 0..<8)
  func `first values are those of the records`(_ seed: Int) {
    var documents = Documents(seed: 9_000 + UInt64(seed))
    let names = ["Year", "Id", "Program", "A", "Note", "Organization"]
    for round in 0..<300 {
      let length = round.isMultiple(of: 2) ? 1 : 1 << 18
      let text = RecText(Source(bytes: alike(&documents, round)), inPartsOf: length)
      var read: [Int] = []
      text.readFirstValues(of: names, in: 0..<text.records.count) { index, values, bytes in
        read.append(index)
        for (position, name) in names.enumerated() {
          let field = text.records[index].field(name)
          let place = values[position]
          #expect(
            place?.span.count == field?.valueSpan.count,
            "\(name) in \(String(decoding: text.bytes, as: UTF8.self).debugDescription)")
          #expect(place.map { values.bytes(of: $0) } == field?.valueBytes)
          #expect(place.map { values.text(of: $0) } == field?.value)
        }
      }
      #expect(read == Array(0..<text.records.count))
    }
  }

  @Test func `a range of records is read, and no other`() {
    let text = RecText(bytes: Array("A: 1\n\nA: 2\n\nB: 3\n\nA: 4\n".utf8))
    var read: [String?] = []
    text.readFirstValues(of: ["A"], in: 1..<4) { _, values, _ in
      read.append(values[0].map { values.text(of: $0) })
    }
    #expect(read == ["2", nil, "4"])
  }

  @Test(arguments: 0..<8)
  func `values are lent while a text is laid out as they are read afterwards`(_ seed: Int) {
    var documents = Documents(seed: 9_200 + UInt64(seed))
    let names = ["Year", "Id", "Program", "A", "Note", "Organization"]
    for round in 0..<200 {
      let types = ["", "%rec: A\n\n", "%rec: B\n\n"].map { Array($0.utf8) }
      let bytes = (0..<3).flatMap { types[($0 + round) % 3] + alike(&documents, round + $0) }
      let length = round.isMultiple(of: 2) ? 1 : 1 << 18
      let read = TextPart.parts(of: Source(bytes: bytes), length, by: Alone()) {
        part -> (ranges: [Range<Int>], values: [[[UInt8]?]]) in
        var lent: [[[UInt8]?]] = []
        let ranges = part.readValues(ofType: "A", names) { values, _ in
          lent.append(all(values, names))
        }
        return (ranges, lent)
      }
      let shown = String(decoding: bytes, as: UTF8.self).debugDescription
      let text = RecText(read.map(\.part))
      #expect(
        text.problems == RecText(Source(bytes: bytes), inPartsOf: length).problems, "\(shown)")
      for (index, part) in text.parts.enumerated() {
        let (ranges, lent) = read[index].made
        // What the part goes on with is of the type, or only may be.
        let wanted = text.sets.filter { $0.type == "A" && $0.records.overlaps(part.records) }
          .map { $0.records.clamped(to: part.records).moved(by: -part.records.lowerBound) }
        let own = ranges.filter { wanted.contains($0) }
        #expect(own.count == wanted.count, "\(ranges) \(wanted) \(shown)")
        #expect(ranges.allSatisfy { wanted.contains($0) || $0.lowerBound == 0 && index > 0 })
        #expect(ranges.reduce(0) { $0 + $1.count } == lent.count)
        var expected: [[[UInt8]?]] = []
        for range in ranges {
          text.readFirstValues(of: names, in: range.moved(by: part.records.lowerBound)) {
            _, values, _ in
            expected.append(all(values, names))
          }
        }
        #expect(lent == expected, "\(shown)")
      }
    }
  }

  private func all(_ values: borrowing FirstValues, _ names: [String]) -> [[UInt8]?] {
    var all: [[UInt8]?] = []
    for position in names.indices {
      all.append(values[position].map { values.bytes(of: $0) })
      all.append(values.repeats(position) ? [] : nil)
    }
    return all + [values.hasOthers ? [] : nil]
  }

  @Test(arguments: 0..<8)
  func `items are the same with and without a guess`(_ seed: Int) {
    var documents = Documents(seed: 9_500 + UInt64(seed))
    for round in 0..<300 {
      let source = Source(bytes: alike(&documents, round))
      let expected = itemsOneByOne(source).map(told)
      #expect(Items(source: source).map(told) == expected)
      #expect(itemsByPlainLines(source) == expected)
    }
  }

  private func told(_ item: Item) -> String {
    "\(item.kind) \(item.start) \(item.head) \(item.turn) \(item.value) \(item.isFolded) \(item.next)"
  }

  private func itemsByPlainLines(_ source: Source) -> [String] {
    let bytes = source.bytes
    var walk = ItemWalk(source.reader, from: source.textStart)
    var items: [String] = []
    while true {
      let start = walk.position
      if let line = walk.nextPlainLine(in: bytes.span) {
        items.append(
          "field \(start) \(start) \(line.name.upperBound) \(line.value) false \(line.next)")
      } else if walk.skipEmptyLine(in: bytes.span) {
        items.append("blank \(start) \(start) \(start) \(start..<start) false \(start + 1)")
      } else if let item = walk.next(in: bytes.span, FirstValues(of: [], in: source)) {
        items.append(told(item))
      } else {
        return items
      }
    }
  }

  private func itemsOneByOne(_ source: Source) -> [Item] {
    let bytes = source.bytes
    var items: [Item] = []
    var position = source.textStart
    var inRecord = false
    while position < source.reader.end {
      let item = source.reader.item(in: bytes.span, at: position, inRecord: inRecord)
      items.append(item)
      position = item.next
      if case .field = item.kind { inRecord = true }
      if case .blank = item.kind { inRecord = false }
    }
    return items
  }
}

/// A text that is read in parts is read as one.
@Suite struct TextPartsTests {
  @Test(arguments: 0..<8)
  func `the layout does not depend on the parts`(_ seed: Int) {
    var documents = Documents(seed: 9_900 + UInt64(seed))
    for _ in 0..<300 {
      let source = Source(
        bytes: (0..<4).flatMap { _ in documents.assembled() + Array("\n\nA: 1\n\n".utf8) })
      let whole = RecText(TextPart.parts(of: source, 1 << 40, by: Alone()))
      for length in [1, 7, 40] {
        let parts = TextParts(of: source, length: length).ranges
        #expect(parts.first?.lowerBound == 0)
        #expect(parts.last?.upperBound == source.bytes.count)
        #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        let text = RecText(source, inPartsOf: length)
        let shown = String(decoding: source.bytes, as: UTF8.self).debugDescription
        #expect(text.records.map(\.span) == whole.records.map(\.span), "\(shown)")
        #expect(text.sets.map(\.records) == whole.sets.map(\.records), "\(shown)")
        #expect(text.sets.map(\.type) == whole.sets.map(\.type), "\(shown)")
        #expect(text.problems == whole.problems, "\(shown)")
      }
    }
  }

  @Test(arguments: [
    ("A: 1\n\nB: 2\n", [6]), ("A: 1\\\n\nB: 2\n", []), ("A: 1\n\n\n\nB: 2\n", [6, 8]),
    ("A: 1\r\n\r\nB: 2\r\n", []), ("A: 1\n\n", []), ("", []),
  ])
  func `a part begins behind an empty line`(_ text: String, starts: [Int]) {
    let source = Source(bytes: Array(text.utf8))
    let found = TextParts(of: source, length: 1).ranges.dropFirst().map(\.lowerBound)
    #expect(Set(found).isSubset(of: Set(starts)) && found.isEmpty == starts.isEmpty)
  }

  @Test func `a text that is short is one part`() {
    let text = RecText(bytes: Array(String(repeating: "A: 1\n\n", count: 1000).utf8))
    #expect(text.parts.count == 1)
    #expect(text.records.count == 1000)
  }
}
