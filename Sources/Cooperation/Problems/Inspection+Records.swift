internal import Recfile
internal import Writing

/// What is wrong with a record by itself: E3 to E6, and the Ids that several have.
extension Inspection {
  /// What came of a batch of records.
  private struct Harvest: Sendable {
    let findings: [Finding]
    /// A number for the Id of each that has one, the same for the same Id.
    let ids: [(origin: Origin, hash: UInt64)]
  }

  /// Inspects all records, and the cohorts with their records.
  mutating func inspectRecords(by crew: some Crew) {
    for type in RecordType.allCases {
      let plain = PlainRecords(of: type, ids: ids)
      let whole = self
      let harvests: [Harvest]
      if type == .cohort {
        let batches = ledger.cohorts.batches
        harvests = crew.results(of: batches.count) { whole.harvest(batches[$0], plain) }
      } else {
        let stretches = shelf.stretches(of: type)
        harvests = crew.results(of: stretches.count) { whole.harvest(stretches[$0], plain) }
      }
      add(harvests.flatMap(\.findings))
      inspectIdentities(harvests.lazy.flatMap(\.ids), of: type)
    }
  }

  private func harvest(_ stretch: Shelf.Stretch, _ plain: PlainRecords) -> Harvest {
    harvest([stretch.records], inFile: stretch.file, plain) { _, _ in }
  }

  /// Inspects cohorts: by themselves, and what they have come to.
  private func harvest(_ batch: Cohorts.Batch, _ plain: PlainRecords) -> Harvest {
    let fields = CohortFields(plain)
    var row = 0
    return harvest(batch.records, inFile: batch.file, plain) { part, values in
      part.inspect(batch[row], fields, values)
      row += 1
    }
  }

  /// Inspects some records by themselves, and whatever else is to be seen with their values at hand.
  private func harvest(
    _ records: [Range<Int>], inFile file: Int, _ plain: PlainRecords,
    _ inspectBesides: (inout Inspection, FirstValues) -> Void
  ) -> Harvest {
    let text = shelf.files[file].text
    let idPosition = plain.position(of: "Id")
    var ids: [(origin: Origin, hash: UInt64)] = []
    let findings = findings { part in
      for range in records {
        text.readFirstValues(of: plain.names, in: range) { index, values, bytes in
          let origin = Origin(file: file, record: index)
          if let id = values[idPosition] {
            ids.append((origin, ByteHash(of: id, values, bytes).value))
          }
          if !plain.contain(values, bytes) {
            part.inspect(text.records[index], of: plain.type, at: origin)
          }
          inspectBesides(&part, values)
        }
      }
    }
    return Harvest(findings: findings, ids: ids)
  }

  /// Notes each Id that an earlier record of the type has already.
  private mutating func inspectIdentities(
    _ ids: some Sequence<(origin: Origin, hash: UInt64)>, of type: RecordType
  ) {
    var seen: Set<UInt64> = []
    var repeated: Set<UInt64> = []
    for id in ids where !seen.insert(id.hash).inserted { repeated.insert(id.hash) }
    guard !repeated.isEmpty else { return }
    var known = References()
    for (origin, hash) in ids where repeated.contains(hash) {
      guard let id = shelf.record(at: origin).field("Id") else { continue }
      let before = known.count
      _ = known.number(of: id.valueBytes.span)
      guard known.count == before else { continue }
      note(
        .identity, at: id, in: origin,
        "another \(type.rawValue) has the Id “\(visible(id.value))” already",
        remedy: "give each \(type.rawValue) an Id of its own")
    }
  }

  /// Reads a record as text, and notes what is wrong with it by itself.
  private mutating func inspect(_ record: Record, of type: RecordType, at origin: Origin) {
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
      ids[type]?.contains(field.valueBytes.span) != true
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

extension ByteHash {
  /// The hash of a value, its lines put together.
  fileprivate init(of place: ValuePlace, _ values: FirstValues, _ bytes: Span<UInt8>) {
    self.init()
    if place.isFolded {
      let value = values.bytes(of: place)
      add(value.span, value.indices)
    } else {
      add(bytes, place.span)
    }
  }
}
