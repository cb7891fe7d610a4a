/// A screen as a value: a grid of styled cells, and where the cursor stands.
///
/// Two rules always hold, whatever is drawn: nothing lies outside the grid, and no wide glyph is
/// there by half. A glyph of which only a half would be visible is drawn as a blank, and drawing
/// over one half of a wide glyph leaves a blank in place of the other.
public struct Frame: Hashable, Sendable {
  /// How many columns and rows there are.
  public let size: Size
  /// With which characters it is drawn.
  public let symbols: Symbols
  /// Where the terminal's cursor stands, for input methods, braille and screen readers.
  public var cursor: Position?
  /// What its parts stand for; the last one that holds a cell counts.
  var targets: [TargetArea] = []
  /// The cells, row after row.
  private var cells: [Cell]

  /// Creates a blank frame.
  public init(size: Size, symbols: Symbols = .unicode) {
    self.size = size
    self.symbols = symbols
    cells = Array(repeating: .blank(.plain), count: size.columns * size.rows)
  }

  /// The rectangle that covers it.
  public var area: Rectangle { Rectangle(size) }

  /// The cells of a row from left to right; none when there is no such row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard 0 <= row, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The cell at a position, if it lies inside.
  public subscript(position: Position) -> Cell? {
    guard area.contains(position) else { return nil }
    return cells[position.row * size.columns + position.column]
  }

  /// Draws one glyph; every other drawing ends here or in `fill`, and nothing else clips.
  ///
  /// The clip must lie inside the frame.
  mutating func put(_ cell: Cell, column: Int, row: Int, clip: Rectangle) {
    let end = column + cell.columns
    guard clip.row <= row, row < clip.endRow, clip.column < end, column < clip.endColumn else {
      return
    }
    let line = row * size.columns
    guard clip.column <= column, end <= clip.endColumn else {
      for column in max(column, clip.column)..<min(end, clip.endColumn) {
        separate(line + column)
        cells[line + column] = .blank(cell.style)
      }
      return
    }
    separate(line + column)
    if cell.columns == 2 {
      separate(line + column + 1)
      cells[line + column + 1] = .continuation(cell.style)
    }
    cells[line + column] = cell
  }

  /// Draws printable ASCII, a cell for each byte, as ``put(_:column:row:clip:)`` would cell by cell.
  mutating func put(
    ascii: Span<UInt8>, _ style: Style, column: Int, row: Int, clip: Rectangle
  ) {
    guard clip.row <= row, row < clip.endRow, column < clip.endColumn else { return }
    let first = max(column, clip.column)
    let end = min(column + ascii.count, clip.endColumn)
    guard first < end else { return }
    let line = row * size.columns
    separate(line + first)
    separate(line + end - 1)
    for place in first..<end {
      cells[line + place] = Cell(ascii: ascii[place - column], style)
    }
  }

  /// The columns of a row between which it differs from another frame of the same size, where it does.
  public func changes(in row: Int, since other: Frame) -> Range<Int>? {
    let line = row * size.columns
    guard size == other.size, 0 <= row, row < size.rows,
      let first = (0..<size.columns).first(where: { cells[line + $0] != other.cells[line + $0] }),
      let last = (0..<size.columns).last(where: { cells[line + $0] != other.cells[line + $0] })
    else { return nil }
    return first..<last + 1
  }

  /// Puts a cell where there is one, whatever stands beside it.
  mutating func replace(_ column: Int, _ row: Int, with cell: Cell) {
    cells[row * size.columns + column] = cell
  }

  /// Fills a rectangle with one glyph that takes one column.
  mutating func fill(_ area: Rectangle, with cell: Cell) {
    let area = self.area.intersection(area)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let first = row * size.columns + area.column
      let last = first + area.columns - 1
      separate(first)
      separate(last)
      for index in first...last {
        cells[index] = cell
      }
    }
  }

  /// Changes the looks of what is drawn, and not what it says: the selected row, a bad value.
  ///
  /// A wide glyph changes when its first half lies inside.
  public mutating func restyle(_ area: Rectangle, _ change: (inout Style) -> Void) {
    let area = self.area.intersection(area)
    for row in area.row..<area.endRow {
      for index in row * size.columns + area.column..<row * size.columns + area.endColumn
      where !cells[index].isContinuation {
        change(&cells[index].style)
        if cells[index].columns == 2 {
          cells[index + 1].style = cells[index].style
        }
      }
    }
  }

  /// Blanks the other half of a wide glyph that has one half in this cell.
  private mutating func separate(_ index: Int) {
    switch cells[index].columns {
    case 0: cells[index - 1] = .blank(cells[index - 1].style)
    case 2: cells[index + 1] = .blank(cells[index + 1].style)
    default: break
    }
  }
}
