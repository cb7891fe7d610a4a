import Testing

@testable import Recfile

/// The grammar of fields, comments and records; all of it checked against recutils 1.9.
@Suite struct GrammarTests {
  /// A text, and what is read in it: `name=value` of each field, records separated by `/`.
  static let readings: [(text: String, records: String)] = [
    ("", ""),
    ("\n", ""),
    (" \t ", ""),
    ("a: 1", "a=1"),
    ("a: 1\n", "a=1"),
    ("a:1\n", "a=1"),
    ("a:\t1\n", "a=1"),
    ("a:  1\n", "a= 1"),
    ("a: 1 \n", "a=1 "),
    ("a:\n", "a="),
    ("a: \n", "a="),
    ("a: ", "a="),
    ("a: 1\nb: 2\n\nc: 3\n", "a=1 b=2/c=3"),
    ("a: 1\n \t\nb: 2\n", "a=1/b=2"),
    ("a: 1\n\n\n\nb: 2\n", "a=1/b=2"),
    ("a: 1\na: 2\n", "a=1 a=2"),
    ("%: 1\n", "%=1"),
    ("a_b1: 1\n", "a_b1=1"),
    ("a: b: c\n", "a=b: c"),
    // Blanks before the first field of a record are passed over.
    ("  a: 1\n", "a=1"),
    ("a: 1\n\n\t b: 2\n", "a=1/b=2"),
    ("# c\n  b: 2\n", "b=2"),
    // Comments.
    ("# c\na: 1\n", "a=1"),
    (" # c\na: 1\n", "a=1"),
    ("a: 1\n# c\nb: 2\n", "a=1 b=2"),
    ("a: 1\n# c", "a=1"),
    ("# x\\\na: 1\n", "a=1"),
    ("a: #1\n", "a=#1"),
    // Continuation lines.
    ("a: x\n+ y\n", "a=x|y"),
    ("a: x\n+y\n", "a=x|y"),
    ("a: x\n+  y\n", "a=x| y"),
    ("a: x\n+\ty\n", "a=x|\ty"),
    ("a: x\n+\n+ y\n", "a=x||y"),
    ("a:\n+ y\n", "a=|y"),
    ("a: x\n+ ", "a=x|"),
    ("a: x\n+ b: 1\n", "a=x|b: 1"),
    ("a: x\n+ # c\n", "a=x|# c"),
    // Joined lines.
    ("a: x\\\ny\n", "a=xy"),
    ("a:\\\ny\n", "a=y"),
    ("a: x\\\n+ y\n", "a=x+ y"),
    ("a: x\\\n# y\n", "a=x# y"),
    ("a: x\\\nb: 1\n", "a=xb: 1"),
    ("a: x\\\n+ y\n+ z\n", "a=x+ y|z"),
    ("a: x\n+ y\\\nz\n", "a=x|yz"),
    ("a: x\\\n  \nb: 1\n", "a=x   b=1"),
    ("a: x\\", "a=x\\"),
    ("a: x\\\n", "a=x"),
    ("a: x\\y\n", "a=x\\y"),
    ("a: x\\\\\ny\n", "a=x\\y"),
    // An empty line that a backslash has joined ends the field and not the record.
    ("a: x\\\n\nb: 1\n", "a=x b=1"),
    ("a: x\\\n\n\nb: 1\n", "a=x/b=1"),
    ("a: x\\\n\n+ y\n", "a=x|y"),
    ("a: x\\\\\n\nb: 1\n", "a=x\\ b=1"),
    // More than recutils reads: lines that end with CR LF, a byte order mark, a cut text.
    ("a: 1\r\nb: 2\r\n\r\nc: 3\r\n", "a=1 b=2/c=3"),
    ("a: 1\r\n \r\nb: 2\n\nc: 3", "a=1/b=2/c=3"),
    ("a: x\r\n+ y\r\n", "a=x|y"),
    ("a: x\\\r\ny\r\n", "a=xy"),
    ("a: x\\\r\n\r\nb: 1\r\n", "a=x b=1"),
    ("a: x\ry\r\n", "a=x\ry"),
    ("a:\r\nb: 1\r", "a= b=1\r"),
    ("\r\na: 1\r\n", "a=1"),
    ("\u{FEFF}a: 1\n", "a=1"),
    ("\u{FEFF}", ""),
    ("a:", "a="),
    ("a: x\n+", "a=x|"),
    // In a text whose first line ends with LF, a CR belongs to the value.
    ("a: 1\nb: 2\r\n", "a=1 b=2\r"),
    ("a: 1\n\r\nb: 2\n", "a=1/b=2"),
    // A damaged line is left out, with its continuation; the record goes on.
    ("a: 1\nbad\nb: 2\n", "a=1 b=2"),
    ("a: 1\nbad x\n+ y\n+ z\nb: 2\n", "a=1 b=2"),
    ("a: 1\n  b: 2\nc: 3\n", "a=1 c=3"),
    ("bad\na: 1\n", "a=1"),
    ("a: 1\n+ x\n# c\n+ y\nb: 2\n", "a=1|x b=2"),
  ]

  @Test(arguments: readings)
  func `reads`(_ text: String, as records: String) {
    let read = RecText(bytes: Array(text.utf8)).records.map { record in
      record.fields
        .map { "\($0.name)=\($0.value.replacing("\n", with: "|"))" }.joined(separator: " ")
    }
    #expect(read.joined(separator: "/") == records)
  }

  @Test func `a descriptor may have %rec anywhere, and takes the fields around it`() {
    let text = RecText(bytes: Array("a: 1\n%rec: A\nb: 2\n\nc: 3\n".utf8))
    #expect(text.records.map { $0.fields.map(\.name) } == [["c"]])
    #expect(text.sets.map(\.type) == ["A"])
    #expect(text.sets.first?.descriptor?.fields.map(\.name) == ["a", "%rec", "b"])
  }

  @Test func `records before any descriptor are a set, and descriptors without records are sets`() {
    let text = RecText(bytes: Array("a: 1\n\nb: 2\n\n%rec: A\n\n%rec: B\n\nc: 3\n".utf8))
    #expect(text.sets.map(\.type) == [nil, "A", "B"])
    #expect(text.sets.map(\.records) == [0..<2, 2..<2, 2..<3])
    #expect(text.records.map(\.type) == [nil, nil, "B"])
    #expect(text.set(ofRecord: 2)?.type == "B")
    #expect(text.set(ofRecord: 3) == nil)
    #expect(text.set(ofRecord: -1) == nil)
  }

  @Test func `a name that begins with %rec, or has another case, makes no descriptor`() {
    let text = RecText(bytes: Array("%recs: A\n%Rec: A\n%re: A\na: 1\n".utf8))
    #expect(text.sets.map(\.type) == [nil])
    #expect(text.records.count == 1)
  }

  @Test func `a value keeps the bytes that are not UTF-8, and shows them replaced`() throws {
    let text = RecText(bytes: Array("a: x".utf8) + [0xC3, 0x28, 0xFF, 0x00] + Array("y\n".utf8))
    let field = try #require(text.records[0].field("a"))
    #expect(field.valueBytes == [0x78, 0xC3, 0x28, 0xFF, 0x00, 0x79])
    #expect(field.value == "x\u{FFFD}(\u{FFFD}\0y")
  }
}
