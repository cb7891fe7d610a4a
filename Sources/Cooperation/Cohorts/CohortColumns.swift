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
    return crew.results(of: batches.count) { index in
      let (stretch, records) = batches[index]
      // Mostly each stands where it stood.
      let there = index < known.count && known[index].stretch == stretch.id ? known[index] : nil
      // What stands before a stretch may make its first records cohorts, or none.
      if let known = there ?? known.first(where: { $0.stretch == stretch.id }),
        known.records == stretch.counted(records)
      {
        return known
      }
      return CohortColumns(text, stretch, records)
    }
  }

  /// Reads the cohorts of a part of a text while it is laid out.
  ///
  /// Records that come before the part's first descriptor are taken for cohorts, as those of a large
  /// text mostly are; ``read(_:keeping:by:)`` keeps none of what is not so.
  init(_ part: inout PartReading) {
    var reader = Reader()
    let records = part.readValues(ofType: RecordType.cohort.rawValue, Reader.names) {
      values, bytes in
      reader.take(values, bytes)
    }
    self.init(reader, part.stretch, records)
    // Records of another type that come before the first descriptor are not like that.
    if rows.allSatisfy({ $0.program != PackedCohort.noProgram && $0.year != 0 }) {
      part.noteUsedUp()
    }
  }

  /// Reads the cohorts that some records of a stretch are.
  private init(_ text: RecText, _ stretch: RecordStretch, _ ranges: [Range<Int>]) {
    var reader = Reader()
    reader.reserve(ranges.reduce(0) { $0 + $1.count })
    for range in ranges {
      text.readFirstValues(of: Reader.names, in: range) { _, values, bytes in
        reader.take(values, bytes)
      }
    }
    self.init(reader, stretch.id, stretch.counted(ranges))
  }

  private init(_ reader: consuming Reader, _ stretch: RecordStretch.ID, _ records: [Range<Int>]) {
    self.stretch = stretch
    self.records = records
    rows = reader.rows.trimmed
    fingerprints = reader.fingerprints.trimmed
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

  /// Reads cohorts from the bytes of a text.
  private struct Reader: ~Copyable {
    /// The fields that are read of each.
    static let names = Field.allCases.map(\.name) + Fingerprint.names

    private(set) var rows: [PackedCohort] = []
    private(set) var fingerprints: [Fingerprint] = []
    private let bases = CodeWords<YearBasis>()
    private let forms = CodeWords<Form>()
    private let venues = CodeWords<Venue>()
    private let units = CodeWords<Unit>()
    private let statuses = CodeWords<CohortStatus>()
    private var lastProgram = LastValue<UInt32>()
    private(set) var programs = References()
    private(set) var largeCounts: [Count] = []

    /// Makes room for so many cohorts.
    mutating func reserve(_ count: Int) {
      rows.reserveCapacity(count)
      fingerprints.reserveCapacity(count)
    }

    /// Reads the cohort of some values.
    mutating func take(_ values: borrowing FirstValues, _ bytes: Span<UInt8>) {
      rows.append(cohort(values, bytes))
      fingerprints.append(Fingerprint(of: values, from: Field.allCases.count, bytes))
    }

    @inline(__always)
    private mutating func cohort(
      _ values: borrowing FirstValues, _ bytes: Span<UInt8>
    ) -> PackedCohort {
      PackedCohort(
        program: program(values, bytes), start: Self.date(.start, values),
        end: Self.date(.end, values),
        planned: count(.planned, values, bytes), actual: count(.actual, values, bytes),
        year: year(values, bytes),
        basis: Self.word(.basis, values, bytes, bases, else: .unclear),
        form: Self.word(.form, values, bytes, forms, else: nil),
        hasForm: values.has(Field.form.rawValue),
        venue: Self.word(.venue, values, bytes, venues, else: .unknown),
        unit: Self.word(.unit, values, bytes, units, else: .unclear),
        status: Self.word(.status, values, bytes, statuses, else: nil))
    }

    @inline(__always)
    private mutating func program(
      _ values: borrowing FirstValues, _ bytes: Span<UInt8>
    ) -> UInt32 {
      guard let place = values[Field.program.rawValue] else { return PackedCohort.noProgram }
      guard !place.isFolded else {
        let value = values.bytes(of: place)
        return programs.number(of: value.span)
      }
      let short = ShortBytes(place.span, of: bytes)
      if let known = lastProgram[short] { return known }
      let number = programs.number(of: bytes.extracting(place.span))
      lastProgram.note(number, for: short)
      return number
    }

    /// The word of a field; what cannot be read is something else than the program's own, and is not
    /// taken for it.
    @inline(__always)
    private static func word<Word>(
      _ field: Field, _ values: borrowing FirstValues, _ bytes: Span<UInt8>,
      _ words: CodeWords<Word>, else unreadable: Word?
    ) -> Word? {
      guard let place = values[field.rawValue] else { return nil }
      guard !place.isFolded else {
        let value = values.bytes(of: place)
        return words.word(at: value.indices, value.span) ?? unreadable
      }
      return words.word(at: place.span, bytes) ?? unreadable
    }

    @inline(__always)
    private mutating func year(_ values: borrowing FirstValues, _ bytes: Span<UInt8>) -> UInt16 {
      guard let place = values[Field.year.rawValue], !values.repeats(Field.year.rawValue) else {
        return 0
      }
      if !place.isFolded, place.span.count == 4, let year = Self.number(place.span, bytes) {
        return UInt16(year)
      }
      return UInt16((try? StatedYear(values.text(of: place)))?.year ?? 0)
    }

    @inline(__always)
    private static func date(_ field: Field, _ values: borrowing FirstValues) -> PackedDate {
      guard let place = values[field.rawValue] else { return .absent }
      return PackedDate(try? PartialDate(values.text(of: place)))
    }

    /// The count of a field.
    ///
    /// A text that is no count, and counts of which only one can be right, still say that there is
    /// something to count, so that a sum over it is a lower bound and never silently smaller.
    private mutating func count(
      _ field: Field, _ values: borrowing FirstValues, _ bytes: Span<UInt8>
    ) -> PackedCount {
      guard let place = values[field.rawValue] else { return .absent }
      guard !values.repeats(field.rawValue) else { return PackedCount(.unknown, &largeCounts) }
      if !place.isFolded, let number = Self.number(place.span, bytes),
        let count = PackedCount(exactly: number)
      {
        return count
      }
      let count =
        Self.bounded(place, bytes) ?? (try? Count(stored: values.text(of: place))) ?? .unknown
      return PackedCount(count, &largeCounts)
    }

    /// What a sign and a small number, or the sign for an unknown number, say; `nil` for anything else,
    /// which is read as text.
    private static func bounded(_ place: ValuePlace, _ bytes: Span<UInt8>) -> Count? {
      guard !place.isFolded, let sign = place.span.first.map({ bytes[$0] }) else { return nil }
      let rest = place.span.dropFirst()
      switch sign {
      case UInt8(ascii: "?"): return rest.isEmpty ? .unknown : nil
      case UInt8(ascii: "~"): return Self.number(rest, bytes).map { .about($0) }
      case UInt8(ascii: ">"):
        guard rest.first.map({ bytes[$0] }) == UInt8(ascii: "=") else {
          return Self.number(rest, bytes).map { .moreThan($0) }
        }
        return Self.number(rest.dropFirst(), bytes).map { .atLeast($0) }
      default: return nil
      }
    }

    /// The number that one to eight ASCII digits are; `nil` for anything else, which is read as text.
    @inline(__always)
    private static func number(_ digits: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
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
