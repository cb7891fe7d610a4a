internal import Recfile

/// All cohorts of a ledger: by program, and within one from the latest year to the earliest.
///
/// A cohort is put together when it is asked for, in a few nanoseconds, from the 28 bytes that are kept
/// of it.
public struct Cohorts: RandomAccessCollection, Sendable {
  /// What cohorts are that do not say it themselves.
  private struct Defaults {
    let basis: YearBasis?
    let form: Form?
    let venue: Venue?
    let unit: Unit?
  }

  /// What cohorts have in common that take the same from their programs and the store.
  ///
  /// It is one object as long as nothing but cohorts changes.
  final class Kinship: Sendable {}

  /// The same for all that come of edits of cohorts only.
  let kinship = Kinship()
  /// The batches of all files, in the order of the text.
  fileprivate var columns: [CohortColumns]
  /// The file of each batch.
  fileprivate let files: [Int]
  /// The stretch of each batch, as it is now in its text.
  fileprivate var stretches: [RecordStretch]
  /// The number of rows in the batches before each, and of all.
  private let firstRows: [Int]
  /// The programs that the references of each batch mean.
  private var programs: [[Row<Program>?]]
  /// The defaults of each program.
  private let defaults: [Defaults]
  private let basis: YearBasis
  /// The rows, counted through all files, in the order of the cohorts.
  private var order: [UInt32]

