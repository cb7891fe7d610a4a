internal import Recfile
internal import Synchronization

/// The bytes of a file, as long as nobody changes it: from then on there are none.
final class FileSupply: TextSupply {
  /// How many bytes it had when it was opened.
  let count: Int
  /// The file, open.
  let file: OpenFile
  private let status: FileStatus
  /// What was asked for last: whoever reads one record reads the next.
  private let last = Mutex<(range: Range<Int>, bytes: [UInt8])?>(nil)

  /// The bytes that a file has now.
  init(_ file: consuming OpenFile, _ status: FileStatus) {
    self.file = file
    (self.status, count) = (status, status.size)
  }

  func bytes(in range: Range<Int>) -> [UInt8]? {
    if let last = last.withLock({ $0 }), last.range == range { return last.bytes }
    guard let bytes = try? file.bytes(in: range), bytes.count == range.count, isUnchanged else {
      return nil
    }
    last.withLock { $0 = (range, bytes) }
    return bytes
  }

  private var isUnchanged: Bool {
    guard let now = try? file.status() else { return false }
    return now.tellsSameContent(as: status) && now.changed == status.changed
  }
}
