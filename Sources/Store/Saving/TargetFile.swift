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
  let bytes: [UInt8]
  /// What the file system said of it; nil where there is no file.
  let status: FileStatus?

  /// What the file held; nil where there is none.
  var content: [UInt8]? { status == nil ? nil : bytes }

  /// Reads a file of a store, which need not exist.
  ///
  /// - Parameters:
  ///   - path: the path below the store's root.
  ///   - store: the store.
  ///   - known: what it may still hold; then this is taken in place of a copy.
  /// - Throws: `SaveError.unreadable`, `SaveError.busy`.
  init(_ path: String, in store: StoreFolder, known: [UInt8]? = nil) throws(SaveError) {
    self.path = path
    do {
      let place = try TargetPlace(of: path, in: store)
      name = place.name
      folder = try OpenFile.folder(at: place.folder)
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
    (bytes, status) = try Self.settled(path, name, in: folder, known)
  }

  /// What a file of a store holds once nobody writes it.
  private static func settled(
    _ path: String, _ name: String, in folder: borrowing OpenFile, _ known: [UInt8]?
  ) throws(SaveError) -> ([UInt8], FileStatus?) {
    let found: ([UInt8], FileStatus)?
    do {
      found = try settledContents(of: name, in: folder, known)
    } catch {
      guard error.isAbsence else { throw .unreadable(path: path, reason: "\(error)") }
      return ([], nil)
    }
    guard let (bytes, status) = found else { throw .busy(path: path) }
    return (bytes, status)
  }

  /// What a file holds once nobody writes it; nil if somebody goes on doing so.
  private static func settledContents(
    of name: String, in folder: borrowing OpenFile, _ known: [UInt8]?
  ) throws(ReadingTrouble) -> ([UInt8], FileStatus)? {
    try whenQuiet(name, in: folder) { (file, status) throws(ReadingTrouble) in
      if let known, known.count == status.size {
        if try file.holds(known) { return (known, status) }
        try file.rewind()
      }
      let bytes = try file.contents(upTo: limit)
      return bytes.count == status.size ? (bytes, status) : nil
    }
  }

  /// What the file system says of a file that holds some bytes once nobody writes it; nil if it holds
  /// others, or somebody goes on writing it.
  static func settledStatus(
    of name: String, in folder: borrowing OpenFile, holding bytes: [UInt8]
  ) throws(ReadingTrouble) -> FileStatus? {
    let found = try whenQuiet(name, in: folder) { (file, status) throws(ReadingTrouble) in
      (try file.holds(bytes), status)
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
