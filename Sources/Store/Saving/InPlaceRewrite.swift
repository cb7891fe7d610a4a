/// New content for a file that has to stay the same file, written over the old.
///
/// This is for files with several names or with attributes that cannot be reproduced, and for folders
/// that may not be written. A crash in between leaves both mixed, so a copy of both has to be on the
/// disk before.
final class InPlaceRewrite {
  let target: TargetFile
  let bytes: [UInt8]
  private let old: FileStatus
  private let file: WritableFile

  /// Opens a file to be written over.
  init(_ target: TargetFile, _ bytes: [UInt8], old: FileStatus) throws(SystemError) {
    self.target = target
    self.bytes = bytes
    self.old = old
    file = try WritableFile.existing(target.name, in: target.folder)
  }

  /// Writes the new content over the old, if that is still what was read.
  ///
  /// - Parameter isWhole: whether what is the same is written as well.
  /// - Returns: whether that is done. If not, somebody else changed the file, which is as they left
  ///   it.
  /// - Throws: `PartialWrite`.
  func publish(isWhole: Bool = false) throws(PartialWrite) -> Bool {
    do {
      let now = try file.status()
      guard now.identity == old.identity,
        try target.folder.status(of: target.name).identity == old.identity,
        try file.read(0..<target.bytes.count + 1) == target.bytes
      else { return false }
    } catch {
      guard !error.isAbsence else { return false }
      throw PartialWrite(cause: error, isRestored: true)
    }
    do {
      try write(bytes, over: isWhole ? [] : target.bytes)
    } catch {
      throw PartialWrite(cause: error, isRestored: (try? takeBack()) != nil)
    }
    do {
      try file.sync()
    } catch {
      // What the disk holds now cannot be told by way of this descriptor any more.
      throw PartialWrite(cause: error, isRestored: false)
    }
    return true
  }

  /// Writes the old content over the new.
  func takeBack() throws(SystemError) {
    try write(target.bytes, over: [])
    try file.sync()
  }

  /// Writes what differs, and first what needs room on the disk: without it nothing is changed.
  private func write(_ bytes: [UInt8], over old: [UInt8]) throws(SystemError) {
    let start = min(target.bytes.count, bytes.count)
    if bytes.count > start {
      try file.write(bytes[start...], at: start)
    }
    let common = zip(bytes, old).prefix { $0 == $1 }.count
    if common < start {
      try file.write(bytes[common..<start], at: common)
    }
    try file.truncate(to: bytes.count)
    guard try file.status().size == bytes.count else { throw .outputError }
  }
}

/// A failure to write over a file.
struct PartialWrite: Error {
  let cause: SystemError
  /// Whether the file holds what it held before.
  let isRestored: Bool
}
