/// One key as a terminal reports it.
///
/// A terminal sends the same for some keys. Control with H, I, J, M and [ never arrives as such:
/// these are ``backspace``, ``tab``, ``enter``, ``enter`` and ``escape``.
public enum Key: Hashable, Sendable {
  /// A key that writes something; never a control character.
  case character(Character)
  /// Control held with a key, named by its lower-case letter or its sign.
  case control(Character)
  /// Enter or Return.
  case enter
  /// Escape alone. Alt with a key is this, and then the key.
  case escape
  /// Tab.
  case tab
  /// Tab with Shift.
  case backTab
  /// Delete to the left.
  case backspace
  /// Delete to the right.
  case delete
  /// The arrows.
  case up, down, left, right
  /// To the first.
  case home
  /// To the last.
  case end
  /// One page up.
  case pageUp
  /// One page down.
  case pageDown
  /// A function key by its number, from 1.
  case function(Int)

  /// How a line of help names the key: `^D`, `Enter`, `↓`, `Space`.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "^Space"
    case .control(let character): "^" + character.uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: Symbols.unicode[.up]
    case .down: Symbols.unicode[.down]
    case .left: Symbols.unicode[.left]
    case .right: Symbols.unicode[.right]
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
