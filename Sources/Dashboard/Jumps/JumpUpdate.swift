internal import Cooperation

extension State {
  private var whereabouts: Whereabouts {
    Whereabouts(
      screens: screens, browse: browse.withoutDerived, totals: totals, problems: problems,
      lists: lists,
      query: sought?.query ?? query)
  }

  /// Remembers the place that was left, where this event has led to another.
  ///
  /// A form is no place to come back to, and what is typed into a prompt leads to one only with Enter.
  mutating func followTrail() {
    guard overlay == nil, !screens.contains(.record) else { return }
    trail.follow(to: whereabouts)
  }

  /// Goes to where the reader was.
  mutating func jump(_ direction: Trail.Direction, _ ledger: Ledger) -> [Effect] {
    guard let place = trail.step(direction, from: whereabouts) else {
      let nothing =
        direction == .back ? "You began here; nothing is before it" : "Nothing is after this"
      notice = Notice(nothing, .refused)
      return []
    }
    screens = place.screens
    browse = place.browse
    totals = place.totals
    problems = place.problems
    lists = place.lists
    (query, sought) = (place.query, nil)
    renewSelection(in: ledger)
    notice = arrivalNotice(ledger)
    return screen == .history ? [.readHistory] : []
  }

  /// Where one has come to, and how far one can go on.
  private func arrivalNotice(_ ledger: Ledger) -> Notice {
    let contents = BrowseContents(ledger.narrowed(to: selection), browse)
    if screen == .browse, !contents.holdsSelection(of: browse, in: browse.focus, ledger) {
      return Notice("\(context.title), but what was selected there is gone", .refused)
    }
    let subject = screen == .browse ? contents.path(from: storeName, ledger).last : nil
    let narrowed = (sought?.query ?? query).map { ", query \($0.text)" } ?? ""
    let place = subject.map { "\(context.title) of \($0)" } ?? context.title
    return Notice(
      "\(place)\(narrowed); \(trail.before.count) places before, \(trail.after.count) after")
  }
}

extension Action {
  /// Whether it goes far within a list, so that one may want to come back.
  var isLeap: Bool {
    switch self {
    case .first, .last, .nextMatch, .previousMatch: true
    default: false
    }
  }
}
