internal import Cooperation

/// Where the reader was: screens, pane, record, filters and query.
///
/// Records are followed by their keys, so that a place is still found after a reload.
struct Whereabouts: Hashable, Sendable {
  let screens: [State.Screen]
  let browse: BrowseState
  let totals: TotalsState
  let problems: ListState
  let lists: [State.Screen: RecordListState]
  let query: Query?

  /// Whether two places are more than two rows of one list apart.
  func isElsewhere(than other: Whereabouts) -> Bool { surroundings != other.surroundings }

  /// What stays as it is while the cursor goes from row to row.
  private struct Surroundings: Hashable {
    let screens: [State.Screen]
    let query: Query?
    var pane: Pane?
    var filters: PerPane<TextFilter>?
    var behind: CohortsBehind?
    /// The country, program or other record that the list is of.
    var subjects: [String] = []
  }

  private var surroundings: Surroundings {
    var found = Surroundings(screens: screens, query: query)
    switch screens.last {
    case .browse?:
      found.pane = browse.focus
      found.filters = browse.filters
      found.behind = browse.behind
      let above = [browse.country, browse.program].prefix(browse.focus.rawValue)
      found.subjects = above.map { $0?.name ?? "" }
    case .totals?:
      found.subjects = [totals.country, totals.program].map { $0?.name ?? "" }
    case let screen?:
      let list = lists[screen]
      found.subjects = [list?.country, list?.program].map { $0?.name ?? "" }
      found.subjects.append(list?.subject?.name ?? "")
    case nil: break
    }
    return found
  }
}

extension RecordKey {
  /// The Id, which a reload leaves as it is; the place of a record that has none.
  fileprivate var name: String { id.text.isEmpty ? "\(origin.file) \(origin.record)" : id.text }
}

/// The places where the reader was before and after the present one.
struct Trail: Hashable, Sendable {
  /// Which way one goes.
  enum Direction: Hashable, Sendable {
    case back, forward
  }

  /// How many places are remembered on either side.
  static let limit = 100

  private(set) var before: [Whereabouts] = []
  private(set) var after: [Whereabouts] = []
  /// The place that was seen last.
  private var here: Whereabouts?
  /// Whether the cursor is going far within its list, which makes the place before worth remembering.
  var isLeaping = false

  /// Whether any place was seen yet.
  var isBegun: Bool { here != nil }

  /// Takes in where the reader is now.
  mutating func follow(to place: Whereabouts) {
    if let here, place.isElsewhere(than: here) || isLeaping && place != here {
      before.append(here)
      if before.count > Trail.limit { before.removeFirst() }
      after = []
    }
    here = place
    isLeaping = false
  }

  /// The place to go to; `nil` at the end.
  mutating func step(_ direction: Direction, from place: Whereabouts) -> Whereabouts? {
    let next = direction == .back ? before.popLast() : after.popLast()
    guard let next else { return nil }
    switch direction {
    case .back: after.append(place)
    case .forward: before.append(place)
    }
    here = next
    return next
  }
}
