internal import Glibc
internal import Synchronization

/// Whether the user has asked to stop, by ^C.
enum Interruption {
  private static let hasCome = Atomic(false)

  /// From now on ^C is noted, so that work can stop where it leaves nothing half done.
  static func watch() {
    signal(SIGINT) { _ in Interruption.hasCome.store(true, ordering: .relaxed) }
  }

  /// From now on ^C ends the program at once, and says that nothing was written.
  static func endAtOnce() {
    signal(SIGINT) { _ in
      let line: StaticString = "\ncadre: stopped; nothing was written\n"
      _ = unsafe write(STDERR_FILENO, line.utf8Start, line.utf8CodeUnitCount)
      _exit(Failure.Status.interrupted.rawValue)
    }
  }

  /// From now on ^C does nothing, since what is under way must not be left half done.
  static func ignore() {
    signal(SIGINT, SIG_IGN)
  }

  /// Ends the work if the user has asked to.
  ///
  /// - Throws: ``Failure`` with the status that a shell reports of a program that SIGINT ended.
  static func check() throws(Failure) {
    guard hasCome.load(ordering: .relaxed) else { return }
    throw Failure("stopped; nothing was written", status: .interrupted)
  }
}
