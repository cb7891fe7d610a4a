internal import Recfile
internal import Writing

/// The reading of all texts for what is wrong with them, and of the ledger for what is doubtful.
///
/// What is wrong (errors) is seen in the texts, record by record; what is doubtful (warnings) mostly
/// in the ledger that was made of them. Both take time linear in the size of the texts, apart from
/// the claims, each of which is set against the cohorts of its program. A record is read as text only
/// where its bytes do not show already that nothing is wrong with it, see ``PlainRecords``.
struct Inspection: Sendable {
  /// Something that was found, and the offset in its file.
  struct Finding: Sendable {
    let file: Int
    let offset: Int
    let problem: Problem

    /// The same finding further on in the file.
    func moved(by distance: Int, lines: Int) -> Finding {
      Finding(file: file, offset: offset + distance, problem: problem.moved(byLines: lines))
    }
  }

  let shelf: Shelf
  let ledger: Ledger
  /// The day on which the store is inspected; what depends on it is left out where it is not known.
  let today: Day?
  /// The Ids of the types that records refer to.
  let ids: [RecordType: References]
  let countriesByName: [SearchText: Row<Country>]
  /// What comes of comparing the sources.
  let comparison: SourceComparison
  private(set) var found: [Finding] = []
  /// What was found in the cohorts by themselves, for the next inspection.
  private(set) var harvests: [RecordStretch.ID: Harvest] = [:]

  /// What is wrong, in the order of the text.
  var problems: [Problem] { found.map(\.problem) }

  /// Inspects a ledger; a crew shares what is found record by record.
  init(_ ledger: Ledger, on today: Day?, by crew: some Crew) {
    let shelf = Shelf(ledger.files)
    self.ledger = ledger
    self.shelf = shelf
    self.today = today
    ids = Dictionary(
      uniqueKeysWithValues: RecordType.referredTo.map { ($0, shelf.ids(of: $0)) })

    countriesByName = ledger.countriesByName
    comparison = ledger.comparison(by: crew)

    for (position, file) in shelf.files.enumerated() {
      for problem in file.text.problems {
        note(
          .syntax, at: problem.offset, inFile: position, problem.message, remedy: problem.remedy)
      }
    }
    inspectRecords(by: crew)
    inspectDescriptors()
    inspectPrograms()
    inspectHomeVenues()
    inspectPlans()
    inspectClaims()
    inspectDisagreements()
    sortByPlace()
  }

  /// Takes in what was found elsewhere.
  mutating func add(_ findings: some Sequence<Finding>) { found += findings }

  /// Takes in what was found in cohorts.
  mutating func add(_ harvest: Harvest, in stretch: RecordStretch.ID) {
    found += harvest.findings
    harvests[stretch] = harvest
  }

  /// What a part of the inspection finds, done apart from what was found before.
  func findings(_ inspect: (inout Inspection) -> Void) -> [Finding] {
    var part = self
    part.found = []
    inspect(&part)
    return part.found
  }

  mutating func note(
    _ code: ProblemCode, at field: Field, in origin: Origin, _ message: String, remedy: String
  ) {
    note(
      code, at: field.valueSpan.lowerBound, inFile: origin.file, message, remedy: remedy,
      origin: origin, field: field.name)
  }

  /// Notes what is doubtful about a field, or about its absence.
  ///
  /// Where the record lacks the field, the first of the others that it has is pointed at, and where it
  /// lacks those too, its beginning.
  mutating func note(
    _ code: ProblemCode, about name: String, orAt others: [String] = [], in origin: Origin,
    _ message: String, remedy: String
  ) {
    let record = shelf.record(at: origin)
    let shown = ([name] + others).lazy.compactMap { record.field($0) }.first
    note(
      code, at: shown?.valueSpan.lowerBound ?? record.span.lowerBound, inFile: origin.file, message,
      remedy: remedy, origin: origin, field: name)
  }

  mutating func note(
    _ code: ProblemCode, at offset: Int, inFile file: Int, _ message: String, remedy: String,
    origin: Origin? = nil, field: String? = nil
  ) {
    let text = shelf.files[file].text
    let problem = Problem(
      code: code, path: shelf.files[file].path, place: text.place(of: offset),
      message: message, remedy: remedy, excerpt: text.excerpt(at: offset), origin: origin,
      field: field)
    found.append(Finding(file: file, offset: offset, problem: problem))
  }

  /// Puts what was found in the order of the text; at one place, in the order of the codes.
  private mutating func sortByPlace() {
    let rank = Dictionary(
      uniqueKeysWithValues: ProblemCode.allCases.enumerated().map { ($1, $0) })
    found = found.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.file != other.file { return one.file < other.file }
      if one.offset != other.offset { return one.offset < other.offset }
      let ranks = (rank[one.problem.code] ?? 0, rank[other.problem.code] ?? 0)
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left.offset < right.offset
    }.map(\.element)
  }
}
