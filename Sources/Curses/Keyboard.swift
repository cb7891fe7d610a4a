internal import CNCurses
internal import Surface

/// Makes keys of what `wgetch(3X)` reports: bytes of text, and codes of the keys that terminfo
/// knows.
///
/// The bytes are put together here rather than by `get_wch(3X)`, which after one byte that is no
/// UTF-8 swallows up to fifteen keys.
struct Keyboard: Hashable, Sendable {
  /// Whether bytes beyond ASCII are UTF-8; otherwise they are ignored.
  let isUnicode: Bool
  /// The bytes of a character that has not arrived as a whole.
  private var begun: [UInt8] = []

  init(isUnicode: Bool) {
    self.isUnicode = isUnicode
  }

  /// The keys in a run of reports, in their order; what is no key is left out.
  ///
  /// A sequence that terminfo does not know (`ESC [ 1 ; 7 C`) is left out as a whole, so that its
  /// digits do not count as keys.
  mutating func keys(_ reports: some Collection<Int32>) -> [Key] {
    var keys: [Key] = []
    var rest = reports[...]
    while let report = rest.popFirst() {
      if report == 0x1B, let end = Keyboard.endOfSequence(rest) {
        rest = rest[end...]
        begun = []
      } else if report == KEY_MOUSE {
        // The terminal was not asked for the mouse, and where it tells of it all the same, the place
        // follows.
        rest = rest.drop { 0x30...0x3F ~= $0 }.dropFirst()
        begun = []
      } else if let byte = UInt8(exactly: report) {
        if let scalar = scalar(endingWith: byte), let key = Keyboard.key(scalar) {
          keys.append(key)
        }
      } else {
        begun = []
        if let key = Keyboard.key(code: report) { keys.append(key) }
      }
    }
    return keys
  }

  /// The key that writes a scalar, or that sends it as a control character.
  static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x80...0x9F: nil
    default: .character(Character(scalar))
    }
  }

  /// The key of a code that curses gives to a sequence of the terminal.
  static func key(code: Int32) -> Key? {
    switch code {
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_BTAB: .backTab
    case KEY_DC: .delete
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_A1: .home
    case KEY_END, KEY_C1: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
    default: nil
    }
  }

  /// The scalar that a byte completes, if it does; bytes that belong to none are dropped.
  private mutating func scalar(endingWith byte: UInt8) -> Unicode.Scalar? {
    guard isUnicode, byte >= 0x80 else {
      begun = []
      return byte < 0x80 ? Unicode.Scalar(byte) : nil
    }
    if byte >= 0xC0 { begun = [] }
    begun.append(byte)
    let length =
      switch begun[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard begun.count >= length else { return nil }
    defer { begun = [] }
    return String(validating: begun, as: UTF8.self)?.unicodeScalars.first
  }

  /// Where a control sequence ends, if an escape that is followed by this begins one (ECMA-48, section
  /// 5.4); or a single shift and what it shifts (section 8.3.143).
  private static func endOfSequence<Reports: Collection<Int32>>(
    _ reports: Reports
  ) -> Reports.Index? {
    if reports.first == 0x4F, let shifted = reports.dropFirst().first, 0x40...0x7E ~= shifted {
      return reports.index(reports.startIndex, offsetBy: 2)
    }
    guard reports.first == 0x5B else { return nil }
    let parameters = reports.dropFirst().prefix { 0x30...0x3F ~= $0 }
    let final = reports[parameters.endIndex...].drop { 0x20...0x2F ~= $0 }
    guard let last = final.first, 0x40...0x7E ~= last else { return nil }
    return final.index(after: final.startIndex)
  }
}
