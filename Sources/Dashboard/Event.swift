public import Surface

/// Something that happens to the dashboard.
public enum Event: Hashable, Sendable {
  /// The store was opened and its texts were inspected; nothing else has happened yet.
  case opened
  /// A key was pressed.
  case key(Key)
  /// The terminal has another size.
  case resized(Size)
  /// The store was read again, and the ledger is a new one.
  case reloaded
  /// Files of the store changed in a way that looks like an accident; the ledger has their last good
  /// texts. A sentence for each.
  case heldBack([String])
  /// The store could not be read again; the ledger is the old one.
  case reloadFailed(String)
}

/// Something that the dashboard asks of the world outside.
public enum Effect: Hashable, Sendable {
  /// Leave the program.
  case quit
  /// Give the terminal back to the shell until it is called again.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// Read the store again.
  case reload
}
