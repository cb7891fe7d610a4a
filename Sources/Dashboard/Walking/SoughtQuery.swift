internal import Cooperation

/// A query that is looked for in more cohorts than one update may look at.
///
/// Until all were looked through, the screens show what they showed, or everything.
struct SoughtQuery: Hashable, Sendable {
  let query: Query
  let view: YearView
  let edition: Edition
  /// The positions that were found.
  private(set) var found: [Int] = []
  /// What was not looked through yet.
  private(set) var rest: Candidates
  private let size: Int
  private var step: Int
  /// Whether it is to be said how many it selects.
  var isKept = false

  init(_ query: Query, _ view: YearView, in ledger: Ledger, reach: Int) {
    (self.query, self.view, edition) = (query, view, ledger.edition)
    rest = Candidates([CohortList(.range(ledger.cohorts.indices))])
    (size, step) = (ledger.cohorts.count, max(reach, 1))
  }

  /// How much was looked through, in percent.
  var percent: Int { size == 0 ? 100 : (size - rest.count) * 100 / size }

  /// What is to be looked through next.
  var next: Candidates { rest.part(0..<min(step, rest.count)) }

  /// Takes in which of the ``next`` are selected.
  mutating func take(_ piece: [Int]) {
    _ = rest.takeFirst(step)
    step *= 2
    found += piece
  }

  /// Whether it is a query as it would be asked now.
  func asks(_ query: Query, _ view: YearView, in ledger: Ledger) -> Bool {
    self.query == query && self.view == view && edition == ledger.edition
  }

  static func == (left: SoughtQuery, right: SoughtQuery) -> Bool {
    left.query == right.query && left.view == right.view && left.edition == right.edition
      && left.rest.count == right.rest.count && left.isKept == right.isKept
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(query)
    hasher.combine(rest.count)
  }
}

extension State {
  /// Asks the ledger anew where query, years or records are others than before: at once where it is small,
  /// and beside the keys where it is large; everything is shown until then.
  mutating func renewSelection(in ledger: Ledger) {
    if let sought, !sought.asks(sought.query, view, in: ledger) { seek(sought.query, in: ledger) }
    guard let query else {
      selection = nil
      return
    }
    guard selection?.answers(query, in: ledger, view: view) != true else { return }
    guard ledger.cohorts.count > browse.reach else {
      selection = Selection(query, in: ledger, view: view)
      return
    }
    // What is typed meanwhile is the newer question.
    if sought == nil { seek(query, in: ledger) }
    (self.query, selection) = (nil, nil)
  }

  /// Makes a query the one that is in force: at once, or as soon as it was found.
  mutating func ask(_ query: Query?, in ledger: Ledger) {
    sought = nil
    guard let query, ledger.cohorts.count > browse.reach,
      selection?.answers(query, in: ledger, view: view) != true
    else {
      self.query = query
      return
    }
    seek(query, in: ledger)
  }

  private mutating func seek(_ query: Query, in ledger: Ledger) {
    let isKept = sought?.isKept ?? false
    sought = SoughtQuery(query, view, in: ledger, reach: browse.reach)
    sought?.isKept = isKept
  }

  /// Takes in which of the next cohorts the query selects that is being looked for.
  mutating func takeQueried(_ found: [Int], _ whole: Ledger) {
    guard var sought else { return }
    sought.take(found)
    guard sought.rest.count == 0 else {
      self.sought = sought
      return
    }
    self.sought = nil
    query = sought.query
    selection = Selection(sought.query, cohorts: sought.found, in: whole, view: sought.view)
    if sought.isKept { notice = queryNotice }
  }
}
