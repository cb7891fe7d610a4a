import Testing

@testable import Recfile

@Suite struct SpliceTests {
  private static let text = Array("a: 1\nb: 2\n".utf8)

  @Test func `puts bytes where others were`() {
    let splice = Splice(range: 3..<4, replacement: Array("xyz".utf8))
    #expect(String(decoding: splice.applied(to: Self.text), as: UTF8.self) == "a: xyz\nb: 2\n")
    #expect(RecText(bytes: Self.text).applying(splice).records[0].value("a") == "xyz")
  }

  @Test(arguments: [0..<0, 0..<10, 3..<4, 10..<10, 4..<9])
  func `the inverse brings back every byte`(_ range: Range<Int>) {
    for replacement in ["", "x", "a longer text\n"] {
      let splice = Splice(range: range, replacement: Array(replacement.utf8))
      let text = RecText(bytes: Self.text)
      #expect(text.applying(splice).applying(text.inverse(of: splice)).bytes == Self.text)
    }
  }

  @Test(arguments: [8..<99, 50..<99, -5..<2, -9..<(-5)])
  func `what lies beyond the text is left out`(_ range: Range<Int>) {
    let splice = Splice(range: range, replacement: [0x78])
    let changed = splice.applied(to: Self.text)
    #expect(changed.count == Self.text.count - range.clamped(to: 0..<10).count + 1)
    #expect(RecText(bytes: Self.text).inverse(of: splice).applied(to: changed) == Self.text)
  }
}

/// Texts before and after an edit of a field.
@Suite struct FieldEditTests {
  static let settings: [(text: String, name: String, value: String, result: String)] = [
    ("a: 1\nb: 2\n", "a", "x", "a: x\nb: 2\n"),
    ("a: 1", "a", "x", "a: x"),
    ("a:1\n", "a", "x", "a:x\n"),
    ("a:\t1\n", "a", "x", "a:\tx\n"),
    ("a:1\n", "a", "é", "a: é\n"),
    ("a:1\n", "a", " x", "a:  x\n"),
    ("a:\n", "a", "x", "a: x\n"),
    ("a: 1\n", "a", "", "a: \n"),
    ("a:1", "a", "", "a: "),
    ("a: 1\n", "a", "x\ny", "a: x\n+ y\n"),
    ("a: 1\n", "a", "\n\nx\n", "a: \n+\n+ x\n+ \n"),
    ("a: 1\n", "a", " x\n y", "a:  x\n+  y\n"),
    ("a: 1\n+ 2\n+3\nb: 4\n", "a", "x", "a: x\nb: 4\n"),
    ("a: 1\\\n2\nb: 4\n", "a", "x", "a: x\nb: 4\n"),
    ("a: 1\\\n\nb: 4\n", "a", "x", "a: x\nb: 4\n"),
    ("a: 1\r\nb: 2\r\n", "a", "x\ny", "a: x\r\n+ y\r\nb: 2\r\n"),
    ("a: 1\\", "a", "x", "a: x"),
    ("\u{FEFF}a: 1\n", "a", "x", "\u{FEFF}a: x\n"),
    ("  a: 1\nbad\n", "a", "x", "  a: x\nbad\n"),
    // A value that is there already stays as it is written.
    ("a: 1\\\n2\n+3\n", "a", "12\n3", "a: 1\\\n2\n+3\n"),
    // What looks like other lines is data once it is continued.
    ("a: 1\n", "a", "# x\n%rec: B\n+ y", "a: # x\n+ %rec: B\n+ + y\n"),
  ]

