/// A column of a table, as far as its layout goes.
public struct Column<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What the caller knows it by.
  public let id: ID
  /// What stands above it.
  public let title: String
  /// The fewest columns of the terminal with which it says anything.
  public let minimum: Int
  /// How many it would like to have.
  public let preferred: Int
  /// Where its texts stand.
  public let alignment: Alignment
  /// How long it stays when the table gets narrow: the least important one goes first.
  public let importance: Int
  /// Whether it takes what the others leave over.
  public let isFlexible: Bool

  /// Creates a column.
  ///
  /// Both widths become at least 1 and at most ``Size/limit``; the preferred one becomes at least
  /// the minimum, which it is if nothing is said.
  public init(
    _ id: ID, _ title: String, minimum: Int, preferred: Int? = nil,
    alignment: Alignment = .leading, importance: Int = 0, isFlexible: Bool = false
  ) {
    self.id = id
    self.title = title
    self.minimum = min(max(minimum, 1), Size.limit)
    self.preferred = min(max(preferred ?? minimum, self.minimum), Size.limit)
    self.alignment = alignment
    self.importance = importance
    self.isFlexible = isFlexible
  }
}
