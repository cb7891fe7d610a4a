/// How a text gets to the clipboard of whoever sits at the terminal, be it on another machine.
///
/// - SeeAlso: xterm's "Control Sequences", "Operating System Commands", 52.
enum Clipboard {
  /// The characters that terminals take; hterm takes no more, others do.
  static let limit = 100_000

  /// Terminals that would show the sequence, or that have no clipboard.
  private static let without = ["linux", "vt", "ansi", "cons", "sun", "wyse", "dumb"]

  /// What sends a text; nil where it is too long.
  static func sequence(for text: String) -> [UInt8]? {
    let encoded = base64(of: Array(text.utf8))
    guard encoded.count <= limit else { return nil }
    return Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
  }

  /// Whether a terminal may be sent it, by what `TERM` says.
  static func isThere(on terminal: String) -> Bool {
    !without.contains { terminal.hasPrefix($0) }
  }

  /// Bytes as letters and digits (RFC 4648, section 4).
  static func base64(of bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isPadding = place > group.count
        encoded.append(isPadding ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * place) & 63])
      }
    }
    return encoded
  }
}

/// What became of a text that was to be copied.
public enum Copying: Hashable, Sendable {
  /// The terminal was sent it; no terminal says whether it took it.
  case sent
  /// It has more bytes than terminals take.
  case tooLong(limit: Int)
  /// The terminal has no clipboard.
  case noClipboard
}
