public import Cooperation

/// A file as this program has saved it.
public struct SavedFile: Sendable {
  let file: LedgerFile
  let stamp: FileStamp?

  /// What a saved file says.
  ///
  /// Takes a walk over its bytes; what has not changed is not read anew.
  ///
  /// - Parameters:
  ///   - saved: the file.
  ///   - known: files as they were read before.
  public init(_ saved: StoreFile, after known: [LedgerFile]) {
    let before = known.first { $0.path.utf8.elementsEqual(saved.path.utf8) }
    file = before?.becoming(saved.bytes, by: ThreadCrew()) ?? LedgerFile(saved, by: ThreadCrew())
    stamp = saved.stamp
  }
}
