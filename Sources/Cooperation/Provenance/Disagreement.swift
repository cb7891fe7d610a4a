/// Two figures for the same thing, from two sources, which cannot both be right.
public struct Disagreement: Sendable {
  /// The figure that stands first in the text.
  public let first: Figure
  /// The other figure.
  public let second: Figure

  /// The figures for a pair of records; `nil` where they can both be right, or rest on one source.
  ///
  /// They can both be right where some number is ruled out by neither: `>2100` and `2150` can, `8`
  /// and `11` cannot.
  init?(_ first: Figure, _ second: Figure) {
    guard !first.sources.isEmpty, !second.sources.isEmpty,
      Set(first.sources).isDisjoint(with: second.sources),
      first.count.outerInterval.isApart(from: second.count.outerInterval)
    else { return nil }
    self.first = first
    self.second = second
  }
}

extension Interval {
  /// Whether no number lies in both.
  fileprivate func isApart(from other: Interval) -> Bool {
    (upper.map { $0 < other.lower } ?? false) || (other.upper.map { $0 < lower } ?? false)
  }
}

extension Ledger {
  /// The figures of a scope in which two sources disagree, in the order of the text.
  ///
  /// Two cohorts are the same if program, year and basis, intake, form, venue, unit, start, end, days,
  /// courses, organizations and sites are; two claims if program, venue, unit and
  /// the days since when and up to which they count are, a month or year being up to its last day. What has
  /// no known program, year or date is the same as nothing. The time grows with the number of records.
  public func disagreements(in scope: Scope) -> [Disagreement] {
    let pairs = disagreementsOfCohorts(in: scope) + disagreementsOfClaims(in: scope)
    return pairs.sorted { left, right in
      (left.first.origin, left.second.origin) < (right.first.origin, right.second.origin)
    }
  }

  private func disagreementsOfCohorts(in scope: Scope) -> [Disagreement] {
    var found: [Disagreement] = []
    // The cohorts of a program lie together, sorted by year.
    var rest = cohorts[cohorts(in: scope)]
    while let next = rest.first {
      let run = rest.prefix { $0.program == next.program && $0.year == next.year }
      rest = rest.dropFirst(run.count)
      guard run.count > 1, next.program != nil, next.year != nil else { continue }
      // Texts are read only of cohorts that are alike in all else.
      for alike in Dictionary(grouping: run, by: CohortLikeness.init).values where alike.count > 1 {
        let same = Dictionary(grouping: alike, by: words(telling:))
        for cohorts in same.values where cohorts.count > 1 {
          let figures = cohorts.sorted { $0.origin < $1.origin }.map(figures(of:))
          for kind in [Figure.Kind.planned, .actual] {
            found += pairs(among: figures.flatMap { $0.filter { $0.kind == kind } })
          }
        }
      }
    }
    return found
  }

  private func disagreementsOfClaims(in scope: Scope) -> [Disagreement] {
    let same = Dictionary(grouping: claims(in: scope), by: ClaimLikeness.init)
    return same.flatMap { likeness, claims in
      likeness == nil || claims.count < 2
        ? [] : pairs(among: claims.sorted { $0.origin < $1.origin }.map(figure(of:)))
    }
  }

  /// What a record says beyond its likeness to tell its cohort from others.
  private func words(telling cohort: Cohort) -> [[RecordID]] {
    ["Intake", "Days", "Course", "Organization", "Site"].map { name in
      texts(name, at: cohort.origin).sorted().map(RecordID.init)
    }
  }
}

/// The figures for one thing, in the order of the text, each beside an earlier one with which it
/// disagrees, if there is one.
///
/// Earlier ones that are looked at are the first, the one that ends lowest and the one that begins
/// highest: where any disagrees, one of these does, unless it shares a source.
private func pairs(among figures: [Figure]) -> [Disagreement] {
  guard let first = figures.first else { return [] }
  var (lowest, highest) = (first, first)
  return figures.dropFirst().compactMap { figure in
    defer {
      if figure.end < lowest.end { lowest = figure }
      if figure.beginning > highest.beginning { highest = figure }
    }
    return [first, lowest, highest].lazy.compactMap { Disagreement($0, figure) }.first
  }
}

extension Figure {
  fileprivate var beginning: Int { count.outerInterval.lower }
  fileprivate var end: Int { count.outerInterval.upper ?? .max }
}

/// What two cohorts of one program and year must have in common to be the same, as far as the ledger
/// keeps it.
private struct CohortLikeness: Hashable {
  let basis: YearBasis
  let form: Form?
  let venue: Venue?
  let unit: Unit
  let start: PartialDate?
  let end: PartialDate?

  init(_ cohort: Cohort) {
    (basis, form, venue, unit) = (cohort.basis, cohort.form, cohort.venue, cohort.unit)
    (start, end) = (cohort.start, cohort.end)
  }
}

/// What two claims must have in common to be about the same; `nil` where one cannot know.
private struct ClaimLikeness: Hashable {
  let program: Row<Program>
  let venue: Venue?
  let unit: Unit
  let since: Day?
  let asOf: Day

  init?(_ claim: Claim) {
    guard let program = claim.program, let last = claim.asOf.last else { return nil }
    (self.program, venue, unit) = (program, claim.venue, claim.unit)
    (since, asOf) = (claim.from?.first, last)
  }
}
