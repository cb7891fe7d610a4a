internal import Glibc

/// A file that is open for writing.
///
/// The calls and their flags are those of open(2).
struct WritableFile: ~Copyable {
  let descriptor: Int32

  private init(_ descriptor: Int32) throws(SystemError) {
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  deinit {
    Glibc.close(descriptor)
  }

  /// Makes a file that was not there before, for this user alone unless others are to have it, too.
  static func new(
    _ name: String, in folder: borrowing OpenFile, permissions: mode_t = 0o600
  ) throws(SystemError) -> Self {
    try Self.open(name, in: folder, O_RDWR | O_CREAT | O_EXCL, permissions: permissions)
  }

  /// Opens a file that is there.
  static func existing(_ name: String, in folder: borrowing OpenFile) throws(SystemError) -> Self {
    try Self.open(name, in: folder, O_RDWR)
  }

  /// Opens a file, or makes one with the same permissions as its folder, but not to be run.
  static func shared(
    _ name: String, in folder: borrowing OpenFile
  ) throws(SystemError) -> Self {
    do {
      return try Self.open(name, in: folder, O_RDWR)
    } catch let error where error.isAbsence {
      // Another instance may be about to make it as well.
    }
    let permissions = try folder.currentStatus().permissions & 0o666
    let file = try Self.open(
      name, in: folder, O_RDWR | O_CREAT, permissions: permissions | 0o600)
    // The umask of one user must not lock the others out.
    _ = uninterrupted { fchmod(file.descriptor, permissions | 0o600) }
    return file
  }

  private static func open(
    _ name: String, in folder: borrowing OpenFile, _ flags: Int32, permissions: mode_t = 0
  ) throws(SystemError) -> Self {
    let flags = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    let parent = folder.descriptor
    return try Self(uninterrupted { unsafe openat(parent, name, flags, permissions) })
  }

  /// Writes all of the bytes at a place in the file, however many calls that takes.
  ///
  /// - SeeAlso: pwrite(2), which may write less than it was given.
  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemError) {
    var rest = bytes
    var place = offset
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        uninterrupted { unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, place) }
      }
      guard count >= 0 else { throw .last }
      // A disk that takes nothing and reports nothing would be asked for ever.
      guard count > 0 else { throw .outputError }
      rest = rest.dropFirst(count)
      place += count
    }
  }

  /// Writes content from the start of the file on.
  func write(_ content: FileContent) throws(SystemError) {
    var place = 0
    for piece in content.pieces {
      try write(piece, at: place)
      place += piece.count
    }
  }

  /// Sets when the file was written to this very moment.
  ///
  /// The system itself counts in steps of some milliseconds, and two writings in one step have the
  /// same time. After this, any other writing shows.
  ///
  /// - Returns: whether that could be done.
  func setOwnTime() -> Bool {
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &now) == 0 else { return false }
    // The first of the two is that of the last reading.
    return uninterrupted { unsafe futimens(descriptor, [now, now]) } == 0
  }

  /// The bytes at a place in the file; fewer where the file ends.
  func read(_ range: Range<Int>) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return uninterrupted {
          unsafe pread(descriptor, rest.baseAddress, rest.count, range.lowerBound + filled)
        }
      }
      guard count >= 0 else { throw .last }
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes[..<filled])
  }

  /// Cuts the file to a size in bytes.
  func truncate(to size: Int) throws(SystemError) {
    guard uninterrupted({ ftruncate(descriptor, size) }) == 0 else { throw .last }
  }

  /// Sets who may read and write the file.
  func setPermissions(_ permissions: mode_t) throws(SystemError) {
    guard uninterrupted({ fchmod(descriptor, permissions) }) == 0 else { throw .last }
  }

  /// Waits until the disk has all of the file.
  ///
  /// A failure is final: the system may count the pages that it could not write as written, so that
  /// a second call succeeds without them.
  ///
  /// - SeeAlso: fsync(2), "EIO".
  func sync() throws(SystemError) {
    guard fsync(descriptor) == 0 else { throw .last }
  }

  /// Waits until the disk has the content of the file; a failure is as final as that of `sync`.
  func syncData() throws(SystemError) {
    guard fdatasync(descriptor) == 0 else { throw .last }
  }

  /// What the file system says of the file.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard uninterrupted({ unsafe fstat(descriptor, &status) }) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Closes the file; not again if that fails, for the descriptor is gone all the same.
  ///
  /// - SeeAlso: close(2), "Dealing with error returns from close()".
  consuming func close() throws(SystemError) {
    let descriptor = descriptor
    discard self
    guard Glibc.close(descriptor) == 0 else { throw .last }
  }
}
