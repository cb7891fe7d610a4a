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
    let text = RecText(bytes: Array(text.utf8))
    #expect(text.mayHave(Array("AB".utf8), in: Array("Id".utf8), record: 0) == mayHave)
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
          #expect(
            text.mayHave(first.valueBytes, in: Array(field.name.utf8), record: record.index),
            "\(field.name) in \(String(decoding: text.bytes, as: UTF8.self).debugDescription)")
        }
      }
    }
  }
}
