/// A file of a store as it was read, or as it was saved.
public struct StoreFile: Sendable {
  /// The path below the store's root; for a store of one file, that file's name.
  public let path: String

  /// All that the file held.
  public let bytes: [UInt8]

  /// What the file system said of it before it was read, or once it was written.
  let stamp: FileStamp?

  /// A file of that path and content.
  public init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, stamp: nil)
  }

  init(path: String, bytes: [UInt8], stamp: FileStamp?) {
    (self.path, self.bytes, self.stamp) = (path, bytes, stamp)
  }
}

extension StoreFile: Hashable {
  /// Whether path and content are the same, whenever that was.
  public static func == (left: StoreFile, right: StoreFile) -> Bool {
    left.path == right.path && left.bytes == right.bytes
  }

  /// Hashes the path.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
