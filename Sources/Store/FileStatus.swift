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
    fileprivate let inode: ino_t
  }

  let kind: Kind
  let identity: Identity
  /// In bytes; 0 for files that the system makes up as they are read.
  let size: Int

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
  }
}
