/// Where a text stands in a field that is wider than it.
public enum Alignment: Hashable, Sendable, CaseIterable {
  /// At the left edge.
  case leading
  /// At the right edge, as numbers are.
  case trailing
  /// In the middle; one column left of it when that is not whole.
  case center
}
