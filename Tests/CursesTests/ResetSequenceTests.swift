import Testing

@testable import Curses

struct ResetSequenceTests {
  private func sequence(_ capabilities: [String: String]) -> String {
    String(decoding: ResetSequence { capabilities[$0].map { Array($0.utf8) } }.bytes, as: UTF8.self)
  }

  @Test func `a terminal like xterm`() {
    let bytes = sequence([
      "sgr0": "\u{1B}(B\u{1B}[m", "op": "\u{1B}[39;49m", "rmkx": "\u{1B}[?1l\u{1B}>",
      "cnorm": "\u{1B}[?12l\u{1B}[?25h", "rmcup": "\u{1B}[?1049l", "clear": "\u{1B}[2J",
    ])
    #expect(
      bytes == ResetSequence.modes
        + "\u{1B}(B\u{1B}[m\u{1B}[39;49m\u{1B}[?1l\u{1B}>\u{1B}[?12l\u{1B}[?25h\u{1B}[?1049l")
    for mode in [1000, 1002, 1003, 1004, 1006, 2004, 2026] {
      #expect(bytes.contains("\u{1B}[?\(mode)l"))
    }
  }

  @Test func `a terminal like vt100 gets no delays, and its cursor back`() {
    let bytes = sequence(["sgr0": "\u{1B}[m\u{F}$<2>", "rmkx": "\u{1B}>", "clear": "\u{1B}[H$<50>"])
    #expect(bytes == ResetSequence.modes + "\u{1B}[m\u{F}\u{1B}>\u{1B}[?25h\u{1B}[H")
  }

  @Test func `a terminal of another kind gets only what it knows`() {
    #expect(sequence(["sgr0": "\u{1B}H\u{3}", "cnorm": "\u{1B}`1"]) == "\u{1B}H\u{3}\u{1B}`1")
    #expect(sequence([:]) == "")
  }

  @Test(arguments: [
    ("", ""), ("a$<5>b", "ab"), ("$<2*/>", ""), ("a$b<5>", "a$b<5>"), ("a$<5", "a$<5"), ("$", "$"),
    ("$<1>$<2>x", "x"), ("$$<1>", "$"),
  ])
  func `delays are left out`(capability: String, bytes: String) {
    #expect(ResetSequence.withoutPadding(Array(capability.utf8)) == Array(bytes.utf8))
  }
}
