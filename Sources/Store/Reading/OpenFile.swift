internal import Glibc

/// A file or folder that is open for reading.
///
/// The calls and their flags are those of open(2).
struct OpenFile: ~Copyable {
  let descriptor: Int32

  private init(_ descriptor: Int32) throws(ReadingTrouble) {
    guard descriptor >= 0 else { throw .system(.last) }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens a folder.
  static func folder(at path: String) throws(ReadingTrouble) -> OpenFile {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    return try OpenFile(uninterrupted { unsafe open(path, flags) })
  }

  /// Opens a folder below this one, which must not be a symbolic link.
  func folder(_ path: String) throws(ReadingTrouble) -> OpenFile {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    return try OpenFile(uninterrupted { unsafe openat(descriptor, path, flags) })
  }

  /// Opens a file by an absolute path that leads through no symbolic link.
  static func file(at path: String) throws(ReadingTrouble) -> OpenFile {
    try file(path, below: AT_FDCWD)
  }

  /// Opens a file below this folder, which must not be a symbolic link.
  func file(_ path: String) throws(ReadingTrouble) -> OpenFile {
    try Self.file(path, below: descriptor)
  }

  /// Opens a file that is a regular one; it never waits for the other end of a pipe.
  private static func file(
    _ path: String, below folder: Int32
  ) throws(ReadingTrouble) -> OpenFile {
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW
    let file = try OpenFile(uninterrupted { unsafe openat(folder, path, flags) })
    let kind = try file.status().kind
    guard kind == .file else { throw .notAFile(kind) }
    return file
  }

  /// What the file system says of the file.
  func status() throws(ReadingTrouble) -> FileStatus {
    var status = stat()
    guard uninterrupted({ unsafe fstat(descriptor, &status) }) == 0 else { throw .system(.last) }
    return FileStatus(status)
  }
}
