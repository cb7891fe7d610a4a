/// A change as a journal has it: the edits that were made together.
public struct JournalChange: Hashable, Sendable {
  /// What the texts show of a change.
  public enum State: String, CaseIterable, Sendable {
    /// It was made, and stands but for changes after it.
    case stands
    /// It was made, and a later change took it back.
    case takenBack = "taken-back"
    /// It was made, and something that is in no journal has changed the same since.
    case changedSince = "changed-since"
    /// The texts do not have it: it could not be saved, or somebody changed it back by hand.
    case missing
  }

  /// The edits with their undo, in the order in which they were made; never empty.
  public let entries: [JournalEntry]
  /// What the texts show of it.
  public let state: State

  /// The edits that take it back, in the order in which they are to be applied.
  public var inverse: [Edit] { entries.reversed().map(\.undo) }

  /// What no other change is called.
  public var group: String { entries.first?.group ?? "" }
  /// Who made it.
  public var who: String { entries.first?.who ?? "" }
  /// When it was made, as whoever made it wrote the time.
  public var when: String { entries.first?.when ?? "" }
  /// The change that this one takes back; `nil` if it is a new one.
  public var undoes: String? { entries.first?.undoes }
}
