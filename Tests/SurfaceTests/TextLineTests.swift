import Surface
import Testing

/// A line as it is typed.
struct TextLineTests {
  @Test func `typing goes on at the cursor`() {
    var line = TextLine("61")
    line.moveLeft()
    line.insert("0")
    #expect(line.text == "601")
    #expect(line.beforeCursor == "60")
    line.moveToStart()
    line.insert(">")
    #expect(line.text == ">601")
    line.moveToEnd()
    line.insert("!")
    #expect(line.text == ">601!")
  }

  @Test func `one step is one character as it is read`() {
    // e with two marks, a family joined into one, a flag.
    for character in ["e\u{302}\u{323}", "👩‍👩‍👧", "🇻🇳", "ກໍ", "が"] {
      var line = TextLine("a" + character)
      line.eraseBackward()
      #expect(line.text == "a", "\(character)")
      line.insert(character)
      line.moveLeft()
      #expect(line.beforeCursor == "a", "\(character)")
      line.eraseForward()
      #expect(line.text == "a", "\(character)")
    }
  }

  @Test func `nothing happens at the ends`() {
    var line = TextLine()
    line.eraseBackward()
    line.eraseForward()
    line.eraseWord()
    line.moveLeft()
    line.moveRight()
    #expect(line.text == "")
    #expect(line == TextLine())
  }

  @Test(arguments: [
    ("mine rescue", "mine "), ("mine  ", ""), ("mine rescue  ", "mine "), ("mine", ""), ("", ""),
  ])
  func `a word and the blanks behind it`(text: String, left: String) {
    var line = TextLine(text)
    line.eraseWord()
    #expect(line.text == left)
  }

  @Test func `what stands before or behind the cursor`() {
    var line = TextLine("abcd")
    line.moveLeft()
    line.moveLeft()
    var other = line
    line.eraseToEnd()
    #expect(line.text == "ab")
    other.eraseToStart()
    #expect(other.text == "cd")
    #expect(other.beforeCursor == "")
    other.clear()
    #expect(other == TextLine())
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\rb", "a b"), ("a\tb", "a b"), ("a\u{2028}b", "a b"),
    ("\n", " "), ("a\n\nb", "a  b"), ("a\u{85}\u{B}\u{C}b", "a   b"),
  ])
  func `a break is a blank`(text: String, line: String) {
    #expect(TextLine(text).text == line)
    var typed = TextLine()
    typed.insert(text)
    #expect(typed.text == line)
  }

  @Test func `a mark typed behind a letter joins it`() {
    var line = TextLine("e")
    line.insert("\u{301}")
    #expect(line.text.unicodeScalars.count == 2)
    line.eraseBackward()
    #expect(line.text == "")
  }
}
