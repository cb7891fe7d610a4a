/// What a terminal shows in one or two cells, safe to send to it.
///
/// A glyph is one scalar that takes columns, and at most four that take none and are drawn over it:
/// as many as a cell of ncurses holds (`curs_getcchar(3X)`, `CCHARW_MAX`). It is often less than a
/// Swift `Character`: a terminal counts scalars, not grapheme clusters.
public struct Glyph: Hashable, Sendable {
  /// The scalar that takes the columns.
  public let base: Unicode.Scalar

  /// The scalars that are drawn over it, in order; zero where none is.
  public internal(set) var marks = SIMD4<UInt32>()

  /// The terminal columns that it takes: 1 or 2.
  public let columns: Int

  init(_ base: Unicode.Scalar, columns: Int) {
    (self.base, self.columns) = (base, columns)
  }

  /// One to five scalars.
  public var text: String {
    var text = String(base)
    for index in 0..<marks.scalarCount {
      guard marks[index] != 0, let mark = Unicode.Scalar(marks[index]) else { break }
      text.unicodeScalars.append(mark)
    }
    return text
  }
}
