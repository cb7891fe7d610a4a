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
    let (list, excerpt) = rest.split(bottom: size.rows >= 18 ? 8 : size.rows >= 12 ? 6 : 0)
    (self.header, self.title, self.list, self.excerpt) = (header, title, list, excerpt)
    (self.status, self.footer) = (status, footer)
  }
}

extension Frame {
  /// Draws the problems of the texts, and the line, the caret and the remedy of the selected one.
  mutating func drawProblems(_ state: State, _ ledger: Ledger) {
    let layout = ProblemsLayout(size)
    let contents = state.problemsContents(ledger)
    rule(in: layout.title, title: StyledText(" \(contents.title) ", Style(.title)))
    drawList(contents, state.problems, ledger, in: layout.list.inset(columns: 1, rows: 0))
    if let problem = contents.problem(at: state.problems.selected), !layout.excerpt.isEmpty {
      rule(in: layout.excerpt.line(0))
      draw(problem, in: layout.excerpt.split(top: 1).rest.inset(columns: 1, rows: 0))
    }
    drawChrome(
      state, ledger, path: [state.storeName, "Checks"], notes: state.headerNotes(ledger),
      header: layout.header, status: layout.status, footer: layout.footer)
  }

  /// Draws a line for each problem: its code, its place where there is room, and what is wrong.
  private mutating func drawList(
    _ contents: ProblemsContents, _ position: ListState, _ ledger: Ledger, in list: Rectangle
  ) {
    if contents.count == 0 {
      writeNothing(
        ledger.isInspected
          ? "Nothing is wrong with the texts of this store."
          : "The texts are being looked through.", in: list)
    }
    let rows = contents.rows(from: position.top, count: list.rows)
    let places = rows.map { row in contents.problem(at: row).map { "\($0.path):\($0.line)" } ?? "" }
    let widest = places.map { StyledText($0).columns(in: symbols) }.max() ?? 0
    let width = list.columns < 38 ? 0 : min(widest, list.columns * 2 / 5) + 2
    for (index, row) in rows.enumerated() {
      let line = list.line(index)
      mark(line, as: .row(row, area: Block.list.rawValue, column: nil))
      let (code, rest) = line.split(leading: 4)
      if let kept = contents.draft(at: row) {
        write(symbols[.draft], Style(.warning, .bold), in: code)
        write("\(kept.place.shown): \(kept.draft.words)", Style(.warning), in: rest)
      }
      if row == position.selected { markSelection(line, isFocused: true) }
      guard let problem = contents.problem(at: row) else { continue }
      let (place, message) = rest.split(leading: width)
      let ink: Ink = problem.code.isError ? .error : .warning
      write(problem.code.rawValue, Style(ink, problem.code.isError ? .bold : []), in: code)
      if width > 0 { write(places[index], in: place.split(trailing: 2).rest) }
      write(problem.message, Style(ink), in: message)
      if row == position.selected { markSelection(line, isFocused: true) }
    }
  }

  /// Draws a problem as compilers print it, in as many lines as it takes.
  private mutating func draw(_ problem: Problem, in area: Rectangle) {
    let number = String(problem.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let room = area.columns - margin.utf8.count - 3
    let quoted = problem.quotation == nil ? 0 : 2
    let isShort = StyledText(problem.remedy).columns(in: symbols) <= room
    let remedy = isShort ? [problem.remedy] : wrapped(problem.remedy, width: room, lines: 2)
    let headline = wrapped(
      problem.headline, width: area.columns, lines: max(area.rows - quoted - remedy.count, 1))
    let (head, below) = area.split(top: headline.count)
    let (lines, foot) = below.split(top: quoted)
    for (index, line) in headline.enumerated() { write(line, in: head.line(index)) }
    if let quotation = problem.quotation { draw(quotation, ofLine: number, in: lines) }
    for (index, line) in remedy.enumerated() where index < foot.rows {
      write("\(margin) \(index == 0 ? "=" : " ") \(line)", in: foot.line(index))
    }
  }

  /// Draws a quoted line and its caret; the line is moved to the left until the caret can be seen.
  private mutating func draw(
    _ quotation: Problem.Quotation, ofLine number: String, in lines: Rectangle
  ) {
    let margin = String(repeating: " ", count: number.utf8.count)
    let text = "\(number) | \(quotation.text)"
    let caret = "\(margin) | \(String(repeating: " ", count: quotation.caret))^"
    let hidden = max(StyledText(caret).columns(in: symbols) + 8 - lines.columns, 0)
    for (index, line) in [text, caret].enumerated() where index < lines.rows {
      write(line, column: lines.column - hidden, row: lines.row + index, within: lines)
    }
  }
}

extension FieldDraft {
  /// What was typed over what, in a few words.
  fileprivate var words: String { "\(StoredValue?(StoredValue(text)).shown), not saved" }
}
