import Glibc
import Testing

@testable import Curses

/// Signals go to the whole process, so these take turns.
@Suite(.serialized) struct SignalsTests {
  /// Waits until a signal has come; a test that would wait longer has failed.
  private func wait(for signals: borrowing Signals) -> SignalSet {
    var input = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = unsafe poll(&input, 1, 10_000)
      if count < 0 && errno == EINTR { continue }
      return signals.drain()
    }
  }

  @Test(arguments: [
    (SIGWINCH, SignalSet.resize), (SIGCONT, .resume), (SIGTERM, .terminate), (SIGTSTP, .stop),
  ])
  func `a signal wakes the loop and nothing else happens`(signal: Int32, set: SignalSet) throws {
    let signals = try Signals()
    #expect(signals.drain() == [])
    kill(getpid(), signal)
    #expect(wait(for: signals) == set)
    #expect(signals.drain() == [])
  }

  @Test func `only one value catches signals at a time`() throws {
    do {
      let signals = try Signals()
      #expect(throws: TerminalError.taken) { _ = try Signals() }
      kill(getpid(), SIGWINCH)
      #expect(wait(for: signals) == .resize)
    }
    let again = try Signals()
    kill(getpid(), SIGCONT)
    #expect(wait(for: again) == .resume)
  }

  @Test func `other signals make no set`() {
    #expect(SignalSet(signal: SIGUSR1) == [])
    #expect(SignalSet(signal: SIGHUP) == .hangUp)
    #expect(SignalSet(signal: SIGINT) == .interrupt)
    #expect(SignalSet(signal: SIGQUIT) == .quit)
  }
}
