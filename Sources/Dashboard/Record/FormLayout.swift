internal import Cooperation
internal import Surface

/// Where the parts of a form stand.
struct FormLayout {
  let header: Rectangle
  let title: Rectangle
  let list: Rectangle
  let status: Rectangle
  let footer: Rectangle

  init(_ size: Size) {
    let (header, belowHeader) = Rectangle(size).split(top: 1)
    let (aboveFooter, footer) = belowHeader.split(bottom: 1)
    let (body, status) = aboveFooter.split(bottom: 1)
    let (title, list) = body.split(top: body.rows > 2 ? 1 : 0)
    (self.header, self.title, self.status, self.footer) = (header, title, status, footer)
    self.list = list.inset(columns: 1, rows: 0)
  }
}

/// The rows of a form: a line takes as many as its value and what is wrong with it do.
///
/// The name stands before the value or, in a terminal that is too narrow for both, above it.
struct FormRows {
  /// What a line takes.
  struct Block {
    /// The value, or what stands for it, and below it what is wrong with it.
    let rows: [StyledText]
    /// How many rows the name takes above the value.
    let nameRows: Int
    /// The value as it is typed; `nil` where it is not, or is chosen from a list.
    let folded: FoldedLine?

    var count: Int { nameRows + max(rows.count, 1) }
  }

  /// The columns of the names, with a blank behind; where they stand above the values, by how much
  /// these are set in.
  let nameColumns: Int
  /// Whether the names stand above the values.
  let isStacked: Bool
  let blocks: [Block]
  private let starts: [Int]

  /// The rows of all lines.
  ///
  /// - Parameters:
  ///   - contents: The lines.
  ///   - edit: What is typed in one of them.
  ///   - width: The columns of the list.
  init(_ contents: FormContents, editing edit: FormEdit?, width: Int) {
    let longest = contents.lines.map { $0.field.name.utf8.count + 3 }.max() ?? 0
    let isStacked = width < 40 && longest > width / 2
    let names = isStacked ? 1 : min(longest, width < 60 ? width / 2 : width / 3)
    (nameColumns, self.isStacked) = (names, isStacked)
    let room = width - names
    blocks = contents.lines.map { line in
      let flaws = line.flaws.flatMap { flaw in
        wrapped("! \(flaw.text)", width: room, lines: 6)
          .map { StyledText($0, Style(flaw.isError ? .error : .warning)) }
      }
      let nameRows = isStacked && line.place.index == 0 ? 1 : 0
      if let edit, edit.place == line.place {
        let folded =
          line.field.isFreeText
          ? FoldedLine(edit.entry.line, columns: room, breakingAfter: Character(OneLine.mark)) : nil
        let blank = Array(repeating: StyledText(), count: folded?.rows.count ?? 1)
        return Block(rows: blank + flaws, nameRows: nameRows, folded: folded)
      }
      let isMissing = line.value == nil && line.standIn == nil && !line.flaws.isEmpty
      return Block(
        rows: (isMissing ? [] : line.rows(width: room)) + flaws, nameRows: nameRows, folded: nil)
    }
    var start = 0
    starts = blocks.map { block in
      defer { start += block.count }
      return start
    }
    count = start
  }

  /// How many rows there are.
  let count: Int

  /// The rows of a line; the first where there is none.
  func range(of position: Int) -> Range<Int> {
    guard blocks.indices.contains(position) else { return 0..<1 }
    return starts[position]..<starts[position] + blocks[position].count
  }
}

extension FormContents.Line {
  /// The value in rows of a width, each line of it beginning one of its own, and what it refers to
  /// behind it or, where there is no room, below.
  fileprivate func rows(width: Int) -> [StyledText] {
    guard let value else { return [StyledText(standIn ?? (isFurther ? "+" : "·"), Style(.faint))] }
    var rows: [String] = []
    for line in value.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = wrapped(String(line), width: width, lines: Int.max)
      rows += parts.isEmpty ? [""] : parts
    }
    let drawn = rows.map { StyledText($0) }
    guard let title else { return drawn }
    let one = (drawn.last ?? "") + StyledText("  \(title)", Style(.faint))
    if one.columns(in: .ascii) <= width { return drawn.dropLast() + [one] }
    return drawn
      + wrapped(title, width: max(width - 2, 1), lines: 3).map {
        StyledText("  \($0)", Style(.faint))
      }
  }
}
