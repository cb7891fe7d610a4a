internal import Glibc

/// A thread that does one piece of work, and to which the system sends none of the signals that are
/// for the program's loop.
public struct WorkThread: ~Copyable {
  private let thread: pthread_t

  /// Starts to work; `nil` if the system grants no thread.
  ///
  /// - Parameters:
  ///   - isUrgent: Whether it is as urgent as what starts it; otherwise it, and every thread that it
  ///     starts, leaves the processors to others that want them.
  ///   - work: What is to be done.
  /// - SeeAlso: setpriority(2), "C library/kernel differences": on Linux a thread has a nice value of its
  ///   own.
  public init?(isUrgent: Bool = true, _ work: @escaping @Sendable () -> Void) {
    let pointer = unsafe Unmanaged.passRetained(Work(work, isUrgent: isUrgent)).toOpaque()
    var thread = pthread_t()
    let result = withSignalsForOthers {
      unsafe pthread_create(&thread, nil, { unsafe run(work: $0) }, pointer)
    }
    guard result == 0 else {
      unsafe Unmanaged<Work>.fromOpaque(pointer).release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the work is done.
  public consuming func join() {
    pthread_join(thread, nil)
  }

  /// Lets it work on by itself.
  public consuming func detach() {
    pthread_detach(thread)
  }
}

/// What a thread does, as an object, which is what can be handed to it.
private final class Work: Sendable {
  private let work: @Sendable () -> Void
  private let isUrgent: Bool

  init(_ work: @escaping @Sendable () -> Void, isUrgent: Bool) {
    (self.work, self.isUrgent) = (work, isUrgent)
  }

  func run() {
    if !isUrgent { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Work.patience) }
    work()
  }

  /// The nice value of what is not urgent.
  private static let patience: Int32 = 10
}

private func run(work pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let pointer = unsafe pointer {
    unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
  }
  return nil
}

private func withSignalsForOthers(_ start: () -> Int32) -> Int32 {
  var blocked = sigset_t()
  var before = sigset_t()
  unsafe sigemptyset(&blocked)
  for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH] {
    unsafe sigaddset(&blocked, signal)
  }
  // A thread begins with the mask of the one that starts it.
  unsafe pthread_sigmask(SIG_BLOCK, &blocked, &before)
  defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
  return start()
}
