internal import Cooperation
internal import Surface

/// Where the parts of the Checks screen stand: the list above, the text of the selected problem below.
struct ProblemsLayout {
  let header: Rectangle
  let title: Rectangle
  let list: Rectangle
  let rule: Rectangle
  let text: Rectangle
  let status: Rectangle
  let footer: Rectangle

  init(_ size: Size) {
    let (header, belowHeader) = Rectangle(size).split(top: 1)
    let (aboveFooter, footer) = belowHeader.split(bottom: 1)
    let (body, status) = aboveFooter.split(bottom: 1)
    let (title, rest) = body.split(top: body.rows > 3 ? 1 : 0)
    let below = size.rows >= 18 ? 8 : size.rows >= 12 ? 6 : size.rows >= 8 ? 3 : 0
    let (list, excerpt) = rest.split(bottom: below)
    let (rule, text) = excerpt.split(top: 1)
    (self.header, self.title, self.rule) = (header, title, rule)
    self.list = list.inset(columns: 1, rows: 0)
    self.text = text.inset(columns: 1, rows: 0)
    (self.status, self.footer) = (status, footer)
  }
}

extension Frame {
  /// Draws the problems of the texts, and what is to be read of the selected one.
  mutating func drawProblems(_ state: State, _ ledger: Ledger) {
    let layout = ProblemsLayout(size)
    let contents = state.problemsContents(ledger)
    rule(in: layout.title, title: StyledText(" \(contents.title) ", Style(.title)))
    drawList(contents, state, ledger, in: layout.list)
    let selected = state.problems.selected
    if contents.count > 0, !layout.text.isEmpty {
      let lines = contents.lines(at: selected, width: layout.text.columns)
      let top = state.problems.textTop
      let note = state.scrollNote(top: top, shown: layout.text.rows, of: lines.count)
      let whose = contents.whose(selected, state.view, isWhole: true)
      rule(
        in: layout.rule,
        title: (note.map { StyledText(" \($0) ", Style(.warning)) } ?? "")
          + StyledText(whose.isEmpty ? "" : " \(whose) ", Style(.title)))
      mark(layout.text, as: .area(Block.text.rawValue))
      for (index, line) in lines.dropFirst(top).prefix(layout.text.rows).enumerated() {
        write(line, in: layout.text.line(index))
      }
    }
    drawChrome(
      state, ledger, path: [state.storeName, "Checks"], notes: state.headerNotes(ledger),
      header: layout.header, status: layout.status, footer: layout.footer,
      idle: contents.count == 0 ? [.goToRecord] : [])
  }

  /// Draws a line for each problem: its code, whose it is where there is room, and what is wrong.
  private mutating func drawList(
    _ contents: ProblemsContents, _ state: State, _ ledger: Ledger, in list: Rectangle
  ) {
    if contents.count == 0 {
      let isFiltered = !state.listFilter.isEmpty
      let nothing =
        ledger.isInspected
        ? "Nothing is wrong with the texts of this store." : "The texts are being looked through."
      writeNothing(isFiltered ? "no match" : nothing, in: list)
    }
    let position = state.problems
    let rows = contents.rows(from: position.top, count: list.rows)
    let owners = rows.map { contents.whose($0, state.view, isWhole: false) }
    let widest = owners.map { StyledText($0).columns(in: symbols) }.max() ?? 0
    let width = list.columns < 60 ? 0 : min(widest, list.columns * 2 / 5) + 2
    for (index, row) in rows.enumerated() {
      let line = list.line(index)
      mark(line, as: .row(row, area: Block.list.rawValue, column: nil))
      let (code, rest) = line.split(leading: 4)
      if let kept = contents.draft(at: row) {
        write(symbols[.draft], Style(.warning, .bold), in: code)
        write("\(kept.place.shown): \(kept.draft.words)", Style(.warning), in: rest)
      } else if let problem = contents.problem(at: row) {
        let (owner, message) = rest.split(leading: width)
        let ink: Ink = problem.code.isError ? .error : .warning
        write(problem.code.rawValue, Style(ink, problem.code.isError ? .bold : []), in: code)
        if width > 0 { write(owners[index], in: owner.split(trailing: 2).rest) }
        write(problem.message, Style(ink), in: message)
      }
      if row == position.selected { markSelection(line, isFocused: true) }
    }
  }
}

extension FieldDraft {
  /// What was typed over what, in a few words.
  fileprivate var words: String { "\(StoredValue?(StoredValue(text)).shown), not saved" }
}
