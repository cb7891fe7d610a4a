/// What becomes of a text that is wider than its field.
public enum Overflow: Hashable, Sendable, CaseIterable {
  /// Ends where the field ends.
  case cut
  /// Ends with a mark that says so; cut when there is no room for the mark.
  case ellipsis
}
