internal import Cooperation
internal import Dashboard
internal import Store
internal import Surface

/// What waits until nothing is on its way to the disk any more.
enum Afterwards {
  /// To leave; when it is time to say what is waited for, nil once that was said.
  case leave(tellsAt: ContinuousClock.Instant?)
  /// To leave whatever comes of it, since nobody is there to be told.
  case end
  /// To open the text of a record in an editor.
  case edit(RecordName, Origin)
}

// Leaving waits for what is being saved, and loses nothing that is not.
extension Session {
  /// How long a wait goes without saying.
  private static let moment = Duration.milliseconds(300)

  /// When to say what is waited for.
  var tellsAt: ContinuousClock.Instant? {
    if case .leave(let moment) = afterwards { moment } else { nil }
  }

  /// Whether it ends without anybody there to be told.
  var isEnding: Bool { if case .end = afterwards { true } else { false } }

  /// Leaves, if the user is not to be warned first.
  mutating func leave() {
    guard !isWarned else {
      isOver = true
      return
    }
    if !store.unsaved.isEmpty, !store.isBusy { happen(store.save()) }
    afterwards = .leave(tellsAt: .now + Self.moment)
    goOn()
  }

  /// Ends at the request of somebody who sees no screen.
  mutating func end(by signal: Int32) {
    ending = ending ?? signal
    // Whoever asks twice means at once.
    if isEnding { isOver = true }
    afterwards = .end
    if !store.unsaved.isEmpty, !store.isBusy { happen(store.save()) }
    goOn()
  }

  /// Takes a key; while leaving only those count that would leave.
  mutating func take(_ key: Key) {
    switch afterwards {
    case .leave, .end:
      if state.keys.leaves(key) { isOver = true }
    case .edit, nil:
      happen(.key(key))
      if store.unsaved.isEmpty { isWarned = false }
    }
  }

  /// Does what has waited, if it need not wait any longer.
  mutating func goOn() {
    guard let next = afterwards else { return }
    guard !store.isBusy else {
      if let tellsAt, tellsAt <= .now {
        afterwards = .leave(tellsAt: nil)
        happen(
          .told(
            Notice(
              "Leaving as soon as the disk has what is being saved; \(state.keys.leave) leaves now")
          ))
      }
      return
    }
    switch next {
    case .end:
      isOver = true
    case .leave:
      afterwards = nil
      guard let trouble = store.reasonUnsaved else {
        isOver = true
        return
      }
      isWarned = true
      let fate = keepWork() ? "leaves, it is kept for the next start" : "leaves and loses it"
      happen(
        .told(
          Notice(
            "NOT SAVED: \(trouble); \(state.keys.save) tries again, \(state.keys.leave) \(fate)",
            .refused)))
    case .edit(let name, let origin):
      afterwards = nil
      openEditor(on: name, at: origin)
    }
  }
}
