internal import Cooperation
internal import Surface

/// A query as it is typed: it narrows the screens at each key, as far as it can be read.
public struct QueryPrompt: Hashable, Sendable {
  /// What was typed.
  var line: TextLine
  /// Why it is no query yet; the last one that could be read narrows the screens meanwhile.
  var error: QueryError?
  /// The query that there was before.
  let before: Query?
  /// What it selects, as long as it was found.
  let selection: Selection?
  /// Where the reader was before.
  let place: BrowseState
}

extension State {
  /// Begins to type a query, with the one that there is.
  mutating func openQuery() {
    overlay = .query(
      QueryPrompt(
        line: TextLine((sought?.query ?? query)?.text ?? ""), error: nil,
        before: sought?.query ?? query, selection: selection, place: browse))
  }

  /// Makes the query what is being typed, if it is one.
  mutating func typeQuery(_ prompt: QueryPrompt, _ ledger: Ledger) {
    var prompt = prompt
    do throws(QueryError) {
      let typed = try Query(prompt.line.text, in: ledger)
      ask(typed.isEmpty ? nil : typed, in: ledger)
      prompt.error = nil
    } catch {
      prompt.error = error
    }
    overlay = .query(prompt)
  }

  mutating func editQuery(_ action: Action, _ ledger: Ledger) {
    guard case .query(var prompt) = overlay else { return }
    switch action {
    case .acceptFilter where prompt.error == nil:
      overlay = nil
      renewSelection(in: ledger)
      notice = sought == nil ? queryNotice : Notice("Looking for what the query selects…")
      sought?.isKept = true
    case .escape:
      overlay = nil
      (query, selection, sought) = (prompt.before, prompt.selection, nil)
      browse = prompt.place
    case .acceptFilter: break
    default:
      prompt.line.perform(action)
      typeQuery(prompt, ledger)
    }
  }

  /// What is said of a query that was kept.
  var queryNotice: Notice {
    guard query != nil, let selection else { return Notice("No query: everything is shown") }
    guard !selection.isEmpty else {
      return Notice("The query selects nothing; \(key(.query)) changes it, Esc drops it", .refused)
    }
    return Notice("The query selects \(counted(selection.cohorts.count, "cohort")); Esc drops it")
  }

  /// Drops the query if it hides a cohort that is to be worked on.
  mutating func showCohort(at position: Int) {
    guard let selection, selection.cohorts(in: position..<position + 1).isEmpty else { return }
    query = nil
    notice = Notice("Query dropped: it would hide this cohort")
  }

}

extension Event {
  /// Whether the ledger may be another one than before.
  var bringsLedger: Bool {
    switch self {
    case .key, .click, .wheel, .resized, .pasted, .inspected, .saving, .history, .exported,
      .reloadFailed, .told, .walked:
      false
    case .opened, .reloaded, .heldBack, .amended, .rejected, .reversed: true
    }
  }
}
