internal import Glibc

extension OpenFile {
  /// Something in a folder.
  struct Entry {
    /// The name; what in it is not UTF-8 reads as U+FFFD.
    let name: String
    let isUTF8: Bool
    /// What the entry itself is; a symbolic link is not followed.
    let status: Result<FileStatus, ReadingTrouble>
  }

  /// What is in the folder, in no order.
  ///
  /// - Parameter isHidden: whether what is hidden is listed, or what is not.
  /// - Returns: the entries.
  /// - Throws: `ReadingTrouble.system`.
  /// - SeeAlso: readdir(3).
  func entries(isHidden: Bool = false) throws(ReadingTrouble) -> [Entry] {
    // The stream owns its descriptor and closes it.
    let copy = try openSelf()
    guard let stream = unsafe fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw .system(error)
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let found = unsafe readdir(stream) else {
        guard errno == 0 else { throw .system(.last) }
        return entries
      }
      let name = unsafe Self.name(of: found)
      guard (name.first == UInt8(ascii: ".")) == isHidden else { continue }
      entries.append(entry(name))
    }
  }

  private func openSelf() throws(ReadingTrouble) -> Int32 {
    let copy = uninterrupted { unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard copy >= 0 else { throw .system(.last) }
    return copy
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
  }

  private func entry(_ name: [UInt8]) -> Entry {
    var status = stat()
    let path = name.map { CChar(bitPattern: $0) } + [0]
    let result = uninterrupted {
      unsafe fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW)
    }
    let found: Result<FileStatus, ReadingTrouble> =
      result == 0 ? .success(FileStatus(status)) : .failure(.system(.last))
    return Entry(
      name: String(decoding: name, as: UTF8.self),
      isUTF8: String(validating: name, as: UTF8.self) != nil,
      status: found)
  }
}
