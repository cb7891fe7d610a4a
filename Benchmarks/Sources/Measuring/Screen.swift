/// What a terminal shows, made from the bytes that a program sends it.
///
/// Knows what ncurses, vim, less, Haskell's vty and Go's programs send to `xterm-256color`: moving,
/// erasing, inserting, deleting, scrolling, repeating. Colours and modes are passed over.
public struct Screen: Sendable {
  /// How many columns it has.
  public let columns: Int
  /// How many rows it has.
  public let rows: Int

  /// The cells; an empty one is a blank, the right half of a wide character is `nil`.
  private var cells: [[String?]]
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private var scrolled: Range<Int>
  private var last = " "
  private var decoding = Decoding.text([])

  /// Where in a sequence the bytes are that have come so far.
  private enum Decoding {
    case text([UInt8])
    case escape
    case charset
    case control([UInt8])
    case string(isEscaped: Bool)
  }

  /// An empty screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    scrolled = 0..<rows
  }

  /// The rows as text, without the blanks at their ends.
  public var lines: [String] {
    cells.map { row in
      let text = row.compactMap(\.self).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Whether some row shows a text.
  public func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// Whether the rows show the same as those of an earlier screen.
  public func isSame(as earlier: Screen, in rows: Range<Int>) -> Bool {
    cells[rows] == earlier.cells[rows]
  }

  /// How many rows show anything.
  public var filledRows: Int {
    cells.count { $0.contains { $0 != " " } }
  }

  /// Takes in bytes, which may end in the middle of a sequence.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch decoding {
    case .text(let started): takeText(byte, after: started)
    case .escape: takeEscaped(byte)
    case .charset: decoding = .text([])
    case .control(let parameters):
      if (0x40...0x7E).contains(byte) {
        decoding = .text([])
        control(byte, parameters)
      } else {
        decoding = .control(parameters + [byte])
      }
    case .string(let isEscaped):
      // Ended by BEL, or by ESC and a backslash.
      decoding = byte == 0x07 || isEscaped ? .text([]) : .string(isEscaped: byte == 0x1B)
    }
  }

  private mutating func takeText(_ byte: UInt8, after started: [UInt8]) {
    if byte >= 0x80 {
      let bytes = byte >= 0xC0 ? [byte] : started + [byte]
      let length = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
      decoding = .text(bytes.count < length ? bytes : [])
      if bytes.count == length { put(String(decoding: bytes, as: UTF8.self)) }
      return
    }
    decoding = .text([])
    switch byte {
    case 0x1B: decoding = .escape
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: column = 0
    case 0x20...0x7E: put(String(UnicodeScalar(byte)))
    default: break
    }
  }

  private mutating func takeEscaped(_ byte: UInt8) {
    decoding = .text([])
    switch UnicodeScalar(byte) {
    case "[": decoding = .control([])
    case "]", "P", "_", "^": decoding = .string(isEscaped: false)
    case "(", ")", "*", "+", "#", "%": decoding = .charset
    case "7": saved = (row, column)
    case "8": (row, column) = saved
    case "D": lineFeed()
    case "E": (column, row) = (0, row); lineFeed()
    case "M": row == scrolled.lowerBound ? scroll(-1) : (row = max(0, row - 1))
    case "c": self = Screen(columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func put(_ text: String) {
    guard let scalar = text.unicodeScalars.first else { return }
    let width = cellCount(of: scalar)
    guard width > 0 else {
      if column > 0 { cells[row][column - 1]? += text }
      return
    }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = text
    if width == 2, column + 1 < columns { cells[row][column + 1] = nil }
    column += width
    last = text
  }

  private mutating func lineFeed() {
    if row == scrolled.upperBound - 1 { scroll(1) } else { row = min(rows - 1, row + 1) }
  }

  /// Moves the scrolled rows up by so many, down where the number is negative.
  private mutating func scroll(_ count: Int, from top: Int? = nil) {
    let region = (top ?? scrolled.lowerBound)..<scrolled.upperBound
    guard !region.isEmpty else { return }
    let steps = min(count.magnitude, UInt(region.count))
    let blank: [String?] = Array(repeating: " ", count: columns)
    for _ in 0..<steps {
      if count > 0 {
        cells.remove(at: region.lowerBound)
        cells.insert(blank, at: region.upperBound - 1)
      } else {
        cells.remove(at: region.upperBound - 1)
        cells.insert(blank, at: region.lowerBound)
      }
    }
  }

  private mutating func control(_ final: UInt8, _ parameters: [UInt8]) {
    // Modes of terminals (`?`, `>`, `=`) change nothing that is shown here, and neither do colours.
    if let first = parameters.first, (0x3C...0x3F).contains(first) { return }
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    let first = numbers.first ?? 0
    let count = max(1, min(first, columns * rows))
    switch UnicodeScalar(final) {
    case "A": row = max(0, row - count)
    case "B", "e": row = min(rows - 1, row + count)
    case "C", "a": column = min(columns - 1, column + count)
    case "D": column = max(0, min(column, columns - 1) - count)
    case "E": (row, column) = (min(rows - 1, row + count), 0)
    case "F": (row, column) = (max(0, row - count), 0)
    case "G", "`": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H", "f":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.dropFirst().first ?? 1)) - 1
    case "J": eraseScreen(first)
    case "K": erase(first == 0 ? column..<columns : first == 1 ? 0..<column + 1 : 0..<columns)
    case "X": erase(column..<column + count)
    case "P": shift(by: count)
    case "@": shift(by: -count)
    case "L": if scrolled.contains(row) { scroll(-count, from: row) }
    case "M": if scrolled.contains(row) { scroll(count, from: row) }
    case "S": scroll(count)
    case "T": scroll(-count)
    case "b": for _ in 0..<count { put(last) }
    case "s": saved = (row, column)
    case "u": (row, column) = saved
    case "r":
      let bottom = min(rows, numbers.dropFirst().first.flatMap { $0 > 0 ? $0 : nil } ?? rows)
      scrolled = count <= bottom ? count - 1..<bottom : 0..<rows
      (row, column) = (0, 0)
    default: break
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    let blank: [String?] = Array(repeating: " ", count: columns)
    switch part {
    case 0:
      erase(column..<columns)
      for below in row + 1..<max(row + 1, rows) { cells[below] = blank }
    case 1:
      erase(0..<column + 1)
      for above in 0..<row { cells[above] = blank }
    default:
      for row in 0..<rows { cells[row] = blank }
    }
  }

  private mutating func erase(_ range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) { cells[row][column] = " " }
  }

  /// Takes cells at the cursor out of their row, or puts blanks in where the number is negative.
  private mutating func shift(by count: Int) {
    let place = min(column, columns - 1)
    let steps = min(Int(count.magnitude), columns - place)
    let blanks: [String?] = Array(repeating: " ", count: steps)
    if count > 0 {
      cells[row].removeSubrange(place..<place + steps)
      cells[row] += blanks
    } else {
      cells[row].removeLast(steps)
      cells[row].insert(contentsOf: blanks, at: place)
    }
  }
}

/// How many cells a character takes: as much of Unicode's widths as the measured texts need.
private func cellCount(of scalar: UnicodeScalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  return switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
    2
  default: 1
  }
}
