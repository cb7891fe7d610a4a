internal import Cooperation
internal import Curses
internal import Dashboard
internal import Store

// The editor and the clipboard of the user.
extension Session {
  /// Opens the text of a record in the user's editor, once the disk has what was changed.
  mutating func editText(of origin: Origin) {
    afterwards = .edit(store.ledger.name(of: origin), origin)
    if !store.unsaved.isEmpty, !store.isBusy { happen(store.save()) }
    goOn()
  }

  /// Opens the text of a record in the user's editor, and tells what came of it.
  mutating func openEditor(on name: RecordName, at origin: Origin) {
    if let trouble = store.reasonUnsaved {
      return tell("Not opened, for the text lacks what is NOT SAVED: \(trouble)")
    }
    guard let place = store.ledger.place(of: store.ledger.origin(of: name) ?? origin) else {
      return tell("There is no \(name) any more")
    }
    let editor = TextEditor()
    let folder = store.folder
    let path = folder.isFolder ? "\(folder.root)/\(place.path)" : folder.root
    let before = store.ledger
    let ending = terminal.lend { editor.open(path, atLine: place.line) }
    // What was typed for the editor, such as ^C, was not for us.
    let meanwhile = signals.drain()
    if let signal = meanwhile.intersection([.hangUp, .terminate]).ending { end(by: signal) }
    happen(store.reload())
    let difference = TextDifference(from: before, to: store.ledger)
    switch ending {
    case .done where !store.isDoubtful: happen(.told(Notice("After the editor: \(difference)")))
    case .done: break
    case .failed(status: 127): tell("There is no editor “\(editor.command)”; set VISUAL or EDITOR")
    case .failed(let status):
      tell("“\(editor.command)” ended with status \(status): \(difference)")
    case .killed(let signal):
      tell("“\(editor.command)” was ended by signal \(signal): \(difference)")
    case .notStarted(let reason): tell("“\(editor.command)” could not be started: \(reason)")
    }
  }

  /// Lets the terminal tell of the mouse, or no longer, and says so where there is none.
  mutating func captureMouse(_ isOn: Bool) {
    guard !terminal.captureMouse(isOn), isOn else { return }
    state.hasMouse = false
    tell("A terminal of this kind tells of no mouse")
  }

  /// Puts a text on the clipboard of whoever sits at the terminal.
  mutating func copy(_ text: String) {
    if let trouble = copyTrouble(text) { tell("Not copied: \(trouble)") }
  }

  /// Puts a text on the clipboard.
  ///
  /// - Returns: why that cannot be; `nil` where the terminal was sent it.
  func copyTrouble(_ text: String) -> String? {
    switch terminal.copy(text) {
    case .sent: nil
    case .tooLong(let limit):
      "terminals take no more than \(limit) bytes; x writes a file of what is shown"
    case .noClipboard: "a terminal of this kind has no clipboard"
    }
  }

  private mutating func tell(_ text: String) {
    happen(.told(Notice(text, .refused)))
  }
}
