import CNCurses
import Surface
import Testing

@testable import Curses

struct KeyboardTests {
  private func keys(_ reports: [Int32], isUnicode: Bool = true) -> [Key] {
    var keyboard = Keyboard(isUnicode: isUnicode)
    return keyboard.keys(reports)
  }

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
    #expect(keys([byte], isUnicode: false) == [key])
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
    (KEY_ENTER, Key.enter), (KEY_BACKSPACE, .backspace), (KEY_BTAB, .backTab), (KEY_DC, .delete),
    (KEY_UP, .up), (KEY_DOWN, .down), (KEY_LEFT, .left), (KEY_RIGHT, .right), (KEY_HOME, .home),
    (KEY_END, .end), (KEY_PPAGE, .pageUp), (KEY_NPAGE, .pageDown), (KEY_A1, .home),
    (KEY_C1, .end), (KEY_A3, .pageUp), (KEY_C3, .pageDown), (KEY_F0 + 1, .function(1)),
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
    var keyboard = Keyboard(isUnicode: true)
    #expect(text.utf8.flatMap { keyboard.keys([Int32($0)]) } == scalars)
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

  @Test func `without UTF-8 only ASCII counts`() {
    #expect(keys([0xE9, 0x6A, 0xC4, 0x91], isUnicode: false) == [.character("j")])
  }

  @Test func `escape, Alt, and a sequence that nobody knows`() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{1B}\u{13}") == [.escape, .control("s")])
    #expect(keys("\u{1B}OHd") == [.character("d")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}[Hj") == [.character("j")])
    #expect(keys("\u{1B}\u{1B}[Aj") == [.escape, .character("j")])
    #expect(keys("\u{1B}[1;8Qj") == [.character("j")])
    #expect(keys("\u{1B}[?62;c") == [])
    #expect(keys("\u{1B}[27;5;9~\u{1B}[200~61") == [.character("6"), .character("1")])
    #expect(keys("\u{1B}[1 q") == [])
    let unended = keys("\u{1B}[1;8")
    #expect(unended == [.escape] + "[1;8".map { .character($0) })
    #expect(keys("\u{1B}[1\u{1B}") == [.escape, .character("["), .character("1"), .escape])
    #expect(keys([KEY_MOUSE] + "0;10;5Mj".utf8.map { Int32($0) }) == [.character("j")])
  }
}
