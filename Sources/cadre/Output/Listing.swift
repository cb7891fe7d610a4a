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

  var columns: [String]
  var rows: [[Cell]]
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
    let lines =
      [columns]
      + rows.map { row in
        row.map { visible($0.text.split(separator: "\n").joined(separator: " ")) }
      }
    let widths = columns.indices.map { column in lines.map { $0[column].columns }.max() ?? 0 }
    return lines.enumerated().map { index, line in
      line.enumerated().map { column, text in
        let gap = String(repeating: " ", count: widths[column] - text.columns)
        if case .figure? = rows.first?[column] { return gap + text }
        return column == columns.count - 1 ? text : text + gap
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  private func csv(raw: Bool) -> String {
    func quoted(_ text: String) -> String {
      let isSpecial = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      guard isSpecial else { return text }
      return "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
    let lines = [columns] + rows.map { row in row.map { inert($0, raw: raw) } }
    return lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func tsv(raw: Bool) -> String {
    func oneLine(_ text: String) -> String {
      String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    let lines = [columns] + rows.map { row in row.map { oneLine(inert($0, raw: raw)) } }
    return lines.map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// The text of a cell, with `'` before what a spreadsheet would run as a formula (OWASP, CSV injection).
  private func inert(_ cell: Cell, raw: Bool) -> String {
    if case .figure = cell { return cell.text }
    guard !raw, let first = cell.text.unicodeScalars.first,
      "=+-@\t\r".unicodeScalars.contains(first)
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

/// A text as a JSON string (RFC 8259, section 7).
func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
