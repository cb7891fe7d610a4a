import Cooperation
import Surface

@testable import Dashboard

/// A dashboard that looks at few cohorts at once, so that the tests can look at what is shown meanwhile.
struct WalkDesk {
  var desk: Desk

  /// A dashboard on which some keys were pressed, without any walk made.
  init(reach: Int, _ keys: String = "", on ledger: Ledger = SampleStore.ledger) throws {
    desk = Desk(80, 24, on: ledger)
    desk.makesWalks = false
    desk.state.browse.reach = reach
    try desk.press(keys)
  }

  /// The walk that is waited for; `nil` for none.
  var walk: Walk? {
    for case .walk(let walk) in desk.effects.reversed() where desk.state.awaits(walk) {
      return walk
    }
    return nil
  }

  /// Makes the walk that is waited for; `false` where there is none.
  mutating func goOn() -> Bool {
    guard let walk else { return false }
    desk.make(walk)
    return true
  }

  /// Makes walks until none is waited for.
  mutating func finish() {
    while goOn() {}
  }

  mutating func press(_ keys: String) throws { try desk.press(keys) }

  /// The Ids in Trainees.
  var cohorts: [String] {
    desk.contents.cohorts.map { desk.ledger.id(of: desk.ledger.cohorts[$0]).text }
  }

  /// How much was looked through, in percent; `nil` where all was.
  var percent: Int? { desk.contents.percent }

  /// What the bottom of Trainees says, and all the rest of the screen.
  var drawn: String { desk.drawn() }

  /// What the status line says; empty for nothing.
  var notice: String { desk.state.notice?.text ?? "" }
}
