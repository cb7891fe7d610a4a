internal import Recfile

/// Cohorts of a file, in the order of the text: what their own records say, packed.
struct CohortColumns: Sendable {
  /// How many records are read at a time, by one of a crew, and read again where one of them changes.
  private static let batch = 1 << 13

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
  /// The records that the rows are of, in order.
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
  static func read(_ text: RecText, by crew: some Crew) -> [CohortColumns] {
    var batches: [[Range<Int>]] = []
    var room = 0
    for set in text.sets where set.type == RecordType.cohort.rawValue {
      var rest = set.records
      while !rest.isEmpty {
        if room == 0 {
          batches.append([])
          room = batch
        }
        let next = rest.prefix(room)
        batches[batches.count - 1].append(next)
        room -= next.count
        rest = next.upperBound..<rest.upperBound
      }
    }
    let all = batches
    return crew.results(of: all.count) { CohortColumns(text, all[$0]) }
  }

  /// Reads the cohorts that some records are.
  init(_ text: RecText, _ ranges: [Range<Int>]) {
    let bytes = text.bytes
    var rows: [PackedCohort] = []
    var fingerprints: [Fingerprint] = []
    var reader = Reader(text)
    let count = ranges.reduce(0) { $0 + $1.count }
    rows.reserveCapacity(count)
    fingerprints.reserveCapacity(count)
    let names = Field.allCases.map(\.name) + Fingerprint.names
    for range in ranges {
      text.readFirstValues(of: names, in: range) { record, values in
        rows.append(reader.cohort(record, values, bytes.span))
        fingerprints.append(
          Fingerprint(of: values, from: Field.allCases.count, in: text, bytes.span))
      }
    }
    self.rows = rows
    self.fingerprints = fingerprints
    records = ranges
    largeCounts = reader.largeCounts
    programs = reader.programs.ids
  }

  /// Reads values from the bytes of a text.
  private struct Reader {
    let text: RecText
    let bases = CodeWords<YearBasis>()
    let forms = CodeWords<Form>()
    let venues = CodeWords<Venue>()
    let units = CodeWords<Unit>()
    let statuses = CodeWords<CohortStatus>()
    var programs = References()
    var largeCounts: [Count] = []

    init(_ text: RecText) { self.text = text }

    @inline(__always)
    mutating func cohort(
      _ record: Int, _ values: FirstValues, _ bytes: Span<UInt8>
    ) -> PackedCohort {
      PackedCohort(
        record: UInt32(record), program: program(values[Field.program.rawValue], bytes),
        start: date(values[Field.start.rawValue]), end: date(values[Field.end.rawValue]),
        planned: count(values[Field.planned.rawValue], bytes),
        actual: count(values[Field.actual.rawValue], bytes),
        year: year(values[Field.year.rawValue], bytes),
        basis: word(bases, values[Field.basis.rawValue], bytes, else: .unclear),
        form: word(forms, values[Field.form.rawValue], bytes, else: nil),
        hasForm: values[Field.form.rawValue] != nil,
        venue: word(venues, values[Field.venue.rawValue], bytes, else: .unknown),
        unit: word(units, values[Field.unit.rawValue], bytes, else: .unclear),
        status: word(statuses, values[Field.status.rawValue], bytes, else: nil))
    }

    private mutating func program(_ place: ValuePlace?, _ bytes: Span<UInt8>) -> UInt32 {
      guard let place else { return PackedCohort.noProgram }
      guard !place.isFolded else {
        let value = text.bytes(of: place)
        return programs.number(of: value.span)
      }
      return programs.number(of: bytes.extracting(place.span))
    }

    /// The word at a place; what cannot be read is something else than the program's own, and is not
    /// taken for it.
    private func word<Word>(
      _ words: CodeWords<Word>, _ place: ValuePlace?, _ bytes: Span<UInt8>, else unreadable: Word?
    ) -> Word? {
      guard let place else { return nil }
      guard !place.isFolded else {
        let value = text.bytes(of: place)
        return words.word(value.span) ?? unreadable
      }
      return words.word(bytes.extracting(place.span)) ?? unreadable
    }

    private func year(_ place: ValuePlace?, _ bytes: Span<UInt8>) -> UInt16 {
      guard let place else { return 0 }
      if place.span.count == 4, let year = number(place, bytes) { return UInt16(year) }
      return UInt16((try? StatedYear(text.text(of: place)))?.year ?? 0)
    }

    private func date(_ place: ValuePlace?) -> PackedDate {
      PackedDate(place.flatMap { try? PartialDate(text.text(of: $0)) })
    }

    /// The count at a place.
    ///
    /// A text that is no count still says that there is something to count, so that a sum over it is a
    /// lower bound and never silently smaller.
    private mutating func count(_ place: ValuePlace?, _ bytes: Span<UInt8>) -> PackedCount {
      guard let place else { return .absent }
      if let number = number(place, bytes), let count = PackedCount(exactly: number) {
        return count
      }
      let count = bounded(place, bytes) ?? (try? Count(stored: text.text(of: place))) ?? .unknown
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
