public import Cooperation
public import Surface

/// Draws the dashboard: pure, and the same for the terminal, the tests and `cadre frame`.
public func frame(_ state: State, _ ledger: Ledger, symbols: Symbols = .unicode) -> Frame {
  let ledger = ledger.narrowed(to: state.selection)
  var frame = Frame(size: state.size, symbols: symbols)
  guard state.size.columns >= 20, state.size.rows >= 5 else {
    frame.drawSmallest(state, ledger)
    return frame
  }
  switch state.screen {
  case .browse: frame.drawBrowse(state, ledger)
  case .totals: frame.drawTotals(state, ledger)
  case .problems: frame.drawProblems(state, ledger)
  case .claims, .agreements, .sources, .support: frame.drawRecords(state, ledger)
  case .history: frame.drawHistory(state, ledger)
  case .record: frame.drawForm(state, ledger)
  }
  if case .typeChoice(let choice) = state.overlay { frame.draw(choice) }
  if case .help(let filter, let top) = state.overlay {
    frame.drawHelp(filter: filter, top: top, state)
  }
  if case .export(let prompt) = state.overlay { frame.draw(prompt) }
  if case .palette(let palette) = state.overlay { frame.draw(palette, state) }
  if let dialog = state.dialog { frame.draw(dialog.contents, top: dialog.top) }
  return frame
}

extension Frame {
  /// The one line that is left of the dashboard below 20 by 5: the figure under the cursor.
  fileprivate mutating func drawSmallest(_ state: State, _ ledger: Ledger) {
    cursor = Position(column: 0, row: 0)
    if let dialog = state.dialog {
      write(dialog.contents.title, in: area.line(0))
      return
    }
    if case .palette(let palette) = state.overlay {
      write(":\(palette.line.text) \(state.command(of: palette)?.help ?? "")", in: area.line(0))
      return
    }
    let contents = BrowseContents(ledger, state.browse)
    let figure =
      contents.cohort.map { position in
        let cohort = ledger.cohorts[position]
        let count = state.browse.column == .actual ? cohort.actual : cohort.planned
        return count?.shown ?? "·"
      } ?? "·"
    write("\(figure) · need 20x5", in: area.line(0))
  }
}
