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
        func crew(_ bytes: Int) -> some Crew {
          NotingCrew(crew: ThreadCrew(), progress: progress, bytes: bytes)
        }
        // Lines are counted before records are found.
        let text = RecText(bytes: file.bytes, by: crew(file.bytes.count / 2))
        return LedgerFile(path: file.path, text: text, by: crew(file.bytes.count))
      },
      unreadable: failures.map { UnreadableFile(path: $0.path, reason: $0.reason) },
      inspects: false)
  }
}
