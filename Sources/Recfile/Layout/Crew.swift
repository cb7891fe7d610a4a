/// Who does several pieces of work that do not depend on each other.
///
/// What comes of it is the same whoever does it and in whichever order; only the time differs.
public protocol Crew: Sendable {
  /// Does the pieces.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - work: Does the piece of a position.
  /// - Returns: What came of each, in order.
  func results<Result: Sendable>(
    of count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result]
}

/// The crew of one: does piece after piece.
public struct Alone: Crew {
  /// The crew of one.
  public init() {}

  /// Does the pieces one after the other.
  public func results<Result: Sendable>(
    of count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    (0..<count).map(work)
  }
}
