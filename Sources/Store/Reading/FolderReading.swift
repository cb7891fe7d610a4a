/// The reading of a store that is a folder, in progress.
///
/// A file that several names lead to is read once, under the first of its own names, else under that
/// of the first link: its figures must not count twice. A link leads to a file as long as that is in
/// the store's folder.
struct FolderReading<Read> {
  /// Reads a file that is open.
  typealias Reader = (_ path: String, consuming OpenFile, FileStatus) throws(ReadingTrouble) -> Read

  private let root: ResolvedPath
  private let read: Reader
  private var taken: Set<FileStatus.Identity> = []
  private var found = FoundFiles<Read>()

  /// Reads the files of a folder.
  ///
  /// - Parameters:
  ///   - root: the folder.
  ///   - read: what reads a file.
  /// - Returns: the files and failures, in order.
  /// - Throws: `ReadingTrouble` if the folder cannot be opened or listed.
  static func read(
    _ root: ResolvedPath, _ read: @escaping Reader
  ) throws(ReadingTrouble) -> FoundFiles<Read> {
    let folder = try OpenFile.folder(at: root.text)
    let listing = try FolderListing(of: folder)
    var reading = FolderReading(root: root, read)
    for path in listing.files.sorted(by: isBefore) {
      reading.add(path) { () throws(ReadingTrouble) in try folder.file(path) }
    }
    for path in listing.links.sorted(by: isBefore) {
      reading.add(path) { () throws(ReadingTrouble) in try target(of: path, in: root) }
    }
    return reading.finished(with: listing.failures)
  }

  private init(root: ResolvedPath, _ read: @escaping Reader) {
    (self.root, self.read) = (root, read)
  }

  private mutating func add(
    _ path: String, open: () throws(ReadingTrouble) -> OpenFile
  ) {
    do {
      let file = try open()
      let status = try file.status()
      guard taken.insert(status.identity).inserted else { return }
      found.files.append((path, try read(path, file, status)))
    } catch {
      // What somebody removes during the reading is no trouble.
      guard !error.isAbsence else { return }
      found.failures.append(StoreFailure(path: path, reason: "\(error)"))
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

  private consuming func finished(with failures: [StoreFailure]) -> FoundFiles<Read> {
    found.files.sort { Self.isBefore($0.path, $1.path) }
    found.failures += failures
    found.failures.sort { Self.isBefore($0.path, $1.path) }
    return found
  }

  /// Orders paths by their bytes, as every locale and language does alike.
  private static func isBefore(_ path: String, _ other: String) -> Bool {
    path.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// The files of a store, as something has read them, and what of it could not be read.
struct FoundFiles<Read> {
  /// The files that were read, in the order of their paths' bytes.
  var files: [(path: String, read: Read)] = []
  /// The files and folders that could not be read, in the same order.
  var failures: [StoreFailure] = []
}
