internal import CNCurses
internal import Surface

/// Puts the rows of a frame on the screen of curses.
struct Canvas: ~Copyable {
  private let palette: Palette
  /// What the screen shows; nothing is known of it after a change of size.
  private var shown: Frame?
  /// Room for one row, kept from frame to frame.
  private var row: [cchar_t] = []
  /// Room for one glyph, and the zero at its end.
  private var scalars: [wchar_t] = []

  init(_ palette: Palette) {
    self.palette = palette
  }

  /// Forgets what the screen shows.
  mutating func forget() {
    shown = nil
  }

  /// Draws the rows that changed and puts the cursor where the frame has it, or at the lower left.
  mutating func draw(_ frame: Frame) {
    let screen = unsafe curses_screen()
    if shown?.size != frame.size || shown == nil {
      shown = nil
      _ = unsafe werase(screen)
    }
    for index in 0..<frame.size.rows where shown.map({ $0.row(index) != frame.row(index) }) ?? true
    {
      // The screen may have fewer rows by now than the frame was made for.
      guard unsafe wmove(screen, Int32(index), 0) == OK else { break }
      fill(with: frame.row(index))
      _ = unsafe wadd_wchnstr(screen, row, Int32(row.count))
    }
    shown = frame
    let home = Position(column: 0, row: max(frame.size.rows - 1, 0))
    let cursor = frame.cursor.flatMap { frame.area.contains($0) ? $0 : nil } ?? home
    _ = unsafe wmove(screen, Int32(cursor.row), Int32(cursor.column))
    _ = unsafe wnoutrefresh(screen)
    _ = doupdate()
  }

  /// Makes a row of curses of a row of a frame.
  ///
  /// The second half of a wide glyph is left out: curses makes room for it itself.
  private mutating func fill(with cells: ArraySlice<Cell>) {
    row.removeAll(keepingCapacity: true)
    for cell in cells where !cell.isContinuation {
      append(cell.scalars, palette.look(of: cell.style))
    }
  }

  /// Adds one glyph to the row.
  private mutating func append(_ glyph: some Sequence<Unicode.Scalar>, _ look: Palette.Look) {
    scalars.removeAll(keepingCapacity: true)
    for scalar in glyph {
      scalars.append(wchar_t(scalar.value))
    }
    scalars.append(0)
    var character = cchar_t()
    _ = unsafe setcchar(&character, scalars, look.attributes, look.pair, nil)
    row.append(character)
  }
}
