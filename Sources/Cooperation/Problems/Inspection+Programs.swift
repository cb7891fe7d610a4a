internal import Recfile

/// What is doubtful about the cohorts of a program together: W3 and W9.
extension Inspection {
  mutating func inspectPrograms() {
    for (position, program) in ledger.programs.enumerated() {
      let cohorts = ledger.cohorts[ledger.cohorts(in: .program(Row(position)))]
      inspectDefaults(of: program, for: cohorts)
      inspectUnits(of: program, cohorts)
    }
  }

  /// W3: a program that does not say what its cohorts leave to it.
  private mutating func inspectDefaults(of program: Program, for cohorts: Cohorts.SubSequence) {
    func count(_ name: String, where isMoot: (Cohort) -> Bool) -> Int {
      cohorts.count { !isMoot($0) && shelf.record(at: $0.origin).field(name) == nil }
    }
    let years = count("YearBasis") { $0.basis != .unclear || $0.year == nil }
    if years > 0 {
      let here = program.basis == nil ? "missing here and" : "unclear here, and missing"
      note(
        .unclear, about: "YearBasis", in: program.origin,
        "YearBasis is \(here) in \(years) of its cohorts", remedy: basisRemedy)
    }
    let figures = count("Unit") { $0.unit != .unclear || !$0.hasFigure }
    if figures > 0 {
      let here = program.unit == nil ? "missing here and" : "unclear here, and missing"
      note(
        .unclear, about: "Unit", in: program.origin,
        "Unit is \(here) in \(figures) of its cohorts", remedy: unitRemedy)
    }
  }

  /// W9: figures of several units under one heading, which is a program and a venue.
  ///
  /// A unit that is unclear is W3, and none of the several.
  private mutating func inspectUnits(of program: Program, _ cohorts: Cohorts.SubSequence) {
    var units: [Venue?: Set<Unit>] = [:]
    var last: Cohort?
    for cohort in cohorts where cohort.hasFigure && cohort.unit != .unclear {
      // Most are like the one before, and a million need not be looked up.
      if last?.unit == cohort.unit, last?.venue == cohort.venue { continue }
      last = cohort
      units[cohort.venue, default: []].insert(cohort.unit)
    }
    for venue in Venue.allCases.map(Optional.some) + [nil] {
      guard let found = units[venue], found.count > 1 else { continue }
      let names = Unit.allCases.filter(found.contains).map(\.rawValue)
      let heading = venue.map { "with Venue \($0.rawValue)" } ?? "without Venue"
      note(
        .mixedUnits, about: "Unit", orAt: ["Title"], in: program.origin,
        "its cohorts \(heading) count \(names.joined(separator: " and ")), which never add up",
        remedy:
          "correct the Unit of those cohorts; what is counted otherwise needs a Program of its own")
    }
  }
}