  @Test(arguments: settings)
  func `sets`(_ text: String, name: String, value: String, result: String) throws {
    try expect(text, result) { text in
      try text.splice(setting: #require(text.records[0].field(name)), to: value)
    }
  }

  static let additions: [(text: String, record: Int, name: String, result: String)] = [
    ("a: 1\n", 0, "b", "a: 1\nb: x\n"),
    ("a: 1", 0, "b", "a: 1\nb: x"),
    ("a:1\n", 0, "b", "a:1\nb:x\n"),
    ("a:\n", 0, "b", "a:\nb: x\n"),
    ("a:\t1\n\n# c\n", 0, "b", "a:\t1\nb:\tx\n\n# c\n"),
    ("a: 1\r\nb: 2\r\n", 0, "c", "a: 1\r\nb: 2\r\nc: x\r\n"),
    ("a: 1\nb: 2\na: 3\nc: 4\n", 0, "a", "a: 1\nb: 2\na: 3\na: x\nc: 4\n"),
    // The order of the nearest record that has the field.
    ("a: 1\nb: 1\nc: 1\n\na: 2\nc: 2\n", 1, "b", "a: 1\nb: 1\nc: 1\n\na: 2\nb: x\nc: 2\n"),
    ("a: 1\nc: 1\n\na: 2\nb: 2\nc: 2\n", 0, "b", "a: 1\nb: x\nc: 1\n\na: 2\nb: 2\nc: 2\n"),
    ("a: 1\nb: 1\nc: 1\n\na: 2\nb: 2\n", 1, "c", "a: 1\nb: 1\nc: 1\n\na: 2\nb: 2\nc: x\n"),
    ("b: 1\na: 1\nc: 1\n\na: 2\nb: 2\n", 1, "c", "b: 1\na: 1\nc: 1\n\na: 2\nc: x\nb: 2\n"),
    ("b: 1\nc: 1\n\nc: 2\n", 1, "b", "b: 1\nc: 1\n\nb: x\nc: 2\n"),
    ("b: 1\nc: 1\n\n d: 2\nc: 2\n", 1, "b", "b: 1\nc: 1\n\n d: 2\nb: x\nc: 2\n"),
    ("b: 1\nc: 1\n\n  c: 2\n", 1, "b", "b: 1\nc: 1\n\n  b: x\nc: 2\n"),
    ("b: 1\nz: 1\n\nc: 2\n", 1, "b", "b: 1\nz: 1\n\nc: 2\nb: x\n"),
    (
      "a: 1\n\n%rec: A\n\nz: 1\na: 1\n\nz: 2\n", 0, "z",
      "a: 1\nz: x\n\n%rec: A\n\nz: 1\na: 1\n\nz: 2\n"
    ),
    ("a: x\\\n\n# c\n\n", 0, "b", "a: x\\\n\nb: x\n# c\n\n"),
    ("a: x\\\n", 0, "b", "a: x\\\n\nb: x"),
    ("a: 1\nbad\n", 0, "b", "a: 1\nb: x\nbad\n"),
  ]

  @Test(arguments: additions)
  func `adds`(_ text: String, to record: Int, name: String, result: String) throws {
    try expect(text, result) { text in
      try text.splice(adding: NewField(name, "x"), to: text.records[record])
    }
  }

  /// Added where the type has the fields a to f in this order.
  static let orderedAdditions: [(text: String, record: Int, name: String, result: String)] = [
    ("a: 1\nd: 1\n", 0, "c", "a: 1\nc: x\nd: 1\n"),
    ("a: 1\nb: 1\nb: 2\nd: 1\n", 0, "c", "a: 1\nb: 1\nb: 2\nc: x\nd: 1\n"),
    ("d: 1\ne: 1\n", 0, "c", "c: x\nd: 1\ne: 1\n"),
    ("z: 1\ne: 1\n", 0, "c", "z: 1\nc: x\ne: 1\n"),
    ("e: 1\na: 1\ny: 1\n", 0, "c", "e: 1\na: 1\nc: x\ny: 1\n"),
    ("c: 1\na: 1\n", 0, "c", "c: 1\nc: x\na: 1\n"),
    ("b: 1\nd: 1\na: 1\n", 0, "c", "b: 1\nd: 1\na: 1\nc: x\n"),
    ("y: 1\n", 0, "c", "y: 1\nc: x\n"),
    ("a: 1\nd: 1\n", 0, "z", "a: 1\nd: 1\nz: x\n"),
    // Records nearby go first, whatever their order.
    (
      "a: 1\ne: 1\nc: 1\n\na: 2\nb: 2\ne: 2\n", 1, "c",
      "a: 1\ne: 1\nc: 1\n\na: 2\nb: 2\ne: 2\nc: x\n"
    ),
    ("d: 1\nc: 1\na: 1\n\nd: 2\na: 2\n", 1, "c", "d: 1\nc: 1\na: 1\n\nd: 2\nc: x\na: 2\n"),
    ("c: 1\nd: 1\n\na: 2\nd: 2\n", 1, "c", "c: 1\nd: 1\n\na: 2\nc: x\nd: 2\n"),
    ("c: 1\nd: 1\n\nf: 2\nd: 2\n", 1, "c", "c: 1\nd: 1\n\nc: x\nf: 2\nd: 2\n"),
    ("c: 1\ny: 1\n\nz: 2\ny: 2\n", 1, "c", "c: 1\ny: 1\n\nz: 2\nc: x\ny: 2\n"),
    ("c: 1\ny: 1\n\na: 2\ne: 2\n", 1, "c", "c: 1\ny: 1\n\na: 2\nc: x\ne: 2\n"),
    // Of what stands in between, they know nothing.
    ("a: 1\nd: 1\n\na: 2\nb: 2\ne: 2\n", 1, "d", "a: 1\nd: 1\n\na: 2\nb: 2\nd: x\ne: 2\n"),
    (
      "a: 1\nd: 1\ny: 1\n\na: 2\nz: 2\nb: 2\ny: 2\nc: 2\n", 1, "d",
      "a: 1\nd: 1\ny: 1\n\na: 2\nz: 2\nb: 2\nd: x\ny: 2\nc: 2\n"
    ),
  ]

  @Test(arguments: orderedAdditions)
  func `adds in the order of the type`(
    _ text: String, to record: Int, name: String, result: String
  ) throws {
    try expect(text, result) { text in
      try text.splice(
        adding: NewField(name, "x"), to: text.records[record],
        order: ["a", "b", "c", "d", "e", "f"])
    }
  }

  static let removals: [(text: String, name: String, result: String)] = [
    ("a: 1\nb: 2\nc: 3\n", "a", "b: 2\nc: 3\n"),
    ("a: 1\nb: 2\nc: 3\n", "b", "a: 1\nc: 3\n"),
    ("a: 1\nb: 2\nc: 3\n", "c", "a: 1\nb: 2\n"),
    ("a: 1\nb: 2", "b", "a: 1"),
    ("a: 1\r\nb: 2", "b", "a: 1"),
    ("a: 1\r\nb: 2\r\n", "b", "a: 1\r\n"),
    ("a:\nb: 2", "b", "a:\n"),
    ("a: x\n+\nb: 2", "b", "a: x\n+\n"),
    ("a: x\\\n\nb: 2", "b", "a: x\\\n"),
    ("a: 1\nb: 2\n+ 3\n+\\\n4\nc: 5\n", "b", "a: 1\nc: 5\n"),
    ("  a: 1\nb: 2\n", "a", "b: 2\n"),
    ("# c\n  a: 1", "a", "# c"),
    ("a: 1\n", "a", ""),
    ("\u{FEFF}a: 1", "a", "\u{FEFF}"),
    ("a: 1\n# c\nb: 2\nbad\n", "b", "a: 1\n# c\nbad\n"),
  ]

  @Test(arguments: removals)
  func `removes`(_ text: String, name: String, result: String) throws {
    try expect(text, result) { text in
      try text.splice(removing: #require(text.records[0].field(name)))
    }
  }

  @Test func `edits the fields of a descriptor too`() throws {
    try expect("%rec: A\n%key: a\n\na: 1\n", "%rec: A\n%key: b\n\na: 1\n") { text in
      let descriptor = try #require(text.sets.first?.descriptor)
      return try text.splice(setting: descriptor.fields[1], to: "b")
    }
  }

  static let refusals: [(value: [UInt8], refusal: EditRefusal)] = [
    (Array("C:\\dir\\".utf8), .backslash(line: 1)),
    (Array("a\nb\\\nc".utf8), .backslash(line: 2)),
    (Array("\\".utf8), .backslash(line: 1)),
    (Array("a\r\nb".utf8), .carriageReturn(line: 1)),
    (Array("a\nb\r".utf8), .carriageReturn(line: 2)),
    ([0x61, 0x00], .byte(0)),
    ([0xFF], .byte(0xFF)),
  ]

  @Test(arguments: refusals)
  func `refuses what could not be read back`(_ value: [UInt8], refusal: EditRefusal) throws {
    let text = RecText(bytes: Array("a: 1\n".utf8))
    let field = try #require(text.records[0].field("a"))
    #expect(throws: refusal) { try text.splice(setting: field, to: value) }
    #expect(throws: refusal) {
      try text.splice(adding: NewField("b", value), to: text.records[0])
    }
    #expect(throws: refusal) {
      try text.splice(inserting: [NewField("b", value)], at: .endOfText)
    }
  }

