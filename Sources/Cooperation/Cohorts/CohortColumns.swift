internal import Recfile

/// Cohorts of a file, in the order of the text: what their own records say, packed.
struct CohortColumns: Sendable {
  /// What a cohort is made of, in the order in which its values are asked for.
  private enum Field: Int, CaseIterable {
    case program, year, basis, form, venue, unit, status, start, end, planned, actual

    var name: String {
      switch self {
      case .program: "Program"
      case .year: "Year"
      case .basis: "YearBasis"
      case .form: "Form"
      case .venue: "Venue"
      case .unit: "Unit"
      case .status: "Status"
      case .start: "Start"
      case .end: "End"
      case .planned: "Planned"
      case .actual: "Actual"
      }
    }
  }

  let rows: [PackedCohort]
  /// The stretch of the text that they stand in.
  let stretch: RecordStretch.ID
  /// The records that the rows are of, in order, counted from the first of the stretch.
  let records: [Range<Int>]
  /// The counts that take more room than a row has.
  let largeCounts: [Count]
  /// The Ids that the rows refer to as their programs.
  let programs: [RecordID]
  /// What each row says beyond what is packed, as far as it tells cohorts and their sources apart.
  let fingerprints: [Fingerprint]

  /// Reads the cohorts of a text, in batches, which are in order.
  ///
  /// What cannot be read is left out, and named by the checks.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - known: Batches that were read before; what has not changed since is not read anew.
  ///   - crew: Who reads the others.
  /// - Returns: The batches.
  static func read(
    _ text: RecText, keeping known: [CohortColumns] = [], by crew: some Crew
  ) -> [CohortColumns] {
    let cohorts = text.sets.filter { $0.type == RecordType.cohort.rawValue }.map(\.records)
    let batches = text.stretches.compactMap { stretch -> (RecordStretch, [Range<Int>])? in
      let records = cohorts.filter { $0.overlaps(stretch.records) }
        .map { $0.clamped(to: stretch.records) }
      return records.isEmpty ? nil : (stretch, records)
    }
    let columns = Dictionary(known.map { ($0.stretch, $0) }) { first, _ in first }
    return crew.results(of: batches.count) { index in
      let (stretch, records) = batches[index]
      // What stands before a stretch may make its first records cohorts, or none.
      if let known = columns[stretch.id], known.records == stretch.counted(records) { return known }
      return CohortColumns(text, stretch, records)
    }
  }

  /// Reads the cohorts that some records of a stretch are.
  private init(_ text: RecText, _ stretch: RecordStretch, _ ranges: [Range<Int>]) {
    var rows: [PackedCohort] = []
    var fingerprints: [Fingerprint] = []
    var reader = Reader()
    let count = ranges.reduce(0) { $0 + $1.count }
    rows.reserveCapacity(count)
    fingerprints.reserveCapacity(count)
    let names = Field.allCases.map(\.name) + Fingerprint.names
    for range in ranges {
      text.readFirstValues(of: names, in: range) { _, values, bytes in
        rows.append(reader.cohort(values, bytes))
        fingerprints.append(Fingerprint(of: values, from: Field.allCases.count, bytes))
      }
    }
    self.stretch = stretch.id
    self.rows = rows
    self.fingerprints = fingerprints
    records = stretch.counted(ranges)
    largeCounts = reader.largeCounts
    programs = reader.programs.ids
  }

  /// The record of a row, counted from the first of the stretch.
  @inline(__always)
  func record(ofRow row: Int) -> Int {
    guard records.count > 1 else { return records[0].lowerBound + row }
    var row = row
    for range in records {
      if row < range.count { return range.lowerBound + row }
      row -= range.count
    }
    return row
  }

  /// The row of a record, which is counted from the first of the stretch; `nil` if it is no cohort.
  func row(ofRecord record: Int) -> Int? {
    var row = 0
    for range in records {
      if range.contains(record) { return row + record - range.lowerBound }
      row += range.count
    }
    return nil
  }

  /// Reads values from the bytes of a text.
  private struct Reader {
    let bases = CodeWords<YearBasis>()
    let forms = CodeWords<Form>()
    let venues = CodeWords<Venue>()
    let units = CodeWords<Unit>()
    let statuses = CodeWords<CohortStatus>()
    var programs = References()
    var largeCounts: [Count] = []

