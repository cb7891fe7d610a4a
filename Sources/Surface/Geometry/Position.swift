/// One cell of a frame, counted from the top left corner, which is column 0 of row 0.
public struct Position: Hashable, Sendable {
  /// Cells to the left of this one.
  public let column: Int
  /// Lines above this one.
  public let row: Int

  /// Creates a position; it may lie outside every frame.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
