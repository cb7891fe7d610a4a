internal import Glibc
internal import Store
internal import Synchronization

/// Does what takes as long as the disk takes, on a thread beside the loop, one job after the other.
///
/// There is a thread only while there is something to do. What came of a job waits in a mailbox, and
/// a byte in a pipe wakes whoever polls ``descriptor``.
final class Saver<Report: Sendable>: Sendable {
  /// Work, and what came of it.
  typealias Job = @Sendable () -> Report

  private struct Desk {
    var jobs: [Job] = []
    var reports: [Report] = []
    var hasThread = false
  }

  /// Becomes readable when a job is done; -1, which `poll` passes over, where jobs are done at once.
  let descriptor: Int32
  private let writeEnd: Int32
  /// Whether the jobs are as urgent as the keys.
  private let isUrgent: Bool
  private let desk = Mutex(Desk())

  /// A saver with nothing to do.
  init(isUrgent: Bool = true) {
    self.isUrgent = isUrgent
    var ends: (Int32, Int32) = (-1, -1)
    let result = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
      unsafe pipe(bytes.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    if result != 0 { ends = (-1, -1) }
    for end in [ends.0, ends.1] where end >= 0 {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writeEnd) = ends
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  /// Lets a job be done after those that are under way.
  func start(_ job: @escaping Job) {
    let needsThread = desk.withLock { desk in
      desk.jobs.append(job)
      defer { desk.hasThread = true }
      return !desk.hasThread
    }
    // A system that grants no thread, or no pipe to tell of it, lets the keys wait instead.
    if needsThread, descriptor < 0 || !runBeside() { work() }
  }

  /// What came of the jobs that were done since the last call; does not wait.
  func drain() -> [Report] {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while descriptor >= 0, unsafe read(descriptor, &bytes, bytes.count) > 0 {}
    return desk.withLock { desk in
      defer { desk.reports = [] }
      return desk.reports
    }
  }

  /// Does the jobs until none is left.
  private func work() {
    while let job = nextJob() {
      let report = job()
      desk.withLock { $0.reports.append(report) }
      var byte: UInt8 = 0
      // A full pipe wakes the loop as well.
      _ = unsafe write(writeEnd, &byte, 1)
    }
  }

  private func nextJob() -> Job? {
    desk.withLock { desk in
      guard !desk.jobs.isEmpty else {
        desk.hasThread = false
        return nil
      }
      return desk.jobs.removeFirst()
    }
  }

  /// Starts a thread that does the jobs.
  ///
  /// - Returns: whether the system grants it.
  private func runBeside() -> Bool {
    guard let thread = WorkThread(isUrgent: isUrgent, work) else { return false }
    thread.detach()
    return true
  }
}
