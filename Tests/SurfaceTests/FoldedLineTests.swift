import Surface
import Testing

struct FoldedLineTests {
  private func folded(_ text: String, left: Int = 0, columns: Int) -> FoldedLine {
    var line = TextLine(text)
    for _ in 0..<left { line.moveLeft() }
    return FoldedLine(line, columns: columns, breakingAfter: "⏎")
  }

  @Test(arguments: [
    ("", 10, [""]),
    ("short", 10, ["short"]),
    ("one two three", 10, ["one two ", "three"]),
    ("123456789", 10, ["123456789"]),
    ("1234567890", 10, ["123456789", "0"]),
    ("one 1234567890", 10, ["one ", "123456789", "0"]),
    ("a⏎b", 10, ["a⏎", "b"]),
    ("a⏎", 10, ["a⏎", ""]),
    ("日本語の名前", 7, ["日本語", "の名前"]),
    ("abc", 1, ["a", "b", "c"]),
    ("abc", 0, ["a", "b", "c"]),
    ("one  two", 5, ["one ", " two"]),
  ])
  func `the rows are the line`(text: String, columns: Int, rows: [String]) {
    let folded = folded(text, columns: columns)
    #expect(folded.rows == rows)
    #expect(folded.rows.joined() == text)
  }

  @Test func `the cursor stands in the row of what is typed next`() {
    for (left, row, before) in [
      (0, 1, "three"), (4, 1, "t"), (5, 1, ""), (6, 0, "one two"), (13, 0, ""),
    ] {
      let folded = folded("one two three", left: left, columns: 10)
      #expect(folded.cursorRow == row, "\(left) to the left")
      #expect(folded.beforeCursor == before, "\(left) to the left")
    }
  }
}
