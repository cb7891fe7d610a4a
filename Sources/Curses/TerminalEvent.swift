public import Surface

/// Something that happened at the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A text was pasted: lines end in newlines, and there is no other control character but tabs.
  case pasted(String)
  /// The terminal has another size now; what it showed is gone.
  case resized(Size)
  /// The terminal has hung up: no key will come any more, and nobody sees the screen.
  case closed
}