  @Test(arguments: ["", "1a", "a b", "a:", "é", "a-b"])
  func `refuses a name that is none`(_ name: String) {
    let text = RecText(bytes: Array("a: 1\n".utf8))
    #expect(throws: EditRefusal.name(name)) {
      try text.splice(adding: NewField(name, "x"), to: text.records[0])
    }
  }

  @Test func `refuses an edit that would make damaged lines readable`() throws {
    let text = RecText(bytes: Array("a: 1\n  b: 2\nc: 3\n".utf8))
    let field = try #require(text.records[0].field("a"))
    #expect(throws: EditRefusal.surroundings) { try text.splice(removing: field) }
    #expect(try text.splice(setting: field, to: "x").replacement == [0x78])
  }

  @Test func `refuses an edit that would change what ends the other lines`() throws {
    let text = RecText(bytes: Array("a: 1\nb: 2\r\nc: 3\n".utf8))
    let field = try #require(text.records[0].field("a"))
    #expect(throws: EditRefusal.lineEnding) { try text.splice(removing: field) }
    #expect(try text.splice(setting: field, to: "x").range == 3..<4)
  }

  @Test func `refuses to go on after a text that was cut within a value`() throws {
    let text = RecText(bytes: Array("a: x\\".utf8))
    #expect(throws: EditRefusal.surroundings) {
      try text.splice(adding: NewField("b", "1"), to: text.records[0])
    }
    #expect(throws: EditRefusal.surroundings) {
      try text.splice(inserting: [NewField("b", "1")], at: .endOfText)
    }
  }

  @Test func `each refusal says what is wrong and what is accepted`() {
    let refusals: [EditRefusal] = [
      .name("1"), .backslash(line: 1), .carriageReturn(line: 1), .byte(0), .noFields, .otherText,
      .lineEnding, .surroundings,
    ]
    for refusal in refusals {
      #expect(refusal.message.count > 10 && !refusal.message.hasSuffix("."))
      #expect(refusal.remedy.count > 10 && !refusal.remedy.hasSuffix("."))
    }
    #expect(EditRefusal.backslash(line: 2).message == "line 2 of the value ends with a backslash")
  }
}

