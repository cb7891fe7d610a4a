public import Cooperation
internal import Recfile

/// A file as it was read or saved before, and what the file system said of it then.
public struct KnownFile: Sendable {
  /// What the file says.
  public let file: LedgerFile

  /// What tells that it still does; `nil` where only its bytes can.
  let stamp: FileStamp?

  /// A file of which only its bytes tell whether it still is what was read.
  public init(_ file: LedgerFile) { self.init(file, stamp: nil) }

  init(_ file: LedgerFile, stamp: FileStamp?) { (self.file, self.stamp) = (file, stamp) }

  var content: FileContent { FileContent(file.text.contents) }

  /// What another state of the file says; what has not changed is not read anew.
  func becoming(_ other: StoreFile, by crew: some Crew) -> LedgerFile {
    switch other.change {
    case .splices(let splices): splices.isEmpty ? file : file.applying(splices, by: crew)
    case .unknown: file.becoming(other.bytes, by: crew)
    }
  }
}
