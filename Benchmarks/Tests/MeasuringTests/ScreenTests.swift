import Measuring
import Testing

@Suite struct ScreenTests {
  private func screen(_ text: String, columns: Int = 6, rows: Int = 3) -> [String] {
    var screen = Screen(columns: columns, rows: rows)
    screen.take(text.utf8)
    return screen.lines
  }

  @Test(arguments: [
    ("ab\r\ncd", ["ab", "cd", ""]),
    ("abcdefgh", ["abcdef", "gh", ""]),
    ("\u{1B}[2;3Hx", ["", "  x", ""]),
    ("\u{1B}[31;1mred\u{1B}[m", ["red", "", ""]),
    ("\u{1B}[?1049h\u{1B}[22;0;0tx", ["x", "", ""]),
    ("\u{1B}]0;title\u{07}x", ["x", "", ""]),
    ("\u{1B}]0;title\u{1B}\\x", ["x", "", ""]),
    ("\u{1B}(Bx", ["x", "", ""]),
    ("abc\u{1B}[2D\u{1B}[K", ["a", "", ""]),
    ("abc\r\ndef\u{1B}[H\u{1B}[J", ["", "", ""]),
    ("abc\r\u{1B}[2X", ["  c", "", ""]),
    ("abc\r\u{1B}[P", ["bc", "", ""]),
    ("abc\r\u{1B}[2@", ["  abc", "", ""]),
    ("a\u{1B}[3b", ["aaaa", "", ""]),
    ("a\r\nb\r\nc\r\nd", ["b", "c", "d"]),
    ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[L", ["", "a", "b"]),
    ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M", ["b", "c", ""]),
    ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[L", ["a", "", "b"]),
    ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[M", ["a", "c", ""]),
    ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}M", ["", "a", "b"]),
    ("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\nx", ["b", "x", "c"]),
    ("\u{1B}[999;999Hx", ["", "", "     x"]),
    ("\u{1B}[999b\u{1B}[999A", ["", "", ""]),
  ])
  func whatProgramsSend(text: String, lines: [String]) {
    #expect(screen(text) == lines)
  }

  @Test func wideAndCombiningCharactersTakeTheirCells() {
    #expect(screen("研修x") == ["研修x", "", ""])
    #expect(screen("研\u{1B}[3Gx") == ["研x", "", ""])
    #expect(screen("e\u{301}x") == ["e\u{301}x", "", ""])
  }

  @Test func sequencesMayComeInPieces() {
    var whole = Screen(columns: 6, rows: 2)
    for byte in "\u{1B}[2;2H研✓".utf8 { whole.take([byte]) }
    #expect(whole.lines == ["", " 研✓"])
    #expect(whole.shows("✓"))
    #expect(whole.filledRows == 1)
  }

  @Test func onlyTheWatchedRowsCount() {
    let before = Screen(columns: 6, rows: 2)
    var after = before
    after.take("\u{1B}[2;1Hx".utf8)
    #expect(after.isSame(as: before, in: 0..<1))
    #expect(!after.isSame(as: before, in: 0..<2))
  }
}