  /// Puts the cohorts of files in order.
  ///
  /// Takes two walks over them.
  init(of ledgerFiles: [LedgerFile], programs: Table<Program>, defaults profile: StoreProfile) {
    let columns = ledgerFiles.flatMap(\.cohorts)
    self.columns = columns
    files = ledgerFiles.enumerated().flatMap { file, batches in
      batches.cohorts.map { _ in file }
    }
    stretches = ledgerFiles.flatMap(\.stretchesOfCohorts)
    firstRows = columns.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.rows.count) }
    self.programs = columns.map { $0.programs.map(programs.row(of:)) }
    defaults = programs.map {
      Defaults(basis: $0.basis, form: $0.form, venue: $0.venue, unit: $0.unit)
    }
    basis = profile.basis
    order = Self.order(columns, self.programs, count: programs.count)
  }

  /// The cohorts after some batches of a file were read anew; the records are as many as they were.
  ///
  /// - Returns: Them, and whether each still stands in the program and at the position where it stood.
  func with(
    _ batches: [Int], of file: LedgerFile, at position: Int, _ table: Table<Program>
  ) -> (cohorts: Cohorts, isInOrder: Bool) {
    guard let first = files.firstIndex(of: position) else { return (self, true) }
    var cohorts = self
    cohorts.stretches.replaceSubrange(
      first..<first + file.cohorts.count, with: file.stretchesOfCohorts)
    var isInOrder = true
    for batch in batches {
      let (old, new) = (columns[first + batch], file.cohorts[batch])
      let found = new.programs.map(table.row(of:))
      isInOrder =
        isInOrder
        && zip(old.rows, new.rows).allSatisfy { before, after in
          before.year == after.year
            && Self.program(of: before, programs[first + batch]) == Self.program(of: after, found)
        }
      cohorts.columns[first + batch] = new
      cohorts.programs[first + batch] = found
    }
    if !isInOrder {
      cohorts.order = Self.order(cohorts.columns, cohorts.programs, count: defaults.count)
    }
    return (cohorts, isInOrder)
  }

  /// The first position.
  public var startIndex: Int { 0 }
  /// The position past the last.
  public var endIndex: Int { order.count }

  /// The cohort at a position.
  public subscript(position: Int) -> Cohort {
    @inline(__always) get { cohort(inRow: Int(order[position])) }
  }

  /// The position of the cohort whose record stands at an origin; `nil` where there is none.
  ///
  /// Found by bisection.
  public func position(of origin: Origin) -> Int? {
    let batch =
      columns.indices.firstIndexByBisection { batch in
        (files[batch], stretches[batch].records.lowerBound) > (origin.file, origin.record)
      } - 1
    guard batch >= 0, files[batch] == origin.file,
      let found = columns[batch].row(ofRecord: origin.record - stretches[batch].records.lowerBound)
    else { return nil }
    let row = firstRows[batch] + found
    let wanted = rank(ofRow: row)
    let position = order.firstIndexByBisection { rank(ofRow: Int($0)) >= wanted }
    return position < order.count && order[position] == row ? position : nil
  }

  /// The cohorts of a year, as positions, of a range of those of one program.
  func positions(of year: Int, in range: Range<Int>) -> Range<Int> {
    let start = range.firstIndexByBisection { self.year(at: $0) <= year }
    return start..<range.firstIndexByBisection { self.year(at: $0) < year }
  }

  /// The stated year of a cohort; 0 where it is unknown.
  private func year(at position: Int) -> Int {
    let row = Int(order[position])
    let batch = batch(ofRow: row)
    return Int(columns[batch].rows[row - firstRows[batch]].year)
  }

  /// How many cohorts stand in each program, in order, and at last those in none.
  func countsByProgram() -> [Int] {
    var counts = [Int](repeating: 0, count: defaults.count + 1)
    for (columns, programs) in zip(columns, programs) {
      for row in columns.rows {
        counts[Self.program(of: row, programs)?.position ?? defaults.count] += 1
      }
    }
    return counts
  }

  @inline(__always)
  private func cohort(inRow row: Int) -> Cohort {
    let batch = batch(ofRow: row)
    return cohort(row - firstRows[batch], inBatch: batch)
  }

  @inline(__always)
  fileprivate func cohort(_ row: Int, inBatch batch: Int) -> Cohort {
    let columns = columns[batch]
    let packed = columns.rows[row]
    let program = Self.program(of: packed, programs[batch])
    let defaults = program.map { self.defaults[$0.position] }
    return Cohort(
      origin: Origin(
        file: files[batch], record: stretches[batch].records.lowerBound + columns.record(ofRow: row)
      ),
      program: program,
      year: packed.year == 0 ? nil : Int(packed.year),
      basis: packed.basis ?? defaults?.basis ?? basis,
      form: packed.hasForm ? packed.form : defaults?.form,
      venue: packed.venue ?? defaults?.venue, unit: packed.unit ?? defaults?.unit ?? .unclear,
      status: packed.status, packedStart: packed.start, packedEnd: packed.end,
      planned: packed.planned.count(columns.largeCounts),
      actual: packed.actual.count(columns.largeCounts))
  }

  /// The cohorts of a range that may be one that two sources count, by ranges of one program and year;
  /// of all others that is certainly not so.
  ///
  /// Takes a walk that puts no cohort together, and mostly looks no further than at the sources.
  func rangesThatMayBeSame(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var run = range.lowerBound..<range.lowerBound
    var first: (program: Row<Program>?, year: UInt16, sources: UInt64) = (nil, 0, 0)
    var haveOneSource = true
    var batch = 0
    for position in range {
      let row = Int(order[position])
      // Neighbours in order mostly are neighbours in the text.
      if row < firstRows[batch] || row >= firstRows[batch + 1] { batch = self.batch(ofRow: row) }
      let place = row - firstRows[batch]
      let packed = columns[batch].rows[place]
      let sources = columns[batch].fingerprints[place].sources
      let program = Self.program(of: packed, programs[batch])
      if run.isEmpty || packed.year != first.year || program != first.program {
        if run.count > 1, !haveOneSource, mayBeSame(run, in: first.year) { found.append(run) }
        run = position..<position
        first = (program, packed.year, sources)
        haveOneSource = sources != 0
      }
      haveOneSource = haveOneSource && sources == first.sources
      run = run.lowerBound..<position + 1
    }
    if run.count > 1, !haveOneSource, mayBeSame(run, in: first.year) { found.append(run) }
    return found
  }

  private func mayBeSame(_ run: Range<Int>, in year: UInt16) -> Bool {
    guard year != 0 else { return false }
    return CohortTraits.mayBeSame(
      run.map { position in
        let row = Int(order[position])
        let batch = batch(ofRow: row)
        return traits(ofRow: row - firstRows[batch], inBatch: batch)
      })
  }

  @inline(__always)
  private func traits(ofRow row: Int, inBatch batch: Int) -> CohortTraits {
    let packed = columns[batch].rows[row]
    let fingerprint = columns[batch].fingerprints[row]
    let program = Self.program(of: packed, programs[batch])
    let defaults = program.map { self.defaults[$0.position] }
    var hash = ByteHash()
    hash.add((packed.basis ?? defaults?.basis ?? basis).rank)
    hash.add((packed.hasForm ? packed.form : defaults?.form)?.rank)
    hash.add((packed.venue ?? defaults?.venue)?.rank)
    hash.add((packed.unit ?? defaults?.unit ?? .unclear).rank)
    hash.add(UInt64(packed.start.word) << 32 | UInt64(packed.end.word))
    hash.add(fingerprint.words)
    return CohortTraits(likeness: hash.value, sources: fingerprint.sources)
  }

  @inline(__always)
  private func batch(ofRow row: Int) -> Int {
    guard columns.count > 1 else { return 0 }
    return firstRows.firstIndexByBisection { $0 > row } - 1
  }

  @inline(__always)
  private static func program(of row: PackedCohort, _ programs: [Row<Program>?]) -> Row<Program>? {
    row.program == PackedCohort.noProgram ? nil : programs[Int(row.program)]
  }
}

