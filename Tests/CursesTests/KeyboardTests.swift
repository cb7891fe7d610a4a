import CNCurses
import Surface
import Testing

@testable import Curses

struct KeyboardTests {
  private func events(_ reports: [Int32]) -> [TerminalEvent] {
    var keyboard = Keyboard()
    return keyboard.events(reports)
  }

  private func keys(_ reports: [Int32]) -> [Key] { events(reports).compactMap(\.key) }

  private func keys(_ text: String) -> [Key] {
    keys(text.utf8.map { Int32($0) })
  }

  @Test(
    arguments: [
      (0x00, Key.control(" ")), (0x01, .control("a")), (0x03, .control("c")), (0x08, .backspace),
      (0x09, .tab), (0x0A, .enter), (0x0B, .control("k")), (0x0D, .enter), (0x11, .control("q")),
      (0x13, .control("s")), (0x1A, .control("z")), (0x1B, .escape), (0x1C, .control("\\")),
      (0x1D, .control("]")), (0x1E, .control("^")), (0x1F, .control("_")),
      (0x20, .character(" ")), (0x3C, .character("<")), (0x7E, .character("~")),
      (0x7F, .backspace),
    ] as [(Int32, Key)])
  func `ASCII is a key or a control key`(byte: Int32, key: Key) {
    #expect(keys([byte]) == [key])
  }

