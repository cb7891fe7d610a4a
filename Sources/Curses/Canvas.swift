internal import CNCurses
internal import Surface

/// Puts what changes from frame to frame on the screen of curses.
struct Canvas: ~Copyable {
  /// A blank in each look, by ``Palette/number(of:)``.
  private let blanks: [cchar_t]
  /// A blank as curses takes it that what is cleared is full of.
  private let empty: cchar_t
  /// Whether a blank in a look can be told from an ordinary one.
  private let showsBlanks: [Bool]
  /// What the screen shows; nothing is known of it after a change of size.
  private var shown: Frame?
  /// Room for a part of a row, kept from frame to frame.
  private var row: [cchar_t] = []

  init(_ palette: Palette) {
    let looks = Palette.styles.map(palette.look(of:))
    blanks = looks.map(Canvas.blank)
    empty = Canvas.blank(Palette.Look(attributes: 0, pair: 0))
    showsBlanks = looks.map { $0.attributes & (curses_reverse | curses_underline) != 0 }
  }

  /// Forgets what the screen shows.
  mutating func forget() {
    shown = nil
  }

  /// Draws what changed and puts the cursor where the frame has it, or at the lower left.
  mutating func draw(_ frame: Frame) {
    let screen = unsafe curses_screen()
    if shown?.size != frame.size || shown == nil {
      shown = Frame(size: frame.size)
      _ = unsafe werase(screen)
    }
    for index in 0..<frame.size.rows {
      guard let changes = shown.flatMap({ frame.changes(in: index, since: $0) }) else { continue }
      let first = fill(with: frame.row(index), changes)
      // The screen may have fewer rows by now than the frame was made for.
      guard unsafe wmove(screen, Int32(index), Int32(first)) == OK else { break }
      _ = unsafe wadd_wchnstr(screen, row, Int32(row.count))
    }
    shown = frame
    let home = Position(column: 0, row: max(frame.size.rows - 1, 0))
    let cursor = frame.cursor.flatMap { frame.area.contains($0) ? $0 : nil } ?? home
    _ = unsafe wmove(screen, Int32(cursor.row), Int32(cursor.column))
    _ = unsafe wnoutrefresh(screen)
    _ = doupdate()
  }

  private static func blank(_ look: Palette.Look) -> cchar_t {
    var blank = cchar_t()
    _ = unsafe setcchar(&blank, [wchar_t(32), 0], look.attributes, look.pair, nil)
    return blank
  }

  /// Makes those cells of curses that are to be drawn where some columns of a row have changed.
  ///
  /// Blanks beside what has changed are drawn with it, since they take their ink from there. The second half
  /// of a wide glyph is left out: curses makes room for it itself.
  ///
  /// - Returns: the column of the first of them.
  private mutating func fill(with cells: ArraySlice<Cell>, _ changes: Range<Int>) -> Int {
    let start = cells.startIndex
    var first = start + changes.lowerBound
    while first > start, cells[first].isContinuation || isUnseen(cells[first - 1]) { first -= 1 }
    let end = start + changes.upperBound

    row.removeAll(keepingCapacity: true)
    var index = first
    while index < cells.endIndex,
      index < end || cells[index].isContinuation || isUnseen(cells[index])
    {
      var next = index
      while next < cells.endIndex, isUnseen(cells[next]) { next += 1 }
      if next > index {
        let isInside = index > start && next < cells.endIndex
        let blank = isInside ? blank(behind: cells[index - 1], count: next - index) : empty
        row.append(contentsOf: repeatElement(blank, count: next - index))
        index = next
      } else {
        if !cells[index].isContinuation { append(cells[index]) }
        index += 1
      }
    }
    return first - start
  }

  /// How many bytes a change of ink takes; more blanks than that are sent for less than they would save.
  private static let inkChange = 5

  /// The blanks behind a cell: of its ink where they are few and look the same in any, since they are sent with
  /// it then; at the ends of a row they are as what is cleared.
  private func blank(behind cell: Cell, count: Int) -> cchar_t {
    let look = Palette.number(of: cell.style)
    let isShared = count <= Canvas.inkChange && !showsBlanks[look]
    return blanks[isShared ? look : Palette.number(of: .plain)]
  }

  /// Whether a cell is a blank that looks the same in any ink.
  private func isUnseen(_ cell: Cell) -> Bool {
    cell.first == " " && cell.isSingle && !showsBlanks[Palette.number(of: cell.style)]
  }

  /// Adds one glyph to the row.
  private mutating func append(_ cell: Cell) {
    var character = blanks[Palette.number(of: cell.style)]
    if cell.isSingle {
      character.chars.0 = wchar_t(cell.first?.value ?? 32)
    } else {
      let scalars = cell.scalars.map { wchar_t($0.value) } + [0]
      _ = unsafe setcchar(
        &character, scalars, character.attr, Int16(character.ext_color), nil)
    }
    row.append(character)
  }
}
