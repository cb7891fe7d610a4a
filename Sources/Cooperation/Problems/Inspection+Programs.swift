internal import Recfile

/// What is doubtful about the cohorts of a program together: W3, W8 and W9.
extension Inspection {
  mutating func inspectPrograms() {
    for (position, program) in ledger.programs.enumerated() {
      let cohorts = ledger.cohorts[ledger.cohorts(in: .program(Row(position)))]
      inspectDefaults(of: program, for: cohorts)
      inspectUnits(of: program, cohorts)
      // The cohorts of a program are sorted by year.
      for year in runs(of: cohorts, by: \.year) where year.count > 1 { inspectFigures(of: year) }
    }
  }

  /// W3: a program that does not say what its cohorts leave to it.
  private mutating func inspectDefaults(of program: Program, for cohorts: ArraySlice<Cohort>) {
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
  private mutating func inspectUnits(of program: Program, _ cohorts: ArraySlice<Cohort>) {
    var units: [Venue?: Set<Unit>] = [:]
    for cohort in cohorts where cohort.hasFigure && cohort.unit != .unclear {
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

  /// W8: two records of what is the same cohort by all that they say, with figures that cannot both be
  /// right, from sources that are not the same.
  ///
  /// Two cohorts are the same if program, year, basis, form, venue, unit, Intake, Course, Organization,
  /// Site and Start are. Each is compared with the first of its kind, so that many take no longer
  /// than few; figures of one source are those of two groups.
  private mutating func inspectFigures(of cohorts: ArraySlice<Cohort>) {
    var alike: [Likeness: [Cohort]] = [:]
    for cohort in cohorts { alike[Likeness(cohort), default: []].append(cohort) }
    for cohorts in alike.values where cohorts.count > 1 {
      var same: [[String]: Cohort] = [:]
      for cohort in cohorts.sorted(by: { $0.origin < $1.origin }) {
        let words = distinction(of: cohort)
        guard let first = same[words] else {
          same[words] = cohort
          continue
        }
        compare("Planned", of: cohort, \.planned, with: first)
        compare("Actual", of: cohort, \.actual, with: first)
      }
    }
  }

  private mutating func compare(
    _ name: String, of cohort: Cohort, _ figure: KeyPath<Cohort, Count?>, with first: Cohort
  ) {
    guard let here = cohort[keyPath: figure], let there = first[keyPath: figure],
      here.excludes(there)
    else { return }
    let sources = [cohort, first].map { cohort in
      Set(
        (ledger.texts("\(name)Source", at: cohort.origin)
          + ledger.texts("Source", at: cohort.origin))
          .map(RecordID.init))
    }
    guard sources.allSatisfy({ !$0.isEmpty }), sources[0].isDisjoint(with: sources[1]) else {
      return
    }
    note(
      .disagreement, about: name, in: cohort.origin,
      "\(name) is \(here) here and \(there) in \(shown(ledger.id(of: first))), "
        + "of another source, for what seems to be one cohort",
      remedy: "keep one of the two, or tell them apart by Intake, Course, Site or Start")
  }

  /// What the record says beyond its likeness to tell the cohort from others.
  private func distinction(of cohort: Cohort) -> [String] {
    ["Intake", "Course", "Organization", "Site"].flatMap { name in
      ledger.texts(name, at: cohort.origin).sorted().map { "\(name): \($0)" }
    }
  }
}

/// What two cohorts of one program must have in common to be the same, as far as the ledger keeps it.
private struct Likeness: Hashable {
  let year: Int?
  let basis: YearBasis
  let form: Form?
  let venue: Venue?
  let unit: Unit
  let start: PartialDate?

  init(_ cohort: Cohort) {
    year = cohort.year
    basis = cohort.basis
    form = cohort.form
    venue = cohort.venue
    unit = cohort.unit
    start = cohort.start
  }
}

extension Count {
  /// Whether it is certain that the two are not the same number; of what is about, nothing is.
  func excludes(_ other: Count) -> Bool {
    guard !isAbout, !other.isAbout else { return false }
    let (one, two) = (interval, other.interval)
    return one.upper.map { $0 < two.lower } ?? false || two.upper.map { $0 < one.lower } ?? false
  }
}

/// The longest runs of members that have the same key, in order.
private func runs<Key: Equatable>(
  of cohorts: ArraySlice<Cohort>, by key: (Cohort) -> Key
) -> [ArraySlice<Cohort>] {
  var result: [ArraySlice<Cohort>] = []
  var rest = cohorts
  while let first = rest.first {
    let run = rest.prefix { key($0) == key(first) }
    result.append(run)
    rest = rest.dropFirst(run.count)
  }
  return result
}
