internal import Glibc

/// A moment on a clock that is never set.
public struct Moment: Sendable {
  private let seconds: Double

  /// The present moment.
  public static var now: Moment {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(seconds: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
  }

  /// The time since then, in milliseconds.
  public var age: Double { Moment.now.milliseconds(since: self) }

  /// The time from an earlier moment to this one, in milliseconds.
  public func milliseconds(since earlier: Moment) -> Double {
    (seconds - earlier.seconds) * 1000
  }
}
