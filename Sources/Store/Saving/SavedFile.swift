internal import Cooperation

/// A file as this program has saved it.
public struct SavedFile: Sendable {
  let file: LedgerFile
  let stamp: FileStamp?

  /// What a saved file says.
  ///
  /// What has not changed is not read anew; where others have changed it, too, takes a walk over its bytes.
  ///
  /// - Parameters:
  ///   - saved: the file.
  ///   - known: files as they were read before.
  public init(_ saved: StoreFile, after known: [KnownFile]) {
    let before = known.first { $0.file.path.utf8.elementsEqual(saved.path.utf8) }
    file = before?.becoming(saved, by: ThreadCrew()) ?? LedgerFile(saved, by: ThreadCrew())
    stamp = saved.stamp
  }
}
