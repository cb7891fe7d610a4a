/// How many columns and rows a terminal, or a part of it, has.
///
/// Both lie between 0 and ``limit``, so that no arithmetic on sizes can overflow and no size asked
/// for on a command line can exhaust the memory.
public struct Size: Hashable, Sendable {
  /// The most columns, and the most rows, that anything is drawn on.
  public static let limit = 1000

  /// Cells from the left edge to the right edge.
  public let columns: Int
  /// Lines from the top edge to the bottom edge.
  public let rows: Int

  /// Creates a size; what lies outside `0...limit` becomes the nearest end of it.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 0), Size.limit)
    self.rows = min(max(rows, 0), Size.limit)
  }
}
