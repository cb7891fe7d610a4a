public import Cooperation
public import Surface

/// Derives what the next frame shows, so that the one after it finds it derived.
///
/// Pure, and never needed: a frame derives by itself what it does not find. It is called once for a
/// frame and not for each event, as a hundred keys that come at once lead past a hundred things that
/// nobody sees.
public func prepare(_ state: inout State, _ whole: Ledger, symbols: Symbols = .unicode) {
  guard !state.size.isSmallest else { return }
  let ledger = whole.narrowed(to: state.selection)
  switch state.screen {
  case .browse:
    let contents = state.browseContents(ledger)
    state.renewTrends(of: contents, ledger)
    state.renewChart(of: contents, ledger)
  case .totals: state.renewTable(ledger, symbols)
  case .problems, .claims, .agreements, .sources, .support, .history, .record: break
  }
}

/// Draws the dashboard: pure, and the same for the terminal, the tests and `cadre frame`.
public func frame(_ state: State, _ ledger: Ledger, symbols: Symbols = .unicode) -> Frame {
  let ledger = ledger.narrowed(to: state.selection)
  var frame = Frame(size: state.size, symbols: symbols)
  guard !state.size.isSmallest else {
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
