internal import Cooperation

/// What `n` looks for in Trainees, as far as it was not found yet.
struct Looking: Hashable, Sendable {
  let pattern: TextFilter
  /// The list that it is looked for in.
  let key: CohortList.Key
  /// What was not looked through yet, in the order in which one goes.
  private(set) var rest: Candidates
  private var step: Int

  init(_ pattern: TextFilter, in key: CohortList.Key, among candidates: Candidates, reach: Int) {
    (self.pattern, self.key, rest, step) = (pattern, key, candidates, max(reach, 1))
  }

  /// What is to be looked through next.
  var next: Candidates { rest.part(0..<min(step, rest.count)) }

  /// Goes on behind what was looked through.
  mutating func goOn() {
    _ = rest.takeFirst(step)
    step *= 2
  }

  static func == (left: Looking, right: Looking) -> Bool {
    left.pattern == right.pattern && left.key == right.key && left.rest.count == right.rest.count
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(pattern)
    hasher.combine(key)
    hasher.combine(rest.count)
  }
}

extension State {
  /// Goes to the next cohort in Trainees that has what was last typed into the filter, going around.
  mutating func lookFor(
    _ pattern: TextFilter, by step: Int, _ contents: BrowseContents, _ ledger: Ledger
  ) {
    let (list, here) = (contents.cohorts, contents.selected[.cohorts])
    guard !list.isEmpty else { return tellNoMatch(pattern) }
    let behind = list.part(here + 1..<list.count)
    let before = list.part(0..<here)
    let own = list.part(here..<here + 1)
    let lists =
      step > 0 ? [behind, before, own] : [before.reversed, behind.reversed, own]
    var looking = Looking(
      pattern, in: contents.cohortsKey, among: Candidates(lists), reach: browse.reach)
    let search = CohortSearch(pattern, in: ledger)
    // Most often the next match is near.
    let first = looking.next
    let near = first.part(0..<min(64, first.count))
    guard
      let found = search.found(among: near.positions).first
        ?? search.found(among: first.positions).first
    else {
      looking.goOn()
      return goOn(looking)
    }
    browse.cohort = ledger.key(ofCohort: found)
  }

  /// Takes in which of the next cohorts have what is looked for.
  mutating func takeMatches(_ found: [Int], _ ledger: Ledger) {
    guard var looking else { return }
    guard let first = found.first else {
      looking.goOn()
      return goOn(looking)
    }
    (self.looking, notice) = (nil, nil)
    browse.cohort = ledger.key(ofCohort: first)
  }

  private mutating func goOn(_ looking: Looking) {
    guard looking.rest.count > 0 else { return tellNoMatch(looking.pattern) }
    self.looking = looking
    notice = Notice(
      "Looking for \"\(looking.pattern.text)\": \(counted(looking.rest.count, "cohort")) left")
  }

  private mutating func tellNoMatch(_ pattern: TextFilter) {
    looking = nil
    notice = Notice("No row here matches \"\(pattern.text)\"", .refused)
  }
}

extension CohortList {
  /// The same cohorts from the last to the first.
  fileprivate var reversed: CohortList { CohortList(.positions(Array(self.reversed())[...])) }
}
