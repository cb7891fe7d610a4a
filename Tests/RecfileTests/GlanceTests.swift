import Rehearsal
import Testing

@testable import Recfile

/// Whether a record may have a value is never denied of one that has it.
@Suite struct GlanceTests {
  @Test(arguments: [
    ("Id: AB\n", true), ("Id:AB\n", true), ("Id:\tAB", true), ("Id: ABC\n", true),
    ("Id: A\n", true),
    ("Id: A", true), ("Id:", true), ("Id: A\\\nB\n", true), ("Id: \\\nAB\n", true),
    ("Id:\n+ AB\n", true), ("Id: A\r\n", true), ("x: 1\nId: C\n", true), ("  Id: AB\n", true),
    ("Ido: C\n", true), ("ID: C\n", true), ("Id: C\n", false), ("Id:C\n", false),
    ("Id:\tC\n", false), ("Id: AC\n", false), ("Id: C\r\n", false), ("Id:  AB\n", false),
  ]) func `a glance at the first line`(_ text: String, mayHave: Bool) {
    // What begins otherwise behind it makes the bytes be looked at.
    let text = RecText(
      bytes: Array((text + (text.utf8.last == 0x0A ? "\nx: 1\n" : "\n\nx: 1\n")).utf8))
    let found = text.records(0..<1, thatMayHave: [Array("AB".utf8)], in: Array("Id".utf8))
    #expect(found == (mayHave ? [0] : []))
  }

  @Test(arguments: [
    ("Id: AB\n", true), ("Id:AB\n", true), ("Id:\tAB", true), ("Id: ABC\n", false),
    ("Id: A\n", false), ("Id:", false), ("Id: A\\\nB\n", true), ("Id: \\\nAB\n", true),
    ("Id:\n+ AB\n", true), ("Id: AB\r\n", true), ("Id: A\r\n", false), ("Id:  AB\n", false),
    ("  Id: AB\n", true), ("Ido: C\n", true), ("%key: 1\nId: AB\n", true),
    ("# c\nId: AB\n", true), ("%rec: x\n\nId: AB\n", true), ("no field\nId: AB\n", true),
    ("Id: AB\n\nx: 1\nId: AB\n", true),
  ])
  func `a number for the first line`(_ text: String, mayHave: Bool) {
    let text = RecText(bytes: Array(text.utf8))
    let found = text.records(
      text.records.indices, thatMayHave: [Array("AB".utf8)], in: Array("Id".utf8))
    #expect(found == (mayHave ? Array(text.records.indices) : []))
  }

  @Test func `of several values any will do, and of none nothing is found`() {
    let text = RecText(bytes: Array("Id: A\n\nId: B\n\nId: C\n\nx: 1\n".utf8))
    func found(_ values: String...) -> [Int] {
      text.records(0..<4, thatMayHave: values.map { Array($0.utf8) }, in: Array("Id".utf8))
    }
    #expect(found("A", "C") == [0, 2, 3])
    #expect(found("D") == [3])
    #expect(found() == [])
  }

  @Test(arguments: 0..<10)
  func `what a record has is never denied`(_ round: Int) {
    var documents = Documents(seed: 4_000 + UInt64(round))
    let files = (Corpus.valid + Corpus.invalid).filter { $0.bytes.count < 300 }
    for turn in 0..<500 {
      let text = RecText(
        bytes: turn % 2 == 0
          ? documents.assembled() : documents.mutated(documents.element(of: files).bytes))
      for record in text.records {
        for field in record.fields {
          guard let first = record.field(field.name) else { continue }
          let found = text.records(
            record.index..<record.index + 1, thatMayHave: [first.valueBytes],
            in: Array(field.name.utf8))
          #expect(
            found == [record.index],
            "\(field.name) in \(String(decoding: text.bytes, as: UTF8.self).debugDescription)")
        }
      }
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 2_000])
  func `a filter denies no glance that is there, and most that are not`(count: Int) {
    var random = SplitMix64(seed: 11)
    let glances = (0..<count).map { _ in UInt32.random(in: 0...(.max), using: &random) }
    let filter = GlanceFilter(glances.map { RecordExtent(0..<1, glance: $0) })
    #expect(glances.allSatisfy(filter.mayHold))
    let others = (0..<1_000).filter { _ in
      filter.mayHold(UInt32.random(in: 0...(.max), using: &random))
    }
    #expect(others.count < 200)
  }
}
