import CNCurses
import Testing

@testable import Curses

struct PasteReaderTests {
  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"
  private let now = ContinuousClock.now

  private func reports(_ text: String) -> [Int32] { text.utf8.map { Int32($0) } }

  /// What comes of a text in one piece.
  private func pieces(_ text: String) -> [PasteReader.Piece] {
    var reader = PasteReader()
    return reader.pieces(reports(text), at: now)
  }

  private func typed(_ text: String) -> PasteReader.Piece { .typed(reports(text)) }
  private func pasted(_ text: String) -> PasteReader.Piece { .pasted(Array(text.utf8)) }

  @Test func `keys are keys`() {
    #expect(pieces("") == [])
    for text in ["j", "\u{1B}", "\u{1B}[", "\u{1B}x", "\u{1B}[1;8Q", "200~", "[200~"] {
      #expect(pieces(text) == [typed(text)])
    }
  }

  @Test func `what is between the marks is pasted`() {
    #expect(pieces("\(Self.begin)q\r\u{1B}dd\(Self.end)") == [pasted("q\r\u{1B}dd")])
    #expect(
      pieces("j\(Self.begin)a\(Self.end)k\(Self.begin)b\(Self.end)l")
        == [typed("j"), pasted("a"), typed("k"), pasted("b"), typed("l")])
    #expect(pieces("\(Self.begin)\(Self.end)") == [])
    #expect(pieces("\(Self.begin)a\(Self.begin)b\(Self.end)") == [pasted("a\(Self.begin)b")])
    #expect(pieces("\(Self.end)") == [typed(Self.end)])
  }

  /// However the reads fall.
  @Test func `marks and text may come in any pieces`() {
    let all = reports("jk\(Self.begin)đ [2\r\(Self.end)l")
    for first in 0...all.count {
      for second in first...all.count {
        var reader = PasteReader()
        var pieces: [PasteReader.Piece] = []
        for part in [all[..<first], all[first..<second], all[second...]] {
          pieces += reader.pieces(part, at: now)
        }
        // Two bytes alone are what Alt and a bracket send, and count at once.
        let isCut = [first, second].contains { [3, 4].contains($0) }
        guard !isCut else { continue }
        let keys = pieces.flatMap { if case .typed(let keys) = $0 { keys } else { [Int32]() } }
        #expect(keys == reports("jkl"), "\(first) \(second)")
        #expect(pieces.contains(pasted("đ [2\r")), "\(first) \(second)")
      }
    }
  }

  @Test func `a mark that was begun is a key after all if something else follows`() {
    var reader = PasteReader()
    #expect(reader.pieces(reports("j\u{1B}[200"), at: now) == [typed("j")])
    #expect(reader.pieces(reports("k"), at: now) == [typed("\u{1B}[200k")])
  }

  @Test func `codes of keys in a paste are no text`() {
    var reader = PasteReader()
    let all = reports("\(Self.begin)a") + [KEY_UP, KEY_BACKSPACE] + reports("b\(Self.end)")
    #expect(reader.pieces(all, at: now) == [pasted("ab")])
  }

  @Test func `a paste without an end ends when nothing more comes`() throws {
    var reader = PasteReader()
    #expect(reader.due == nil)
    #expect(reader.pieces(reports("\(Self.begin)abc"), at: now) == [])
    let due = try #require(reader.due)
    #expect(due == now + PasteReader.patience)
    let later = now + .milliseconds(400)
    #expect(reader.pieces(reports("d"), at: later) == [])
    #expect(reader.pieces([], at: due) == [])
    #expect(reader.pieces([], at: later + PasteReader.patience) == [pasted("abcd")])
    #expect(reader.due == nil)
    #expect(reader.pieces(reports("q"), at: now) == [typed("q")])
  }

  @Test func `what is too long is cut, and its end is found all the same`() {
    let text = String(repeating: "x", count: PasteReader.limit)
    for more in ["", "y", "yyyyyyy", "\u{1B}[20"] {
      let found = pieces("\(Self.begin)\(text)\(more)\(Self.end)q")
      #expect(found == [pasted(text), typed("q")])
    }
  }

  @Test func `what is thrown away does not come back as keys`() {
    var reader = PasteReader()
    _ = reader.pieces(reports("\(Self.begin)abc"), at: now)
    reader.discard()
    #expect(reader.pieces(reports("dd\(Self.end)j"), at: now) == [typed("j")])
    #expect(reader.pieces(reports("\(Self.begin)e\(Self.end)"), at: now) == [pasted("e")])
    _ = reader.pieces(reports("\u{1B}[20"), at: now)
    reader.discard()
    #expect(reader.pieces(reports("k"), at: now) == [typed("k")])
  }

  @Test(arguments: [
    ("a\tb", "a\tb", 0), ("a\rb\r", "a\nb\n", 0), ("a\r\nb", "a\nb", 0),
    ("a\n\r\n\rb", "a\n\n\nb", 0), ("a\u{1B}[31mb\u{7F}\u{9B}c\0", "a[31mbc", 4),
    ("Điều dưỡng 看", "Điều dưỡng 看", 0), ("e\u{301}", "e\u{301}", 0), ("", "", 0),
  ])
  func `lines end in newlines and there are no other controls but tabs`(
    paste: String, text: String, lost: Int
  ) {
    let found = PasteReader.text(of: Array(paste.utf8))
    #expect(Array(found.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(found.lost == lost)
  }

  @Test func `bytes that are no text do no harm`() {
    #expect(PasteReader.text(of: [0x61, 0xFF, 0x62]) == ("a\u{FFFD}b", 0))
  }
}
