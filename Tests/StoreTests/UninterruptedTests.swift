import Glibc
import Testing

@testable import Store

@Suite struct UninterruptedTests {
  @Test func `a call that a signal interrupts is made again`() {
    var results = [-1, -1, 5]
    let result = uninterrupted {
      errno = EINTR
      return results.removeFirst()
    }
    #expect(result == 5)
    #expect(results.isEmpty)
  }

  @Test func `a call that fails otherwise is not`() {
    var calls = 0
    let result = uninterrupted {
      calls += 1
      errno = EIO
      return -1
    }
    #expect(result == -1)
    #expect(calls == 1)
    #expect(SystemError.last == SystemError(code: EIO))
  }
}
