internal import Recfile
internal import Writing

/// The reading of all texts for what is wrong with them, and of the ledger for what is doubtful.
///
/// What is wrong (errors) is seen in the texts, record by record; what is doubtful (warnings) mostly
/// in the ledger that was made of them. Both take time linear in the size of the texts, apart from
/// the claims, each of which is set against the cohorts of its program.
struct Inspection {
  let shelf: Shelf
  let ledger: Ledger
  /// The day on which the store is inspected; what depends on it is left out where it is not known.
  let today: Day?
  private let ids: [RecordType: Set<RecordID>]
  private(set) var found: [(file: Int, offset: Int, problem: Problem)] = []

  /// What is wrong, in the order of the text.
  var problems: [Problem] { found.map(\.problem) }

  init(_ ledger: Ledger, _ shelf: Shelf, on today: Day?) {
    self.ledger = ledger
    self.shelf = shelf
    self.today = today
    ids = Dictionary(
      uniqueKeysWithValues: RecordType.allCases.map { type in
        (
          type,
          Set(
            shelf.map(type) { record, _ in RecordID(record.value("Id") ?? "") }
              .filter { !$0.text.isEmpty })
        )
      })

    for (position, file) in shelf.files.enumerated() {
      for problem in file.text.problems {
        note(
          .syntax, at: problem.offset, inFile: position, problem.message, remedy: problem.remedy)
      }
    }
    for type in RecordType.allCases {
      var seen: Set<RecordID> = []
      for origin in shelf.origins(of: type) {
        inspect(shelf.record(at: origin), of: type, at: origin, seen: &seen)
      }
    }
    inspectDescriptors()
    inspectCohorts()
    inspectPrograms()
    inspectVenues()
    inspectPlans()
    inspectClaims()
    inspectDisagreements()
    sortByPlace()
  }

  private mutating func inspect(
    _ record: Record, of type: RecordType, at origin: Origin, seen: inout Set<RecordID>
  ) {
    let fields = Array(record.fields)
    var names: Set<String> = []
    for field in fields {
      let isFirst = names.insert(field.name).inserted
      inspectCharacters(of: field, at: origin)
      guard let rule = type.rule(for: field.name) else {
        inspectUnknownName(of: field, in: type, at: origin)
        continue
      }
      if !isFirst, !rule.repeats {
        note(
          .value, at: field, in: origin, "\(field.name) stands twice in this record",
          remedy: "keep one \(field.name)")
      }
      inspectValue(of: field, by: rule, at: origin)
    }
    for rule in type.fields where rule.isMandatory && !names.contains(rule.name) {
      note(
        .missing, at: record.span.lowerBound, inFile: origin.file,
        "this \(type.rawValue) has no \(rule.name)",
        remedy: "add a line “\(rule.name): …” to the record", origin: origin, field: rule.name)
    }
    if let id = fields.first(where: { $0.name == "Id" }), !seen.insert(RecordID(id.value)).inserted
    {
      note(
        .identity, at: id, in: origin,
        "another \(type.rawValue) has the Id “\(visible(id.value))” already",
        remedy: "give each \(type.rawValue) an Id of its own")
    }
    inspectWhole(fields, of: type, at: origin)
  }

  private mutating func inspectCharacters(of field: Field, at origin: Origin) {
    guard let mark = firstHiddenMark(in: field.value) else { return }
    note(
      .hiddenCharacter, at: field, in: origin,
      "\(field.name) holds a character that cannot be seen: \(mark)",
      remedy: "remove it, or write what was meant")
  }

  private mutating func inspectUnknownName(of field: Field, in type: RecordType, at origin: Origin)
  {
    guard let near = type.fields.first(where: { isOneLetterAway($0.name, field.name) }) else {
      return
    }
    note(
      .fieldName, at: field.offset, inFile: origin.file,
      "\(type.rawValue) knows no field \(visible(field.name)); \(near.name) is one letter away",
      remedy: "write \(near.name) if that was meant", origin: origin, field: field.name)
  }

  private mutating func inspectValue(of field: Field, by rule: FieldRule, at origin: Origin) {
    let value = field.value
    if let flaw = rule.flaw(of: value) {
      note(
        flaw.code, at: field, in: origin, "\(field.name): \(flaw.message)", remedy: flaw.remedy)
    }
    guard case .reference(let type) = rule.kind,
      ids[type]?.contains(RecordID(value)) != true
    else { return }
    note(
      .identity, at: field, in: origin,
      "\(field.name): no \(type.rawValue) has the Id “\(visible(value))”",
      remedy: "write the Id of \(withArticle(type.rawValue)) of this store, or add that record")
  }

  /// What only several fields together can show.
  private mutating func inspectWhole(_ fields: [Field], of type: RecordType, at origin: Origin) {
    func field(_ name: String) -> Field? { fields.first { $0.name == name } }
    func date(_ name: String) -> PartialDate? { field(name).flatMap { try? PartialDate($0.value) } }
    func count(_ name: String) -> Count? { field(name).flatMap { try? Count(stored: $0.value) } }

    if let start = date("Start"), let end = date("End"), start.isCertainlyAfter(end),
      let place = field("Start")
    {
      note(
        .date, at: place, in: origin, "Start \(start) lies after End \(end)",
        remedy: "correct whichever of the two is wrong")
    }
    if type == .agreement, field("Kind")?.value == AgreementKind.implementationPlan.rawValue,
      field("Year") == nil, let place = field("Kind")
    {
      note(
        .planYear, at: place, in: origin, "this implementation plan does not say for which year",
        remedy: "add a line “Year: …” and, where the source says it, “YearBasis: …”")
    }
    if type == .cohort, let place = field("Actual") ?? field("Planned"),
      let whole = count(place.name), let largest = whole.interval.upper
    {
      let parts = Sum(["Female", "Male", "Unspecified"].compactMap(count))
      // What is only about so many can come to a little more.
      if parts.interval.lower > largest, !parts.isAbout, !whole.isAbout {
        note(
          .parts, at: place, in: origin,
          "Female, Male and Unspecified come to \(parts), more than \(place.name) \(whole)",
          remedy: "correct the parts or the whole")
      }
    }
  }

  private mutating func note(
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
    found.append((file, offset, problem))
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

/// Whether two names differ by one letter written otherwise, missing, added, or only by case.
func isOneLetterAway(_ known: String, _ name: String) -> Bool {
  if known.lowercased() == name.lowercased() { return true }
  let (short, long) = known.utf8.count <= name.utf8.count ? (known, name) : (name, known)
  let (left, right) = (Array(short.utf8), Array(long.utf8))
  guard right.count - left.count <= 1 else { return false }
  let prefix = zip(left, right).prefix { $0 == $1 }.count
  let skipped = left.count == right.count ? prefix + 1 : prefix
  return left.dropFirst(skipped).elementsEqual(right.dropFirst(prefix + 1))
}
