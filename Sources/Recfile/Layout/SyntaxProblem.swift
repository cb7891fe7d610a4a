/// Something in a text that is not as the rec format has it, and where.
public struct SyntaxProblem: Error, Hashable, Sendable {
  /// What the problem is.
  public enum Reason: Hashable, Sendable {
    /// A line that is not read: its bytes belong to no field.
    case damaged(LineDamage)
    /// Text that is read, but not by recutils 1.9, or not as the same.
    case foreign(ForeignText)
    /// A descriptor that does not say what a descriptor can say; that part of it has no effect.
    case descriptor(DescriptorMistake)
  }

  /// What the problem is.
  public let reason: Reason
  /// The byte that is meant, or the end of its line.
  public let offset: Int

  /// A problem at an offset.
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// What is wrong, as a clause without a full stop.
  public var message: String {
    switch reason {
    case .damaged(let damage): damage.message
    case .foreign(let text): text.message
    case .descriptor(let mistake): mistake.message
    }
  }

  /// What is accepted and how to mend the text, as a clause without a full stop.
  public var remedy: String {
    switch reason {
    case .damaged(let damage): damage.remedy
    case .foreign(let text): text.remedy
    case .descriptor(let mistake): mistake.remedy
    }
  }
}
