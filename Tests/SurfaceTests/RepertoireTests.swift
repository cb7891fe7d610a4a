import Surface
import Testing

/// What is drawn where a terminal cannot show everything, in both widths of what is ambiguous.
struct RepertoireTests {
  private func drawn(_ text: String, _ repertoire: Repertoire, columns: Int = 24) -> String {
    var frame = Frame(size: Size(columns: columns, rows: 1), symbols: .ascii)
    frame.write(text, column: 0, row: 0)
    frame.write("|", column: columns - 1, row: 0)
    return frame.limited(to: repertoire).drawn
  }

  @Test(arguments: [
    ("Điều dưỡng viên", "Dieu duong vien        |"),
    ("Vie\u{323}\u{302}t Nam", "Viet Nam               |"),
    ("漢字 ok", "@ @  ok                |"), ("Ａ漢", "A @                    |"),
    ("“Peru” – 2²", "\"Peru\" - 2@            |"), ("ລາວ", "@@@                    |"),
  ])
  func `ASCII stands in for letters, column by column`(text: String, line: String) {
    #expect(drawn(text, .ascii) == line)
    #expect(drawn(text, .ascii).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `no sign of the legend stands for a letter that cannot be drawn`() {
    let sign = Symbols.ascii[.undrawable]
    let others = Symbol.allCases.filter { $0 != .undrawable }.map { Symbols.ascii[$0] }
    #expect(!others.contains(sign))
    #expect(!Symbols.ascii.levels.contains(sign))
  }

  /// What is a height in a trend is no figure and no other mark of a trend.
  @Test func `the levels of ASCII are no digits and no other signs`() {
    let levels = Symbols.ascii.levels
    let others: [Symbol] = [
      .planned, .more, .about, .unknown, .zero, .notYet, .notReported, .levelZero, .levelPlanned,
    ]
    #expect(Set(levels).count == levels.count)
    #expect(levels.allSatisfy { $0.utf8.count == 1 && Int($0) == nil })
    #expect(Set(others.map { Symbols.ascii[$0] }).isDisjoint(with: levels))
  }

  @Test func `where ambiguous characters are wide none of them is drawn, and the others are`() {
    #expect(drawn("Perú Việt 漢 ж", .unambiguous) == "Peru Việt 漢 @         |")
    #expect(drawn("Perú Việt 漢 ж", .all) == "Perú Việt 漢 ж         |")
    let wide = drawn("é·─漢ñ°±Ω", .unambiguous)
    #expect(!wide.unicodeScalars.contains { "é─°±Ω".unicodeScalars.contains($0) })
  }

  @Test func `looks, cursor and targets stay`() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.write("漢é", Style(.error, .bold), column: 1, row: 1)
    frame.cursor = Position(column: 3, row: 1)
    frame.mark(frame.area.line(1), as: .area(7))
    let limited = frame.limited(to: .ascii)
    #expect(limited.drawn == "\n @ e")
    #expect(limited.drawnInks == frame.drawnInks)
    #expect(limited.cursor == frame.cursor)
    #expect(limited.target(at: Position(column: 2, row: 1)) == .area(7))
    #expect(limited[Position(column: 2, row: 1)]?.columns == 1)
  }
}

struct TargetTests {
  @Test func `what was marked last counts, and what is covered does not`() {
    var frame = Frame(size: Size(columns: 10, rows: 4))
    frame.mark(frame.area, as: .area(1))
    frame.mark(frame.area.line(1), as: .row(0, area: 1, column: nil))
    frame.mark(Rectangle(column: 2, row: 1, columns: 2, rows: 1), as: .nothing)
    frame.mark(Rectangle(column: 8, row: 3, columns: 50, rows: 50), as: .keys([.enter]))
    func target(_ column: Int, _ row: Int) -> Target? {
      frame.target(at: Position(column: column, row: row))
    }
    #expect(target(0, 0) == .area(1))
    #expect(target(0, 1) == .row(0, area: 1, column: nil))
    #expect(target(2, 1) == nil)
    #expect(target(9, 3) == .keys([.enter]))
    #expect(target(10, 3) == nil)
    #expect(target(-1, 0) == nil)
    #expect(target(0, 4) == nil)
  }
}
