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
  let rows: Rows
  /// What is to be known of the whole table, below it where people read it as a text (Markdown).
  public var remark: String?

  /// Rows that are made anew each time they are looked at, so that many of them take no room.
  struct Rows: RandomAccessCollection, Sendable {
    let endIndex: Int
    let row: @Sendable (Int) -> [Cell]

    var startIndex: Int { 0 }

    subscript(index: Int) -> [Cell] { row(index) }
  }

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
    let count = columns.count
    self.rows = Rows(endIndex: rows.count) { index in
      let row = rows[index]
      return row.prefix(count) + Array(repeating: .text(""), count: Swift.max(0, count - row.count))
    }
  }

  /// Makes a table of rows that are made as they are written, each of as many cells as there are
  /// columns.
  init(type: String, columns: [String], figures: Set<String>, rows: Rows) {
    self.type = type
    self.columns = columns
    self.figures = figures
    self.rows = rows
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
  /// How many rows it has.
  public var count: Int { rows.count }

  /// The table in a format.
  ///
  /// - Parameters:
  ///   - format: How it is written.
  ///   - raw: Whether cells stay as they are that a spreadsheet would take for formulas.
  ///   - progress: Is told before each row how many were written, where this takes long.
  /// - Returns: The text.
  public func formatted(
    _ format: OutputFormat, raw: Bool = false, progress: (Int) -> Void = { _ in }
  ) -> String {
    switch format {
    case .table: table
    case .csv: csv(raw: raw, progress)
    case .tsv: tsv(raw: raw, progress)
    case .json: json
    case .markdown: markdown
    case .rec: rec
    }
  }

  /// The names of the columns and the rows as lines; without columns there are none.
  func written(
    separator: String, end: String, _ progress: (Int) -> Void = { _ in },
    cell: (Cell, _ column: Int) -> String
  ) -> String {
    guard !columns.isEmpty else { return "" }
    var text: [UInt8] = []
    func write(_ cells: [Cell]) {
      for (column, content) in cells.enumerated() {
        if column > 0 { text += separator.utf8 }
        text += cell(content, column).utf8
      }
      text += end.utf8
    }
    write(columns.map { .text($0) })
    for (position, row) in rows.enumerated() {
      progress(position)
      write(row)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
