/// What was found in a store at one time.
public struct StoreReading: Hashable, Sendable {
  /// The files that were read, in the order of their paths' bytes.
  public var files: [StoreFile]

  /// The files and folders that could not be read, in the same order.
  public var failures: [StoreFailure]

  /// A reading of those files, and without those that failed.
  public init(files: [StoreFile] = [], failures: [StoreFailure] = []) {
    self.files = files
    self.failures = failures
  }
}
