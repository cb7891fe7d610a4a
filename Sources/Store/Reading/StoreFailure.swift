/// Something in a store that could not be read, while the rest was.
public struct StoreFailure: Error, Hashable, Sendable {
  /// The path below the store's root, of a file or a folder.
  public let path: String

  /// A sentence that says why.
  public let reason: String

  /// A failure to read that path for that reason.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
