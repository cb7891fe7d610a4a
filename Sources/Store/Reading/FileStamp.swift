/// What tells one content of a file from another without reading it: which file it is, its size, when it
/// was written last, and when it changed last in any way, which no program can set back.
struct FileStamp: Hashable, Sendable {
  /// As long as this after it was written, a file may be written again and show no other time.
  private static let youth = Duration.seconds(1)

  private let identity: FileStatus.Identity
  private let size: Int
  private let modified: FileStatus.Moment
  private let changed: FileStatus.Moment

  /// The stamp of a file that nobody else has written yet; `nil` where the file system keeps time by the
  /// second, in which it may be written twice.
  init?(_ status: FileStatus) {
    guard status.modified.nanoseconds != 0 else { return nil }
    (identity, size) = (status.identity, status.size)
    (modified, changed) = (status.modified, status.changed)
  }

  /// The stamp of a file that anybody may write; `nil` as long as it is young.
  init?(ofAnyone status: FileStatus) {
    let latest = max(status.modified.sinceEpoch, status.changed.sinceEpoch)
    let age = Duration.sinceEpoch - latest
    guard age > Self.youth else { return nil }
    self.init(status)
  }
}
