internal import Cooperation

/// Trainees as a filter, or a row of the totals, leaves them, as far as they were looked through.
///
/// What was found stands in the order of the list, so that what is found later comes behind it. Two are equal
/// where they are made of the same and have come as far.
struct FilteredCohorts: Hashable, Sendable {
  let key: CohortList.Key
  /// The positions that were found; those that are ahead come last.
  private(set) var found: [Int]
  /// What was not looked through yet.
  private(set) var rest: Candidates
  /// How many were to be looked through.
  private let size: Int
  /// A cohort that was not reached yet and is known to be let through: the one under the cursor.
  private var ahead: Int?
  /// How many are to be looked through next.
  private(set) var step: Int

  /// Looks through the first of some cohorts that a key may let through.
  ///
  /// - Parameters:
  ///   - key: What they are chosen by.
  ///   - candidates: The cohorts.
  ///   - reach: How many are looked through.
  ///   - followed: A cohort that is found wherever it stands; `nil` for none.
  ///   - ledger: The ledger.
  init(
    _ key: CohortList.Key, among candidates: Candidates, reach: Int, following followed: Int?,
    in ledger: Ledger
  ) {
    (self.key, rest, size) = (key, candidates, candidates.count)
    (found, step) = ([], max(reach, 1))
    let first = rest.takeFirst(step)
    step *= 2
    found = key.narrowing(in: ledger).found(among: first.positions)
    if let followed, !isWhole, !found.contains(followed), key.includes(followed, in: ledger) {
      ahead = followed
      found.append(followed)
    }
  }

  /// The same cohorts, all of which are known, in the order of another key.
  private init(_ key: CohortList.Key, all found: [Int]) {
    (self.key, self.found, rest, size, step) = (key, found, Candidates([]), found.count, 1)
  }

  /// A list that is known.
  init(_ key: CohortList.Key, of list: CohortList) { self.init(key, all: Array(list)) }

  /// Cohorts that are known, in the order of a key; `nil` where this is not the order that there is.
  init?(_ key: CohortList.Key, of found: [Int], sorted: SortedCohorts?) {
    guard let order = key.order else {
      self.init(key, all: found.sorted())
      return
    }
    guard let sorted, sorted.key == order else { return nil }
    self.init(key, all: sorted.arranged(found))
  }

  /// Whether all were looked through.
  var isWhole: Bool { rest.count == 0 }

  /// How much was looked through, in percent; 100 only where it was all.
  var percent: Int { size == 0 ? 100 : (size - rest.count) * 100 / size }

  /// What a narrower key may let through.
  var candidates: Candidates {
    Candidates([CohortList(.positions(ahead == nil ? found[...] : found.dropLast()))])
      .followed(by: rest)
  }

  /// What is to be looked through next.
  var next: Candidates { rest.part(0..<min(step, rest.count)) }

  /// Takes in which of the ``next`` were found.
  mutating func take(_ piece: [Int]) {
    _ = rest.takeFirst(step)
    step *= 2
    if let known = ahead {
      found.removeLast()
      if isWhole || piece.contains(known) { ahead = nil }
    }
    found += piece
    if let ahead { found.append(ahead) }
  }

  static func == (left: FilteredCohorts, right: FilteredCohorts) -> Bool {
    left.key == right.key && left.rest.count == right.rest.count
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(rest.count)
  }
}
