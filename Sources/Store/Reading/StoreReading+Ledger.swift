public import Cooperation
internal import Recfile

extension StoreReading {
  /// What the files say, not yet inspected; a file that could not be read is a problem of the ledger.
  ///
  /// Costs a pass over all bytes, which all processors share.
  public var ledger: Ledger {
    let crew = ThreadCrew()
    return Ledger(
      files: files.map {
        LedgerFile(path: $0.path, text: RecText(bytes: $0.bytes, by: crew), by: crew)
      },
      unreadable: failures.map { UnreadableFile(path: $0.path, reason: $0.reason) },
      inspects: false)
  }
}
