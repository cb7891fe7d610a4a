internal import Synchronization

/// How far the reading of a store has come, for somebody on another thread to look at.
///
/// Each byte counts three times: once when it is read, and twice while lines, records and cohorts are found.
public final class ReadingProgress: Sendable {
  private static let passes = 3

  private let total = Atomic(0)
  private let done = Atomic(0)

  /// The reading of a store that has not begun.
  public init() {}

  /// The size of the store in bytes; 0 as long as it is not known.
  public var size: Int { total.load(ordering: .relaxed) }

  /// How much of it is done, in percent, from 0 to 100.
  public var percent: Int {
    let all = size * Self.passes
    return all == 0 ? 0 : min(100, done.load(ordering: .relaxed) * 100 / all)
  }

  func begin(of size: Int) { total.store(size, ordering: .relaxed) }

  func note(_ bytes: Int) { done.wrappingAdd(bytes, ordering: .relaxed) }
}
