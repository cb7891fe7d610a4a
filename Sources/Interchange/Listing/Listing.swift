/// A table of text on its way out of the program, in whichever format.
public struct Listing: Sendable {
  /// One cell.
  public enum Cell: Hashable, Sendable {
    /// Words of the store.
    case text(String)
    /// The values of a repeated field.
    case list([String])
    /// A number or a sum, which a spreadsheet may take for one.
    case figure(String)

    /// The cell as one text.
    public var text: String {
      switch self {
      case .text(let text), .figure(let text): text
      case .list(let texts): texts.joined(separator: "; ")
      }
    }

    /// What stands in the cell, each value by itself; nothing for an empty cell.
    var values: [String] {
      switch self {
      case .text(let text), .figure(let text): text.isEmpty ? [] : [text]
      case .list(let texts): texts
      }
    }
  }

  /// The record type that the rows are of, as the format rec names it.
  let type: String
  let columns: [String]
  /// The names of the columns that stand to the right.
  let figures: Set<String>
  /// As many cells in each row as there are columns.
  let rows: [[Cell]]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - type: the record type that the rows are of; a field name of recutils.
  ///   - columns: the names of the columns.
  ///   - figures: those of them that hold figures, and so stand to the right in a table.
  ///   - rows: the cells; a row that is too short is filled up with empty cells, one that is too
  ///     long is cut.
  public init(type: String = "Row", columns: [String], figures: Set<String> = [], rows: [[Cell]]) {
    self.type = type
    self.columns = columns
    self.figures = figures
    self.rows = rows.map { row in
      row.prefix(columns.count)
        + Array(repeating: .text(""), count: max(0, columns.count - row.count))
    }
  }
}

/// How a table is written.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns for a person.
  case table
  /// RFC 4180.
  case csv
  /// Values between tabs.
  case tsv
  /// An array of objects.
  case json
  /// A table of GitHub Flavored Markdown.
  case markdown
  /// Records of GNU recutils.
  case rec
}

extension Listing {
  /// The table in a format; `raw` leaves cells as they are that a spreadsheet would take for formulas.
  public func formatted(_ format: OutputFormat, raw: Bool = false) -> String {
    switch format {
    case .table: table
    case .csv: csv(raw: raw)
    case .tsv: tsv(raw: raw)
    case .json: json
    case .markdown: markdown
    case .rec: rec
    }
  }

  /// Lines of cells as text; without columns there are none.
  func written(
    _ lines: [[String]], separator: String, end: String, cell: (String, Int) -> String
  ) -> String {
    guard !columns.isEmpty else { return "" }
    return lines.map { line in
      line.enumerated().map { cell($1, $0) }.joined(separator: separator) + end
    }.joined()
  }
}
