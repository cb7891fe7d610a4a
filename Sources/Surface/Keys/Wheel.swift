/// In which direction the wheel of a mouse was turned.
public enum Wheel: Hashable, Sendable {
  /// Towards the beginning.
  case up
  /// Towards the end.
  case down
}
