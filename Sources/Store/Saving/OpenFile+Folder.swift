internal import CLinux
internal import Glibc

// What is done to the names in a folder.
extension OpenFile {
  /// What the file system says of the file, with the system's error.
  func currentStatus() throws(SystemError) -> FileStatus {
    var status = stat()
    guard uninterrupted({ unsafe fstat(descriptor, &status) }) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// What the file system says of a name in the folder; a symbolic link is not followed.
  func status(of name: String) throws(SystemError) -> FileStatus {
    var status = stat()
    let result = uninterrupted {
      unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Why this user may not write a file in the folder; nil if they may.
  func obstacleToWriting(_ name: String) -> SystemError? {
    let result = uninterrupted { unsafe faccessat(descriptor, name, W_OK, AT_EACCESS) }
    guard result != 0, !SystemError.last.isAbsence else { return nil }
    return .last
  }

  /// Gives a file in the folder another name, in place of what has that name.
  func rename(_ name: String, to other: String) throws(SystemError) {
    guard unsafe renameat(descriptor, name, descriptor, other) == 0 else { throw .last }
  }

  /// Lets two files in the folder change names, at one moment.
  ///
  /// - SeeAlso: renameat2(2), `RENAME_EXCHANGE`.
  func exchange(_ name: String, _ other: String) throws(SystemError) {
    let result = unsafe renameat2(descriptor, name, descriptor, other, linux_rename_exchange)
    guard result == 0 else { throw .last }
  }

  /// Gives a file in the folder a name that nothing has.
  ///
  /// - SeeAlso: renameat2(2), `RENAME_NOREPLACE`.
  func rename(_ name: String, toNew other: String) throws(SystemError) {
    let result = unsafe renameat2(descriptor, name, descriptor, other, linux_rename_noreplace)
    guard result != 0 else { return }
    guard SystemError.last.isLackOfSupport else { throw .last }
    guard unsafe linkat(descriptor, name, descriptor, other, 0) == 0 else { throw .last }
    try remove(name)
  }

  /// Removes a file's name from the folder.
  func remove(_ name: String) throws(SystemError) {
    guard unsafe unlinkat(descriptor, name, 0) == 0 else { throw .last }
  }

  /// Removes a file below this folder, without waiting until the system has given up what it held, which
  /// at many megabytes takes milliseconds.
  ///
  /// What a file holds stays as long as it is open; it is closed by a thread of its own.
  func removeSoon(_ name: String) throws(SystemError) {
    guard let opened = try? file(name) else { return try remove(name) }
    let last = LastOpening(opened)
    try remove(name)
    WorkThread(isUrgent: false) { withExtendedLifetime(last) {} }?.detach()
  }

  /// Waits until the disk has the names in the folder.
  func sync() throws(SystemError) {
    guard fsync(descriptor) != 0 else { return }
    // Not every file system can be asked for its folders.
    guard errno != EINVAL else { return }
    throw .last
  }

  /// Whether some program has a file open for writing.
  enum Writers {
    case none, some
    /// It cannot be told: the file is somebody else's, or on a network.
    case unknown
  }

  /// Whether some program has this file, which is open for reading, open for writing.
  ///
  /// A read lease can be had only where nobody writes, be it by way of memory.
  ///
  /// - SeeAlso: fcntl(2), "Leases".
  var writers: Writers {
    // Who opens the file meanwhile makes the system send a signal; this one is ignored by default.
    _ = fcntl(descriptor, linux_set_signal, SIGURG)
    guard fcntl(descriptor, linux_set_lease, Int32(F_RDLCK)) != 0 else {
      _ = fcntl(descriptor, linux_set_lease, Int32(F_UNLCK))
      return .none
    }
    return errno == EAGAIN ? .some : .unknown
  }

  /// Whether some program is known to have this file open for writing.
  var isBeingWritten: Bool { writers == .some }
}

/// A file that is open until nobody has this any more.
private final class LastOpening: Sendable {
  private let file: OpenFile

  init(_ file: consuming OpenFile) { self.file = file }
}
