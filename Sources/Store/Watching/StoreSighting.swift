/// One reading of a store, and what the file system said of its files before and after it.
struct StoreSighting {
  /// A file that changed this short a time ago may change again without another time stamp.
  private static let youth = Duration.seconds(2)

  let reading: StoreReading
  private let before: StoreSignature
  private let after: StoreSignature
  /// When the reading was done, since 1970.
  private let time: Duration

  /// Reads a store.
  ///
  /// - Throws: `StoreError` if the folder itself, or the single file, is not there to be read.
  init(of store: StoreFolder) throws(StoreError) {
    before = StoreSignature(of: store)
    reading = try store.read()
    after = StoreSignature(of: store)
    time = .sinceEpoch
  }

  init(
    _ reading: StoreReading, before: StoreSignature, after: StoreSignature, time: Duration
  ) {
    self.reading = reading
    self.before = before
    self.after = after
    self.time = time
  }

  /// The paths of the files that may have been half old, half new when they were read.
  ///
  /// A file has settled if nothing happened to it during the reading and it is not young, or an
  /// earlier reading found the same bytes.
  ///
  /// - Parameter earlier: the reading before this one, if there was one.
  /// - Returns: the paths, in the order of their bytes.
  func unsettled(after earlier: StoreSighting?) -> [String] {
    let contents = Self.contents(of: reading)
    let earlierContents = earlier.map { Self.contents(of: $0.reading) } ?? [:]
    let paths = Set(before.files.keys).union(after.files.keys)
    return paths.filter { path in
      guard let signature = after.files[path], signature == before.files[path] else { return true }
      guard time - signature.latest < Self.youth else { return false }
      return signature != earlier?.after.files[path] || contents[path] != earlierContents[path]
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
    .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func contents(of reading: StoreReading) -> [[UInt8]: [UInt8]] {
    Dictionary(
      reading.files.map { (Array($0.path.utf8), $0.bytes) }, uniquingKeysWith: { first, _ in first }
    )
  }
}
