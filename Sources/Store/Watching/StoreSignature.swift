internal import Glibc

/// The signatures of all files of a store, by the bytes of their paths.
struct StoreSignature: Hashable {
  private(set) var files: [[UInt8]: FileSignature] = [:]

  /// The bytes of all files together.
  var size: Int { files.values.reduce(0) { $0 + $1.size } }

  /// Looks at the files of a store; one that is not there any more has no signature.
  ///
  /// Costs a listing of the store's folders and a system call for each file.
  init(of store: StoreFolder) {
    guard let root = try? OpenFile.folder(at: store.root) else {
      note(store.name, at: store.root, below: AT_FDCWD)
      return
    }
    guard let listing = try? FolderListing(of: root) else { return }
    for path in listing.files + listing.links {
      note(path, at: path, below: root.descriptor)
    }
  }

  private mutating func note(_ path: String, at place: String, below folder: Int32) {
    var status = stat()
    guard uninterrupted({ unsafe fstatat(folder, place, &status, 0) }) == 0 else { return }
    files[Array(path.utf8)] = FileSignature(status)
  }
}