    @inline(__always)
    mutating func cohort(_ values: FirstValues, _ bytes: Span<UInt8>) -> PackedCohort {
      PackedCohort(
        program: program(values, bytes), start: date(.start, values), end: date(.end, values),
        planned: count(.planned, values, bytes), actual: count(.actual, values, bytes),
        year: year(values, bytes), basis: word(bases, .basis, values, bytes, else: .unclear),
        form: word(forms, .form, values, bytes, else: nil),
        hasForm: values.has(Field.form.rawValue),
        venue: word(venues, .venue, values, bytes, else: .unknown),
        unit: word(units, .unit, values, bytes, else: .unclear),
        status: word(statuses, .status, values, bytes, else: nil))
    }

    private mutating func program(_ values: FirstValues, _ bytes: Span<UInt8>) -> UInt32 {
      guard let place = values[Field.program.rawValue] else { return PackedCohort.noProgram }
      guard !place.isFolded else {
        let value = values.bytes(of: place)
        return programs.number(of: value.span)
      }
      return programs.number(of: bytes.extracting(place.span))
    }

    /// The word of a field; what cannot be read is something else than the program's own, and is not
    /// taken for it.
    private func word<Word>(
      _ words: CodeWords<Word>, _ field: Field, _ values: FirstValues, _ bytes: Span<UInt8>,
      else unreadable: Word?
    ) -> Word? {
      guard let place = values[field.rawValue] else { return nil }
      guard !place.isFolded else {
        let value = values.bytes(of: place)
        return words.word(value.span) ?? unreadable
      }
      return words.word(bytes.extracting(place.span)) ?? unreadable
    }

    private func year(_ values: FirstValues, _ bytes: Span<UInt8>) -> UInt16 {
      guard let place = values[Field.year.rawValue], !values.repeats(Field.year.rawValue) else {
        return 0
      }
      if place.span.count == 4, let year = number(place, bytes) { return UInt16(year) }
      return UInt16((try? StatedYear(values.text(of: place)))?.year ?? 0)
    }

    private func date(_ field: Field, _ values: FirstValues) -> PackedDate {
      PackedDate(values[field.rawValue].flatMap { try? PartialDate(values.text(of: $0)) })
    }

    /// The count of a field.
    ///
    /// A text that is no count, and counts of which only one can be right, still say that there is
    /// something to count, so that a sum over it is a lower bound and never silently smaller.
    private mutating func count(
      _ field: Field, _ values: FirstValues, _ bytes: Span<UInt8>
    ) -> PackedCount {
      guard let place = values[field.rawValue] else { return .absent }
      guard !values.repeats(field.rawValue) else { return PackedCount(.unknown, &largeCounts) }
      if let number = number(place, bytes), let count = PackedCount(exactly: number) {
        return count
      }
      let count = bounded(place, bytes) ?? (try? Count(stored: values.text(of: place))) ?? .unknown
      return PackedCount(count, &largeCounts)
    }

    /// What a sign and a small number, or the sign for an unknown number, say; `nil` for anything else,
    /// which is read as text.
    private func bounded(_ place: ValuePlace, _ bytes: Span<UInt8>) -> Count? {
      guard !place.isFolded, let sign = place.span.first.map({ bytes[$0] }) else { return nil }
      let rest = place.span.dropFirst()
      switch sign {
      case UInt8(ascii: "?"): return rest.isEmpty ? .unknown : nil
      case UInt8(ascii: "~"): return number(rest, bytes).map { .about($0) }
      case UInt8(ascii: ">"):
        guard rest.first.map({ bytes[$0] }) == UInt8(ascii: "=") else {
          return number(rest, bytes).map { .moreThan($0) }
        }
        return number(rest.dropFirst(), bytes).map { .atLeast($0) }
      default: return nil
      }
    }

    @inline(__always)
    private func number(_ place: ValuePlace, _ bytes: Span<UInt8>) -> Int? {
      place.isFolded ? nil : number(place.span, bytes)
    }

    /// The number that one to eight ASCII digits are; `nil` for anything else, which is read as text.
    @inline(__always)
    private func number(_ digits: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
      guard (1...8).contains(digits.count) else { return nil }
      var number = 0
      for position in digits {
        let digit = bytes[position] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        number = number * 10 + Int(digit)
      }
      return number
    }
  }
}

extension RecordStretch {
  /// Records of the stretch, counted from its first.
  fileprivate func counted(_ ranges: [Range<Int>]) -> [Range<Int>] {
    let first = records.lowerBound
    return ranges.map { $0.lowerBound - first..<$0.upperBound - first }
  }
}
