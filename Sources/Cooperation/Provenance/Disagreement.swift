internal import Recfile

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
    (likelySame(in: scope, by: Alone()).flatMap(\.disagreements) + disagreementsOfClaims(in: scope))
      .inTextOrder
  }

  /// The sets of cohorts of a scope that seem to be one, whether or not their sources agree.
  ///
  /// A crew shares the walk over the cohorts.
  func likelySame(in scope: Scope, by crew: some Crew) -> [LikelySame] {
    let parts = parts(of: scope)
    return crew.results(of: parts.count) { likelySame(amongCohorts: parts[$0]) }.flatMap(\.self)
  }

  /// The sets of cohorts of one program and year that seem to be one.
  func likelySame(in group: SourceComparison.Group) -> [LikelySame] {
    likelySame(
      amongCohorts: cohorts.positions(of: group.year, in: cohorts(in: .program(group.program))))
  }

  /// The cohorts of a scope in parts that are looked through one by one, none of which ends amid a
  /// program.
  private func parts(of scope: Scope) -> [Range<Int>] {
    let length = 1 << 15
    var parts: [Range<Int>] = []
    for program in programs(in: scope) {
      let cohorts = cohorts(in: .program(Row(program)))
      if let last = parts.last, last.count + cohorts.count <= length {
        parts[parts.count - 1] = last.lowerBound..<cohorts.upperBound
      } else {
        parts.append(cohorts)
      }
    }
    return parts
  }

  private func likelySame(amongCohorts range: Range<Int>) -> [LikelySame] {
    // The cohorts of a program lie together, sorted by year.
    cohorts.rangesThatMayBeSame(in: range).flatMap(likelySame(among:))
  }

  /// The sets of cohorts that seem to be one, of those of one program and year.
  private func likelySame(among run: Range<Int>) -> [LikelySame] {
    let alike = Dictionary(grouping: run.map { cohorts[$0] }, by: CohortLikeness.init).values
    return alike.filter(Figures.mayRepeat).flatMap { cohorts in
      Dictionary(grouping: cohorts, by: words(telling:)).values
        .compactMap { LikelySame($0.sorted { $0.origin < $1.origin }, in: self) }
    }
  }

  func disagreementsOfClaims(in scope: Scope) -> [Disagreement] {
    let same = Dictionary(grouping: claims(in: scope), by: ClaimLikeness.init)
    return same.flatMap { likeness, claims in
      likeness == nil || claims.count < 2
        ? [] : pairs(among: claims.sorted { $0.origin < $1.origin }.map(figure(of:)))
    }
  }

  /// What a record says beyond its likeness to tell its cohort from others.
  private func words(telling cohort: Cohort) -> [[RecordID]] {
    Fingerprint.words.map { name in
      texts(name, at: cohort.origin).sorted().map(RecordID.init)
    }
  }
}

/// Cohorts that seem to be one, in the order of the text.
struct LikelySame: Sendable {
  let origins: [Origin]
  let disagreements: [Disagreement]
  /// Where they all stand.
  let group: SourceComparison.Group?

  /// Cohorts that are alike in all that tells cohorts apart; `nil` where no two sources state a figure of
  /// them.
  init?(_ cohorts: [Cohort], in ledger: Ledger) {
    guard cohorts.count > 1 else { return nil }
    let figures = cohorts.flatMap(ledger.figures(of:))
    let kinds = [Figure.Kind.planned, .actual].map { kind in figures.filter { $0.kind == kind } }
    guard kinds.contains(where: mayRepeat) else { return nil }
    origins = cohorts.map(\.origin)
    group = SourceComparison.Group(of: cohorts[0])
    disagreements = kinds.flatMap(pairs(among:))
  }
}

extension [Disagreement] {
  var inTextOrder: [Disagreement] {
    sorted { ($0.first.origin, $0.second.origin) < ($1.first.origin, $1.second.origin) }
  }
}

/// The figures for one thing, in the order of the text, each beside an earlier one with which it
/// disagrees, if there is one.
///
/// Of many, the earlier ones that are looked at are the first, the one that ends lowest and the one
/// that begins highest: where any disagrees, one of these does, unless it shares a source.
private func pairs(among figures: [Figure]) -> [Disagreement] {
  guard let first = figures.first else { return [] }
  let isFew = figures.count <= 16
  var (lowest, highest) = (first, first)
  return figures.enumerated().dropFirst().compactMap { position, figure in
    defer {
      if figure.end < lowest.end { lowest = figure }
      if figure.beginning > highest.beginning { highest = figure }
    }
    let earlier = isFew ? figures.prefix(position) : [first, lowest, highest]
    return earlier.lazy.compactMap { Disagreement($0, figure) }.first
  }
}

/// Whether two of the figures for one thing rest on no common source, so that a sum of them may count the
/// same people twice.
///
/// The time grows with the number of figures, and with the square of that of the sets of sources that
/// they rest on, where none is common to all.
private func mayRepeat(_ figures: [Figure]) -> Bool {
  let figures = figures.filter { !$0.sources.isEmpty && $0.count != .unknown }
  let all = Set(figures.map { Set($0.sources) })
  guard let first = all.first, all.dropFirst().reduce(first, { $0.intersection($1) }).isEmpty
  else { return false }
  // Of nobody nobody is counted twice.
  let some = Set(figures.filter { !$0.count.isNobody }.map { Set($0.sources) })
  return some.contains { one in all.contains { one.isDisjoint(with: $0) } }
}

/// What the figures of some cohorts come to, as far as numbers show it.
private enum Figures {
  /// Whether two of the plans, or two of the actuals, may count the same people.
  static func mayRepeat(_ cohorts: [Cohort]) -> Bool {
    cohorts.map(\.planned).mayRepeat || cohorts.map(\.actual).mayRepeat
  }
}

extension [Count?] {
  fileprivate var mayRepeat: Bool { compactMap(\.self).thatMayRepeat.count > 1 }
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
