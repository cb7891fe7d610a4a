internal import Glibc
public import Recfile
internal import Synchronization

/// A crew of as many threads as the machine has processors, eight at most, the caller's among them.
///
/// A thread takes the next piece as soon as it is done with one, so that a piece that takes longer
/// keeps nobody waiting. Where the system grants no thread, the caller does all of them.
public struct ThreadCrew: Crew {
  private static let most = 8

  private let rightOfWay: RightOfWay?

  /// The crew of this machine.
  public init() { rightOfWay = nil }

  /// A crew of which only the caller works while another has the right of way.
  init(givingWayTo rightOfWay: RightOfWay?) { self.rightOfWay = rightOfWay }

  /// Does the pieces on all threads.
  public func results<Result: Sendable>(
    of count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1 else { return Alone().results(of: count, work) }
    let desk = Desk<Result>(count)
    let processors = min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), Self.most, count)
    help(processors - 1, at: desk, work)
    return desk.results
  }

  /// Works together with some more threads until all is done.
  private func help<Result>(
    _ others: Int, at desk: Desk<Result>, _ work: @escaping @Sendable (Int) -> Result
  ) {
    let way = rightOfWay
    guard others > 0, let thread = WorkThread({ desk.empty(work, givingWayTo: way) }) else {
      return desk.empty(work, givingWayTo: nil)
    }
    help(others - 1, at: desk, work)
    thread.join()
  }
}

/// The pieces that nobody has taken yet, and what came of the others.
private final class Desk<Result: Sendable>: Sendable {
  private let next = Atomic(0)
  private let done: Mutex<[Result?]>
  private let count: Int

  init(_ count: Int) {
    self.count = count
    done = Mutex(Array(repeating: nil, count: count))
  }

  /// What came of the pieces, in order.
  var results: [Result] { done.withLock { $0.compactMap(\.self) } }

  /// Takes pieces until none is left.
  func empty(_ work: (Int) -> Result, givingWayTo way: RightOfWay?) {
    while true {
      way?.wait { next.load(ordering: .relaxed) < count }
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < count else { return }
      let result = work(piece)
      done.withLock { $0[piece] = result }
    }
  }
}
