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
    public func field(in line: Rectangle) -> Rectangle {
      line.split(leading: offset).rest.split(leading: width).leading
    }
  }

  /// What is shown, from left to right.
  public let placements: [Placement]

  /// Lays columns out in a table of that width, with so many blanks between two of them.
  public init(_ columns: [Column<ID>], width: Int, gap: Int = 1) {
    let width = min(max(width, 0), Size.limit)
    let gap = min(max(gap, 0), Size.limit)
    var kept = columns
    while kept.count > 1, ColumnLayout.needed(kept, gap) > width,
      let least = kept.lazy.map({ $0.importance }).min(),
      let index = kept.lastIndex(where: { $0.importance == least })
    {
      kept.remove(at: index)
    }

    var widths = kept.map { min($0.minimum, width) }
    var spare = max(width - ColumnLayout.needed(kept, gap), 0)
    let byImportance = kept.indices.sorted {
      (kept[$1].importance, $0) < (kept[$0].importance, $1)
    }
    for index in byImportance {
      let share = min(kept[index].preferred - kept[index].minimum, spare)
      widths[index] += share
      spare -= share
    }
    if let flexible = kept.firstIndex(where: { $0.isFlexible }) {
      widths[flexible] += spare
    }

    var offset = 0
    var placements: [Placement] = []
    for (column, width) in zip(kept, widths) where width > 0 {
      placements.append(Placement(column: column, offset: offset, width: width))
      offset += width + gap
    }
    self.placements = placements
  }

  /// The place of a column, if it is shown.
  public subscript(id: ID) -> Placement? {
    placements.first { $0.column.id == id }
  }

  private static func needed(_ columns: [Column<ID>], _ gap: Int) -> Int {
    columns.reduce(0) { $0 + $1.minimum } + gap * max(columns.count - 1, 0)
  }
}
