/// What gives a terminal back as it was: the bytes to send when curses can no longer do it.
struct ResetSequence: Hashable, Sendable {
  /// The capabilities of terminfo(5) that undo what curses does at its start: attributes, colours,
  /// the keypad, the cursor.
  private static let capabilities = ["sgr0", "op", "rmkx", "cnorm"]

  /// Switches off what terminfo does not know: mouse reports, paste brackets, focus reports and
  /// synchronised output; switches line wrap on.
  static let modes =
    "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l\u{1B}[?2004l\u{1B}[?1004l\u{1B}[?2026l"
    + "\u{1B}[?7h"

  /// The bytes.
  let bytes: [UInt8]

  /// Creates the sequence of a terminal whose capabilities are looked up.
  ///
  /// The modes, and the cursor and the screen where terminfo leaves them out, go only to a terminal
  /// that speaks ECMA-48, as its `sgr0` tells: others would show the letters.
  init(_ capability: (String) -> [UInt8]?) {
    let speaksControlSequences = ResetSequence.isFor(capability)
    var bytes = speaksControlSequences ? Array(ResetSequence.modes.utf8) : []
    for name in ResetSequence.capabilities {
      bytes += ResetSequence.withoutPadding(capability(name) ?? [])
    }
    if speaksControlSequences, capability("cnorm") == nil {
      bytes += Array("\u{1B}[?25h".utf8)
    }
    // Without a second screen to leave, at least the half-drawn one goes.
    let screen = capability("rmcup") ?? capability("clear") ?? []
    bytes += ResetSequence.withoutPadding(screen)
    self.bytes = bytes
  }

  /// Whether a terminal speaks ECMA-48, as its `sgr0` tells: it passes over the modes that it does not
  /// know.
  static func isFor(_ capability: (String) -> [UInt8]?) -> Bool {
    capability("sgr0")?.contains([0x1B, 0x5B] as [UInt8]) ?? false
  }

  /// A capability without its delays, such as `$<5>` or `$<2*/>`: nobody waits in a crash
  /// (terminfo(5), "Delays and Padding").
  static func withoutPadding(_ capability: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = capability[...]
    while let byte = rest.popFirst() {
      let isPadding = byte == UInt8(ascii: "$") && rest.first == UInt8(ascii: "<")
      if isPadding, let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
