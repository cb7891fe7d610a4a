import Surface
import Testing
import Writing

struct TextWrappingTests {
  @Test(arguments: [
    ("", 10, 5, []), ("one", 10, 5, ["one"]), ("one two", 10, 5, ["one two"]),
    ("one two", 7, 5, ["one two"]), ("one two", 6, 5, ["one", "two"]),
    ("  one   two  ", 20, 5, ["one two"]), ("a b c d", 1, 9, ["a", "b", "c", "d"]),
  ])
  func `lines end at blanks`(text: String, width: Int, limit: Int, lines: [String]) {
    #expect(wrapped(text, width: width, lines: limit) == lines)
  }

  @Test(arguments: [
    ("one\ntwo", ["one two"]), ("one\n\ntwo", ["one", "two"]),
    ("one\n \n\n two\n", ["one", "two"]),
    ("\n\n", []), ("one\n  two\nthree", ["one two three"]),
  ])
  func `a line break is a blank, an empty line ends a paragraph`(text: String, lines: [String]) {
    #expect(wrapped(text, width: 40, lines: 9) == lines)
  }

  @Test func `what does not fit ends with an ellipsis`() {
    let text = "one two three four"
    #expect(wrapped(text, width: 9, lines: 3) == ["one two", "three", "four"])
    #expect(wrapped(text, width: 9, lines: 2) == ["one two", "three…"])
    #expect(wrapped(text, width: 9, lines: 1) == ["one two…"])
    #expect(wrapped(text, width: 7, lines: 1) == ["one tw…"])
    #expect(wrapped("one\n\ntwo", width: 9, lines: 1) == ["one…"])
  }

  @Test func `a word that is longer than a line is cut where it must`() {
    #expect(wrapped("abcdefghij", width: 4, lines: 9) == ["abcd", "efgh", "ij"])
    #expect(wrapped("a abcdef b", width: 4, lines: 9) == ["a", "abcd", "ef b"])
  }

  @Test func `wide letters take two columns`() {
    #expect(wrapped("鉱害防止研修", width: 5, lines: 9) == ["鉱害", "防止", "研修"])
    #expect(wrapped("鉱害防止", width: 4, lines: 1) == ["鉱…"])
  }

  @Test func `a letter keeps its marks`() {
    let text = "\u{110}ie\u{302}\u{300}u du\u{31B}o\u{31B}\u{303}ng"
    let lines = wrapped(text, width: 4, lines: 9)
    #expect(
      lines.joined(separator: " ").unicodeScalars.elementsEqual(
        "\u{110}ie\u{302}\u{300}u du\u{31B}o\u{31B}\u{303}n g".unicodeScalars))
  }

  @Test(arguments: [(0, 5), (-1, 5), (5, 0), (5, -1)])
  func `without room there are no lines`(width: Int, limit: Int) {
    #expect(wrapped("one two", width: width, lines: limit) == [])
  }

  @Test func `a letter that is wider than the line still gets one`() {
    #expect(wrapped("研修", width: 1, lines: 9) == ["研", "修"])
    #expect(wrapped("研修 end", width: 1, lines: 2).count == 2)
  }

  @Test(arguments: [
    "one two three", "鉱害防止 研修 for coal", "a\n\nb\n\nlonger text here", "Việt Nam ‹U+202E› x",
    "👩‍👩‍👧 families \u{202E}reversed",
  ])
  func `no line is wider than asked, and no word is lost`(text: String) {
    for width in 2...30 {
      let lines = wrapped(text, width: width, lines: 100)
      #expect(lines.allSatisfy { $0.columns <= max(width, 8) })
      let letters = lines.joined().filter { !$0.isWhitespace }
      #expect(letters == text.filter { !$0.isWhitespace })
    }
  }
}
