public import Cooperation

/// What the files of a store said when they were read.
public struct StoreContents: Sendable {
  /// The files that were read, in the order of their paths' bytes.
  public let files: [KnownFile]

  /// The files and folders that could not be read, in the same order.
  public let failures: [StoreFailure]

  /// What the files say, not yet inspected; a file that could not be read is a problem of the ledger.
  public var ledger: Ledger {
    Ledger(files: files.map(\.file), unreadable: unreadable, inspects: false)
  }

  var unreadable: [UnreadableFile] {
    failures.map { UnreadableFile(path: $0.path, reason: $0.reason) }
  }

  /// What the file system said of the files, by the bytes of their paths.
  var stamps: [[UInt8]: FileStamp?] {
    Dictionary(files.map { (Array($0.file.path.utf8), $0.stamp) }) { first, _ in first }
  }
}
