internal import Glibc

/// Tells when something may have happened to the files of a store.
///
/// It watches folders, for a file that is replaced takes its watch with it: the store's folder and
/// each folder below that is not hidden, the folder of a single file, and those that symbolic links
/// lead to. What a link leads to by way of other links is watched at its end only.
///
/// - SeeAlso: inotify(7).
public struct StoreWatch: ~Copyable {
  /// How often to look for changes where they cannot be watched.
  public static let interval = Duration.seconds(2)

  private static let interest =
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE
    | IN_DELETE_SELF | IN_MOVE_SELF

  /// What `poll` can wait for; -1, which it passes over, where nothing can be watched.
  ///
  /// It may be another after each ``drain()``.
  public private(set) var descriptor: Int32 = -1

  /// Why changes are not watched but must be looked for, as a sentence; nil where they are watched.
  public private(set) var obstacle: String?

  /// Whether the store's folder itself is gone from its place, so that nothing is watched any more.
  public private(set) var isLost = false

  private let store: StoreFolder
  private let isFolder: Bool
  private let limit: Int
  private var folders = WatchedFolders()
  private var rootWatch: Int32 = -1
  /// The absolute paths that the links of the store lead to.
  private var targets: Set<String> = []

  /// Begins to watch a store.
  public init(_ store: StoreFolder) {
    // A store of more folders than that would leave other programs too few watches.
    self.init(store, limit: 10_000)
  }

  /// Begins to watch a store that has no more folders than the limit.
  init(_ store: StoreFolder, limit: Int) {
    self.store = store
    self.limit = limit
    isFolder = (try? ResolvedPath(store.root).status().kind) != .file
    start()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Begins anew: what has happened until now is forgotten, and what is there now is watched.
  public mutating func start() {
    stop()
    obstacle = nil
    isLost = false
    folders = WatchedFolders()
    targets = []
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return giveUp(.last) }
    if isFolder {
      rootWatch = watch(store.root, isListed: true)
      if rootWatch >= 0 { takeIn(store.root) }
    } else {
      targets = [store.root]
      rootWatch = watch(Self.folder(of: store.root), isListed: false)
    }
    isLost = rootWatch < 0 && obstacle == nil
  }

  /// Takes in all that has happened; never waits.
  ///
  /// - Returns: whether any of it may concern a file of the store.
  public mutating func drain() -> Bool {
    var isNews = false
    // However fast others write, there is an end to it; `poll` returns at once for the rest.
    for _ in 0..<64 {
      let events = nextEvents()
      guard !events.isEmpty else { break }
      for event in events {
        let isAbout = take(event)
        isNews = isNews || isAbout
      }
    }
    return isNews
  }

  private func nextEvents() -> [WatchEvent] {
    guard descriptor >= 0 else { return [] }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      filled = max(0, uninterrupted { unsafe read(descriptor, buffer.baseAddress, buffer.count) })
    }
    return WatchEvent.events(in: bytes)
  }

  /// Takes in what has happened.
  ///
  /// - Returns: whether it may concern a file of the store.
  mutating func take(_ event: WatchEvent) -> Bool {
    if event.has(IN_Q_OVERFLOW) {
      // Something was not told; it may be anything.
      start()
      return true
    }
    let ending = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT
    if event.watch == rootWatch, event.has(ending) {
      stop()
      isLost = true
      return true
    }
    if event.has(IN_IGNORED) { folders.remove(event.watch) }
    guard let folder = folders[event.watch], !event.name.isEmpty,
      let name = String(validating: event.name, as: UTF8.self)
    else { return false }
    let path = folder.path == "/" ? "/\(name)" : "\(folder.path)/\(name)"
    if targets.contains(path) { return true }
    guard folder.isListed, event.name.first != UInt8(ascii: ".") else { return false }
    if event.has(IN_ISDIR) {
      takeInFolder(path, event)
      return true
    }
    guard event.name.suffix(4).elementsEqual(".rec".utf8) else { return false }
    noteTarget(of: path)
    return true
  }

  private mutating func takeInFolder(_ path: String, _ event: WatchEvent) {
    if event.has(IN_MOVED_FROM | IN_DELETE) {
      for watch in folders.remove(from: path) { inotify_rm_watch(descriptor, watch) }
    } else if watch(path, isListed: true) >= 0 {
      takeIn(path)
    }
  }

  /// Watches what is below a folder that is watched already, so that nothing slips in between.
  private mutating func takeIn(_ path: String) {
    var pending = [path]
    while let path = pending.popLast() {
      let entries = (try? OpenFile.folder(at: path).entries()) ?? []
      for entry in entries where entry.isUTF8 {
        let path = path == "/" ? "/\(entry.name)" : "\(path)/\(entry.name)"
        guard case .success(let status) = entry.status else { continue }
        if status.kind == .folder, watch(path, isListed: true) >= 0 {
          pending.append(path)
        } else if status.kind == .symbolicLink, entry.name.utf8.suffix(4).elementsEqual(".rec".utf8)
        {
          noteTarget(of: path)
        }
      }
    }
  }

  private mutating func noteTarget(of path: String) {
    guard let target = try? ResolvedPath(path), target.text != path,
      targets.insert(target.text).inserted
    else { return }
    _ = watch(Self.folder(of: target.text), isListed: false)
  }

  /// Watches a folder, if it is still there.
  ///
  /// - Returns: the number of its watch, below zero if it has none.
  private mutating func watch(_ path: String, isListed: Bool) -> Int32 {
    guard descriptor >= 0 else { return -1 }
    guard folders.count < limit else {
      giveUp(SystemError(code: ENOSPC))
      return -1
    }
    let mask = UInt32(bitPattern: Self.interest | IN_ONLYDIR | IN_DONT_FOLLOW)
    let watch = unsafe inotify_add_watch(descriptor, path, mask)
    if watch >= 0 {
      folders.add(path, isListed: isListed, watch: watch)
    } else {
      let error = SystemError.last
      // What is gone or may not be read has nothing to tell.
      if [ENOSPC, ENOMEM].contains(error.code) { giveUp(error) }
    }
    return watch
  }

  private mutating func giveUp(_ error: SystemError) {
    let why =
      switch error.code {
      case ENOSPC: "too many folders are watched (fs.inotify.max_user_watches)"
      case EMFILE: "too many programs watch folders (fs.inotify.max_user_instances)"
      default: "\(error)"
      }
    obstacle =
      "Changes by others show after some seconds, for they cannot be watched: \(why)."
    stop()
  }

  private mutating func stop() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private static func folder(of path: String) -> String {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return end == path.startIndex ? "/" : String(path[..<end])
  }
}
