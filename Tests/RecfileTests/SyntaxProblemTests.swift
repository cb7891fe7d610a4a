import Testing

@testable import Recfile

@Suite struct SyntaxProblemTests {
  /// A text, and each problem that it has at its place.
  static let damages: [(text: String, place: String, damage: LineDamage)] = [
    ("Name", "1:5", .missingColon),
    ("Name\n", "1:5", .missingColon),
    ("%key Id\n", "1:5", .missingColon),
    ("Name  \t\n", "1:5", .missingColon),
    ("a \t: b\n", "1:2", .blankBeforeColon),
    ("a-b: c\n", "1:2", .characterInName("-")),
    ("Năm: 1\n", "1:2", .characterInName("ă")),
    ("%%: c\n", "1:2", .characterInName("%")),
    ("1a: b\n", "1:1", .firstCharacter("1")),
    ("_a: b\n", "1:1", .firstCharacter("_")),
    (": b\n", "1:1", .firstCharacter(":")),
    ("国: b\n", "1:1", .firstCharacter("国")),
    ("  国: b\n", "1:3", .firstCharacter("国")),
    ("\\x\n", "1:1", .firstCharacter("\\")),
    ("a\u{200B}: b\n", "1:2", .invisibleCharacter("\u{200B}")),
    ("\u{AD}a: b\n", "1:1", .invisibleCharacter("\u{AD}")),
    ("x: 1\n\u{FEFF}a: b\n", "2:1", .invisibleCharacter("\u{FEFF}")),
    ("x: 1\n a: b\n", "2:1", .indented),
    ("x: 1\n\t+ b\n", "2:1", .indented),
    ("x: 1\n # b\n", "2:1", .indentedComment),
    ("+ b\n", "1:1", .strayContinuation),
    ("x: 1\n# c\n+ b\n", "3:1", .strayContinuation),
    ("x: 1\n\n+ b\n", "3:1", .strayContinuation),
    ("\\", "1:1", .loneBackslash),
    ("x: 1\n\0\0\0\n", "2:1", .nulBytes),
    ("a\0: 1\n", "1:2", .nulBytes),
    ("<<<<<<< ours\n", "1:1", .conflictMarker),
    ("=======\n", "1:1", .conflictMarker),
    ("||||||| 1234567\n", "1:1", .conflictMarker),
    (">>>>>>> theirs\n", "1:1", .conflictMarker),
    ("======\n", "1:1", .firstCharacter("=")),
    ("========\n", "1:1", .firstCharacter("=")),
    ("=======x\n", "1:1", .firstCharacter("=")),
  ]

  @Test(arguments: damages)
  func `tells a damaged line`(_ text: String, at place: String, as damage: LineDamage) {
    expect([(place, .damaged(damage))], in: Array(text.utf8))
  }

  @Test func `tells a byte that is not UTF-8`() {
    expect([("1:2", .damaged(.strayByte(0xC3)))], in: [0x61, 0xC3, 0x28, 0x3A, 0x0A])
    expect([("1:1", .damaged(.strayByte(0x80)))], in: [0x80, 0x0A])
    expect([("1:1", .damaged(.strayByte(0xE2)))], in: [0xE2, 0x80])
  }

  static let foreigners: [(text: String, place: String, reason: ForeignText)] = [
    ("\u{FEFF}", "1:1", .byteOrderMark),
    ("a: 1\r\nb: 2\r\n", "1:5", .carriageReturns),
    ("a: 1\r\nb: 2\n \r\n\r\n", "3:2", .carriageReturns),
    ("a: 1\n\r\n", "2:1", .looksBlank("\r")),
    ("a: 1\n \t\u{3000}\n", "2:3", .looksBlank("\u{3000}")),
    ("\u{B}\n", "1:1", .looksBlank("\u{B}")),
    ("a:é\n", "1:3", .missingBlankAfterColon),
    ("a:", "1:2", .endsAfterColon),
    ("a: x\n+", "2:1", .endsAfterPlus),
    ("a: x\\", "1:5", .endsAfterBackslash),
    ("a: x\n+ y\\", "2:4", .endsAfterBackslash),
    ("a: x\0y\n", "1:5", .nulInValue),
    ("a: x\n+ \0\n", "2:3", .nulInValue),
  ]

