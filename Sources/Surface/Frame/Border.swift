/// The line around a pane.
public enum Border: Hashable, Sendable, CaseIterable {
  /// One line: a pane without the focus.
  case single
  /// Two lines: the pane that the keys go to, visible without colour.
  case double

  /// The mark of its horizontal edges.
  public var horizontal: Symbol { self == .single ? .horizontal : .doubleHorizontal }
  /// The mark of its vertical edges.
  public var vertical: Symbol { self == .single ? .vertical : .doubleVertical }

  var topLeft: Symbol { self == .single ? .topLeft : .doubleTopLeft }
  var topRight: Symbol { self == .single ? .topRight : .doubleTopRight }
  var bottomLeft: Symbol { self == .single ? .bottomLeft : .doubleBottomLeft }
  var bottomRight: Symbol { self == .single ? .bottomRight : .doubleBottomRight }

  /// Its colour.
  public var ink: Ink { self == .single ? .border : .focusBorder }
}
