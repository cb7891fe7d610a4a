internal import Cooperation
internal import Surface

/// Where the parts of the Checks screen stand: the list above, the text of the selected problem below.
struct ProblemsLayout {
  let header: Rectangle
  let title: Rectangle
  let list: Rectangle
  let excerpt: Rectangle
  let status: Rectangle
  let footer: Rectangle

  init(_ size: Size) {
    let (header, belowHeader) = Rectangle(size).split(top: 1)
    let (aboveFooter, footer) = belowHeader.split(bottom: 1)
    let (body, status) = aboveFooter.split(bottom: 1)
    let (title, rest) = body.split(top: 1)
    let (list, excerpt) = rest.split(bottom: size.rows >= 12 ? 6 : 0)
    (self.header, self.title, self.list, self.excerpt) = (header, title, list, excerpt)
    (self.status, self.footer) = (status, footer)
  }
}

extension Frame {
  /// Draws the problems of the texts, and the line, the caret and the remedy of the selected one.
  mutating func drawProblems(_ state: State, _ ledger: Ledger) {
    let layout = ProblemsLayout(size)
    let errors = ledger.problems.count { $0.code.isError }
    let warnings = ledger.problems.count - errors
    rule(
      in: layout.title,
      title: StyledText(
        " \(counted(errors, "error")), \(counted(warnings, "warning")) ", Style(.title)))
    let list = layout.list.inset(columns: 1, rows: 0)
    if ledger.problems.isEmpty {
      writeNothing("Nothing is wrong with the texts of this store.", in: list)
    }
    let top = state.problems.top
    for (index, problem) in ledger.problems.dropFirst(top).prefix(list.rows).enumerated() {
      let line = list.line(index)
      write(problem.headline, Style(problem.code.isError ? .error : .warning), in: line)
      if top + index == state.problems.selected { markSelection(line, isFocused: true) }
    }
    if ledger.problems.indices.contains(state.problems.selected), !layout.excerpt.isEmpty {
      rule(in: layout.excerpt.line(0))
      draw(
        ledger.problems[state.problems.selected],
        in: layout.excerpt.split(top: 1).rest.inset(columns: 1, rows: 0))
    }
    drawChrome(
      state, ledger, path: [state.storeName, "Checks"], notes: state.headerNotes(ledger),
      header: layout.header, status: layout.status, footer: layout.footer)
  }

  /// Draws a problem as compilers print it, in as many lines as it takes.
  private mutating func draw(_ problem: Problem, in area: Rectangle) {
    let report = problem.report.split(separator: "\n", omittingEmptySubsequences: false)
    let text = report.dropFirst().dropLast().map { String($0) }
    let headline = wrapped(problem.headline, width: area.columns, lines: 2)
    let margin = report.last.map { $0.prefix { $0 == " " } } ?? ""
    let room = area.columns - margin.utf8.count - 2
    let isShort = StyledText(problem.remedy).columns(in: symbols) <= room
    let remedy = isShort ? [problem.remedy] : wrapped(problem.remedy, width: room, lines: 2)
    let (head, below) = area.split(top: headline.count)
    let (lines, foot) = below.split(top: text.count)
    for (index, line) in headline.enumerated() { write(line, in: head.line(index)) }
    // The line of the text is moved to the left until the caret below it can be seen.
    let caret = text.last.map { StyledText($0).columns(in: symbols) } ?? 0
    let hidden = max(caret + 8 - lines.columns, 0)
    for (index, line) in text.enumerated() where index < lines.rows {
      write(line, column: lines.column - hidden, row: lines.row + index, within: lines)
    }
    for (index, line) in remedy.enumerated() {
      write("\(margin)\(index == 0 ? "=" : " ") \(line)", in: foot.line(index))
    }
  }
}
