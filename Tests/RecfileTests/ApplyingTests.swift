import Rehearsal
import Testing

@testable import Recfile

/// A change is read in its part of the text only; that must give what reading the whole text gives.
@Suite struct ApplyingTests {
  /// What was read of a text, apart from its bytes.
  private struct Reading: Equatable {
    let records: [Range<Int>]
    let types: [String?]
    let sets: [Range<Int>]
    let descriptors: [Range<Int>?]
    let problems: [SyntaxProblem]
    let places: [Place]

    init(_ text: RecText) {
      records = text.records.map(\.span)
      types = text.records.map(\.type)
      sets = text.sets.map(\.records)
      descriptors = text.sets.map { $0.descriptor?.span }
      problems = text.problems
      places = stride(from: 0, through: text.bytes.count, by: 7).map(text.place(of:))
    }
  }

  private static let lines = [
    "", "", "", "", "Id: A", "Id: B\\", "b: 1", "+ more", "# comment", "%rec: Cohort",
    "%rec: Other",
    "%mandatory: Id", "%rec:", "no field", " indented: 1", "\u{0C}", "end\\", "n: \u{0}", "é: 1",
  ]

  /// A text of random lines, long enough that most of it lies beyond the part that changes.
  private func text(_ random: inout some RandomNumberGenerator) -> [UInt8] {
    let lines = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      Self.lines.randomElement(using: &random) ?? ""
    }
    let ending = Int.random(in: 0..<12, using: &random) == 0 ? "\r\n" : "\n"
    return Array(lines.joined(separator: ending).utf8)
  }

  private func splices(
    in bytes: [UInt8], _ random: inout some RandomNumberGenerator
  ) -> [Splice] {
    var splices: [Splice] = []
    var position = 0
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let start = Int.random(in: position...bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...8, using: &random))
      let words = [
        "", "x", "\n", "\n\n", "\n\nId: C\n", "%rec: New\n", "\\", ": ", "+ y\n", "\u{0}",
      ]
      splices.append(
        Splice(
          range: start..<end, replacement: Array((words.randomElement(using: &random) ?? "").utf8)))
      position = end
    }
    return splices
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `reading around a change gives what reading all gives`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let length = [1, 20, 1 << 18].randomElement(using: &random) ?? 1
      var text = RecText(Source(bytes: text(&random)), inPartsOf: length)
      // Several changes one after the other: what is carried over must be right as well.
      for _ in 0..<4 {
        let splices = splices(in: text.bytes, &random)
        let bytes = splices.reversed().reduce(text.bytes) { $1.applied(to: $0) }
        let changed = text.applying(splices)
        guard changed.text.bytes == bytes, Reading(changed.text) == Reading(RecText(bytes: bytes))
        else {
          Issue.record(
            """
            \(splices) in \(String(decoding: text.bytes, as: UTF8.self))
            \(Reading(changed.text))
            \(Reading(RecText(bytes: bytes)))
            """)
          return
        }
        let again = text.becoming(bytes)
        #expect(again.text.bytes == bytes && Reading(again.text) == Reading(changed.text))
        let before = text.records.map { Array(text.bytes[$0.span]) }
        let after = changed.text.records.map { Array(bytes[$0.span]) }
        #expect(before[..<changed.goes.lowerBound] == after[..<changed.comes.lowerBound])
        #expect(before[changed.goes.upperBound...] == after[changed.comes.upperBound...])
        #expect(before[..<again.goes.lowerBound] == after[..<again.comes.lowerBound])
        #expect(before[again.goes.upperBound...] == after[again.comes.upperBound...])
        text = changed.text
      }
    }
  }

  @Test func `a change in a large text touches one record and those beside it`() {
    let text = RecText(
      bytes: Array(("%rec: Cohort\n\n" + (0..<9_000).map { "Id: \($0)\n\n" }.joined()).utf8))
    let field = text.records[5_000].field("Id")
    let span = field?.valueSpan ?? 0..<0
    let changed = text.applying([Splice(range: span, replacement: Array("changed".utf8))])
    #expect(changed.goes == 4_999..<5_002)
    #expect(changed.comes == 4_999..<5_002)
    #expect(changed.text.records[5_000].value("Id") == "changed")
    #expect(changed.text.records[8_999].line == text.records[8_999].line)
  }
}
