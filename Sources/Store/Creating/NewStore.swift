internal import Glibc

/// A store that is being made: its files are in a hidden folder, which nobody reads, until all are
/// complete.
///
/// Where it is not finished, all that was made is taken away again.
public final class NewStore {
  private let root: OpenFile
  private let draft: OpenFile
  private let path: String
  private let draftName: String
  private let isNewFolder: Bool
  private var sizes: [String: Int] = [:]
  private var folders: [String] = []
  private var isFinished = false

  /// Begins a store in a folder, which is made if it is not there.
  ///
  /// - Parameter path: absolute, or relative to the working directory; the folder that it is in must
  ///   be there.
  /// - Throws: ``CreationError`` where there is a store already, or nothing can be made.
  public init(at path: String) throws(CreationError) {
    isNewFolder = unsafe mkdir(path, 0o777) == 0
    guard isNewFolder || SystemError.last.isPresence else {
      throw CreationError(path, "\(SystemError.last)")
    }
    let name = ".cadre-new-\(UInt32.random(in: 0...(.max)))"
    draftName = name
    do throws(ReadingTrouble) {
      let resolved = try ResolvedPath(path)
      self.path = resolved.text
      root = try OpenFile.folder(at: resolved.text)
      guard try FolderListing(of: root).files.isEmpty else {
        throw .system(SystemError(code: EEXIST))
      }
      guard unsafe mkdirat(root.descriptor, name, 0o700) == 0 else { throw .system(.last) }
      draft = try root.folder(name)
    } catch {
      let isTaken = error == .system(SystemError(code: EEXIST))
      throw CreationError(path, isTaken ? "it has .rec files already" : error.reason)
    }
  }

  deinit {
    if !isFinished { takeBack() }
  }

  /// Appends to a file of the store; the first time, makes it.
  ///
  /// - Parameters:
  ///   - bytes: what comes behind what the file has.
  ///   - file: a path below the store, in no more than one folder.
  /// - Throws: ``CreationError``.
  public func append(_ bytes: [UInt8], to file: String) throws(CreationError) {
    do throws(SystemError) {
      if let size = sizes[file] {
        try WritableFile.existing(file, in: draft).write(bytes[...], at: size)
      } else {
        try makeFolder(of: file)
        let new = try WritableFile.new(file, in: draft)
        sizes[file] = 0
        try new.setPermissions(0o666 & ~Self.mask)
        try new.write(bytes[...], at: 0)
      }
    } catch {
      throw CreationError("\(path)/\(file)", "\(error)")
    }
    sizes[file, default: 0] += bytes.count
  }

  private func makeFolder(of file: String) throws(SystemError) {
    guard let slash = file.firstIndex(of: "/") else { return }
    let folder = String(file[..<slash])
    guard !folders.contains(folder) else { return }
    guard unsafe mkdirat(draft.descriptor, folder, 0o777) == 0 else { throw .last }
    folders.append(folder)
  }

  /// Puts the files in place; a hidden one that is there already stays as it is.
  ///
  /// - Throws: ``CreationError`` where a name is taken by now; none of the files is put there then.
  public func finish() throws(CreationError) {
    let names = (sizes.keys.filter { !$0.contains("/") } + folders).sorted()
    let isThere = names.filter { (try? root.status(of: $0)) != nil }
    if let taken = isThere.first(where: { !$0.hasPrefix(".") }) {
      throw CreationError("\(path)/\(taken)", "it is there already")
    }
    var moved: [String] = []
    do throws(SystemError) {
      for (file, _) in sizes { try WritableFile.existing(file, in: draft).sync() }
      for name in names where !isThere.contains(name) {
        let result = unsafe renameat(draft.descriptor, name, root.descriptor, name)
        guard result == 0 else { throw .last }
        moved.append(name)
      }
      try root.sync()
    } catch {
      for name in moved { _ = unsafe renameat(root.descriptor, name, draft.descriptor, name) }
      throw CreationError(path, "\(error)")
    }
    isFinished = true
    for name in isThere { try? draft.remove(name) }
    _ = unsafe unlinkat(root.descriptor, draftName, AT_REMOVEDIR)
  }

  private func takeBack() {
    for file in sizes.keys { try? draft.remove(file) }
    for folder in folders { _ = unsafe unlinkat(draft.descriptor, folder, AT_REMOVEDIR) }
    _ = unsafe unlinkat(root.descriptor, draftName, AT_REMOVEDIR)
    if isNewFolder { _ = unsafe rmdir(path) }
  }

  /// What the user wants nobody to be allowed; asking for it is setting it.
  private static var mask: mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }
}
