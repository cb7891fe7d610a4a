internal import Glibc

/// What tells one state of a file from another before a byte of it is read.
///
/// - SeeAlso: inode(7), for what changes the two times.
struct FileSignature: Hashable {
  private let status: FileStatus
  private let modified: Duration
  private let changed: Duration

  init(_ status: stat) {
    self.status = FileStatus(status)
    modified = Duration(status.st_mtim)
    changed = Duration(status.st_ctim)
  }

  /// In bytes.
  var size: Int { status.size }

  /// What tells the content from another.
  var stamp: FileStamp? { FileStamp(status) }

  /// When the file last changed in any way, since 1970.
  ///
  /// A program can set back the time of the content, but not that of the change.
  var latest: Duration { max(modified, changed) }
}

extension Duration {
  /// The time since 1970 by the clock that files are stamped with.
  static var sinceEpoch: Duration {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Duration(now)
  }

  fileprivate init(_ time: timespec) {
    self = .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
