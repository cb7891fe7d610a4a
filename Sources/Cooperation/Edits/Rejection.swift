/// Why a change was not made: nothing of it is written.
public struct Rejection: Error, Hashable, Sendable {
  /// What stands against one edit.
  public enum Reason: Error, Hashable {
    /// Somebody else changed the same thing otherwise.
    case conflict(Conflict)
    /// The edit is not acceptable.
    case refused(Refusal)
  }

  /// What stands against the edit at a position of the change.
  public struct Objection: Hashable, Sendable {
    /// The position of the edit in the change, from 0.
    public let position: Int
    /// What stands against it.
    public let reason: Reason
  }

  /// What stands against the edits, in their order; never empty.
  public let objections: [Objection]

  /// The conflicts.
  public var conflicts: [Conflict] {
    objections.compactMap { if case .conflict(let conflict) = $0.reason { conflict } else { nil } }
  }

  /// The refusals.
  public var refusals: [Refusal] {
    objections.compactMap { if case .refused(let refusal) = $0.reason { refusal } else { nil } }
  }
}

extension Rejection.Reason: CustomStringConvertible {
  /// What is wrong, as a clause without a full stop.
  public var description: String {
    switch self {
    case .conflict(let conflict): conflict.message
    case .refused(let refusal): refusal.description
    }
  }

  /// What can be done, as a clause without a full stop.
  public var remedy: String {
    switch self {
    case .conflict(let conflict): conflict.remedy
    case .refused(let refusal): refusal.remedy
    }
  }
}
