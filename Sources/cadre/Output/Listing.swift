internal import Writing

/// A table of text on its way out of the program, in whichever format.
struct Listing {
  /// One cell.
  enum Cell: Hashable {
    /// Words of the store.
    case text(String)
    /// The values of a repeated field.
    case list([String])
    /// A number or a sum, which a spreadsheet may take for one.
    case figure(String)

    /// The cell as one text.
    var text: String {
      switch self {
      case .text(let text), .figure(let text): text
      case .list(let texts): texts.joined(separator: "; ")
      }
    }
  }

  private let columns: [String]
  /// The names of the columns that stand to the right.
  private let figures: Set<String>
  /// As many cells in each row as there are columns.
  private let rows: [[Cell]]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - columns: the names of the columns.
  ///   - figures: those of them that hold figures, and so stand to the right in a table.
  ///   - rows: the cells; a row that is too short is filled up with empty cells, one that is too
  ///     long is cut.
  init(columns: [String], figures: Set<String> = [], rows: [[Cell]]) {
    self.columns = columns
    self.figures = figures
    self.rows = rows.map { row in
      row.prefix(columns.count)
        + Array(repeating: .text(""), count: max(0, columns.count - row.count))
    }
  }
}

/// How a table is written.
enum OutputFormat: String, CaseIterable {
  /// Aligned columns for a person.
  case table
  /// RFC 4180.
  case csv
  /// Values between tabs.
  case tsv
  /// An array of objects.
  case json
}

extension Listing {
  /// The table in a format; `raw` leaves cells as they are that a spreadsheet would take for formulas.
  func formatted(_ format: OutputFormat, raw: Bool = false) -> String {
    switch format {
    case .table: table
    case .csv: csv(raw: raw)
    case .tsv: tsv(raw: raw)
    case .json: json
    }
  }

  private var table: String {
    let lines = [columns] + rows.map { row in row.map { visible(oneLine($0.text)) } }
    let widths = columns.indices.map { column in lines.map { $0[column].columns }.max() ?? 0 }
    return written(lines, separator: "  ", end: "\n") { text, column in
      let gap = String(repeating: " ", count: widths[column] - text.columns)
      if figures.contains(columns[column]) { return gap + text }
      return column == columns.count - 1 ? text : text + gap
    }
  }

  private func csv(raw: Bool) -> String {
    func quoted(_ text: String) -> String {
      guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
        return text
      }
      return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
    let lines = [columns] + rows.map { row in row.map { inert($0, raw: raw) } }
    return written(lines, separator: ",", end: "\r\n") { text, _ in quoted(text) }
  }

  private func tsv(raw: Bool) -> String {
    let lines = [columns] + rows.map { row in row.map { inert($0, raw: raw) } }
    return written(lines, separator: "\t", end: "\n") { text, _ in oneLine(text) }
  }

  /// Lines of cells as text; without columns there are none.
  private func written(
    _ lines: [[String]], separator: String, end: String, cell: (String, Int) -> String
  ) -> String {
    guard !columns.isEmpty else { return "" }
    return lines.map { line in
      line.enumerated().map { cell($1, $0) }.joined(separator: separator) + end
    }.joined()
  }

  /// The text with blanks for tabs and for all that ends a line.
  private func oneLine(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\t"..."\r", "\u{85}", "\u{2028}", "\u{2029}": " "
      default: String(scalar)
      }
    }.joined()
  }

  /// The text of a cell, with `'` before what a spreadsheet would run as a formula (OWASP, CSV
  /// Injection).
  private func inert(_ cell: Cell, raw: Bool) -> String {
    if case .figure = cell { return cell.text }
    guard !raw, let first = cell.text.unicodeScalars.first,
      "=+-@\t\r\n".unicodeScalars.contains(first)
    else { return cell.text }
    return "'" + cell.text
  }

  private var json: String {
    let objects = rows.map { row in
      let members = zip(columns, row).map { name, cell in
        switch cell {
        case .text(let text), .figure(let text): "\(jsonString(name)): \(jsonString(text))"
        case .list(let texts):
          "\(jsonString(name)): [\(texts.map(jsonString).joined(separator: ", "))]"
        }
      }
      return "  {\(members.joined(separator: ", "))}"
    }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }
}
