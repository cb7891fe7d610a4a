import Surface
import Testing

struct FrameTextTests {
  /// Scripts in which a letter is several scalars, or a glyph two columns wide.
  static let names: [(text: String, columns: Int)] = [
    ("Điều dưỡng", 10),
    ("\u{110}ie\u{302}\u{300}u du\u{31B}o\u{31B}\u{303}ng", 10),
    ("釧路コールマイン", 16),
    ("ສປປ ລາວ", 7),
    ("ພື້ນ", 2),
    ("👩‍🏫", 4),
    ("看", 2),
    ("", 0),
  ]

  @Test("A field is as wide as the text: nothing is cut", arguments: names)
  func exactField(_ name: (text: String, columns: Int)) {
    #expect(StyledText(name.text).columns(in: .unicode) == name.columns)
    var frame = Frame(size: Size(columns: 20, rows: 1))
    let end = frame.write(name.text, column: 0, row: 0)
    #expect(end == name.columns)
    frame.write("|", column: end, row: 0)
    var field = Frame(size: Size(columns: 20, rows: 1))
    field.write(
      name.text, in: Rectangle(column: 0, row: 0, columns: name.columns, rows: 1))
    field.write("|", column: name.columns, row: 0)
    #expect(screen(frame) == screen(field))
  }

