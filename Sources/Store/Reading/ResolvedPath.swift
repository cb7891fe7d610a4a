internal import Glibc

/// An absolute path that leads through no symbolic link.
struct ResolvedPath: Hashable {
  /// The path; it ends in a slash only where it is `/`.
  let text: String

  /// Where a path leads to now.
  ///
  /// - SeeAlso: realpath(3).
  init(_ path: String) throws(ReadingTrouble) {
    guard !path.utf8.contains(0) else { throw .system(SystemError(code: ENOENT)) }
    guard let resolved = unsafe realpath(path, nil) else { throw .system(.last) }
    defer { unsafe free(resolved) }
    text = unsafe String(cString: resolved)
  }

  /// The folder that the path is in.
  var folder: String {
    let parent = text.utf8.dropLast(name.utf8.count + 1)
    return parent.isEmpty ? "/" : String(decoding: parent, as: UTF8.self)
  }

  /// The last component of the path; empty for `/`.
  var name: String {
    text.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  /// What the path leads to.
  func status() throws(ReadingTrouble) -> FileStatus {
    var status = stat()
    guard uninterrupted({ unsafe lstat(text, &status) }) == 0 else { throw .system(.last) }
    return FileStatus(status)
  }

  /// Whether the path is below a folder, and not that folder itself.
  func isBelow(_ folder: ResolvedPath) -> Bool {
    text.utf8.starts(with: (folder.text == "/" ? "/" : folder.text + "/").utf8)
  }
}
