internal import Recfile
internal import Writing

/// What is wrong with a record by itself: E3 to E6, and the Ids that several have.
extension Inspection {
  /// Inspects all records, and the cohorts with their records.
  mutating func inspectRecords(by crew: some Crew) {
    for type in RecordType.allCases {
      let plain = PlainRecords(of: type, ids: ids)
      let whole = self
      if type == .cohort {
        let batches = ledger.cohorts.batches
        let harvests = crew.results(of: batches.count) { whole.harvest(batches[$0], plain) }
        for (batch, harvest) in zip(batches, harvests) { add(harvest, in: batch.stretch.id) }
      } else {
        let stretches = shelf.stretches(of: type)
        let findings = crew.results(of: stretches.count) {
          whole.findings(in: stretches[$0], plain)
        }
        add(findings.joined())
      }
      inspectIdentities(of: type)
    }
  }

  private func findings(in stretch: Shelf.Stretch, _ plain: PlainRecords) -> [Finding] {
    findings(in: [stretch.records], ofFile: stretch.file, plain) { _, _ in }
  }

  /// Inspects cohorts: by themselves, and what they have come to.
  ///
  /// What was found in them before is found again, as long as nothing has changed in their stretch and
  /// in what they refer to.
  private func harvest(_ batch: Cohorts.Batch, _ plain: PlainRecords) -> Harvest {
    if let known = ledger.harvests[batch.stretch.id] { return known.moved(to: batch.stretch) }
    let fields = CohortFields(plain)
    var row = 0
    let findings = findings(in: batch.records, ofFile: batch.file, plain) { part, values in
      part.inspect(batch[row], fields, values)
      row += 1
    }
    return Harvest(findings, in: batch.stretch)
  }

  /// Inspects some records by themselves, and whatever else is to be seen with their values at hand.
  private func findings(
    in records: [Range<Int>], ofFile file: Int, _ plain: PlainRecords,
    _ inspectBesides: (inout Inspection, borrowing FirstValues) -> Void
  ) -> [Finding] {
    let text = shelf.files[file].text
    return findings { part in
      for range in records {
        text.readFirstValues(of: plain.names, in: range) { index, values, bytes in
          if !plain.contain(values, bytes) {
            part.inspect(
              text.records[index], of: plain.type, at: Origin(file: file, record: index))
          }
          inspectBesides(&part, values)
        }
      }
    }
  }

  /// Notes each Id that an earlier record of a type has already.
  private mutating func inspectIdentities(of type: RecordType) {
    var seen: Set<UInt32> = []
    var repeated: Set<UInt32> = []
    var known = References()
    for stretch in shelf.stretches(of: type) {
      shelf.files[stretch.file].text.readGlances(at: "Id", in: stretch.records) { _, glance in
        if !seen.insert(glance).inserted { repeated.insert(glance) }
      }
    }
    guard !repeated.isEmpty else { return }
    var alike: [Origin] = []
    for stretch in shelf.stretches(of: type) {
      shelf.files[stretch.file].text.readGlances(at: "Id", in: stretch.records) { index, glance in
        guard repeated.contains(glance) else { return }
        alike.append(Origin(file: stretch.file, record: index))
      }
    }
    for origin in alike {
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
