/// The folders that are watched, by the numbers that the kernel gave their watches.
struct WatchedFolders {
  /// A watched folder.
  struct Folder {
    /// The absolute path.
    let path: String
    /// Whether files in it belong to the store by their names, and not only as targets of links.
    let isListed: Bool
  }

  private var folders: [Int32: Folder] = [:]

  var count: Int { folders.count }

  subscript(watch: Int32) -> Folder? { folders[watch] }

  /// Takes in a folder; what a watch was for before counts no more.
  mutating func add(_ path: String, isListed: Bool, watch: Int32) {
    let isListed = isListed || folders[watch]?.isListed == true
    folders[watch] = Folder(path: path, isListed: isListed)
  }

  /// Drops the folder of a watch.
  mutating func remove(_ watch: Int32) {
    folders[watch] = nil
  }

  /// Drops a folder and those below it.
  ///
  /// - Returns: their watches.
  mutating func remove(from path: String) -> [Int32] {
    let removed = folders.filter { _, folder in
      folder.path == path || folder.path.utf8.starts(with: "\(path)/".utf8)
    }
    for watch in removed.keys { folders[watch] = nil }
    return Array(removed.keys)
  }
}
