internal import Recfile

/// What comes of comparing the figures of a whole ledger that should be one.
struct SourceComparison: Sendable {
  /// The figures in which two sources disagree, in the order of the text.
  let disagreements: [Disagreement]
  /// The set that each cohort belongs to which seems to be one with others, by a number.
  private let sets: [Origin: Int]
  private let members: [[Origin]]

  /// A comparison of nothing.
  init() { (disagreements, sets, members) = ([], [:], []) }

  /// Compares the figures of a ledger; takes a walk over its cohorts and claims, which a crew may share.
  init(of ledger: Ledger, by crew: some Crew) {
    let found = ledger.likelySame(in: .all, by: crew)
    disagreements =
      (found.flatMap(\.disagreements) + ledger.disagreementsOfClaims(in: .all)).inTextOrder
    members = found.map(\.origins)
    var sets: [Origin: Int] = [:]
    for (number, origins) in members.enumerated() {
      for origin in origins { sets[origin] = number }
    }
    self.sets = sets
  }

  /// Whether no cohort seems to be one with another.
  var isEmpty: Bool { sets.isEmpty }

  /// The number of the set of cohorts that one belongs to; `nil` where it stands for itself.
  func set(of origin: Origin) -> Int? { sets[origin] }

  /// The cohorts that one seems to be one with.
  func others(of origin: Origin) -> [Origin] {
    sets[origin].map { members[$0].filter { $0 != origin } } ?? []
  }
}

extension Ledger {
  /// The cohorts that one seems to be one with: they are alike in all that tells cohorts apart, and
  /// two of them state a plan, or an actual, that rest on no common source.
  ///
  /// A sum over them may count the same people twice. None are known before the ledger is inspected
  /// or its sources are compared (``comparingSources()``).
  public func likelySame(as origin: Origin) -> [Origin] { comparison.others(of: origin) }
}
