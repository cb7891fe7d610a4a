public import Cooperation
internal import Surface

/// Takes in an event: changes the state, and says what the world outside is asked for.
///
/// Pure: the same state, event and ledger always give the same.
public func update(_ state: inout State, _ event: Event, _ whole: Ledger) -> [Effect] {
  var effects: [Effect] = []
  if !state.trail.isBegun { state.followTrail() }
  if event.bringsLedger { state.forgetDerived(whole) }
  state.renewSelection(in: whole)
  let ledger = whole.narrowed(to: state.selection)
  state.renewOrder(in: ledger)
  switch event {
  case .opened:
    state.tellsProblems = true
    state.tellProblems(of: ledger)
  case .inspected:
    state.tellProblems(of: ledger)
  case .resized(let size):
    state.size = size
  case .reloaded:
    state.heldBack = []
    state.notice = Notice(
      "Read again: \(counted(ledger.cohorts.count, "cohort")), \(ledger.problemCount)")
  case .heldBack(let files):
    state.heldBack = files
    let more = files.count > 1 ? " (\(files.count - 1) more)" : ""
    state.notice = Notice(
      "Shown as it was, \(state.key(.reload)) takes it: \(files.first?.message ?? "")\(more)",
      .refused)
  case .reloadFailed(let reason):
    state.notice = Notice("Not read again: \(reason)", .refused)
  case .amended:
    state.openAwaitedCell(ledger)
    state.goOnInForm(ledger)
    state.showArrival(ledger)
  case .pasted(let text, let lost):
    if Context.trainees.contains(state.context) {
      effects = state.proposePasted(text, ledger)
    } else {
      state.paste(text, ledger)
    }
    state.tellLost(lost)
  case .rejected(let edits, let rejection):
    state.take(rejection, of: edits, ledger)
  case .reversed(let reversal):
    state.take(reversal, ledger)
  case .history(let entries):
    state.history.take(entries, ledger)
  case .exported(let outcome):
    effects = state.take(outcome)
  case .saving(let saving):
    state.saving = saving
    if case .unsaved(let reason) = saving {
      state.notice = Notice(
        "NOT SAVED: \(reason); it is kept, \(state.key(.save)) tries again", .refused)
    }
  case .told(let notice):
    state.notice = notice
  case .walked(let outcome):
    effects = state.take(outcome, whole)
  case .key(let key):
    state.giveUpWaiting()
    let before = state.notice
    state.notice = nil
    effects = press(key, &state, ledger)
    // Where one only looks around, it goes on to be said what was removed.
    if before?.isLasting == true, effects.isEmpty, state.overlay == nil {
      state.notice = state.notice ?? before
    }
  case .click(let target):
    state.giveUpWaiting()
    state.notice = nil
    effects = state.click(target, ledger)
  case .wheel(let wheel, let target):
    state.turn(wheel, over: target, ledger)
  }
  effects += state.follow(event, effects, ledger)
  state.renewSelection(in: whole)
  state.renewOrder(in: whole.narrowed(to: state.selection))
  state.settle(whole.narrowed(to: state.selection))
  state.followTrail()
  return effects + state.nextWalk(whole)
}

extension State {
  /// Says once what is wrong with a store that was opened, unless something else is being said.
  fileprivate mutating func tellProblems(of ledger: Ledger) {
    guard tellsProblems, ledger.isInspected else { return }
    tellsProblems = false
    notice = notice ?? ledger.problemNotice(key(.problems))
  }
}

extension Ledger {
  /// How many errors there are and where the first is; `nil` where there are none: warnings are no
  /// alarm, and stand in the header.
  fileprivate func problemNotice(_ key: String) -> Notice? {
    guard let first = problems.first(where: \.code.isError) else { return nil }
    let rest = errorCount == 1 ? "one error, at" : "\(grouped(errorCount)) errors, the first at"
    return Notice(
      "The texts have \(rest) \(first.path):\(first.place); \(key) shows more", .refused)
  }
}

/// Does what a key does where the reader is.
func press(_ key: Key, _ state: inout State, _ ledger: Ledger) -> [Effect] {
  let keys = state.pendingKeys + [key]
  state.pendingKeys = []
  switch state.keys.match(keys, in: state.context) {
  case .action(.typeFigure):
    guard case .character(let digit) = key, !state.postpones(.edit, ledger) else { break }
    if state.screen == .record {
      state.editLine(typing: digit, ledger)
    } else {
      state.editCell(typing: digit, ledger)
    }
  case .action(let action):
    return perform(action, &state, ledger)
  case .prefix:
    state.pendingKeys = keys
  case .none where key == .escape && keys.count > 1:
    break
  case .none:
    if case .character(let character) = key, type(character, into: &state, ledger) { return [] }
    let pressed = keys.map(\.label).joined()
    let remedy =
      state.dialog != nil
      ? "is no answer here" : "does nothing here; \(state.key(.help)) shows the keys"
    state.notice = Notice("\(pressed) \(remedy)", .refused)
  }
  return []
}

