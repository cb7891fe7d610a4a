public import Cooperation
internal import Recfile

extension StoreReading {
  /// What the files say, not yet inspected; a file that could not be read is a problem of the ledger.
  ///
  /// Costs a pass over all bytes, which all processors share.
  public var ledger: Ledger { ledger(telling: nil) }

  /// The same, noting how far it has come.
  func ledger(telling progress: ReadingProgress?) -> Ledger {
    Ledger(
      files: files.map { file in
        // Lines are counted, records found, and cohorts taken from where that failed.
        let crew = NotingCrew(
          crew: ThreadCrew(), progress: progress, bytes: file.bytes.count * 2 / 3)
        return LedgerFile(path: file.path, bytes: file.bytes, by: crew)
      },
      unreadable: failures.map { UnreadableFile(path: $0.path, reason: $0.reason) },
      inspects: false)
  }
}
