public import Recfile

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
  ///
  /// A crew shares the walk over the cohorts.
  public func disagreements(in scope: Scope, by crew: some Crew = Alone()) -> [Disagreement] {
    let parts = parts(of: scope)
    let found = crew.results(of: parts.count) { disagreements(amongCohorts: parts[$0]) }
    let pairs = found.flatMap(\.self) + disagreementsOfClaims(in: scope)
    return pairs.sorted { left, right in
      (left.first.origin, left.second.origin) < (right.first.origin, right.second.origin)
    }
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

  private func disagreements(amongCohorts range: Range<Int>) -> [Disagreement] {
    var found: [Disagreement] = []
    var words = TellingWords(self)
    // The cohorts of a program lie together, sorted by year.
    var run: [Cohort] = []
    for position in range {
      let cohort = cohorts[position]
      if let last = run.last, last.program != cohort.program || last.year != cohort.year {
        found += disagreements(among: run, &words)
        run.removeAll(keepingCapacity: true)
      }
      if cohort.year != nil { run.append(cohort) }
    }
    return found + disagreements(among: run, &words)
  }

  /// The disagreements of cohorts of one program and year.
  private func disagreements(
    among run: [Cohort], _ words: inout TellingWords
  ) -> [Disagreement] {
    guard Figures.mayDisagree(run) else { return [] }
    let alike = Dictionary(grouping: run, by: CohortLikeness.init).values
      .filter(Figures.mayDisagree)
    // Texts are read only of cohorts that are alike in all else, and say what cannot both be right.
    let candidates = alike.flatMap { cohorts in
      Dictionary(grouping: cohorts.map { ($0, words.read(of: $0)) }, by: \.1.words).values
        .filter { !TellingWords.haveOneSource($0.map(\.1)) }
        .map { $0.map(\.0) }.filter(Figures.mayDisagree)
    }
    var found: [Disagreement] = []
    for cohorts in candidates {
      let same = Dictionary(grouping: cohorts, by: self.words(telling:))
      for cohorts in same.values where cohorts.count > 1 {
        let figures = cohorts.sorted { $0.origin < $1.origin }.map(figures(of:))
        for kind in [Figure.Kind.planned, .actual] {
          found += pairs(among: figures.flatMap { $0.filter { $0.kind == kind } })
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
    TellingWords.names.map { name in
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

/// What a record says beyond its likeness to tell its cohort from others, and its sources, as numbers.
private struct TellingWords {
  /// Numbers that are the same where the same is said; they may be where it is not, too.
  struct Reading {
    let words: UInt64
    /// `nil` where a field of sources stands more than once.
    let sources: UInt64?
  }

  static let names = ["Intake", "Days", "Course", "Organization", "Site"]
  private static let sources = ["PlannedSource", "ActualSource", "Source"]

  private let files: [LedgerFile]
  private var readers: [FirstValuesReader?]

  init(_ ledger: Ledger) {
    files = ledger.files
    readers = Array(repeating: nil, count: files.count)
  }

  /// Whether all of some cohorts surely have the same sources, so that none disagrees with another.
  static func haveOneSource(_ readings: [Reading]) -> Bool {
    guard let first = readings.first?.sources else { return false }
    return readings.allSatisfy { $0.sources == first }
  }

  mutating func read(of cohort: Cohort) -> Reading {
    let file = cohort.origin.file
    let text = files[file].text
    var reader = readers[file] ?? FirstValuesReader(of: Self.names + Self.sources, in: text)
    // Without this, the reader would be copied.
    readers[file] = nil
    reader.read(cohort.origin.record)
    defer { readers[file] = reader }
    let words = Self.names.indices
    let sources = words.upperBound..<words.upperBound + Self.sources.count
    return Reading(
      words: hash(words, of: reader.values, in: text),
      sources: sources.contains(where: reader.values.repeats)
        ? nil : hash(sources, of: reader.values, in: text))
  }

  /// FNV-1a, as draft-eastlake-fnv has it, over some values with a mark behind each.
  ///
  /// Of a field that a record has more than once, only that it has it is looked at: its values are the
  /// same in any order.
  private func hash(_ fields: Range<Int>, of values: FirstValues, in text: RecText) -> UInt64 {
    let bytes = text.bytes
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for field in fields {
      if values.repeats(field) {
        add(0xFE)
      } else if let place = values[field] {
        if place.isFolded {
          for byte in text.bytes(of: place) { add(byte) }
        } else {
          for byte in bytes[place.span] { add(byte) }
        }
      }
      add(0xFF)
    }
    return hash
  }
}

/// What the figures of some cohorts come to, as far as numbers show it.
private enum Figures {
  /// Whether two of the plans, or two of the actuals, cannot both be right.
  static func mayDisagree(_ cohorts: [Cohort]) -> Bool {
    guard cohorts.count > 1 else { return false }
    return areApart(cohorts, \.planned) || areApart(cohorts, \.actual)
  }

  private static func areApart(_ cohorts: [Cohort], _ count: (Cohort) -> Count?) -> Bool {
    var highest = -1
    var lowest = Int.max
    for cohort in cohorts {
      guard let interval = count(cohort)?.outerInterval else { continue }
      highest = max(highest, interval.lower)
      lowest = min(lowest, interval.upper ?? .max)
    }
    return lowest < highest
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
