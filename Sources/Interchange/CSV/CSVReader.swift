/// Reads rows of cells, scalar by scalar.
struct CSVReader {
  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var position = 0
  private var line = 1
  /// The position of the line's first scalar.
  private var lineStart = 0

  /// Takes a text.
  ///
  /// - Throws: ``CSVError`` where it is not UTF-8.
  init(_ bytes: [UInt8]) throws(CSVError) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
      throw CSVReader.encodingError(in: bytes)
    }
    scalars = Array(text.unicodeScalars)
    separator = CSVReader.separator(of: scalars)
  }

  mutating func rows() throws(CSVError) -> [[CSVText.Cell]] {
    var rows: [[CSVText.Cell]] = []
    while position < scalars.count {
      let row = try row()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private mutating func row() throws(CSVError) -> [CSVText.Cell] {
    var cells = [try cell()]
    while position < scalars.count, scalars[position] == separator {
      position += 1
      cells.append(try cell())
    }
    if position < scalars.count { endLine() }
    return cells
  }

  private mutating func cell() throws(CSVError) -> CSVText.Cell {
    let start = place
    guard position < scalars.count, scalars[position] == "\"" else {
      return CSVText.Cell(text: plainText(), place: start)
    }
    let text = try quotedText(from: start)
    guard position == scalars.count || scalars[position] == separator || isLineEnd else {
      throw CSVError(
        place, "there is text behind the closing quote",
        "double a quote that belongs to the text, as in \"say \"\"so\"\"\"")
    }
    return CSVText.Cell(text: text, place: start)
  }

  private mutating func plainText() -> String {
    var text = String.UnicodeScalarView()
    while position < scalars.count, scalars[position] != separator, !isLineEnd {
      text.append(scalars[position])
      position += 1
    }
    return String(text)
  }

  private mutating func quotedText(from start: CSVText.Place) throws(CSVError) -> String {
    var text = String.UnicodeScalarView()
    position += 1
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "\"" {
        position += 1
        guard position < scalars.count, scalars[position] == "\"" else { return String(text) }
        position += 1
        text.append("\"")
      } else if isLineEnd {
        // A line break in a cell is a newline, however the file ends its lines.
        text.append("\n")
        endLine()
      } else {
        text.append(scalar)
        position += 1
      }
    }
    throw CSVError(start, "the quote that opens here is never closed", "close it with another \"")
  }

  private var isLineEnd: Bool { scalars[position] == "\n" || scalars[position] == "\r" }

  /// Goes past what ends the line.
  private mutating func endLine() {
    let isReturn = scalars[position] == "\r"
    position += 1
    if isReturn, position < scalars.count, scalars[position] == "\n" { position += 1 }
    line += 1
    lineStart = position
  }

  private var place: CSVText.Place {
    let before = String(String.UnicodeScalarView(scalars[lineStart..<position]))
    return CSVText.Place(line: line, column: before.count + 1)
  }

  /// The separator that the first line has most of outside of quotes; a comma where it has none.
  private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "\n" || scalar == "\r" { break }
      if !isQuoted { counts[scalar, default: 0] += 1 }
    }
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    return candidates.max { (counts[$0] ?? 0, $1.value) < (counts[$1] ?? 0, $0.value) } ?? ","
  }

  private static func encodingError(in bytes: [UInt8]) -> CSVError {
    let remedy = "save it as CSV in UTF-8"
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return CSVError(CSVText.Place(line: 1, column: 1), "the file is in UTF-16", remedy)
    }
    var valid = 0
    var rest = bytes[...]
    while let lead = rest.first {
      let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      guard String(validating: rest.prefix(length), as: UTF8.self) != nil else { break }
      rest = rest.dropFirst(length)
      valid += length
    }
    let before = bytes[..<min(valid, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    let column = String(decoding: before[start...], as: UTF8.self).count + 1
    return CSVError(CSVText.Place(line: line, column: column), "a byte is not UTF-8", remedy)
  }
}
