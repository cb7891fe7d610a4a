internal import Glibc

/// A file of a store that is to be changed, as it was read.
final class TargetFile {
  /// How long a file is read again while another program writes it.
  private static let patience = Duration.seconds(2)
  /// The bytes that a file may have: places in it are kept in 32 bits.
  private static let limit = Int(UInt32.max)

  /// The path below the store's root.
  let path: String
  /// The folder that the file is in, once symbolic links are followed.
  let folder: OpenFile
  /// The file's name in that folder.
  let name: String
  /// What the file held; empty where there is none.
  let content: FileContent
  /// What the file system said of it; nil where there is no file.
  let status: FileStatus?
  /// How it is known that the file holds that.
  let evidence: Evidence

  /// How it is known what a file holds.
  enum Evidence {
    /// It was read, and is not what was known.
    case reading
    /// It was read, and is what was known.
    case comparison
    /// The file system says that it was not written since it was known.
    case stamp
  }

  /// All that the file held; copied, unless it is in one piece.
  var bytes: [UInt8] { content.bytes }

  /// What the file held; nil where there is none.
  var bytesIfThere: [UInt8]? { status == nil ? nil : bytes }

  /// Reads a file of a store, which need not exist.
  ///
  /// - Parameters:
  ///   - path: the path below the store's root.
  ///   - store: the store.
  ///   - known: what it may still be; then nothing of it is copied, and nothing is read where its
  ///     stamp tells that it is.
  /// - Throws: `SaveError.unreadable`, `SaveError.busy`.
  init(_ path: String, in store: StoreFolder, known: KnownFile? = nil) throws(SaveError) {
    self.path = path
    do {
      let place = try TargetPlace(of: path, in: store)
      name = place.name
      folder = try OpenFile.folder(at: place.folder)
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
    if let known, let stamp = known.stamp, let now = try? folder.status(of: name),
      now.kind == .file, FileStamp(now) == stamp
    {
      (content, status, evidence) = (known.content, now, .stamp)
    } else {
      (content, status, evidence) = try Self.settled(path, name, in: folder, known?.content)
    }
  }

  /// Whether a file of which its stamp tells what it holds is still so, and nobody writes it.
  ///
  /// - Throws: `SaveError.busy` if somebody goes on writing it.
  func isStillAsRead() throws(SaveError) -> Bool {
    guard let status, evidence == .stamp else { return true }
    let found: Bool?
    do {
      found = try Self.whenQuiet(name, in: folder) { _, now in now == status }
    } catch {
      return false
    }
    guard let found else { throw .busy(path: path) }
    return found
  }

  /// What a file of a store holds once nobody writes it.
  private static func settled(
    _ path: String, _ name: String, in folder: borrowing OpenFile, _ known: FileContent?
  ) throws(SaveError) -> (FileContent, FileStatus?, Evidence) {
    let found: (FileContent, FileStatus, Evidence)?
    do {
      found = try settledContents(of: name, in: folder, known)
    } catch {
      guard error.isAbsence else { throw .unreadable(path: path, reason: "\(error)") }
      return (FileContent([]), nil, .reading)
    }
    guard let (content, status, evidence) = found else { throw .busy(path: path) }
    return (content, status, evidence)
  }

  /// What a file holds once nobody writes it; nil if somebody goes on doing so.
  private static func settledContents(
    of name: String, in folder: borrowing OpenFile, _ known: FileContent?
  ) throws(ReadingTrouble) -> (FileContent, FileStatus, Evidence)? {
    try whenQuiet(name, in: folder) { (file, status) throws(ReadingTrouble) in
      if let known, known.count == status.size {
        if try file.holds(known) { return (known, status, .comparison) }
        try file.rewind()
      }
      let bytes = try file.contents(upTo: limit)
      return bytes.count == status.size ? (FileContent(bytes), status, .reading) : nil
    }
  }

  /// What the file system says of a file that holds some content once nobody writes it.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - folder: the folder that it is in.
  ///   - content: the content.
  ///   - status: what the file system said of the file while it was known to hold that: where this
  ///     tells that it was not written since, and nobody can be about to, the file is not read.
  /// - Returns: nil if the file holds something else, or somebody goes on writing it.
  /// - Throws: `ReadingTrouble`.
  static func settledStatus(
    of name: String, in folder: borrowing OpenFile, holding content: FileContent,
    sameAs status: FileStatus? = nil
  ) throws(ReadingTrouble) -> FileStatus? {
    let found = try whenQuiet(name, in: folder) { (file, now) throws(ReadingTrouble) in
      if let status, file.writers == .none { return (now.tellsSameContent(as: status), now) }
      return (try file.holds(content), now)
    }
    return found.flatMap { $0.0 ? $0.1 : nil }
  }

  /// Reads a file while nobody writes it; nil if somebody goes on doing so.
  ///
  /// A program that is being started has all that this one has open, for a moment.
  private static func whenQuiet<Found>(
    _ name: String, in folder: borrowing OpenFile,
    _ read: (borrowing OpenFile, FileStatus) throws(ReadingTrouble) -> Found?
  ) throws(ReadingTrouble) -> Found? {
    let end = ContinuousClock.now + patience
    repeat {
      let file = try folder.file(name)
      let before = try file.status()
      if !file.isBeingWritten {
        let found = try read(file, before)
        if let found, try file.status() == before { return found }
      }
      usleep(10_000)
    } while ContinuousClock.now < end
    return nil
  }
}

/// The folder and the name of a file of a store, once symbolic links are followed.
private struct TargetPlace {
  let folder: String
  let name: String

  init(of path: String, in store: StoreFolder) throws(ReadingTrouble) {
    guard store.isFolder else {
      guard path == store.name else { throw .leadsOutOfTheStore }
      self.init(store.path)
      return
    }
    let resolved: ResolvedPath
    do {
      resolved = try ResolvedPath("\(store.root)/\(path)")
    } catch {
      guard error.isAbsence else { throw error }
      try self.init(ofNew: path, in: store)
      return
    }
    guard resolved.isBelow(store.path) else { throw .leadsOutOfTheStore }
    self.init(resolved)
  }

  private init(_ path: ResolvedPath) {
    folder = path.folder
    name = path.name
  }

  /// The place of a file that is not there; its folder must be.
  private init(ofNew path: String, in store: StoreFolder) throws(ReadingTrouble) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
      .map { String(decoding: $0, as: UTF8.self) }
    let parent = parts.dropLast().joined(separator: "/")
    let folder = try ResolvedPath("\(store.root)/\(parent)")
    guard folder == store.path || folder.isBelow(store.path) else { throw .leadsOutOfTheStore }
    self.folder = folder.text
    name = parts.last ?? ""
  }
}