@Suite struct RecordEditTests {
  static let insertions: [(text: String, position: String, result: String)] = [
    ("", "end", "a: x\nb: y\n"),
    ("\u{FEFF}", "end", "\u{FEFF}a: x\nb: y\n"),
    ("# c\n", "end", "# c\n\na: x\nb: y\n"),
    ("# c", "end", "# c\n\na: x\nb: y"),
    ("k: 1", "end", "k: 1\n\na: x\nb: y"),
    ("k: 1\n", "end", "k: 1\n\na: x\nb: y\n"),
    ("k: 1\n\n", "end", "k: 1\n\na: x\nb: y\n"),
    ("k:1\r\n", "end", "k:1\r\n\r\na:x\r\nb:y\r\n"),
    ("k: x\\\n", "end", "k: x\\\n\n\na: x\nb: y\n"),
    ("%rec: A\n", "set", "%rec: A\n\na: x\nb: y\n"),
    ("%rec: A\n\nk: 1\n\n%rec: B\n", "set", "%rec: A\n\nk: 1\n\na: x\nb: y\n\n%rec: B\n"),
    ("%rec: A\n\n%rec: B\n", "set", "%rec: A\n\na: x\nb: y\n\n%rec: B\n"),
    ("k: 1\n\nl: 2\n", "after", "k: 1\n\na: x\nb: y\n\nl: 2\n"),
    ("k: 1\n# c\n\nl: 2\n", "after", "k: 1\n# c\n\na: x\nb: y\n\nl: 2\n"),
    ("k: 1\n", "before", "a: x\nb: y\n\nk: 1\n"),
    ("# c\n # d\n  k: 1\n", "before", "a: x\nb: y\n\n# c\n # d\n  k: 1\n"),
    ("# c\n\n# d\nk: 1\n", "before", "# c\n\na: x\nb: y\n\n# d\nk: 1\n"),
    ("\u{FEFF}k: 1\n", "before", "\u{FEFF}a: x\nb: y\n\nk: 1\n"),
  ]

