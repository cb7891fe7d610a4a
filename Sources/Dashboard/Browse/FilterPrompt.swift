internal import Cooperation
internal import Surface

/// The filter of a pane as it is typed: it narrows the pane at each key.
public struct FilterPrompt: Hashable, Sendable {
  /// What was typed.
  var line: TextLine
  /// Where the reader was before.
  let before: BrowseState
}

extension State {
  /// The most scalars that a prompt takes.
  ///
  /// Whoever pastes a file into a prompt did not mean to; and what is typed there is looked for again
  /// at each key.
  static let promptLimit = 1_000

  /// Puts a text into the line of a prompt, as a whole or, with a sentence that says why, not at all.
  ///
  /// - Returns: whether the line has it.
  mutating func insert(_ text: String, into line: inout TextLine) -> Bool {
    let count = text.unicodeScalars.count
    guard line.text.unicodeScalars.count + count <= State.promptLimit else {
      let most = "\(grouped(State.promptLimit)) characters fit here"
      notice = Notice(
        count > 1
          ? "Not pasted: it has \(grouped(count)) characters; \(most)" : "No more than \(most)",
        .refused)
      return false
    }
    line.insert(text)
    return true
  }

  /// Begins to type the filter of the focused pane, with the one that there is.
  mutating func openFilter() {
    overlay = .filter(
      FilterPrompt(line: TextLine(browse.filters[browse.focus].text), before: browse))
  }

  /// Makes the filter of the focused pane what is being typed, and puts the cursor on its first match.
  mutating func typeFilter(_ prompt: FilterPrompt, _ ledger: Ledger) {
    let pane = browse.focus
    overlay = .filter(prompt)
    browse.filters[pane] = TextFilter(prompt.line.text)
    browse.searches[pane] = TextFilter(prompt.line.text)
    renewFiltered(ledger)
    let contents = browseContents(ledger)
    if !contents.holdsSelection(of: browse, in: pane, ledger) {
      select(0, in: pane, contents, ledger)
    }
  }

  mutating func editFilter(_ action: Action, _ ledger: Ledger) {
    guard case .filter(var prompt) = overlay else { return }
    switch action {
    case .acceptFilter:
      overlay = nil
      let contents = browseContents(ledger)
      select(contents.selected[browse.focus], in: browse.focus, contents, ledger)
    case .escape:
      overlay = nil
      browse = prompt.before
    case .rowDown, .rowUp: _ = performInBrowse(action, ledger)
    default:
      let before = prompt.line.text
      prompt.line.perform(action)
      if prompt.line.text == before {
        overlay = .filter(prompt)
      } else {
        typeFilter(prompt, ledger)
      }
    }
  }
}
