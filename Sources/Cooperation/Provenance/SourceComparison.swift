internal import Recfile

/// What comes of comparing the figures of a whole ledger that should be one.
struct SourceComparison: Sendable {
  /// What is the same for two comparisons only where they find the same in the same cohorts.
  final class ID: Sendable, Equatable {
    static func == (left: ID, right: ID) -> Bool { left === right }
  }

  /// The same as long as nothing is found in other cohorts, and their figures are the same.
  private(set) var id = ID()
  /// The same for all that come of renewing one: in the programs that edits have not touched, they find
  /// the same.
  let lineage = ID()
  /// The figures in which two sources disagree, in the order of the text.
  private(set) var disagreements: [Disagreement]
  /// The set that each cohort belongs to which seems to be one with others, by a number.
  private var sets: [Origin: Int]
  /// The sets; `nil` for those that are none any more.
  private var members: [LikelySame?]

  /// A program and a year: cohorts of others are never alike.
  struct Group: Hashable {
    let program: Row<Program>
    let year: Int

    /// The group of a cohort; `nil` where it is alike to none.
    init?(of cohort: Cohort) {
      guard let program = cohort.program, let year = cohort.year else { return nil }
      (self.program, self.year) = (program, year)
    }
  }

  /// A comparison of nothing.
  init() { (disagreements, sets, members) = ([], [:], []) }

  /// Compares the figures of a ledger; takes a walk over its cohorts and claims, which a crew may share.
  init(of ledger: Ledger, by crew: some Crew) {
    self.init()
    add(ledger.likelySame(in: .all, by: crew))
    disagreements = (disagreements + ledger.disagreementsOfClaims(in: .all)).inTextOrder
  }

  /// More cohorts than this are not compared one by one.
  private static let most = 1 << 12

  /// The comparison of the ledger that came of an edit of cohorts only.
  ///
  /// - Parameters:
  ///   - origins: The cohorts that may be others.
  ///   - before: The ledger that this is the comparison of.
  ///   - ledger: The ledger with the edit.
  /// - Returns: What comparing all of it anew would find; `nil` where so much has changed that this is faster.
  func renewed(
    for origins: [Origin], from before: Ledger, to ledger: Ledger
  ) -> SourceComparison? {
    guard origins.count <= Self.most else { return nil }
    let groups = Set(
      origins.flatMap { origin in
        [before, ledger].compactMap { ledger in
          ledger.cohorts.position(of: origin).flatMap { Group(of: ledger.cohorts[$0]) }
        }
      })
    return renewed(in: groups, of: ledger)
  }

  private func renewed(in groups: Set<Group>, of ledger: Ledger) -> SourceComparison {
    var result = self
    let gone = members.indices.filter { members[$0]?.group.map { groups.contains($0) } ?? false }
    let come = groups.flatMap { ledger.likelySame(in: $0) }
    guard !gone.isEmpty || !come.isEmpty else { return self }
    result.id = ID()
    result.remove(gone)
    result.add(come)
    result.disagreements = result.disagreements.inTextOrder
    return result
  }

  private mutating func remove(_ numbers: [Int]) {
    var gone: Set<Origin> = []
    for number in numbers {
      gone.formUnion(members[number]?.origins ?? [])
      members[number] = nil
    }
    for origin in gone { sets[origin] = nil }
    disagreements.removeAll { gone.contains($0.first.origin) }
  }

  private mutating func add(_ found: [LikelySame]) {
    for set in found {
      for origin in set.origins { sets[origin] = members.count }
      members.append(set)
      disagreements += set.disagreements
    }
  }

  /// The cohorts that seem to be one with others.
  var origins: [Origin] { Array(sets.keys) }

  /// Whether no cohort seems to be one with another.
  var isEmpty: Bool { sets.isEmpty }

  /// The number of the set of cohorts that one belongs to; `nil` where it stands for itself.
  func set(of origin: Origin) -> Int? { sets[origin] }

  /// The cohorts that one seems to be one with.
  func others(of origin: Origin) -> [Origin] {
    sets[origin].flatMap { members[$0] }.map { $0.origins.filter { $0 != origin } } ?? []
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
