/// A line of text as it is being typed, folded into rows where it is too long for one.
///
/// Nothing of it is left out: put together, the rows are the line. It is folded behind blanks where
/// there are any, and behind a mark that stands for the break of a line.
public struct FoldedLine: Hashable, Sendable {
  /// The rows; at least one.
  public let rows: [String]
  /// The row of the cursor.
  public let cursorRow: Int
  /// What stands before the cursor in its row.
  public let beforeCursor: String

  /// Folds a line into rows of a width; one column is kept for the cursor behind the text.
  public init(_ line: TextLine, columns: Int, breakingAfter mark: Character? = nil) {
    let room = max(columns - 1, 1)
    var rows: [String] = []
    var row = ""
    var width = 0
    /// Where the row may end, and how wide it is up to there.
    var fold: (text: String, width: Int)?
    for character in line.text {
      let next = FoldedLine.columns(of: character)
      if width + next > room, !row.isEmpty {
        let head = fold?.text ?? row
        rows.append(head)
        row.removeFirst(head.count)
        width -= fold?.width ?? width
        fold = nil
      }
      row.append(character)
      width += next
      if character == " " { fold = (row, width) }
      if character == mark {
        rows.append(row)
        (row, width, fold) = ("", 0, nil)
      }
    }
    rows.append(row)
    self.rows = rows

    var before = line.beforeCursor.count
    var cursorRow = 0
    while cursorRow < rows.count - 1, before >= rows[cursorRow].count {
      before -= rows[cursorRow].count
      cursorRow += 1
    }
    self.cursorRow = cursorRow
    beforeCursor = String(rows[cursorRow].prefix(before))
  }

  /// The wider of what a character takes with Unicode and with ASCII, so that a line is folded alike.
  private static func columns(of character: Character) -> Int {
    let text = StyledText(String(character))
    return max(text.columns(in: .unicode), text.columns(in: .ascii))
  }
}
