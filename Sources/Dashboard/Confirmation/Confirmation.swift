internal import Cooperation
internal import Surface

/// A change to several records that is made only when the reader says so.
///
/// It is as it was when it was asked: what others change meanwhile stands against it as against any
/// other edit.
public struct Confirmation: Hashable, Sendable {
  /// What is asked.
  let question: String
  /// What would come of it.
  let lines: [String]
  /// What the answer that acts does, in one or two words.
  let answer: String
  /// What would be made.
  let edits: [Edit]
  /// What the status line says when it is made.
  let done: String
  /// The first line that is drawn.
  var top = 0

  /// Something that must be read before keys mean anything else, and that only can be gone on from.
  static func told(_ title: String, _ lines: [String]) -> Confirmation {
    Confirmation(question: title, lines: lines, answer: "", edits: [], done: "")
  }

  fileprivate var isTold: Bool { edits.isEmpty }

  var dialog: Dialog {
    guard !isTold else {
      return Dialog(
        title: question, lines: lines.map { StyledText($0) },
        answers: [Dialog.Answer(key: "Enter", words: "go on", isDefault: true)])
    }
    return Dialog(
      title: question, lines: lines.map { StyledText($0) },
      answers: [
        Dialog.Answer(key: "y", words: answer),
        Dialog.Answer(key: "n", words: "keep", isDefault: true),
      ])
  }
}

extension State {
  /// Asks whether a change is to be made; what was typed ahead must not answer.
  mutating func ask(_ confirmation: Confirmation) -> [Effect] {
    overlay = .confirmation(confirmation)
    return [.discardTyped]
  }

  mutating func performInConfirmation(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard case .confirmation(let confirmation) = overlay else {
      return performInExport(action, ledger)
    }
    switch action {
    case .accept where confirmation.isTold, .keep where confirmation.isTold:
      overlay = nil
    case .accept:
      overlay = nil
      guard isAcceptable(confirmation.edits, ledger) else { return [] }
      for edit in confirmation.edits { drafts.drop(for: edit) }
      let removed = Set(confirmation.edits.filter { $0.field == nil }.map(\.record))
      leaveRows(of: Array(ledger.origins(of: removed).values), ledger)
      rangeStart = nil
      notice = Notice(confirmation.done)
      return [.amend(confirmation.edits)]
    case .keep:
      overlay = nil
      notice = Notice("Nothing was changed")
    default:
      scrollDialog(action)
    }
    return []
  }
}
