/// A table in Markdown whose columns are also straight when it is read as plain text.
public struct MarkdownTable: Sendable {
  /// How the cells of a column stand in it.
  public enum Alignment: Sendable {
    /// To the left, as words do.
    case left
    /// To the right, as numbers do.
    case right
  }

  private let columns: [(title: String, alignment: Alignment)]
  private var rows: [[String]] = []

  /// A table without rows.
  public init(_ columns: [(title: String, alignment: Alignment)]) { self.columns = columns }

  /// Adds a row; cells that it lacks are empty, those too many are left out.
  public mutating func append(_ cells: [String]) {
    rows.append(
      columns.indices.map { column in
        guard column < cells.count else { return "" }
        return cells[column].split(separator: "|", omittingEmptySubsequences: false)
          .joined(separator: "\\|")
      })
  }

  /// The lines of the table.
  public var text: String {
    let widths = columns.indices.map { column in
      max(3, columns[column].title.count, rows.map { $0[column].count }.max() ?? 0)
    }
    let rule = columns.indices.map { column in
      columns[column].alignment == .left
        ? String(repeating: "-", count: widths[column])
        : String(repeating: "-", count: widths[column] - 1) + ":"
    }
    return ([columns.map(\.title), rule] + rows).map { cells in
      let padded = columns.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - cells[column].count)
        return columns[column].alignment == .left ? cells[column] + gap : gap + cells[column]
      }
      return "| " + padded.joined(separator: " | ") + " |\n"
    }.joined()
  }
}
