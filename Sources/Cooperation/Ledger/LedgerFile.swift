public import Recfile

/// One file of a store: its path below the store, and its text.
public struct LedgerFile: Sendable {
  /// The path, relative to the store's root.
  public let path: String
  /// The text and where its records lie.
  public let text: RecText
  let cohorts: [CohortColumns]
  /// The stretch of each batch of cohorts, where it is in the text.
  let stretchesOfCohorts: [RecordStretch]

  /// Makes a file from its path and a text that was read before.
  ///
  /// Takes a walk over the text's cohorts, which a crew may share.
  public init(path: String, text: RecText, by crew: some Crew = Alone()) {
    self.init(path, text, CohortColumns.read(text, by: crew))
  }

  /// Reads a file from its path and its bytes.
  ///
  /// Takes one pass over the bytes, which a crew may share.
  public init(path: String, bytes: [UInt8], by crew: some Crew = Alone()) {
    let (text, cohorts) = RecText.read(bytes, by: crew) { CohortColumns(&$0) }
    self.init(path, text, CohortColumns.read(text, keeping: cohorts, by: crew))
  }

  /// Reads a file from its path and from where its bytes lie, piece by piece.
  ///
  /// Takes one pass over the bytes, which a crew may share. There is no file where some of them could not be
  /// had.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - supply: Where the bytes lie.
  ///   - keepsText: Whether all of the text is kept. Otherwise the text of cohorts is not, where nothing
  ///     is wrong with it, and is asked of the supply where it is wanted.
  ///   - crew: Who reads it.
  public init?(
    path: String, from supply: some TextSupply, keepingText keepsText: Bool = true,
    by crew: some Crew
  ) {
    let read = RecText.read(from: supply, keepingBytes: keepsText, by: crew) { CohortColumns(&$0) }
    guard let (text, cohorts) = read else { return nil }
    self.init(path, text, CohortColumns.read(text, keeping: cohorts, by: crew))
  }

  private init(_ path: String, _ text: RecText, _ cohorts: [CohortColumns]) {
    (self.path, self.text, self.cohorts) = (path, text, cohorts)
    // Both are in the order of the text.
    var stretches = text.stretches[...]
    stretchesOfCohorts = cohorts.compactMap { columns in
      stretches = stretches.drop { $0.id != columns.stretch }
      return stretches.first
    }
  }
}

extension LedgerFile {
  /// The file with other bytes, of which most are the same; what has not changed is not read anew.
  ///
  /// Takes a walk over the bytes.
  public func becoming(_ bytes: [UInt8], by crew: some Crew = Alone()) -> LedgerFile {
    let text = text.becoming(bytes, by: crew).text
    return LedgerFile(path, text, CohortColumns.read(text, keeping: cohorts, by: crew))
  }

  /// The file with a change in its text: splices that are ascending, apart and within it.
  ///
  /// Only what is around them is read anew.
  public func applying(_ splices: [Splice], by crew: some Crew = Alone()) -> LedgerFile {
    with(text.applying(splices, by: crew), by: crew).file
  }

  /// From how many records on a crew is of use.
  private static let fewest = 1 << 10

  /// The file with a change in its text.
  ///
  /// - Returns: The file, and what of its cohorts is other; `nil` where there are other batches, or records
  ///   of other types may be others as well.
  func with(
    _ change: ChangedText, by crew: some Crew
  ) -> (file: LedgerFile, cohorts: ChangedCohorts?) {
    // For a few cohorts it takes longer to gather the crew than to read them.
    let columns =
      change.comes.count < Self.fewest
      ? CohortColumns.read(change.text, keeping: cohorts, by: Alone())
      : CohortColumns.read(change.text, keeping: cohorts, by: crew)
    let file = LedgerFile(path, change.text, columns)
    let isSame = text.sets.elementsEqual(change.text.sets) {
      $0.type == $1.type && $0.records == $1.records
    }
    let types = Set(change.goes.map { text.records[$0].type })
    guard isSame, change.goes == change.comes, types == [RecordType.cohort.rawValue],
      file.stretchesOfCohorts.map(\.records) == stretchesOfCohorts.map(\.records)
    else { return (file, nil) }
    let batches = cohorts.indices.filter { cohorts[$0].stretch != file.cohorts[$0].stretch }
    return (file, ChangedCohorts(batches: batches, records: change.comes))
  }
}

/// What is other of the cohorts of a file in which only values of cohorts have changed.
struct ChangedCohorts {
  /// The positions of the batches that were read anew.
  let batches: [Int]
  /// The records that may be others.
  let records: Range<Int>
}

/// A file of a store that could not be read, so that what it says is missing from the ledger.
public struct UnreadableFile: Hashable, Sendable {
  /// The path, relative to the store's root.
  public let path: String
  /// One sentence that says why.
  public let reason: String

  /// Makes it from path and reason.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
