import Rehearsal
import Synchronization
import Testing

@testable import Recfile

/// A text that is read piece by piece is read as the whole, whether its bytes are kept or not.
@Suite struct TextPiecesTests {
  /// A text in memory, of which what lies from some offset on may be gone.
  private final class Supply: TextSupply {
    private let text: [UInt8]
    private let end: Atomic<Int>

    init(_ text: [UInt8]) {
      self.text = text
      end = Atomic(text.count)
    }

    var count: Int { text.count }

    func lose(from offset: Int) { end.store(offset, ordering: .relaxed) }

    func bytes(in range: Range<Int>) -> [UInt8]? {
      range.upperBound <= end.load(ordering: .relaxed) ? Array(text[range]) : nil
    }
  }

  private func told(_ text: RecText) -> [String] {
    let records = text.records.map { record in
      "\(record.span) \(record.type ?? "-") \(record.line) "
        + record.fields.map { "\($0.name)=\($0.value)@\($0.line)" }.joined(separator: ",")
    }
    let sets = text.sets.map { "\($0.type ?? "-") \($0.records)" }
    let problems = text.problems.map { "\($0.reason) \($0.offset) \(text.place(of: $0.offset))" }
    return records + sets + problems
  }

  @Test(arguments: 0..<8)
  func `pieces are read as the whole`(_ seed: Int) throws {
    var documents = Documents(seed: 10_400 + UInt64(seed))
    for round in 0..<100 {
      let separator = ["\n\nA: 1\n\n", "\\\n\nB: 2\n\n", "\r\n\r\nC: 3\r\n"][round % 3]
      let bytes = (0..<4).flatMap { _ in documents.assembled() + Array(separator.utf8) }
      let whole = told(RecText(bytes: bytes))
      let shown = String(decoding: bytes, as: UTF8.self).debugDescription
      for (length, keeps) in [(1, false), (2, true), (3, false), (7, true), (40, false)] {
        let supply = Supply(bytes)
        let read = RecText.read(
          from: supply, keepingBytes: keeps, inPartsOf: length, by: Alone()
        ) { part in
          _ = part.readValues(ofType: "A", ["A"]) { _, _ in }
          part.noteUsedUp()
        }
        let text = try #require(read).text
        try #require(told(text) == whole, "\(length) \(shown)")
        try #require(text.bytes == bytes, "\(length) \(shown)")
        if keeps { supply.lose(from: 0) }
        try #require(told(text) == whole, "\(length) \(shown)")
      }
    }
  }

  @Test func `what was made of a part is known by its stretch`() throws {
    let bytes = Array((0..<40).map { "A: \($0)\n\n" }.joined().utf8)
    let read = RecText.read(from: Supply(bytes), keepingBytes: false, inPartsOf: 50, by: Alone()) {
      part in
      let records = part.readValues(ofType: "", ["A"]) { _, _ in }
      part.noteUsedUp()
      return [part.stretch: records.reduce(0) { $0 + $1.count }]
    }
    let (text, made) = try #require(read)
    #expect(made.count > 5)
    #expect(text.stretches.map { [$0.id] } == made.map { Array($0.keys) })
  }

  @Test(arguments: [0, 1, 50, 100, 199])
  func `without all of its bytes there is no text`(_ end: Int) {
    let supply = Supply(Array((0..<40).map { _ in "A: 1\n\n" }.joined().utf8))
    supply.lose(from: end)
    #expect(RecText.read(from: supply, inPartsOf: 50, by: Alone(), { _ in }) == nil)
  }

  @Test func `bytes that were not kept and are gone are empty lines`() throws {
    let bytes = Array("%rec: A\n\nA: 1\n\n\nA: 2\n\n\nA: 3\n\n\nA: 4\n".utf8)
    let supply = Supply(bytes)
    let read = RecText.read(from: supply, keepingBytes: false, inPartsOf: 9, by: Alone()) { part in
      _ = part.readValues(ofType: "A", ["A"]) { _, _ in }
      part.noteUsedUp()
    }
    let text = try #require(read).text
    #expect(text.records.map { $0.value("A") } == ["1", "2", "3", "4"])
    supply.lose(from: 20)
    #expect(text.records.count == 4)
    // The descriptor is kept, and with it what stands beside it.
    #expect(text.records.map { $0.value("A") }.suffix(2) == [nil, nil])
    #expect(text.bytes.count == bytes.count)
    #expect(text.place(of: bytes.count).line > 0)
  }
}
