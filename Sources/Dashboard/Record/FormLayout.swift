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
struct FormRows {
  /// What a line takes: the rows of its value, and below them those of its flaws.
  struct Block {
    let value: [String]
    let flaws: [FormContents.Flaw]

    var count: Int { value.count + flaws.count }
  }

  /// The columns of the names, with a blank behind.
  let nameColumns: Int
  let blocks: [Block]
  private let starts: [Int]

  /// The rows of all lines.
  ///
  /// - Parameters:
  ///   - contents: The lines.
  ///   - place: The line that is being edited, whose value takes one row.
  ///   - width: The columns of the list.
  init(_ contents: FormContents, editing place: FormPlace?, width: Int) {
    let longest = contents.lines.map { $0.field.name.utf8.count + 2 }.max() ?? 0
    let names = min(longest + 1, max(width / 3, min(8, width / 2)))
    nameColumns = names
    let room = width - names
    blocks = contents.lines.map { line in
      let flaws = line.flaws.flatMap { flaw in
        wrapped("! \(flaw.text)", width: room, lines: 3)
          .map { FormContents.Flaw(text: $0, isError: flaw.isError) }
      }
      guard line.place != place else { return Block(value: [""], flaws: flaws) }
      let isMissing = line.value == nil && line.standIn == nil && !line.flaws.isEmpty
      return Block(value: isMissing ? [] : line.rows(width: room), flaws: flaws)
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
    return starts[position]..<starts[position] + max(blocks[position].count, 1)
  }
}

extension FormContents.Line {
  /// The value in rows of a width, each line of it beginning one of its own; the last row tells where
  /// there are more than a screen should give it.
  fileprivate func rows(width: Int) -> [String] {
    guard let value else { return [standIn ?? (isFurther ? "+" : "·")] }
    let limit = 12
    var rows: [String] = []
    for line in value.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = wrapped(String(line), width: width, lines: limit)
      rows += parts.isEmpty ? [""] : parts
      if rows.count > limit { break }
    }
    guard rows.count > limit else { return rows }
    return rows.prefix(limit - 1) + ["…"]
  }
}
