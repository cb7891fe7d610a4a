internal import CNCurses
internal import Surface

/// Makes keys of what `wgetch(3X)` reports: bytes of text, and codes of the keys that terminfo
/// knows; and reads what the terminal tells of the mouse.
///
/// The bytes are put together here rather than by `get_wch(3X)`, which after one byte that is no
/// UTF-8 swallows up to fifteen keys. They are UTF-8 whatever the locale says: that of a shell on
/// another machine often says nothing of the terminal.
struct Keyboard: Hashable, Sendable {
  /// The bytes of a character that has not arrived as a whole.
  private var begun: [UInt8] = []
  /// The beginning of a report of the mouse whose rest has not arrived.
  private var held: [Int32] = []
  /// Whether bytes were dropped that are no text.
  private var hasDropped = false

  /// What a run of reports tells, in its order; what is no key is left out.
  ///
  /// A sequence that nobody knows (`ESC [ 1 ; 7 C`) is left out as a whole, so that its digits do not
  /// count as keys.
  mutating func events(_ reports: some Collection<Int32>) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var rest = (held + reports)[...]
    held = []
    while let report = rest.first {
      if Keyboard.isBegunReport(rest) {
        held = Array(rest)
        break
      }
      rest = rest.dropFirst()
      if report == 0x1B, let sequence = ControlSequence(rest) {
        let isOldReport = ([report] + rest.prefix(2)).elementsEqual(MouseReport.oldIntroducer)
        rest = rest.dropFirst(sequence.length + (isOldReport ? 3 : 0))
        forgetBegun()
        if let event = MouseReport(sequence)?.event ?? sequence.key.map({ .key($0) }) {
          events.append(event)
        }
      } else if let byte = UInt8(exactly: report) {
        if let scalar = scalar(endingWith: byte), let key = Keyboard.key(scalar) {
          events.append(.key(key))
        }
      } else {
        forgetBegun()
        if let key = Keyboard.key(code: report) { events.append(.key(key)) }
      }
    }
    if hasDropped { events.append(.unreadable) }
    hasDropped = false
    return events
  }

  /// Whether a run of reports is the beginning of one of the mouse, and not all of it.
  private static func isBegunReport(_ reports: ArraySlice<Int32>) -> Bool {
    if reports.starts(with: MouseReport.oldIntroducer) { return reports.count < 6 }
    guard reports.starts(with: MouseReport.introducer) else { return false }
    return reports.dropFirst(3).allSatisfy { 0x30...0x3F ~= $0 }
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
    // What the console of Linux calls so is ^Z.
    case KEY_SUSPEND: .control("z")
    case KEY_DC: .delete
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
    default: nil
    }
  }

  /// The scalar that a byte completes, if it does; bytes that belong to none are dropped.
  private mutating func scalar(endingWith byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else {
      forgetBegun()
      return Unicode.Scalar(byte)
    }
    if byte >= 0xC0 { forgetBegun() }
    begun.append(byte)
    let length =
      switch begun[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard begun.count >= length else { return nil }
    let scalar = String(validating: begun, as: UTF8.self)?.unicodeScalars.first
    if scalar != nil { begun = [] } else { forgetBegun() }
    return scalar
  }

  /// Drops the bytes of a character that will not become whole.
  private mutating func forgetBegun() {
    hasDropped = hasDropped || !begun.isEmpty
    begun = []
  }
}
