public import Recfile

/// One file of a store: its path below the store, and its text.
public struct LedgerFile: Sendable {
  /// The path, relative to the store's root.
  public let path: String
  /// The text and where its records lie.
  public let text: RecText
  let cohorts: [CohortColumns]

  /// Makes a file from its path and text.
  ///
  /// Takes a walk over the text's cohorts, which a crew may share.
  public init(path: String, text: RecText, by crew: some Crew = Alone()) {
    self.path = path
    self.text = text
    cohorts = CohortColumns.read(text, by: crew)
  }
}

extension LedgerFile {
  /// The file with a change in its text.
  ///
  /// - Returns: The file, and the positions of the batches of its cohorts that were read anew; `nil`
  ///   where other batches, or records of other types, may be others as well.
  func with(_ change: ChangedText, by crew: some Crew) -> (file: LedgerFile, batches: [Int]?) {
    let isSame = text.sets.elementsEqual(change.text.sets) {
      $0.type == $1.type && $0.records == $1.records
    }
    let types = Set(change.goes.map { text.records[$0].type })
    guard isSame, change.goes == change.comes, types == [RecordType.cohort.rawValue] else {
      return (LedgerFile(path: path, text: change.text, by: crew), nil)
    }
    let others = cohorts.indices.filter { batch in
      cohorts[batch].records.contains { $0.overlaps(change.goes) }
    }
    var columns = cohorts
    for batch in others { columns[batch] = CohortColumns(change.text, cohorts[batch].records) }
    return (LedgerFile(path, change.text, columns), others)
  }

  private init(_ path: String, _ text: RecText, _ cohorts: [CohortColumns]) {
    (self.path, self.text, self.cohorts) = (path, text, cohorts)
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
