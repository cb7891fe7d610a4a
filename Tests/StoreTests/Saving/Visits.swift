import Synchronization

/// A number that starts at 0 and that closures share.
final class Visits: Sendable {
  private let count = Atomic(0)

  var value: Int { count.load(ordering: .sequentiallyConsistent) }

  /// The number before it is counted up.
  func next() -> Int {
    count.add(1, ordering: .sequentiallyConsistent).oldValue
  }

  func set(_ value: Int) {
    count.store(value, ordering: .sequentiallyConsistent)
  }
}