extension Cohorts {
  /// What decides where a row stands: its program, its year from the latest, and its own place.
  private func rank(ofRow row: Int) -> (Int, Int, Int) {
    let batch = batch(ofRow: row)
    let packed = columns[batch].rows[row - firstRows[batch]]
    let program = Self.program(of: packed, programs[batch])?.position ?? defaults.count
    return (program, -Int(packed.year), row)
  }

  /// The rows by program and from the latest year, each row after those before it in the text.
  ///
  /// Sorts by counting, first by the program, then the few rows of each by the year: a few steps for each
  /// row, however many there are.
  private static func order(
    _ columns: [CohortColumns], _ programs: [[Row<Program>?]], count: Int
  ) -> [UInt32] {
    // Where the rows of each program end, and those of none; before that, where the next of them goes.
    var ends = [Int](repeating: 0, count: count + 2)
    var years: [UInt16] = []
    years.reserveCapacity(columns.reduce(0) { $0 + $1.rows.count })
    for (columns, programs) in zip(columns, programs) {
      for row in columns.rows {
        ends[(program(of: row, programs)?.position ?? count) + 1] += 1
        years.append(row.year)
      }
    }
    for group in 0...count { ends[group + 1] += ends[group] }
    var order = [UInt32](repeating: 0, count: years.count)
    var number: UInt32 = 0
    for (columns, programs) in zip(columns, programs) {
      for row in columns.rows {
        let group = program(of: row, programs)?.position ?? count
        order[ends[group]] = number
        ends[group] += 1
        number += 1
      }
    }
    var sorter = YearSorter()
    var start = 0
    for end in ends.dropLast() {
      sorter.sort(&order, start..<end, by: years)
      start = end
    }
    return order
  }
}

/// All cohorts of a ledger in the order of the text, which is the fastest to walk over.
public struct CohortsOfTheText: Sequence, Sendable {
  fileprivate let cohorts: Cohorts

  /// Starts a walk.
  public func makeIterator() -> Iterator { Iterator(cohorts: cohorts) }

  /// A walk over cohorts in the order of the text.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate let cohorts: Cohorts
    private var batch = 0
    private var row = 0

    fileprivate init(cohorts: Cohorts) { self.cohorts = cohorts }

    /// The next cohort; `nil` behind the last.
    @inline(__always)
    public mutating func next() -> Cohort? {
      while batch < cohorts.columns.count {
        if row < cohorts.columns[batch].rows.count {
          defer { row += 1 }
          return cohorts.cohort(row, inBatch: batch)
        }
        batch += 1
        row = 0
      }
      return nil
    }
  }
}

extension Cohorts {
  /// Cohorts that were read together: they stand in one file, in the order of the text.
  struct Batch {
    fileprivate let cohorts: Cohorts
    fileprivate let batch: Int

    /// The stretch of its text that holds them.
    let stretch: RecordStretch

    /// What tells a batch from others of the same kinship.
    struct ID: Hashable {
      private let file: Int
      private let stretch: RecordStretch.ID
      private let records: [Range<Int>]

      fileprivate init(_ file: Int, _ columns: CohortColumns) {
        (self.file, stretch, records) = (file, columns.stretch, columns.records)
      }
    }

    /// The same as long as its cohorts are.
    var id: ID { ID(file, cohorts.columns[batch]) }

    /// The file.
    var file: Int { cohorts.files[batch] }
    /// Their records.
    var records: [Range<Int>] {
      let first = cohorts.stretches[batch].records.lowerBound
      return cohorts.columns[batch].records.map { $0.lowerBound + first..<$0.upperBound + first }
    }

    /// The cohort of a position among them.
    subscript(row: Int) -> Cohort {
      cohorts.cohort(row, inBatch: batch)
    }
  }

  /// All cohorts, as they were read.
  var batches: [Batch] {
    columns.indices.map { Batch(cohorts: self, batch: $0, stretch: stretches[$0]) }
  }

  /// The same cohorts in the order of the text.
  public var inTextOrder: CohortsOfTheText { CohortsOfTheText(cohorts: self) }
}

extension Cohorts.Batch: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { cohorts.columns[batch].rows.count }
}
