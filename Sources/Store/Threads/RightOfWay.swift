internal import Glibc
internal import Synchronization

/// What a program's loop takes as long as it needs a processor for itself: threads that share a piece of
/// work with others then wait, and leave it to one of them.
public final class RightOfWay: Sendable {
  /// How often those who wait look whether they still must, in microseconds.
  private static let pause: UInt32 = 200

  private let isTaken = Atomic(false)

  /// Nobody has it yet.
  public init() {}

  /// Takes it; what others have begun they bring to its end.
  public func take() { isTaken.store(true, ordering: .relaxed) }

  /// Gives it back.
  public func yield() { isTaken.store(false, ordering: .relaxed) }

  /// Waits as long as it is taken and there is anything left to be done.
  func wait(while isLeft: () -> Bool) {
    while isTaken.load(ordering: .relaxed), isLeft() { usleep(Self.pause) }
  }
}