/// Lets an overlay that takes text have a character; `false` where none does.
private func type(_ character: Character, into state: inout State, _ ledger: Ledger) -> Bool {
  switch state.overlay {
  case .cell:
    state.typeInCell(character, ledger)
  case .help(filter: "", _) where character == " ":
    // No key and no sign is looked for by a blank.
    state.scrollHelp(.pageDown)
  case .filter, .listFilter, .newCohort, .field, .query, .export, .palette, .help:
    state.paste(String(character), ledger)
  case .confirmation, .conflict, .typeChoice, nil:
    return false
  }
  return true
}

func perform(_ action: Action, _ state: inout State, _ ledger: Ledger) -> [Effect] {
  guard !state.postpones(action, ledger) else { return [] }
  state.trail.isLeaping = action.isLeap
  switch action {
  case .quit where state.isExporting: return [.stopExport]
  case .quit: return [.quit]
  case .suspend: return [.suspend]
  case .redraw: return [.redraw]
  case .mouse: return state.toggleMouse()
  case .reload: return [.reload]
  case .back where state.screens.count == 1: return [.quit]
  case .back where state.screen == .record: state.leaveForm()
  case .back where state.leaveCohortsBehind(): break
  case .back: state.screens.removeLast()
  case .save where state.context != .field: return state.saveAgain()
  case .help: state.openHelp()
  case .closeHelp: state.closeHelp()
  case .palette: state.overlay = .palette(CommandPalette())
  case .enter where state.context == .palette:
    guard let command = state.takeCommand() else { break }
    return perform(command, &state, ledger)
  case .totals: state.openTotals(ledger)
  case .agreements: state.openRecords(.agreements, ledger)
  case .claims: state.openRecords(.claims, ledger)
  case .sources: state.openRecords(.sources, ledger)
  case .openForm: state.openSelectedRecord(ledger)
  case .newRecord where state.screen != .record: state.beginRecordHere(ledger)
  case .query: state.openQuery()
  case .filter where state.screen != .browse: state.openListFilter()
  case .export: state.beginExport(ledger)
  case .jumpBack: return state.jump(.back, ledger)
  case .jumpForward: return state.jump(.forward, ledger)
  case .problems where state.screen != .problems: state.show(.problems)
  case .undo: return [.reverse(.undo)]
  case .redo: return [.reverse(.redo)]
  case .history: return state.openHistory()
  case .basis:
    state.view = state.view.next
    state.notice = Notice(state.view.explanation)
  default:
    switch state.context {
    case .help: state.scrollHelp(action)
    case .palette: state.performInPalette(action)
    case .filter: state.editFilter(action, ledger)
    case .listFilter: return state.editListFilter(action, ledger)
    case .query: state.editQuery(action, ledger)
    case .totals: state.performInTotals(action, ledger)
    case .problems: state.performInProblems(action, ledger)
    case .claims, .agreements, .sources, .support:
      return state.performInRecords(action, ledger)
    case .history: state.performInHistory(action, ledger)
    case .confirmation: return state.performInConfirmation(action, ledger)
    case .export: return state.performInExport(action, ledger)
    case .conflict: return state.performInConflict(action, ledger)
    case .record, .newRecord: return state.performInForm(action, ledger)
    case .field: return state.performInField(action, ledger)
    case .typeChoice: state.performInTypeChoice(action, ledger)
    case .cell: return state.performInCell(action, ledger)
    case .newYear: return state.performInNewYear(action, ledger)
    case .countries, .programs, .cohorts, .figures:
      return state.performInBrowse(action, ledger)
    }
  }
  return []
}

extension State {
  /// Makes every position one that exists and every cursor one that is drawn.
  mutating func settle(_ ledger: Ledger) {
    settleBrowse(ledger)
    settleRange(ledger)
    settleTotals(ledger)
    settleRecords(ledger)
    settleHistory()
    settleDialog()
    settleForms(ledger)
    settleProblems(ledger)
    settleHelp()
    settleExport()
    settlePalette()
  }
}