  @Test func `a combining mark shares the cell of its letter`() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("e\u{302}\u{300}u", column: 0, row: 0)
    #expect(frame[Position(column: 0, row: 0)]?.text == "e\u{302}\u{300}")
    #expect(frame[Position(column: 1, row: 0)]?.text == "u")
  }

  @Test func `alignment and overflow in a field`() {
    let drawn = screen(10, 8) { frame in
      for (row, alignment) in Alignment.allCases.enumerated() {
        frame.write("Lào", in: frame.area.line(row), alignment: alignment)
      }
      frame.write("Việt Nam", in: frame.area.line(3).split(leading: 8).leading)
      frame.write("Việt Nam", in: frame.area.line(4).split(leading: 7).leading)
      frame.write("Việt Nam", in: frame.area.line(5).split(leading: 7).leading, overflow: .cut)
      frame.write("Việt Nam", in: frame.area.line(6).split(leading: 1).leading)
      frame.write("Việt Nam", in: frame.area.line(7).split(leading: 0).leading)
    }
    #expect(
      drawn == """
        Lào       ▕
               Lào▕
           Lào    ▕
        Việt Nam  ▕
        Việt N…   ▕
        Việt Na   ▕
        …         ▕
                  ▕
        """)
  }

  @Test func `a wide glyph is never drawn by half`() {
    let drawn = screen(6, 8) { frame in
      frame.write("看護師", in: frame.area.line(0))
      frame.write("看護師", in: frame.area.line(1).split(leading: 5).leading)
      frame.write("看護師", in: frame.area.line(2).split(leading: 4).leading)
      frame.write("看護師", in: frame.area.line(3).split(leading: 3).leading, overflow: .cut)
      frame.write("看護師", column: 5, row: 4)
      frame.write("看護師", column: 4, row: 5)
      frame.write("看護師", column: -1, row: 6)
      frame.write("看護師", column: -2, row: 7)
    }
    #expect(
      drawn == """
        看護師▕
        看護… ▕
        看…   ▕
        看    ▕
              ▕
            看▕
         護師 ▕
        護師  ▕
        """)
  }

  @Test func `overwriting a half blanks the other half`() {
    let drawn = screen(6, 4) { frame in
      for row in 0..<4 { frame.write("看護師", column: 0, row: row) }
      frame.write("x", column: 2, row: 0)
      frame.write("x", column: 3, row: 1)
      frame.write("人", column: 1, row: 2)
      frame.fill(Rectangle(column: 1, row: 3, columns: 4, rows: 1), with: .planned)
    }
    #expect(
      drawn == """
        看x 師▕
        看 x師▕
         人 師▕
         ░░░░ ▕
        """)
  }

  @Test func `a blank in place of a half looks as the text would`() throws {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.write(
      "a看護", Style(.error), column: 0, row: 0,
      within: Rectangle(column: 0, row: 0, columns: 2, rows: 1))
    let half = try #require(frame[Position(column: 1, row: 0)])
    #expect(half.text == " ")
    #expect(half.style == Style(.error))
    #expect(frame[Position(column: 2, row: 0)]?.isBlank == true)
  }

  @Test func `what lies outside is not drawn`() {
    let drawn = screen(3, 2) { frame in
      frame.write("abcdef", column: -2, row: 0)
      frame.write("above", column: 0, row: -1)
      frame.write("below", column: 0, row: 2)
      frame.write("right", column: 3, row: 1)
      frame.write("far", column: .max, row: 1)
      frame.write("far", column: .min, row: .max)
      frame.write("left", column: -4, row: 1)
    }
    #expect(drawn == "cde▕\n   ▕")
  }

  @Test(arguments: ["x", "ă", "看"])
  func `a long text can be scrolled to its end`(letter: String) {
    let text = String(repeating: letter, count: 1_500) + "end"
    let columns = StyledText(text).columns(in: .unicode)
    #expect(screen(5, 1) { $0.write(text, column: 3 - columns, row: 0) } == "end  ▕")
  }

  @Test func `a clip holds on both sides`() {
    let drawn = screen(8, 2) { frame in
      frame.write("........", column: 0, row: 0)
      frame.write("........", column: 0, row: 1)
      let clip = Rectangle(column: 2, row: 0, columns: 3, rows: 1)
      frame.write("abcdefgh", column: 0, row: 0, within: clip)
      frame.write("abcdefgh", column: 0, row: 1, within: clip)
    }
    #expect(drawn == "..cde...▕\n........▕")
  }

  @Test("The column after a text is returned, at most the end of the clip")
  func returnedColumn() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    #expect(frame.write("ab", column: 0, row: 0) == 2)
    #expect(frame.write("看", column: 2, row: 0) == 4)
    #expect(frame.write("abcdefgh", column: 3, row: 0) == 5)
    #expect(frame.write("ab", column: -2, row: 0) == 0)
    #expect(frame.write("ab", column: 9, row: 0) == 9)
  }

  @Test func `styled parts keep their styles when cut`() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    let text = StyledText("e", Style(.key, .bold)) + " edit it"
    frame.write(text, in: frame.area)
    #expect(screen(frame) == "e edi…▕")
    #expect(frame.drawnInks == "K")
  }

  @Test func `unsafe text becomes visible marks`() {
    let drawn = screen(12, 1) { $0.write("a\u{1B}[2J", column: 0, row: 0) }
    #expect(drawn == "a‹U+001B›[2J▕")
  }

  @Test(arguments: [(0, 0), (0, 3), (3, 0), (1, 1), (2, 2), (19, 4), (-1, -5)])
  func `tiny frames are drawn without fault`(columns: Int, rows: Int) {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    frame.box(frame.area, border: .double, title: "[1]看護師", position: "2/8")
    frame.rule(in: frame.area, title: "title")
    frame.write("看護師", in: frame.area, alignment: .trailing)
    frame.write("看護師", column: 0, row: 0)
    frame.restyle(frame.area) { $0.emphasis.insert(.reverse) }
    #expect(
      frame.drawn.split(separator: "\n", omittingEmptySubsequences: false).count == max(rows, 1))
    #expect(frame.row(0).count == (rows > 0 ? max(columns, 0) : 0))
    #expect(frame.row(-1).isEmpty && frame.row(max(rows, 0)).isEmpty)
  }

  @Test func `a size is never negative and never beyond the limit`() {
    let size = Size(columns: .max, rows: .min)
    #expect(size == Size(columns: Size.limit, rows: 0))
    #expect(Frame(size: size).drawn == "")
  }

  @Test func `what has changed in a row is told by its columns`() {
    let size = Size(columns: 8, rows: 2)
    var old = Frame(size: size)
    old.write("ab看 cd", column: 0, row: 1)
    #expect(old.changes(in: 1, since: old) == nil)
    var new = old
    new.write("B", column: 1, row: 1)
    new.write("x", Style(.text, .bold), column: 4, row: 1)
    #expect(new.changes(in: 0, since: old) == nil)
    #expect(new.changes(in: 1, since: old) == 1..<5)
    #expect(new.changes(in: 2, since: old) == nil)
    #expect(new.changes(in: -1, since: old) == nil)
    #expect(new.changes(in: 0, since: Frame(size: Size(columns: 8, rows: 3))) == nil)
    new.restyle(new.area.line(1)) { $0.emphasis = .bold }
    #expect(new.changes(in: 1, since: old) == 0..<8)
  }
}
