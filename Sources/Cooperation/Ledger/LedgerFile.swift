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

  private init(_ path: String, _ text: RecText, _ cohorts: [CohortColumns]) {
    (self.path, self.text, self.cohorts) = (path, text, cohorts)
    let stretches = Dictionary(text.stretches.map { ($0.id, $0) }) { one, _ in one }
    stretchesOfCohorts = cohorts.compactMap { stretches[$0.stretch] }
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

  /// The file with a change in its text.
  ///
  /// - Returns: The file, and the positions of the batches of its cohorts that are others; `nil` where
  ///   there are other batches, or records of other types may be others as well.
  func with(_ change: ChangedText, by crew: some Crew) -> (file: LedgerFile, batches: [Int]?) {
    let file = LedgerFile(
      path, change.text, CohortColumns.read(change.text, keeping: cohorts, by: crew))
    let isSame = text.sets.elementsEqual(change.text.sets) {
      $0.type == $1.type && $0.records == $1.records
    }
    let types = Set(change.goes.map { text.records[$0].type })
    guard isSame, change.goes == change.comes, types == [RecordType.cohort.rawValue],
      file.stretchesOfCohorts.map(\.records) == stretchesOfCohorts.map(\.records)
    else { return (file, nil) }
    return (file, cohorts.indices.filter { cohorts[$0].stretch != file.cohorts[$0].stretch })
  }
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
