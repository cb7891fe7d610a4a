public import Cooperation
internal import Recfile

/// A file as it was read or saved before, and what the file system said of it then.
public struct KnownFile: Sendable {
  /// What the file says.
  public let file: LedgerFile

  /// What tells that it still does; `nil` where only its bytes can.
  let stamp: FileStamp?

  /// A file of which only its bytes tell whether it still is what was read.
  public init(_ file: LedgerFile) { self.init(file, stamp: nil) }

  init(_ file: LedgerFile, stamp: FileStamp?) { (self.file, self.stamp) = (file, stamp) }

  var content: FileContent { FileContent(file.text.contents) }

  /// What another state of the file says; what has not changed is not read anew.
  func becoming(_ other: StoreFile, by crew: some Crew) -> LedgerFile {
    switch other.change {
    case .splices(let splices): splices.isEmpty ? file : file.applying(splices, by: crew)
    case .unknown: file.becoming(other.bytes, by: crew)
    }
  }
}

extension KnownFile {
  /// From how many bytes on a file is read in pieces.
  private static let least = 1 << 20

  /// Reads what an open file says, in one pass over it, which all processors share.
  ///
  /// A large file is read piece by piece. One that changes meanwhile is read once more, as a whole, and
  /// then may be read half old, half new.
  ///
  /// - Throws: `ReadingTrouble`.
  init(
    _ path: String, _ opened: consuming OpenFile, _ status: FileStatus,
    telling progress: ReadingProgress?, keepingText keepsText: Bool
  ) throws(ReadingTrouble) {
    let stamp = FileStamp(ofAnyone: status)
    guard status.size >= Self.least, status.size <= StoreFolder.limit else {
      self.init(try LedgerFile(path, opened, telling: progress), stamp: stamp)
      return
    }
    let supply = FileSupply(opened, status)
    // First all pieces are read, and then what of the cohorts was not read with them.
    let crew = NotingCrew(
      crew: ThreadCrew(givingWayTo: progress?.rightOfWay), progress: progress,
      bytes: status.size / 2)
    // Without a stamp nothing would tell that a file is what it was.
    let read = LedgerFile(
      path: path, from: supply, keepingText: keepsText || stamp == nil, by: crew)
    if let read {
      self.init(read, stamp: stamp)
    } else {
      try self.init(LedgerFile(path, supply.file, telling: progress), stamp: nil)
    }
  }
}

extension LedgerFile {
  /// Reads what an open file says, all of it at once.
  fileprivate init(
    _ path: String, _ file: borrowing OpenFile, telling progress: ReadingProgress?
  ) throws(ReadingTrouble) {
    let bytes = try file.contents(upTo: StoreFolder.limit)
    self.init(path: path, bytes: bytes, by: ThreadCrew())
    progress?.note(bytes.count)
  }
}
