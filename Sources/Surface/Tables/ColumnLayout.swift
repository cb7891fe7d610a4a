/// Which columns of a table are shown in a given width, and where.
///
/// While the minimums do not fit, the least important column goes; of equals, the last one. The one
/// that remains is shown however narrow it is. What is spare goes to the most important column
/// until it has what it prefers, then to the next; the rest goes to the first flexible column, or
/// stays blank at the end.
public struct ColumnLayout<ID: Hashable & Sendable>: Hashable, Sendable {
  /// A column and its place.
  public struct Placement: Hashable, Sendable {
    /// The column.
    public let column: Column<ID>
    /// Where it begins, counted from the left edge of the table.
    public let offset: Int
    /// How many columns of the terminal it has.
    public let width: Int

    /// Its field in a line of the table.
    @inlinable
    public func field(in line: Rectangle) -> Rectangle {
      line.split(leading: offset).rest.split(leading: width).leading
    }
  }

  /// What is shown, from left to right.
  public let placements: [Placement]

  /// Lays columns out in a table of that width, with so many blanks between two of them.
  public init(_ columns: [Column<ID>], width: Int, gap: Int = 1) {
    let plan = ColumnPlan(
      columns.map {
        ColumnPlan.Need(
          minimum: $0.minimum, preferred: $0.preferred, importance: $0.importance,
          isFlexible: $0.isFlexible)
      }, width: width, gap: gap)
    placements = plan.places.map {
      Placement(column: columns[$0.column], offset: $0.offset, width: $0.width)
    }
  }

  /// The place of a column, if it is shown.
  ///
  /// It is asked for several times in each line, and fast only where the caller makes it for its own type.
  @inlinable
  public subscript(id: ID) -> Placement? {
    placements.first { $0.column.id == id }
  }
}
