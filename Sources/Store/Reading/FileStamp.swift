/// What tells one content of a file from another without reading it: which file it is, its size and when
/// it was written last.
struct FileStamp: Hashable, Sendable {
  /// As long as this after it was written, a file may be written again and show no other time.
  private static let youth = Duration.seconds(1)

  private let identity: FileStatus.Identity
  private let size: Int
  private let modified: FileStatus.Moment

  /// The stamp of a file that nobody else has written yet; `nil` where the file system keeps time by the
  /// second, in which it may be written twice.
  init?(_ status: FileStatus) {
    guard status.modified.nanoseconds != 0 else { return nil }
    (identity, size, modified) = (status.identity, status.size, status.modified)
  }

  /// The stamp of a file that anybody may write; `nil` as long as it is young.
  init?(ofAnyone status: FileStatus) {
    let age = Duration.sinceEpoch - status.modified.sinceEpoch
    guard age > Self.youth else { return nil }
    self.init(status)
  }
}
