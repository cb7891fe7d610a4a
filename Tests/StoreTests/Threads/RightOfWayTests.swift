import Glibc
import Testing

@testable import Store

/// Threads that share a piece of work wait while the loop has the right of way, but for one of them.
@Suite struct RightOfWayTests {
  /// The threads that did so many pieces of work, each of which takes a while.
  private func threads(of crew: ThreadCrew, _ count: Int) -> Set<UInt> {
    Set(
      crew.results(of: count) { _ in
        usleep(500)
        return pthread_self()
      })
  }

  @Test func `while it is taken, the caller does all pieces`() {
    let way = RightOfWay()
    way.take()
    #expect(threads(of: ThreadCrew(givingWayTo: way), 40) == [pthread_self()])
  }

  @Test func `once it is given back, the others join in`() {
    let way = RightOfWay()
    way.take()
    let pieces = ThreadCrew(givingWayTo: way).results(of: 200) { piece in
      if piece == 20 { way.yield() }
      usleep(500)
      return (piece, pthread_self())
    }
    #expect(pieces.map(\.0) == Array(0..<200))
    #expect(Set(pieces.prefix(20).map(\.1)) == [pthread_self()])
    let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    #expect(processors == 1 || Set(pieces.map(\.1)).count > 1)
  }
}
