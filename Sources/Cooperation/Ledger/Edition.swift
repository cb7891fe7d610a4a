/// What tells a ledger from all others by what its records say: one object for each.
///
/// A ledger keeps it while it is only inspected, or narrowed. What was derived from a ledger holds for those
/// of its edition.
public final class Edition: Sendable {
  init() {}
}

extension Edition: Hashable {
  /// Whether both are one object.
  public static func == (left: Edition, right: Edition) -> Bool { left === right }

  /// Hashes which object it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// How a ledger has come of another, of which nothing but values of some cohorts are other.
struct Revisal: Sendable {
  /// The edition that there was before.
  let before: Edition
  /// The cohorts, as positions, which are the same in both.
  let positions: [Int]
}

extension Ledger {
  /// The cohorts in which alone this ledger differs from one of another edition, as positions, which are
  /// the same in both; `nil` where it may differ in anything.
  public func cohortsRevised(since edition: Edition) -> [Int]? {
    if edition == self.edition { return [] }
    guard let revisal, revisal.before == edition else { return nil }
    return revisal.positions
  }
}
