internal import Glibc

/// A file for other programs, which appears at its name complete or not at all.
public struct ExportedFile: Sendable {
  /// The absolute path, without symbolic links in the folders.
  public let path: String

  private let folder: ResolvedPath
  private let name: String

  /// A file at a path.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to the working directory; its folder must be there. A symbolic
  ///     link that leads to a file stands for that file.
  ///   - store: the store whose own files it must not be taken for.
  /// - Throws: ``ExportError/impossible(_:)`` where no file can be there.
  public init(at path: String, besides store: StoreFolder) throws(ExportError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, !["", ".", ".."].contains(last) else {
      throw .impossible("“\(path)” names a folder, not a file")
    }
    let parent = parts.dropLast().joined(separator: "/")
    let above = parts.count == 1 ? "." : parent.isEmpty ? "/" : parent
    do throws(ReadingTrouble) {
      // A name that leads nowhere yet is to be a new file.
      if let known = try? ResolvedPath(path) {
        folder = try ResolvedPath(known.folder)
        name = known.name
      } else {
        folder = try ResolvedPath(above)
        name = String(last)
      }
    } catch {
      throw .impossible("the folder “\(above)” cannot be reached: \(error.reason)")
    }
    self.path = folder.text == "/" ? "/\(name)" : "\(folder.text)/\(name)"
    if store.takesForItsOwn(self.path) {
      throw .impossible(
        "“\(self.path)” would be read as part of the store; another folder or ending is accepted")
    }
  }

  /// Writes the file.
  ///
  /// - Parameters:
  ///   - bytes: all that it is to hold.
  ///   - replaces: whether it may take the place of a file that is there.
  /// - Throws: ``ExportError``; what was there before is there still.
  public func write(_ bytes: [UInt8], replaces: Bool) throws(ExportError) {
    do throws(SystemError) {
      let folder = try openFolder()
      let old = try? folder.status(of: name)
      if let old, old.kind != .file {
        throw SystemError(code: old.kind == .folder ? EISDIR : EEXIST)
      }
      if old != nil, !replaces { throw SystemError(code: EEXIST) }
      try write(bytes, in: folder, like: old, replaces: replaces)
    } catch {
      if error.isPresence, !replaces { throw .exists }
      throw .impossible(
        error.isPresence
          ? "“\(path)” is no ordinary file" : "“\(path)” cannot be written: \(error)")
    }
  }

  private func openFolder() throws(SystemError) -> OpenFile {
    do throws(ReadingTrouble) {
      return try OpenFile.folder(at: folder.text)
    } catch {
      guard case .system(let error) = error else { throw .noSupport }
      throw error
    }
  }

  private func write(
    _ bytes: [UInt8], in folder: borrowing OpenFile, like old: FileStatus?, replaces: Bool
  ) throws(SystemError) {
    let draft = TemporaryName.draft(for: name)
    let file = try WritableFile.new(draft, in: folder, permissions: 0o666)
    do throws(SystemError) {
      if let old { try file.setPermissions(old.permissions & 0o777) }
      try file.write(bytes[...], at: 0)
      // Some disks say only now that they are full.
      try file.syncData()
      try file.close()
      if replaces {
        try folder.rename(draft, to: name)
      } else {
        try folder.rename(draft, toNew: name)
      }
    } catch {
      try? folder.remove(draft)
      throw error
    }
  }
}

/// Why a file for other programs was not written.
public enum ExportError: Error, Hashable, Sendable {
  /// There is a file of that name.
  case exists
  /// For a reason: a clause without a full stop.
  case impossible(String)
}

extension StoreFolder {
  /// Whether a file at an absolute path is, or would be, one of the store's.
  fileprivate func takesForItsOwn(_ path: String) -> Bool {
    guard isFolder else { return path == root }
    let prefix = root == "/" ? "/" : root + "/"
    guard path.utf8.starts(with: prefix.utf8), path.utf8.suffix(4).elementsEqual(".rec".utf8) else {
      return false
    }
    return !path.utf8.dropFirst(prefix.utf8.count).split(separator: UInt8(ascii: "/"))
      .contains { $0.first == UInt8(ascii: ".") }
  }
}
