/// A folder of `.rec` files, or a single `.rec` file.
public struct StoreFolder: Sendable {
  /// The absolute path of the folder or file, without symbolic links.
  public let root: String

  /// The last component of the root.
  public let name: String

  /// Whether it is a folder, to which files can be added.
  public let isFolder: Bool

  let path: ResolvedPath

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
    // Places in a file are kept in 32 bits.
    try read(limit: Int(UInt32.max))
  }

  /// Reads every file, noting how far it has come.
  func read(telling progress: ReadingProgress) throws(StoreError) -> StoreReading {
    progress.begin(of: StoreSignature(of: self).size)
    return try read(limit: Int(UInt32.max), telling: progress)
  }

  /// Reads every file that has no more bytes than the limit.
  func read(limit: Int, telling progress: ReadingProgress? = nil) throws(StoreError) -> StoreReading
  {
    do {
      guard isFolder else { return try readFile(limit: limit, telling: progress) }
      return try FolderReading.read(path, limit: limit, telling: progress)
    } catch {
      throw StoreError(at: root, error)
    }
  }

  /// The paths of the files, as `read()` gives them.
  func paths() throws(StoreError) -> [String] {
    guard isFolder else { return [name] }
    do {
      return try FolderReading.read(path, limit: nil).files.map(\.path)
    } catch {
      throw StoreError(at: root, error)
    }
  }

  private func readFile(
    limit: Int, telling progress: ReadingProgress?
  ) throws(ReadingTrouble) -> StoreReading {
    let file = try OpenFile.file(at: root)
    do {
      let stamp = FileStamp(ofAnyone: try file.status())
      let bytes = try file.contents(upTo: limit, telling: progress)
      return StoreReading(files: [StoreFile(path: name, bytes: bytes, stamp: stamp)])
    } catch {
      return StoreReading(failures: [StoreFailure(path: name, reason: "\(error)")])
    }
  }
}
