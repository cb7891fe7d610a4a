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
  /// courses, organizations and sites are; two claims if program, venue, unit and date are. Of more
  /// than two records, neighbours are compared, so that the time grows with their number only.
  public func disagreements(in scope: Scope) -> [Disagreement] {
    let cohorts = cohorts[cohorts(in: scope)].sorted { $0.origin < $1.origin }
    let claims = claims(in: scope).sorted { $0.origin < $1.origin }
    let pairs =
      neighbours(cohorts, by: likeness).flatMap { first, second in
        figures(of: first).flatMap { one in
          figures(of: second).filter { $0.kind == one.kind }.compactMap { Disagreement(one, $0) }
        }
      }
      + neighbours(claims) { claim in
        claim.program.map { ClaimLikeness($0, claim.venue, claim.unit, claim.asOf) }
      }.compactMap { Disagreement(figure(of: $0), figure(of: $1)) }
    return pairs.sorted { $0.first.origin < $1.first.origin }
  }

  /// What two records of one cohort have in common; `nil` where its program or year is not known.
  private func likeness(of cohort: Cohort) -> CohortLikeness? {
    guard let program = cohort.program, let year = cohort.year else { return nil }
    let texts = ["Intake", "Days", "Course", "Organization", "Site"].map { name in
      self.texts(name, at: cohort.origin).map(RecordID.init)
    }
    return CohortLikeness(
      program: program, year: year, basis: cohort.basis, form: cohort.form, venue: cohort.venue,
      unit: cohort.unit, start: cohort.start, end: cohort.end, texts: texts)
  }
}

private struct CohortLikeness: Hashable {
  let program: Row<Program>
  let year: Int
  let basis: YearBasis
  let form: Form?
  let venue: Venue?
  let unit: Unit
  let start: PartialDate?
  let end: PartialDate?
  /// The values of fields that are only text, compared by their bytes.
  let texts: [[RecordID]]
}

private struct ClaimLikeness: Hashable {
  let program: Row<Program>
  let venue: Venue?
  let unit: Unit
  let asOf: PartialDate

  init(_ program: Row<Program>, _ venue: Venue?, _ unit: Unit, _ asOf: PartialDate) {
    (self.program, self.venue, self.unit, self.asOf) = (program, venue, unit, asOf)
  }
}

/// Each two records that are alike and have none that is like them between them.
private func neighbours<Entity, Likeness: Hashable>(
  _ records: [Entity], by likeness: (Entity) -> Likeness?
) -> [(Entity, Entity)] {
  var latest: [Likeness: Entity] = [:]
  return records.compactMap { record in
    guard let likeness = likeness(record) else { return nil }
    defer { latest[likeness] = record }
    return latest[likeness].map { ($0, record) }
  }
}