  @Test(arguments: insertions)
  func `inserts`(_ text: String, at position: String, result: String) throws {
    try expect(text, result) { text in
      let place: RecText.Position =
        switch position {
        case "end": .endOfText
        case "set": try .endOfSet(#require(text.sets.first))
        case "after": .after(text.records[0])
        default: .before(text.records[0])
        }
      return try text.splice(inserting: [NewField("a", "x"), NewField("b", "y")], at: place)
    }
  }

  /// Added where the type has the fields a to f in this order.
  static let orderedAdditions: [(text: String, record: Int, name: String, result: String)] = [
    ("a: 1\nd: 1\n", 0, "c", "a: 1\nc: x\nd: 1\n"),
    ("a: 1\nb: 1\nb: 2\nd: 1\n", 0, "c", "a: 1\nb: 1\nb: 2\nc: x\nd: 1\n"),
    ("d: 1\ne: 1\n", 0, "c", "c: x\nd: 1\ne: 1\n"),
    ("z: 1\ne: 1\n", 0, "c", "z: 1\nc: x\ne: 1\n"),
    ("e: 1\na: 1\ny: 1\n", 0, "c", "e: 1\na: 1\nc: x\ny: 1\n"),
    ("c: 1\na: 1\n", 0, "c", "c: 1\nc: x\na: 1\n"),
    ("b: 1\nd: 1\na: 1\n", 0, "c", "b: 1\nd: 1\na: 1\nc: x\n"),
    ("y: 1\n", 0, "c", "y: 1\nc: x\n"),
    ("a: 1\nd: 1\n", 0, "z", "a: 1\nd: 1\nz: x\n"),
    // Records nearby go first, whatever their order.
    (
      "a: 1\ne: 1\nc: 1\n\na: 2\nb: 2\ne: 2\n", 1, "c",
      "a: 1\ne: 1\nc: 1\n\na: 2\nb: 2\ne: 2\nc: x\n"
    ),
    ("d: 1\nc: 1\na: 1\n\nd: 2\na: 2\n", 1, "c", "d: 1\nc: 1\na: 1\n\nd: 2\nc: x\na: 2\n"),
    ("c: 1\nd: 1\n\na: 2\nd: 2\n", 1, "c", "c: 1\nd: 1\n\na: 2\nc: x\nd: 2\n"),
    ("c: 1\nd: 1\n\nf: 2\nd: 2\n", 1, "c", "c: 1\nd: 1\n\nc: x\nf: 2\nd: 2\n"),
    ("c: 1\ny: 1\n\nz: 2\ny: 2\n", 1, "c", "c: 1\ny: 1\n\nz: 2\nc: x\ny: 2\n"),
    ("c: 1\ny: 1\n\na: 2\ne: 2\n", 1, "c", "c: 1\ny: 1\n\na: 2\nc: x\ne: 2\n"),
    // Of what stands in between, they know nothing.
    ("a: 1\nd: 1\n\na: 2\nb: 2\ne: 2\n", 1, "d", "a: 1\nd: 1\n\na: 2\nb: 2\nd: x\ne: 2\n"),
    (
      "a: 1\nd: 1\ny: 1\n\na: 2\nz: 2\nb: 2\ny: 2\nc: 2\n", 1, "d",
      "a: 1\nd: 1\ny: 1\n\na: 2\nz: 2\nb: 2\nd: x\ny: 2\nc: 2\n"
    ),
  ]

  @Test(arguments: orderedAdditions)
  func `adds in the order of the type`(
    _ text: String, to record: Int, name: String, result: String
  ) throws {
    try expect(text, result) { text in
      try text.splice(
        adding: NewField(name, "x"), to: text.records[record],
        order: ["a", "b", "c", "d", "e", "f"])
    }
  }

  static let removals: [(text: String, record: Int, result: String)] = [
    ("a: 1\n", 0, ""),
    ("a: 1", 0, ""),
    ("a: 1\n\nb: 2\n\nc: 3\n", 0, "b: 2\n\nc: 3\n"),
    ("a: 1\n\nb: 2\n\nc: 3\n", 1, "a: 1\n\nc: 3\n"),
    ("a: 1\n\nb: 2\n\nc: 3\n", 2, "a: 1\n\nb: 2\n"),
    ("a: 1\n\nb: 2\n\nc: 3", 2, "a: 1\n\nb: 2"),
    ("a: 1\r\n\r\nb: 2\r\n", 1, "a: 1\r\n"),
    ("a: 1\r\n\r\nb: 2", 1, "a: 1"),
    ("a:\n\nb: 2", 1, "a:\n"),
    ("a: 1\n\n\nb: 2\n\n\nc: 3\n", 1, "a: 1\n\n\n\nc: 3\n"),
    ("a: 1\n\n  b: 2\n \nc: 3\n", 1, "a: 1\n\nc: 3\n"),
    ("# on a\na: 1\n\nb: 2\n", 0, "# on a\n\nb: 2\n"),
    ("a: 1\n# in a\nbad\n\nb: 2\n", 0, "b: 2\n"),
    ("%rec: A\n\na: 1\n", 0, "%rec: A\n"),
    ("a: 1\n\n# on b\nb: 2", 1, "a: 1\n\n# on b"),
  ]

  @Test(arguments: removals)
  func `removes`(_ text: String, record: Int, result: String) throws {
    try expect(text, result) { try $0.splice(removing: $0.records[record]) }
  }

  @Test func `refuses what was looked up in another text`() throws {
    let old = RecText(bytes: Array("%rec: A\n\na: 1\n\nb: 2\n".utf8))
    let record = old.records[1]
    let field = try #require(record.field("b"))
    let set = try #require(old.sets.first)
    let new = NewField("c", "1")
    for bytes in [[], old.bytes] {
      let text = RecText(bytes: bytes)
      #expect(throws: EditRefusal.otherText) { try text.splice(setting: field, to: "x") }
      #expect(throws: EditRefusal.otherText) { try text.splice(removing: field) }
      #expect(throws: EditRefusal.otherText) { try text.splice(adding: new, to: record) }
      #expect(throws: EditRefusal.otherText) { try text.splice(removing: record) }
      for place: RecText.Position in [.after(record), .before(record), .endOfSet(set)] {
        #expect(throws: EditRefusal.otherText) { try text.splice(inserting: [new], at: place) }
      }
    }
  }

  @Test func `refuses a record without fields`() {
    #expect(throws: EditRefusal.noFields) {
      try RecText(bytes: []).splice(inserting: [], at: .endOfText)
    }
  }
}

/// Expects that a splice makes one text of another, and that its inverse undoes it.
private func expect(
  _ original: String, _ result: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ splice: (RecText) throws -> Splice
) throws {
  let text = RecText(bytes: Array(original.utf8))
  let splice = try splice(text)
  let changed = text.applying(splice)
  #expect(
    String(decoding: changed.bytes, as: UTF8.self) == result, sourceLocation: sourceLocation)
  #expect(changed.applying(text.inverse(of: splice)).bytes == text.bytes)
}
