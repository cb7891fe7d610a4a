import Rehearsal
import Testing

@testable import Recfile

/// Values and offsets are those that recutils 1.9 reads.
@Suite struct ValidCorpusTests {
  @Test func `the corpus is there`() {
    #expect(Corpus.valid.count == 51)
    #expect(Corpus.valid.allSatisfy { !Corpus.readings(of: $0).isEmpty })
  }

  @Test(arguments: Corpus.valid)
  func `reads what recutils reads`(_ file: Corpus.File) {
    let text = RecText(bytes: file.bytes)
    for (type, expected) in Corpus.readings(of: file) {
      let records = text.records.filter { $0.type == type }.map(SymbolicRecord.init)
      // recsel prints a set with %sort in sorted order; the file has its own.
      #expect(records == expected.sorted { $0.offset < $1.offset }, "type \(type ?? "none")")
    }
  }

  @Test(arguments: Corpus.valid)
  func `no line of a file that recutils accepts is damaged`(_ file: Corpus.File) {
    let problems = RecText(bytes: file.bytes).problems.filter {
      if case .descriptor = $0.reason { false } else { true }
    }
    #expect(problems == [])
  }

  /// What recutils accepts in a descriptor in silence, and what is told here.
  @Test(arguments: Corpus.valid)
  func `only these descriptors are found fault with`(_ file: Corpus.File) {
    let expected: [String: [DescriptorMistake]] = [
      "v053-fields-glued-to-descriptor": [.ordinaryField("Id")],
      "v057-typo-special-field": [
        .unknownRule("%mandatroy", resembles: "%mandatory"),
        .unknownRule("%Key", resembles: "%key"), .unknownRule("%REC", resembles: "%rec"),
      ],
      "v059-key-two-names-ignored": [.key],
      "v091-external-descriptor": [.externalSource("ext-descriptor.rec")],
    ]
    let reasons = RecText(bytes: file.bytes).problems.map(\.reason)
    #expect(reasons == (expected[file.name] ?? []).map { .descriptor($0) })
  }
}

extension SymbolicRecord {
  init(_ record: Record) {
    self.init(
      offset: record.span.lowerBound,
      fields: record.fields.map {
        Field(offset: $0.offset, name: $0.name, value: $0.valueBytes)
      })
  }
}
