/// A block of cells: where it begins, and how many columns and rows it has.
///
/// A rectangle may lie partly or wholly outside a frame, and it may be empty; it never has a
/// negative side. The parts that the splits give lie inside of it, however much is asked for.
public struct Rectangle: Hashable, Sendable {
  /// The first column.
  public let column: Int
  /// The first row.
  public let row: Int
  /// How many columns and rows it has.
  public let size: Size

  /// Creates a rectangle; the sides are clamped as those of a ``Size``.
  ///
  /// A corner more than ten thousand cells away from the origin is moved to that distance: nothing
  /// is drawn there, and sums of coordinates stay small.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = Rectangle.clamped(column)
    self.row = Rectangle.clamped(row)
    size = Size(columns: columns, rows: rows)
  }

  /// Creates the rectangle that covers a whole frame of that size.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// How many columns it has.
  public var columns: Int { size.columns }
  /// How many rows it has.
  public var rows: Int { size.rows }
  /// The column after the last one.
  public var endColumn: Int { column + columns }
  /// The row after the last one.
  public var endRow: Int { row + rows }
  /// Whether there is no cell in it.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether that cell lies in it.
  public func contains(_ position: Position) -> Bool {
    column <= position.column && position.column < endColumn
      && row <= position.row && position.row < endRow
  }

  /// What two rectangles have in common; empty, but still inside this one, when they have nothing.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let first = (
      column: min(max(column, other.column), endColumn), row: min(max(row, other.row), endRow)
    )
    return Rectangle(
      column: first.column, row: first.row,
      columns: min(endColumn, other.endColumn) - first.column,
      rows: min(endRow, other.endRow) - first.row)
  }

  /// What is left when so many columns and rows are taken away at each of the four edges.
  public func inset(columns horizontal: Int = 1, rows vertical: Int = 1) -> Rectangle {
    let horizontal = min(max(horizontal, 0), columns)
    let vertical = min(max(vertical, 0), rows)
    return Rectangle(
      column: column + horizontal, row: row + vertical,
      columns: columns - 2 * horizontal, rows: rows - 2 * vertical)
  }

  /// One of its lines, counted from its own first one; empty when there is no such line.
  public func line(_ index: Int) -> Rectangle {
    let isThere = 0 <= index && index < rows
    return Rectangle(
      column: column, row: isThere ? row + index : endRow, columns: columns, rows: isThere ? 1 : 0)
  }

  /// The first rows, and the rest below them.
  public func split(top count: Int) -> (top: Rectangle, rest: Rectangle) {
    let count = min(max(count, 0), rows)
    return (
      Rectangle(column: column, row: row, columns: columns, rows: count),
      Rectangle(column: column, row: row + count, columns: columns, rows: rows - count)
    )
  }

  /// The last rows, after the rest above them.
  public func split(bottom count: Int) -> (rest: Rectangle, bottom: Rectangle) {
    let (top, rest) = split(top: rows - min(max(count, 0), rows))
    return (top, rest)
  }

  /// The first columns, and the rest to the right of them.
  public func split(leading count: Int) -> (leading: Rectangle, rest: Rectangle) {
    let count = min(max(count, 0), columns)
    return (
      Rectangle(column: column, row: row, columns: count, rows: rows),
      Rectangle(column: column + count, row: row, columns: columns - count, rows: rows)
    )
  }

  /// The last columns, after the rest to the left of them.
  public func split(trailing count: Int) -> (rest: Rectangle, trailing: Rectangle) {
    let (leading, rest) = split(leading: columns - min(max(count, 0), columns))
    return (leading, rest)
  }

  /// A block of at most that size in the middle of it, for a dialogue over a screen.
  public func centered(_ inner: Size) -> Rectangle {
    let columns = min(inner.columns, self.columns)
    let rows = min(inner.rows, self.rows)
    return Rectangle(
      column: column + (self.columns - columns) / 2, row: row + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  private static func clamped(_ coordinate: Int) -> Int {
    min(max(coordinate, -10_000), 10_000)
  }
}
