/// What a store's folder holds, before any file of it is opened.
///
/// A store's files are those whose names end in `.rec`, at any depth. Hidden files and whatever is in
/// hidden folders are none of them. Symbolic links to folders are not followed, so the listing ends.
struct FolderListing {
  /// The paths of regular files below the folder.
  private(set) var files: [String] = []

  /// The paths of symbolic links.
  private(set) var links: [String] = []

  /// What cannot be part of the store though its name says so, and folders that cannot be listed.
  private(set) var failures: [StoreFailure] = []

  /// The folders still to be listed; the root is the empty path.
  private var folders = [""]

  /// Lists a folder and the folders in it.
  ///
  /// - Parameter root: the folder.
  /// - Throws: `ReadingTrouble` if that folder itself cannot be listed.
  init(of root: borrowing OpenFile) throws(ReadingTrouble) {
    while let path = folders.popLast() {
      do {
        let entries = path.isEmpty ? try root.entries() : try root.folder(path).entries()
        for entry in entries {
          note(entry, at: path.isEmpty ? entry.name : "\(path)/\(entry.name)")
        }
      } catch {
        guard !path.isEmpty else { throw error }
        fail(path, error)
      }
    }
  }

  private mutating func note(_ entry: OpenFile.Entry, at path: String) {
    let isNamedAsFile = entry.name.utf8.suffix(4).elementsEqual(".rec".utf8)
    switch entry.status {
    case .success(let status) where status.kind == .folder || isNamedAsFile:
      if entry.isUTF8 {
        note(status.kind, at: path)
      } else {
        fail(path, .notUTF8)
      }
    case .failure(let trouble) where isNamedAsFile:
      fail(path, trouble)
    case .success, .failure:
      break
    }
  }

  private mutating func note(_ kind: FileStatus.Kind, at path: String) {
    switch kind {
    case .file: files.append(path)
    case .folder: folders.append(path)
    case .symbolicLink: links.append(path)
    case .namedPipe, .socket, .device: fail(path, .notAFile(kind))
    }
  }

  private mutating func fail(_ path: String, _ trouble: ReadingTrouble) {
    // What somebody removes during the listing is no trouble.
    guard !trouble.isAbsence else { return }
    failures.append(StoreFailure(path: path, reason: "\(trouble)"))
  }
}
