internal import Glibc

/// What the file system says of a file.
struct FileStatus: Hashable {
  /// What a path leads to.
  enum Kind: Hashable {
    case file, folder, symbolicLink, namedPipe, socket, device
  }

  /// What two paths have in common that lead to one file.
  struct Identity: Hashable {
    fileprivate let device: dev_t
    let inode: ino_t
  }

  /// A moment as the file system keeps it.
  struct Moment: Hashable {
    let seconds: Int
    let nanoseconds: Int

    fileprivate init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }

    /// The moment as the time since 1970.
    var sinceEpoch: Duration { .seconds(seconds) + .nanoseconds(nanoseconds) }
  }

  let kind: Kind
  let identity: Identity
  /// In bytes; 0 for files that the system makes up as they are read.
  let size: Int
  /// How many names lead to the file.
  let names: Int
  let owner: uid_t
  let group: gid_t
  /// The permissions, with the bits for another user, another group and the sticky bit.
  let permissions: mode_t
  /// When the content was last changed.
  let modified: Moment
  /// When the content, the name or the permissions were last changed.
  let changed: Moment

  /// Whether it is the same file, written last when the other was.
  func tellsSameContent(as other: FileStatus) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }

  /// - SeeAlso: inode(7).
  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .namedPipe
      case S_IFSOCK: .socket
      default: .device
      }
    identity = Identity(device: status.st_dev, inode: status.st_ino)
    size = Int(status.st_size)
    names = Int(clamping: status.st_nlink)
    owner = status.st_uid
    group = status.st_gid
    permissions = status.st_mode & 0o7777
    modified = Moment(status.st_mtim)
    changed = Moment(status.st_ctim)
  }
}
