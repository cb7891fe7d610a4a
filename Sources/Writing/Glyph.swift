/// What a terminal shows in one or two cells, safe to send to it.
///
/// A glyph is one scalar that takes columns, and at most four that take none and are drawn over it:
/// as many as a cell of ncurses holds (`curs_getcchar(3X)`, `CCHARW_MAX`). It is often less than a
/// Swift `Character`: a terminal counts scalars, not grapheme clusters.
public struct Glyph: Hashable, Sendable {
  /// One to five scalars.
  public let text: String

  /// The terminal columns that it takes: 1 or 2.
  public let columns: Int
}
