/// A folder of `.rec` files, or a single `.rec` file.
public struct StoreFolder: Sendable {
  /// The absolute path of the folder or file, without symbolic links.
  public let root: String

  /// The last component of the root.
  public let name: String

  /// Whether it is a folder, to which files can be added.
  public let isFolder: Bool

  let path: ResolvedPath

  /// How many bytes a file may have: places in it are kept in 32 bits.
  static let limit = Int(UInt32.max)

  /// The store at a path.
  ///
  /// - Parameter path: absolute, or relative to the working directory.
  /// - Throws: each case of `StoreError`.
  public init(at path: String) throws(StoreError) {
    do throws(ReadingTrouble) {
      self.path = try ResolvedPath(path)
      switch try self.path.status().kind {
      case .folder:
        isFolder = true
        _ = try OpenFile.folder(at: self.path.text)
      case .file where path.utf8.suffix(4).elementsEqual(".rec".utf8):
        isFolder = false
        _ = try OpenFile.file(at: self.path.text)
      case let other:
        throw .notAFile(other)
      }
    } catch {
      throw StoreError(at: path, error)
    }
    root = self.path.text
    name = root.split(separator: "/").last.map(String.init) ?? root
  }

  /// Reads every file of the store.
  ///
  /// These are the files whose names end in `.rec`, at any depth, but none that is hidden or in a
  /// hidden folder. A file that cannot be read is reported and does not stop the others. A folder
  /// without files gives an empty reading. A file that changes meanwhile may be read half old, half
  /// new.
  ///
  /// - Returns: the files and failures, in the order of their paths' bytes.
  /// - Throws: `StoreError` if the folder itself, or the single file, is no longer there to be read.
  public func read() throws(StoreError) -> StoreReading {
    try read(limit: Self.limit)
  }

  /// Reads every file that has no more bytes than the limit.
  func read(limit: Int) throws(StoreError) -> StoreReading {
    let found = try readFiles { path, file, status throws(ReadingTrouble) in
      StoreFile(
        path: path, bytes: try file.contents(upTo: limit), stamp: FileStamp(ofAnyone: status))
    }
    return StoreReading(files: found.files.map(\.read), failures: found.failures)
  }

  /// Reads what every file says, in one pass over each, which all processors share.
  ///
  /// The files are those of ``read()``.
  ///
  /// - Parameter keepsText: whether all of the texts is kept. Otherwise, of large files that stay as they
  ///   are, only what is no cohort is, and the rest is read again where it is wanted.
  /// - Returns: what they say.
  /// - Throws: `StoreError` if the folder itself, or the single file, is no longer there to be read.
  public func contents(keepingText keepsText: Bool = true) throws(StoreError) -> StoreContents {
    try contents(telling: nil, keepingText: keepsText)
  }

  /// Reads what every file says, noting how far it has come.
  func contents(
    telling progress: ReadingProgress?, keepingText keepsText: Bool = true
  ) throws(StoreError) -> StoreContents {
    progress?.begin(of: StoreSignature(of: self).size)
    let found = try readFiles { path, file, status throws(ReadingTrouble) in
      try KnownFile(path, file, status, telling: progress, keepingText: keepsText)
    }
    return StoreContents(files: found.files.map(\.read), failures: found.failures)
  }

  /// The paths of the files, as `read()` gives them.
  func paths() throws(StoreError) -> [String] {
    guard isFolder else { return [name] }
    return try readFiles { _, _, _ in }.files.map(\.path)
  }

  private func readFiles<Read>(
    _ read: @escaping FolderReading<Read>.Reader
  ) throws(StoreError) -> FoundFiles<Read> {
    do {
      return try isFolder ? FolderReading.read(path, read) : readFile(read)
    } catch {
      throw StoreError(at: root, error)
    }
  }

  private func readFile<Read>(
    _ read: FolderReading<Read>.Reader
  ) throws(ReadingTrouble) -> FoundFiles<Read> {
    let file = try OpenFile.file(at: root)
    do {
      let status = try file.status()
      return FoundFiles(files: [(name, try read(name, file, status))])
    } catch {
      return FoundFiles(failures: [StoreFailure(path: name, reason: "\(error)")])
    }
  }
}
