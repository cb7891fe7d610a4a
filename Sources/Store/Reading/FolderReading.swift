/// The reading of a store that is a folder, in progress.
///
/// A file that several names lead to is read once, under the first of its own names, else under that
/// of the first link: its figures must not count twice. A link leads to a file as long as that is in
/// the store's folder.
struct FolderReading {
  private let root: ResolvedPath
  private let limit: Int?
  private let progress: ReadingProgress?
  private var taken: Set<FileStatus.Identity> = []
  private var reading = StoreReading()

  /// Reads the files of a folder.
  ///
  /// - Parameters:
  ///   - root: the folder.
  ///   - limit: the bytes that a file may have at most; nil to leave all of them unread.
  ///   - progress: where it is noted how far the reading has come.
  /// - Returns: the files and failures, in order.
  /// - Throws: `ReadingTrouble` if the folder cannot be opened or listed.
  static func read(
    _ root: ResolvedPath, limit: Int?, telling progress: ReadingProgress? = nil
  ) throws(ReadingTrouble) -> StoreReading {
    let folder = try OpenFile.folder(at: root.text)
    let listing = try FolderListing(of: folder)
    var reading = FolderReading(root: root, limit: limit, telling: progress)
    for path in listing.files.sorted(by: isBefore) {
      reading.add(path) { () throws(ReadingTrouble) in try folder.file(path) }
    }
    for path in listing.links.sorted(by: isBefore) {
      reading.add(path) { () throws(ReadingTrouble) in try target(of: path, in: root) }
    }
    return reading.finished(with: listing.failures)
  }

  private init(root: ResolvedPath, limit: Int?, telling progress: ReadingProgress?) {
    self.root = root
    self.limit = limit
    self.progress = progress
  }

  private mutating func add(
    _ path: String, open: () throws(ReadingTrouble) -> OpenFile
  ) {
    do {
      let file = try open()
      let status = try file.status()
      guard taken.insert(status.identity).inserted else { return }
      let bytes =
        if let limit { try file.contents(upTo: limit, telling: progress) } else { [UInt8]() }
      reading.files.append(StoreFile(path: path, bytes: bytes, stamp: FileStamp(ofAnyone: status)))
    } catch {
      // What somebody removes during the reading is no trouble.
      guard !error.isAbsence else { return }
      reading.failures.append(StoreFailure(path: path, reason: "\(error)"))
    }
  }

  private static func target(
    of link: String, in root: ResolvedPath
  ) throws(ReadingTrouble) -> OpenFile {
    let target: ResolvedPath
    do {
      target = try ResolvedPath("\(root.text)/\(link)")
    } catch {
      throw .init(following: error)
    }
    guard target.isBelow(root) else { throw .leadsOutOfTheStore }
    let kind = try target.status().kind
    guard kind == .file else { throw .leadsTo(kind) }
    return try OpenFile.file(at: target.text)
  }

  private consuming func finished(with failures: [StoreFailure]) -> StoreReading {
    reading.files.sort { Self.isBefore($0.path, $1.path) }
    reading.failures += failures
    reading.failures.sort { Self.isBefore($0.path, $1.path) }
    return reading
  }

  /// Orders paths by their bytes, as every locale and language does alike.
  private static func isBefore(_ path: String, _ other: String) -> Bool {
    path.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
