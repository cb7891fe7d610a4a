import Testing

@testable import Curses

struct ClipboardTests {
  /// The examples of RFC 4648, section 10, and what has every digit.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("Điều", "xJBp4buBdQ=="),
  ])
  func `text in letters and digits`(text: String, encoded: String) {
    #expect(String(decoding: Clipboard.base64(of: Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test func `each digit has its place`() {
    let bytes: [UInt8] = [
      0x00, 0x10, 0x83, 0x10, 0x51, 0x87, 0x20, 0x92, 0x8B, 0x30, 0xD3, 0x8F, 0x41, 0x14, 0x93,
      0x51, 0x55, 0x97, 0x61, 0x96, 0x9B, 0x71, 0xD7, 0x9F, 0x82, 0x18, 0xA3, 0x92, 0x59, 0xA7,
      0xA2, 0x9A, 0xAB, 0xB2, 0xDB, 0xAF, 0xC3, 0x1C, 0xB3, 0xD3, 0x5D, 0xB7, 0xE3, 0x9E, 0xBB,
      0xF3, 0xDF, 0xBF,
    ]
    #expect(
      String(decoding: Clipboard.base64(of: bytes), as: UTF8.self)
        == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  }

  @Test func `a sequence with the text, unless it is too long`() {
    #expect(Clipboard.sequence(for: "foo") == Array("\u{1B}]52;c;Zm9v\u{7}".utf8))
    let most = Clipboard.limit / 4 * 3
    #expect(Clipboard.sequence(for: String(repeating: "x", count: most)) != nil)
    #expect(Clipboard.sequence(for: String(repeating: "x", count: most + 1)) == nil)
  }

  @Test func `a text with control characters sends none`() {
    let sent = Clipboard.sequence(for: "a\u{7}\u{1B}]0;x\u{7}") ?? []
    #expect(sent.filter { $0 < 0x20 }.count == 2)
  }

  @Test func `terminals that would show it are not sent it`() {
    for name in ["linux", "vt100", "vt220", "ansi", "cons25"] {
      #expect(!Clipboard.isThere(on: name))
    }
    for name in ["xterm-256color", "tmux-256color", "screen", "foot", "alacritty", "rxvt-unicode"] {
      #expect(Clipboard.isThere(on: name))
    }
  }
}
