/// New content for a file, in a file of its own beside it, which takes the old one's place.
///
/// Whatever fails before that, the file stays as it was. The other file goes with this value.
final class Replacement {
  /// What the temporary name leads to.
  private enum State {
    /// The new content, or the old once it is known to be what was read.
    case disposable
    /// The old content, which nobody has looked at yet.
    case displaced
    /// Nothing, or something that must stay.
    case none
  }

  /// From how many bytes on it takes a while to give up a file.
  private static let large = 1 << 20

  let target: TargetFile
  let content: FileContent
  private let status: FileStatus
  /// Whether the time at which it was written is that of no other writing.
  private let hasOwnTime: Bool
  private let name: String
  private var state = State.disposable

  /// Writes the new content to the disk, in a file with the attributes of the old one.
  ///
  /// - Returns: nil where the file cannot be replaced without changing what it is: it has several
  ///   names or attributes that cannot be reproduced, or its folder may not be written.
  static func prepare(
    _ target: TargetFile, _ content: FileContent
  ) throws(SystemError) -> Replacement? {
    guard target.status.map({ $0.names == 1 }) ?? true else { return nil }
    let draft = TemporaryName.draft(for: target.name)
    do {
      let file = try WritableFile.new(draft, in: target.folder)
      return try Replacement(target, content, file: file, draft: draft)
    } catch let error where error.isRefusal && target.status != nil {
      return nil
    }
  }

  /// What the file system says of the new content in its place; nil if others have written it since.
  var stamp: FileStamp? {
    guard hasOwnTime, let now = try? target.folder.status(of: target.name),
      now.tellsSameContent(as: status)
    else { return nil }
    return FileStamp(now)
  }

  /// Whether the file that is to be changed is as it was.
  var isUnpublished: Bool {
    if case .disposable = state { true } else { false }
  }

  private init?(
    _ target: TargetFile, _ content: FileContent, file: consuming WritableFile, draft: String
  ) throws(SystemError) {
    do throws(SystemError) {
      try file.write(content)
      hasOwnTime = file.setOwnTime()
      guard try Self.giveAttributes(of: target, to: file) else {
        try target.folder.remove(draft)
        return nil
      }
      let status = try file.status()
      // What the disk says that it took is not always what it has.
      guard status.size == content.count else { throw .outputError }
      try file.sync()
      try file.close()
      name =
        target.status.map { TemporaryName.final(for: target.name, status, replacing: $0) } ?? draft
      if name != draft { try target.folder.rename(draft, to: name) }
      self.status = status
    } catch {
      try? target.folder.remove(draft)
      throw error
    }
    self.target = target
    self.content = content
  }

  deinit {
    guard case .disposable = state else { return }
    if content.count < Self.large {
      try? target.folder.remove(name)
    } else {
      try? target.folder.removeSoon(name)
    }
  }

  private static func giveAttributes(
    of target: TargetFile, to file: borrowing WritableFile
  ) throws(SystemError) -> Bool {
    guard target.status != nil else {
      try file.setPermissions(target.folder.currentStatus().permissions & 0o666)
      return true
    }
    let old: OpenFile
    do {
      old = try target.folder.file(target.name)
    } catch {
      // That the file is not there any more shows when it is to be replaced.
      guard !error.isAbsence, case .system(let error) = error else { return true }
      throw error
    }
    let attributes = try FileAttributes(of: old.descriptor, old.currentStatus())
    return try attributes.reproduce(on: file)
  }

  /// Puts the new content in place, if the old is still what was read.
  ///
  /// The two files change names at one moment; only then is it certain what the old one held last.
  ///
  /// - Returns: whether that is done. If not, somebody else changed the file, which is as they left
  ///   it.
  func publish() throws(SystemError) -> Bool {
    guard let old = target.status else { return try publishNew() }
    // The time of the last change is certain only before the files change names, which changes it.
    if target.evidence == .stamp, (try? target.folder.status(of: target.name)) != old {
      return false
    }
    do {
      try target.folder.exchange(name, target.name)
    } catch let error where error.isAbsence {
      return false
    } catch let error where error.isLackOfSupport {
      return try publishOver(old)
    }
    state = .displaced
    guard isDisplacedAsRead(old) else {
      try takeBack()
      return false
    }
    state = .disposable
    return true
  }

  private func publishNew() throws(SystemError) -> Bool {
    do {
      try target.folder.rename(name, toNew: target.name)
    } catch let error where error.isPresence {
      return false
    }
    state = .none
    return true
  }

  /// Puts the new content in place where two files cannot change names.
  private func publishOver(_ old: FileStatus) throws(SystemError) -> Bool {
    do {
      guard try target.folder.status(of: target.name) == old else { return false }
    } catch let error where error.isAbsence {
      return false
    }
    try target.folder.rename(name, to: target.name)
    state = .none
    return true
  }

  /// Whether the file that had the place is the one that was read, holds what it held then, and
  /// nobody writes it.
  private func isDisplacedAsRead(_ old: FileStatus) -> Bool {
    let read = target.evidence == .stamp ? old : nil
    guard let status = settledStatus(holding: target.content, sameAs: read) else { return false }
    return status.identity == old.identity && status.names == 1
  }

  /// What the file system says of the file with the temporary name, if it holds some content.
  private func settledStatus(
    holding content: FileContent, sameAs status: FileStatus? = nil
  ) -> FileStatus? {
    do {
      return try TargetFile.settledStatus(
        of: name, in: target.folder, holding: content, sameAs: status)
    } catch {
      return nil
    }
  }

  /// Puts the old content back in place.
  ///
  /// What somebody else made of the new content meanwhile stays in the folder under a name that
  /// shows when the store is opened.
  ///
  /// - Throws: `SystemError` where that cannot be done.
  func takeBack() throws(SystemError) {
    guard target.status != nil else { return try takeBackNew() }
    if case .none = state { throw .noSupport }
    state = .none
    do {
      try target.folder.exchange(name, target.name)
    } catch let error where error.isAbsence {
      // Somebody removed the new content; theirs, if they put some there since, has the place.
      try target.folder.rename(name, toNew: target.name)
      return
    }
    try keepUnlessMine()
  }

  private func takeBackNew() throws(SystemError) {
    try target.folder.rename(target.name, toNew: name)
    try keepUnlessMine()
  }

  private func keepUnlessMine() throws(SystemError) {
    if settledStatus(holding: content)?.identity == status.identity {
      state = .disposable
    } else {
      try target.folder.rename(name, to: TemporaryName.foreign(for: target.name))
    }
  }
}
