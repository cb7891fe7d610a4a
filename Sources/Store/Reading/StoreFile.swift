internal import Recfile

/// A file of a store as it was read, or as it was saved.
public struct StoreFile: Sendable {
  /// How a file came to be what it is, from what was known of it.
  enum Change: Sendable {
    /// It may be anything.
    case unknown
    /// These were made in what was known; none, where it still is that.
    case splices([Splice])
  }

  /// The path below the store's root; for a store of one file, that file's name.
  public let path: String

  /// All that the file held.
  public var bytes: [UInt8] { content.bytes }

  let content: FileContent

  /// What the file system said of it before it was read, or once it was written.
  let stamp: FileStamp?

  /// What has changed since it was known, so that no more than that is read anew.
  let change: Change

  /// A file of that path and content.
  public init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, stamp: nil)
  }

  init(path: String, bytes: [UInt8], stamp: FileStamp?) {
    self.init(path: path, content: FileContent(bytes), stamp: stamp, change: .unknown)
  }

  init(path: String, content: FileContent, stamp: FileStamp?, change: Change) {
    (self.path, self.content, self.stamp, self.change) = (path, content, stamp, change)
  }
}

extension StoreFile: Hashable {
  /// Whether path and content are the same, whenever that was.
  public static func == (left: StoreFile, right: StoreFile) -> Bool {
    left.path == right.path && left.content == right.content
  }

  /// Hashes the path.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
