import Recfile
import Rehearsal
import Testing

@testable import Store

@Suite struct RewritingTests {
  private static let text =
    "%rec: C\n\nId: A\nN: 1\n# c\n+ odd\nV: x\n\nId: B\nN: 2\n+ more\n\n\nId: C\n"

  /// The text with `old` replaced by `new` where it first stands.
  private func rewritten(_ old: String, _ new: String, in text: String = text) -> String? {
    guard let found = text.firstRange(of: old) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    let splice = Splice(
      range: start..<start + old.utf8.count, replacement: Array(new.utf8))
    return Rewriting(of: FileContent(Array(text.utf8)), by: [splice]).map {
      String(decoding: $0.content.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("1", "17"), ("1", ""), ("N: 1\n", ""), ("V: x\n", "V: x\nW: y\n"), ("2\n+ more", "3"),
    ("2\n+ more", "3\n+ a\n+ b"), ("\n\nId: B", "\n\nId: X\n\nId: B"),
    ("Id: C\n", "Id: C\n\nId: D\n"),
    ("Id: B\nN: 2\n+ more\n\n", ""), ("Id: C\n", "Id: C"), ("%rec", "%rec"),
  ]) func `what changes only what it touches is done`(old: String, new: String) {
    let expected = Self.text.replacing(old, with: new, maxReplacements: 1)
    #expect(rewritten(old, new) == expected)
  }

  @Test(arguments: [
    // The field behind is swallowed, or the one before takes up more.
    ("1", "1\\"), ("\n# c\n", "\n"), ("N: 2\n+ more\n\n\n", "N: 2\n+ more\\\n"),
    // What was read before is read no more.
    ("1", "1\nbroken"), ("Id: A\n", "Id: A\n?\n"),
  ]) func `what would do more is not`(old: String, new: String) {
    #expect(rewritten(old, new) == nil)
  }

  /// Two thousand texts from seed 3, with any of their values set and any of their records removed.
  @Test func `whatever is done to values and records is done`() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2000 {
      let blank = String(repeating: "\n", count: Int.random(in: 1...3, using: &random))
      let records = (0..<Int.random(in: 1...6, using: &random)).map { number in
        let note = Bool.random(using: &random) ? "# note\n" : ""
        return "Id: \(number)\n\(note)V: value\n"
      }
      let text = RecText(bytes: Array(records.joined(separator: blank).utf8))
      var splices: [Splice] = []
      for record in text.records {
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
          let end = min(text.bytes.count, record.span.upperBound + blank.utf8.count)
          splices.append(Splice(range: record.span.lowerBound..<end, replacement: []))
        case 1:
          let field = try #require(record.field("V"))
          let value = ["", "x", "longer value", "a\nb"].randomElement(using: &random) ?? ""
          splices.append(try text.splice(setting: field, to: value))
        default:
          break
        }
      }
      var expected = text.bytes
      for splice in splices.reversed() { expected = splice.applied(to: expected) }
      #expect(Rewriting(of: FileContent(text.bytes), by: splices)?.content.bytes == expected)
    }
  }

  @Test func `splices must be in order and in the text`() {
    let bytes = FileContent(Array("Id: A\n".utf8))
    let first = Splice(range: 4..<5, replacement: [0x42])
    let second = Splice(range: 5..<6, replacement: [0x0A])
    #expect(Rewriting(of: bytes, by: [first, second])?.content.bytes == Array("Id: B\n".utf8))
    #expect(Rewriting(of: bytes, by: [second, first]) == nil)
    #expect(Rewriting(of: bytes, by: [first, first]) == nil)
    #expect(Rewriting(of: bytes, by: [Splice(range: 6..<7, replacement: [])]) == nil)
    #expect(Rewriting(of: bytes, by: [])?.content == bytes)
  }
}
