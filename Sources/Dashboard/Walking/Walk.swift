public import Cooperation

/// A walk over more cohorts than one update may look at, to be made beside the keys.
///
/// It is a value: whoever makes it tells what came of it by ``Event/walked(_:)``. It is divided into shares
/// that do not depend on each other, so that several threads can make it together.
public struct Walk: Hashable, Sendable {
  /// What is to be found out.
  enum Purpose: Hashable, Sendable {
    /// Which of the next cohorts a filter lets through, and how many are left then.
    case filter(CohortList.Key, left: Int)
    /// The sums of a list.
    case sums(CohortList.Key)
    /// The order of the cohorts of a scope.
    case order(SortedCohorts.Key)
    /// Which of the next cohorts have what `n` looks for, and how many are left then.
    case match(TextFilter, CohortList.Key, left: Int)
    /// Which of the next cohorts a query selects, and how many are left then.
    case query(Query, YearView, Edition, left: Int)
  }

  /// What came of it.
  enum Result: Sendable {
    case found([Int])
    case sums([TraineesPane.SumLine])
    case ordered(SortedCohorts)
  }

  /// How many cohorts are one share.
  private static let share = 4096
  /// Into how many parts an order is divided.
  private static let runs = 16

  /// What tells it from others.
  let number: Int
  let purpose: Purpose
  fileprivate let candidates: Candidates
  fileprivate let selection: Selection?

  init(_ number: Int, _ purpose: Purpose, over candidates: Candidates, in selection: Selection?) {
    (self.number, self.purpose) = (number, purpose)
    (self.candidates, self.selection) = (candidates, selection)
  }

  /// Into how many shares it is divided.
  public var shares: Int {
    switch purpose {
    case .filter, .match, .query: (candidates.count + Self.share - 1) / Self.share
    case .sums: 1
    case .order: Self.runs
    }
  }

  /// The places among the candidates that a share has.
  fileprivate func places(ofShare index: Int) -> Range<Int> {
    let count = candidates.count
    let (start, end) =
      if case .order = purpose {
        (count * index / Self.runs, count * (index + 1) / Self.runs)
      } else {
        (index * Self.share, (index + 1) * Self.share)
      }
    return min(start, count)..<min(end, count)
  }

  /// Whether it finds out the same about the same cohorts.
  func asks(_ purpose: Purpose, of candidates: Candidates) -> Bool {
    self.purpose == purpose && self.candidates == candidates
  }

  /// Whether it is over the cohorts of a ledger.
  public func isOver(_ ledger: Ledger) -> Bool {
    let edition =
      switch purpose {
      case .filter(let key, _), .sums(let key), .match(_, let key, _): key.edition
      case .order(let key): key.edition
      case .query(_, _, let edition, _): edition
      }
    return edition == ledger.edition
  }

  /// Whether both were asked for together, and are to find out the same.
  public static func == (left: Walk, right: Walk) -> Bool {
    left.number == right.number && left.purpose == right.purpose
  }

  /// Hashes what is to be found out.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(purpose)
  }
}

/// A walk made ready for a ledger: what all shares have in common is worked out.
public struct PreparedWalk: Sendable {
  private enum Search: Sendable {
    case narrowing(Narrowing)
    case query(CohortQuery)
    case none
  }

  /// What came of a share.
  public struct Share: Sendable {
    fileprivate enum Part: Sendable {
      case found([Int])
      case sums([TraineesPane.SumLine])
      case run(SortedRun)
    }

    fileprivate let part: Part
  }

  private let walk: Walk
  private let ledger: Ledger
  private let search: Search

  /// Makes a walk ready for the ledger of which it is.
  public init(_ walk: Walk, in whole: Ledger) {
    self.walk = walk
    ledger = whole.narrowed(to: walk.selection)
    search =
      switch walk.purpose {
      case .filter(let key, _): .narrowing(key.narrowing(in: ledger))
      case .match(let filter, _, _): .narrowing(Narrowing(filter, behind: nil, in: ledger))
      case .query(let query, let view, _, _): .query(CohortQuery(query, in: whole, view: view))
      case .sums, .order: .none
      }
  }

  /// Makes a share of it.
  public func share(_ index: Int) -> Share {
    let cohorts = walk.candidates.part(walk.places(ofShare: index))
    switch (walk.purpose, search) {
    case (.order(let key), _):
      return Share(part: .run(SortedCohorts.run(cohorts.positions, by: key, in: ledger)))
    case (.sums, _):
      let list = CohortList(.positions(cohorts.positions[...]))
      return Share(part: .sums(list.sums(in: ledger)))
    case (_, .narrowing(let narrowing)):
      return Share(part: .found(narrowing.found(among: cohorts.positions)))
    case (_, .query(let query)):
      return Share(part: .found(query.found(among: cohorts.positions)))
    case (_, .none): return Share(part: .found([]))
    }
  }

  /// What comes of all shares, in order.
  public func outcome(of shares: [Share]) -> WalkOutcome {
    switch walk.purpose {
    case .order(let key):
      let runs = shares.compactMap { if case .run(let run) = $0.part { run } else { nil } }
      return WalkOutcome(number: walk.number, result: .ordered(SortedCohorts(key, merging: runs)))
    case .sums:
      let lines = shares.compactMap { if case .sums(let lines) = $0.part { lines } else { nil } }
      return WalkOutcome(number: walk.number, result: .sums(lines.flatMap(\.self)))
    case .filter, .match, .query:
      let found = shares.compactMap { if case .found(let found) = $0.part { found } else { nil } }
      return WalkOutcome(number: walk.number, result: .found(found.flatMap(\.self)))
    }
  }
}

/// What came of a walk; two are equal where they are of the same.
public struct WalkOutcome: Hashable, Sendable {
  let number: Int
  let result: Walk.Result

  /// Whether both are of the same walk.
  public static func == (left: WalkOutcome, right: WalkOutcome) -> Bool {
    left.number == right.number
  }

  /// Hashes of which walk it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Walk {
  /// Makes it at once.
  public func made(in ledger: Ledger) -> WalkOutcome {
    let work = PreparedWalk(self, in: ledger)
    return work.outcome(of: (0..<shares).map(work.share))
  }
}
