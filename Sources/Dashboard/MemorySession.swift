public import Cooperation
public import Surface

/// The dashboard over a store in memory, without a terminal: what tests and `cadre frame` run.
///
/// It answers the effects as the session over a disk does, only at once.
public struct MemorySession: Sendable {
  /// What the dashboard remembers.
  public private(set) var state: State
  /// The store.
  public private(set) var store: MemoryStore
  /// The effects that are for a terminal or the world outside, in their order.
  public private(set) var outward: [Effect] = []

  private let user: String

  /// Opens the dashboard.
  public init(_ state: State, _ store: MemoryStore, user: String = "you") {
    self.state = state
    self.store = store
    self.user = user
    happen(.opened)
  }

  /// Presses keys, one after the other.
  public mutating func press(_ keys: some Sequence<Key>) {
    for key in keys { happen(.key(key)) }
  }

  /// Takes over what an earlier session left.
  public mutating func resume(_ unfinished: Unfinished) { state.resume(unfinished) }

  /// Lets something happen.
  public mutating func happen(_ event: Event) {
    for effect in update(&state, event, store.ledger) { answer(effect) }
  }

  /// Lets somebody else change the texts.
  public mutating func replace(_ ledger: Ledger) {
    store.replace(ledger)
    happen(.reloaded)
  }

  private mutating func answer(_ effect: Effect) {
    switch effect {
    case .amend(let edits): amend(edits)
    case .reverse(let direction): happen(.reversed(Reversal(direction, reverse(direction))))
    case .readHistory: happen(.history(store.journal))
    case .reload: happen(.reloaded)
    case .save: break
    case .walk(let walk):
      if state.awaits(walk) { happen(.walked(walk.made(in: store.ledger))) }
    case .quit, .suspend, .captureMouse, .redraw, .editText, .export, .stopExport, .copy,
      .discardTyped:
      outward.append(effect)
    }
  }

  private mutating func amend(_ edits: [Edit]) {
    do throws(Rejection) {
      _ = try store.make(edits, by: user)
      happen(.amended)
      happen(.saving(.saved))
    } catch {
      happen(.rejected(edits, error))
    }
  }

  private mutating func reverse(_ direction: Reversal.Direction) -> Reversal.Outcome {
    let history = JournalHistory(store.journal, in: store.ledger.files)
    let change =
      switch direction {
      case .undo: history.undo(by: user)
      case .redo: history.redo(by: user)
      }
    guard let change else { return .nothing }
    let edits = change.inverse
    do throws(Rejection) {
      return try store.make(edits, by: user, undoing: change.group) ? .made(edits) : .nothing
    } catch {
      return .rejected(edits, error)
    }
  }
}
