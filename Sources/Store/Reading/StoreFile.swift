/// A file of a store as it was read.
public struct StoreFile: Hashable, Sendable {
  /// The path below the store's root; for a store of one file, that file's name.
  public let path: String

  /// All that the file held.
  public let bytes: [UInt8]

  /// A file of that path and content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
