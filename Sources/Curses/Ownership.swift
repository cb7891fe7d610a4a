internal import Synchronization

/// The right to the terminal, which only one value has at a time; given back at the end of its
/// life.
struct Ownership: ~Copyable {
  private static let isTaken = Atomic(false)

  init() throws(TerminalError) {
    let exchange = Ownership.isTaken.compareExchange(
      expected: false, desired: true, ordering: .acquiringAndReleasing)
    guard exchange.exchanged else { throw .taken }
  }

  deinit {
    Ownership.isTaken.store(false, ordering: .releasing)
  }
}