  @Test(arguments: foreigners)
  func `tells what only recutils cannot read`(
    _ text: String, at place: String, as reason: ForeignText
  ) {
    expect([(place, .foreign(reason))], in: Array(text.utf8))
  }

  @Test func `tells the byte FF in a value, and not in a comment`() {
    expect([("2:3", .foreign(.byteFF))], in: Array("a: x\n+ ".utf8) + [0xFF, 0x0A])
    expect([("1:3", .foreign(.byteFF))], in: Array("a:".utf8) + [0xFF, 0x0A])
    expect([], in: Array("# ".utf8) + [0xFF, 0x00, 0x0A])
  }

  /// What is right, however odd it looks.
  @Test(arguments: [
    "a: 1\n", "a: é\n", "a:e\n", "a: +\n", "a: x\n+ \0".replacing("\0", with: ""), "# \u{200B}\n",
    "a: \u{200B}\n", "a: \\x\n", "a: 1\n\n\t\n b: 1\n", " # c\n", "%a: 1\n", "a: <<<<<<< x\n",
  ])
  func `finds no fault`(_ text: String) {
    expect([], in: Array(text.utf8))
  }

  @Test func `one bad line is one problem, with the lines that continue it`() {
    expect(
      [("1:1", .damaged(.firstCharacter("1"))), ("4:2", .damaged(.characterInName("-")))],
      in: Array("1a: x\n+ y\n+ z\nb-c: 1\n+ d\ne: 1\n".utf8))
  }

  @Test func `a text beyond the limit is read up to its last whole record`() {
    let bytes = Array("a: 1\n\nb: 2\nc: 3\n\nd: 4\n".utf8)
    let text = RecText(Source(bytes: bytes, limit: 13))
    #expect(text.records.map { $0.fields.map(\.name) } == [["a"]])
    #expect(text.problems == [SyntaxProblem(.damaged(.beyondLimit), at: 6)])
    #expect(text.bytes == bytes)
    #expect(RecText(Source(bytes: bytes, limit: bytes.count)).problems == [])
    #expect(RecText(Source(bytes: bytes, limit: 0)).problems.map(\.offset) == [0])
    #expect(Source.limit == 4_294_967_295)
  }

  @Test func `each problem says what is wrong and what is accepted, in a clause`() {
    let reasons =
      Self.damages.map { SyntaxProblem.Reason.damaged($0.damage) }
      + [.damaged(.strayByte(7)), .damaged(.beyondLimit)]
      + Self.foreigners.map { .foreign($0.reason) } + [.foreign(.byteFF)]
      + DescriptorTests.mistakes.map { .descriptor($0.mistake) }
    for reason in reasons {
      let problem = SyntaxProblem(reason, at: 0)
      for clause in [problem.message, problem.remedy] {
        #expect(clause.count > 10 && !clause.hasSuffix("."))
        #expect(clause.unicodeScalars.allSatisfy { $0.value >= 0x20 && !$0.isInvisible })
      }
    }
  }

  @Test func `names the invisible by its code point`() {
    #expect(
      LineDamage.invisibleCharacter("\u{200B}").message
        == "the invisible character U+200B cannot be part of a field name")
    #expect(
      LineDamage.firstCharacter("\u{1}").message == "a line cannot begin with U+0001")
    #expect(LineDamage.firstCharacter("é").message == "a line cannot begin with `é`")
    #expect(
      LineDamage.strayByte(7).message == "the byte 07 is not a letter, and not UTF-8")
  }

  private func expect(
    _ expected: [(String, SyntaxProblem.Reason)], in bytes: [UInt8],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = RecText(bytes: bytes)
    let found = text.problems.map { "\(text.place(of: $0.offset)) \($0.reason)" }
    #expect(found == expected.map { "\($0) \($1)" }, sourceLocation: sourceLocation)
  }
}
