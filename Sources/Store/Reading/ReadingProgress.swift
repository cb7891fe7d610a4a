internal import Synchronization

/// How far the reading of a store has come, for somebody on another thread to look at.
public final class ReadingProgress: Sendable {
  /// What the loop takes while it must not be held up by the reading.
  public let rightOfWay = RightOfWay()

  private let total = Atomic(0)
  private let done = Atomic(0)

  /// The reading of a store that has not begun.
  public init() {}

  /// The size of the store in bytes; 0 as long as it is not known.
  public var size: Int { total.load(ordering: .relaxed) }

  /// How much of it is done, in percent, from 0 to 100.
  public var percent: Int {
    size == 0 ? 0 : min(100, done.load(ordering: .relaxed) * 100 / size)
  }

  func begin(of size: Int) { total.store(size, ordering: .relaxed) }

  func note(_ bytes: Int) { done.wrappingAdd(bytes, ordering: .relaxed) }
}
