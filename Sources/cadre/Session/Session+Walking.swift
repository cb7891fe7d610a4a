internal import Cooperation
internal import Dashboard
internal import Store

// What takes a walk over many cohorts is found out beside the loop, by all processors.
extension Session {
  /// Begins a walk; that of one that is under way need not come to its end.
  mutating func begin(_ walk: Walk) {
    let ledger = store.ledger
    // What another effect has led to meanwhile may have made it void.
    guard state.awaits(walk), walk.isOver(ledger) else { return }
    let stop = StopSign()
    walker.stop?.putUp()
    walker.stop = stop
    walker.saver.start {
      guard !stop.isUp else { return nil }
      let work = PreparedWalk(walk, in: ledger)
      let shares = ThreadCrew().results(of: walk.shares) { stop.isUp ? nil : work.share($0) }
      return stop.isUp ? nil : work.outcome(of: shares.compactMap(\.self))
    }
  }

  /// Takes in what has come of walks.
  mutating func takeWalks() {
    for outcome in walker.saver.drain() {
      if let outcome { happen(.walked(outcome)) }
    }
  }
}

/// Walks over many cohorts, one after the other.
struct Walker {
  /// What comes of one; `nil` where it was stopped.
  let saver = Saver<WalkOutcome?>()
  /// What stops the last one.
  var stop: StopSign?
}
