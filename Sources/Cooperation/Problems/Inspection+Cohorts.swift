internal import Recfile

/// Where a cohort's record may have what the checks ask for.
struct CohortFields {
  let source: Int
  let plannedSource: Int
  let actualSource: Int
  let basis: Int
  let unit: Int
  let site: Int

  init(_ plain: PlainRecords) {
    source = plain.position(of: "Source")
    plannedSource = plain.position(of: "PlannedSource")
    actualSource = plain.position(of: "ActualSource")
    basis = plain.position(of: "YearBasis")
    unit = plain.position(of: "Unit")
    site = plain.position(of: "Site")
  }
}

/// What is doubtful about a cohort by itself: W1 to W5, and W10 where it has no plan.
extension Inspection {
  mutating func inspect(_ cohort: Cohort, _ fields: CohortFields, _ values: borrowing FirstValues) {
    inspectBeginning(of: cohort)
    inspectSources(of: cohort, fields, values)
    if values.has(fields.basis) { inspectOwnBasis(of: cohort) }
    if values.has(fields.unit) { inspectOwnUnit(of: cohort) }
    inspectOutcome(of: cohort)
    inspectPlan(of: cohort)
    if values.has(fields.site) { inspectSites(of: cohort) }
  }

  /// W1: an actual of a cohort that has not begun.
  ///
  /// Its Start decides and else its year, read as early as its basis allows, so that an unclear basis
  /// begins in the October before. Nobody came to a cohort that was called off in advance: that is no
  /// premature actual.
  private mutating func inspectBeginning(of cohort: Cohort) {
    guard let today, let actual = cohort.actual, cohort.began(by: .day(today)) == false,
      !(cohort.status == .cancelled && actual == .exactly(0))
    else { return }
    let reason: String
    if let start = cohort.start, start.first.map({ $0 > today }) ?? false {
      reason = "Start is \(start)"
    } else if let year = cohort.year, let first = cohort.basis.firstDay(of: year) {
      let isUnclear = cohort.basis == .unclear
      reason =
        isUnclear
        ? "\(year) begins on \(first) at the earliest"
        : "\(cohort.basis.label(of: year)) begins on \(first)"
    } else {
      return
    }
    note(
      .prematureActual, about: "Actual", in: cohort.origin, "Actual is \(actual), yet \(reason)",
      remedy: "move the number to Planned, or correct the year or Start")
  }

  /// W2: a figure that neither a source of its own nor one of the cohort stands behind.
  ///
  /// A source of the program says that there is a program, and is none of its figures.
  private mutating func inspectSources(
    of cohort: Cohort, _ fields: CohortFields, _ values: borrowing FirstValues
  ) {
    guard cohort.hasFigure, !values.has(fields.source) else { return }
    var unsourced: [String] = []
    if cohort.planned != nil, !values.has(fields.plannedSource) { unsourced.append("Planned") }
    if cohort.actual != nil, !values.has(fields.actualSource) { unsourced.append("Actual") }
    guard let first = unsourced.first else { return }
    note(
      .unsourced, about: first, in: cohort.origin,
      unsourced.count == 1 ? "\(first) has no source" : "Planned and Actual have no source",
      remedy:
        "add a line “\(first)Source: …” with the Id of a Source, or “Source: …” for all figures")
  }

  /// W3: a cohort with a year that calls its own basis unclear.
  ///
  /// What it leaves to its program is noted once, there.
  private mutating func inspectOwnBasis(of cohort: Cohort) {
    guard cohort.basis == .unclear, let year = cohort.year, states("YearBasis", cohort.origin)
    else { return }
    note(
      .unclear, about: "YearBasis", in: cohort.origin,
      "YearBasis is unclear: \(year) may be a calendar or a fiscal year", remedy: basisRemedy)
  }

  /// W3: a cohort with a figure that calls its own unit unclear.
  private mutating func inspectOwnUnit(of cohort: Cohort) {
    guard cohort.unit == .unclear, cohort.hasFigure, states("Unit", cohort.origin) else { return }
    note(
      .unclear, about: "Unit", in: cohort.origin,
      "Unit is unclear: people and participations cannot be told apart", remedy: unitRemedy)
  }

  /// W4: an actual above its plan, or none though the year is over.
  ///
  /// The actual exceeds the plan where its lower end exceeds the plan's upper end and neither is about.
  /// A year is over on the day after its last one, read as late as its basis allows, and not before a
  /// stated End; a cohort that was cancelled needs no actual.
  private mutating func inspectOutcome(of cohort: Cohort) {
    if let planned = cohort.planned, let actual = cohort.actual {
      guard let most = planned.interval.upper, actual.interval.lower > most, !planned.isAbout,
        !actual.isAbout
      else { return }
      note(
        .actual, about: "Actual", in: cohort.origin, "Actual \(actual) exceeds Planned \(planned)",
        remedy:
          "check both; a plan that was raised later is Planned, and what it was is FirstPlanned")
      return
    }
    guard let today, cohort.actual == nil, cohort.status != .cancelled, let year = cohort.year,
      let last = cohort.basis.lastDay(of: year), last < today,
      cohort.end.flatMap(\.last).map({ $0 < today }) ?? true
    else { return }
    let name =
      cohort.basis == .unclear
      ? "\(year) is over, whatever its basis," : "\(cohort.basis.label(of: year)) is over"
    note(
      .actual, about: "Actual", orAt: ["Planned", "Year"], in: cohort.origin,
      "\(name) and there is no Actual",
      remedy:
        "add a line “Actual: …”, with ? for a number that is not known, or “Status: cancelled”")
  }

  /// W10: a planned cohort without its plan.
  private mutating func inspectPlan(of cohort: Cohort) {
    guard cohort.status == .planned, cohort.planned == nil else { return }
    note(
      .plan, about: "Planned", orAt: ["Status"], in: cohort.origin,
      "this cohort is planned, and there is no Planned",
      remedy: "add a line “Planned: …”, with ? for a number that is not known")
  }

  /// Whether a record has the field with the word `unclear`.
  func states(_ name: String, _ origin: Origin) -> Bool {
    shelf.record(at: origin).value(name) == "unclear"
  }

  /// How to mend a basis that is unclear.
  var basisRemedy: String { "write CY, JFY or USFY as soon as a source says it" }

  /// How to mend a unit that is unclear.
  var unitRemedy: String {
    "write people, participations, person-days or experts as soon as a source says it"
  }
}

extension Cohort {
  /// Whether it has a plan or an actual, known or not.
  var hasFigure: Bool { planned != nil || actual != nil }
}
