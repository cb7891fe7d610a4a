internal import Cooperation
internal import Surface

// A click puts the cursor where it is, and on what has the cursor already it is Enter; on a key that is
// named it is that key.

extension State {
  /// Does what a click on a part of the frame does.
  mutating func click(_ target: Target, _ ledger: Ledger) -> [Effect] {
    pendingKeys = []
    switch target {
    case .keys(let keys):
      return keys.flatMap { press($0, &self, ledger) }
    case .row(let position, area: Block.choices.rawValue, column: _):
      return clickChoice(position, ledger)
    case .row(let position, area: let area, column: let column):
      guard leaveTyped(ledger) else { return [] }
      guard !clickOverlay(position, ledger) else { return [] }
      guard overlay == nil else { return press(.enter, &self, ledger) }
      if isAtCursor(position, area, column, ledger) { return press(.enter, &self, ledger) }
      putCursor(on: position, area, column, ledger)
    case .area(let area):
      guard let pane = Pane(rawValue: area), leaveTyped(ledger), overlay == nil else { return [] }
      browse.focus = pane
    case .nothing: break
    }
    return []
  }

  /// Leaves a value that is being typed as Esc does, and keeps a filter or query; `false` where what
  /// was typed would be lost, which is said.
  private mutating func leaveTyped(_ ledger: Ledger) -> Bool {
    switch overlay {
    case .cell(let edit) where hasMarks && edit.isChanged:
      notice = Notice(
        "\(key(.saveDown)) changes all that are marked, \(key(.keepDraft)) none; then click",
        .refused)
      return false
    case .cell(let edit): keepDraft(of: edit)
    case .field(let edit): keepDraft(of: edit)
    case .newCohort:
      notice = Notice("\(key(.addIt)) adds it, \(key(.keepDraft)) does not; then click", .refused)
      return false
    case .query(let prompt) where prompt.error != nil:
      notice = Notice("This is no query yet; \(key(.escape)) leaves it, then click", .refused)
      return false
    case .filter, .listFilter, .query: overlay = nil
    case .confirmation, .conflict, .typeChoice, .export, .help, .palette, nil: break
    }
    return true
  }

  /// Puts the cursor on a row of what lies over the screen.
  ///
  /// - Returns: whether that is all; on the row that has the cursor already a click is Enter, but for
  ///   the formats of an export, where Enter writes.
  private mutating func clickOverlay(_ position: Int, _ ledger: Ledger) -> Bool {
    switch overlay {
    case .palette(var palette):
      guard palette.list.selected != position else { return false }
      palette.list.selected = position
      overlay = .palette(palette)
      return true
    case .typeChoice(var choice):
      guard choice.list.selected != position else { return false }
      choice.list.selected = position
      overlay = .typeChoice(choice)
      return true
    case .export(var prompt):
      if prompt.step == .choosing {
        prompt.choose(position)
        overlay = .export(prompt)
      }
      return true
    case .confirmation, .conflict, .help: return true
    case .filter, .listFilter, .cell, .newCohort, .field, .query, nil: return false
    }
  }

  /// Points at a choice for the value that is being typed; a second time it is taken.
  private mutating func clickChoice(_ position: Int, _ ledger: Ledger) -> [Effect] {
    switch overlay {
    case .cell(var edit):
      guard edit.entry.picked != position else { return press(.enter, &self, ledger) }
      edit.entry.pick(position, choices(of: edit, ledger))
      overlay = .cell(edit)
    case .field(var edit):
      guard edit.entry.picked != position else { return press(.enter, &self, ledger) }
      let field = formContents(ledger)?.form[edit.place.field]
      edit.entry.pick(position, formChoices(field, ledger))
      overlay = .field(edit)
    default: break
    }
    return []
  }

  /// Whether the cursor is on a row, and on the column of it where one is pointed at.
  private func isAtCursor(_ position: Int, _ area: Int, _ column: Int?, _ ledger: Ledger) -> Bool {
    switch screen {
    case .browse:
      let contents = browseContents(ledger)
      guard let pane = Pane(rawValue: area), browse.focus == pane,
        contents.selected[pane] == position
      else { return false }
      guard let column, pane == .cohorts else { return true }
      let shown = traineeColumns(of: contents, ledger)
      return shown.firstIndex(of: traineeColumn(in: contents.scope)) == column
    case .totals: return totals.list.selected == position
    case .problems: return problems.selected == position
    case .history: return history.list.selected == position
    case .claims, .agreements, .sources, .support:
      guard let list = lists[screen], let table = recordScreen(ledger)?.table else { return false }
      return list.position(in: table) == position
    case .record:
      return formContents(ledger)?.position(of: form?.cursor) == position
    }
  }

  /// Puts the cursor of a screen on a row, and on a column of it where one is pointed at.
  private mutating func putCursor(
    on position: Int, _ area: Int, _ column: Int?, _ ledger: Ledger
  ) {
    switch screen {
    case .browse:
      guard let pane = Pane(rawValue: area) else { return }
      let contents = browseContents(ledger)
      browse.focus = pane
      select(position, in: pane, contents, ledger)
      let shown = traineeColumns(of: contents, ledger)
      if pane == .cohorts, let column, shown.indices.contains(column) {
        browse.column = shown[column]
      }
    case .totals: totals.list.selected = position
    case .problems: problems.selected = position
    case .history:
      history.textTop = 0
      history.list.selected = position
    case .claims, .agreements, .sources, .support:
      guard var list = lists[screen], let table = recordScreen(ledger)?.table else { return }
      list.select(position, in: table)
      lists[screen] = list
    case .record:
      guard let contents = formContents(ledger), contents.lines.indices.contains(position) else {
        return
      }
      setForm { $0.cursor = contents.lines[position].place }
    }
  }

  /// Lets the terminal tell of the mouse, or no longer.
  mutating func toggleMouse() -> [Effect] {
    hasMouse.toggle()
    notice = Notice(
      hasMouse
        ? "The mouse clicks and scrolls here; with Shift held it selects text, \(key(.mouse)) gives it back"
        : "The mouse is the terminal's and selects text; \(key(.mouse)) takes it again")
    return [.captureMouse(hasMouse)]
  }
}
