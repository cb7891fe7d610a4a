public import Surface

/// Something that happened at the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The left button of the mouse was pressed at a cell.
  case clicked(Position)
  /// The wheel of the mouse was turned by a notch at a cell.
  case wheeled(Position, Wheel)
  /// A text was pasted: lines end in newlines, and there is no other control character but tabs; so
  /// many were left out.
  case pasted(String, lost: Int)
  /// Something was typed that is no UTF-8, and was left out.
  case unreadable
  /// The terminal has another size now; what it showed is gone.
  case resized(Size)
  /// The terminal has hung up: no key will come any more, and nobody sees the screen.
  case closed
}