  @Test func `each ASCII byte is a key of its own`() {
    let all = keys((0..<128).map { $0 })
    #expect(all.count == 128)
    // Enter and Backspace come in two ways each.
    #expect(Set(all).count == 126)
    #expect(
      !all.contains { if case .character(let c) = $0 { c.asciiValue ?? 32 < 32 } else { false } })
  }

  @Test(arguments: [
    (KEY_ENTER, Key.enter), (KEY_BACKSPACE, .backspace), (KEY_BTAB, .backTab),
    (KEY_SUSPEND, .control("z")),
    (KEY_DC, .delete),
    (KEY_UP, .up), (KEY_DOWN, .down), (KEY_LEFT, .left), (KEY_RIGHT, .right), (KEY_HOME, .home),
    (KEY_END, .end), (KEY_PPAGE, .pageUp), (KEY_NPAGE, .pageDown), (KEY_F0 + 1, .function(1)),
    (KEY_F0 + 63, .function(63)),
  ])
  func `codes of curses`(code: Int32, key: Key) {
    #expect(keys([code]) == [key])
  }

  @Test(arguments: [KEY_RESIZE, KEY_MOUSE, KEY_F0, KEY_F0 + 64, KEY_MAX, KEY_MAX + 1, -1])
  func `codes that are no keys`(code: Int32) {
    #expect(keys([code]).isEmpty)
  }

  @Test(arguments: ["j", "é", "đ", "看", "ລ", "👍", "e\u{301}", "\u{7FF}\u{800}\u{FFFD}\u{10000}"])
  func `UTF-8 is put together`(text: String) {
    let scalars = text.unicodeScalars.map { Key.character(Character($0)) }
    #expect(keys(text) == scalars)
    var keyboard = Keyboard()
    #expect(text.utf8.flatMap { keyboard.events([Int32($0)]) }.map(\.key) == scalars)
  }

  @Test(
    "Bytes that are no UTF-8 are dropped, and nothing else",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xC1], [0x80], [0xBF, 0xBF], [0xE1, 0xBB], [0xC3], [0xED, 0xA0, 0x80],
      [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5],
      [0xC2, 0x85], [0xF0, 0x9F, 0x91],
    ] as [[Int32]])
  func invalidBytes(bytes: [Int32]) {
    #expect(keys([0x6A] + bytes + [0x6B]) == [.character("j"), .character("k")])
    #expect(keys(bytes + [0xC4, 0x91]) == [.character("đ")])
    #expect(keys(bytes + [KEY_UP]) == [.up])
    #expect(keys(bytes + bytes).isEmpty)
  }

  @Test func `what is dropped is told once for a run`() {
    #expect(
      events([0xE9, 0x6A, 0xE9, 0xE8, 0x6B])
        == [.key(.character("j")), .key(.character("k")), .unreadable])
    #expect(events([0x6A, 0xFF, 0xFF]) == [.key(.character("j")), .unreadable])
    // A control character of C1 is one all the same; nothing was meant by it.
    #expect(events([0xC2, 0x85]).isEmpty)
    #expect(events("ệ\u{1B}[?62;c".utf8.map { Int32($0) }) == [.key(.character("ệ"))])
  }

  @Test func `escape, Alt, and a sequence that nobody knows`() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{1B}\u{13}") == [.escape, .control("s")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}\u{1B}[Aj") == [.character("j")])
    #expect(keys("\u{1B}\u{1B}OAj") == [.character("j")])
    #expect(keys("\u{1B}\u{1B}j") == [.escape, .escape, .character("j")])
    #expect(keys("\u{1B}[1;8Qj") == [.character("j")])
    #expect(keys("\u{1B}[?62;c") == [])
    #expect(keys("\u{1B}[27;5;9~\u{1B}[200~61") == [.character("6"), .character("1")])
    #expect(keys("\u{1B}[1 q") == [])
    let unended = keys("\u{1B}[1;8")
    #expect(unended == [.escape] + "[1;8".map { .character($0) })
    #expect(keys("\u{1B}[1\u{1B}") == [.escape, .character("["), .character("1"), .escape])
  }

  @Test(
    "Keys in forms that terminfo does not tell",
    arguments: [
      ("[1~", .home), ("[7~", .home), ("[H", .home), ("OH", .home),
      ("[4~", .end), ("[8~", .end), ("[F", .end), ("OF", .end),
      ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
      ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left),
      ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left),
      ("Op", .character("0")), ("Ou", .character("5")), ("Oy", .character("9")),
      ("Oj", .character("*")), ("Ok", .character("+")), ("Ol", .character(",")),
      ("Om", .character("-")), ("On", .character(".")), ("Oo", .character("/")),
      ("OX", .character("=")), ("OM", .enter),
    ] as [(String, Key)])
  func otherForms(sequence: String, key: Key) {
    #expect(keys("j\u{1B}\(sequence)k") == [.character("j"), key, .character("k")])
  }

  // MARK: The mouse

  @Test func `a click and the wheel, counted from 0`() {
    let all = "j\u{1B}[<0;1;1M\u{1B}[<0;1;1m\u{1B}[<64;80;24M\u{1B}[<65;223;7Mk"
    #expect(
      events(all.utf8.map { Int32($0) }) == [
        .key(.character("j")), .clicked(Position(column: 0, row: 0)),
        .wheeled(Position(column: 79, row: 23), .up),
        .wheeled(Position(column: 222, row: 6), .down), .key(.character("k")),
      ])
  }

  @Test(
    "What means nothing here is no click and no key",
    arguments: [
      "<0;5;5m", "<1;5;5M", "<2;5;5M", "<4;5;5M", "<8;5;5M", "<16;5;5M", "<32;5;5M", "<35;5;5M",
      "<66;5;5M", "<68;5;5M", "<128;5;5M", "<0;0;5M", "<0;5;0M", "<0;5M", "<0;5;5;5M", "<;;M",
      "<M", "<0;99999999999999999999;5M", "0;10;5M", "M !!", "M#\u{7F}~",
    ])
  func noClick(report: String) {
    #expect(events("\u{1B}[\(report)j".utf8.map { Int32($0) }) == [.key(.character("j"))])
  }

  /// However the reads fall, once the sequence has begun.
  @Test func `a report that comes in pieces is no key`() {
    let report = "\u{1B}[<0;12;5M".utf8.map { Int32($0) }
    for cut in 3..<report.count {
      var keyboard = Keyboard()
      #expect(keyboard.events(report[..<cut]).isEmpty)
      let click = TerminalEvent.clicked(Position(column: 11, row: 4))
      #expect(keyboard.events(report[cut...] + [0x6A]) == [click, .key(.character("j"))])
    }
    let old = [0x1B, 0x5B, 0x4D, 0x20, 0xC3, 0x21] as [Int32]
    for cut in 3..<old.count {
      var keyboard = Keyboard()
      #expect(keyboard.events(old[..<cut]).isEmpty)
      #expect(keyboard.events(old[cut...] + [0x6A]) == [.key(.character("j"))])
    }
  }
}

extension TerminalEvent {
  fileprivate var key: Key? { if case .key(let key) = self { key } else { nil } }
}
