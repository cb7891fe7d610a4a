/// What is done under the lock about a save that a crash has cut short.
enum Recovery {
  private static let keptPrefix = "unfinished-"

  /// A name for a change that is kept for the user.
  static var keptName: String { "\(keptPrefix)\(UInt32.random(in: 0...(.max)))" }

  /// Finishes a change that is half made, if what is there is known to be of that change only.
  ///
  /// What somebody else has changed since is left alone, and what was kept is kept on.
  ///
  /// - Throws: `SaveError` if the change can be finished and cannot be written now.
  static func finish(
    _ store: StoreFolder, in control: borrowing ControlFolder
  ) throws(SaveError) {
    let name = UnfinishedChange.name
    guard let bytes = try bytes(of: name, in: control) else { return }
    guard let change = UnfinishedChange(serialized: bytes) else { return try keep(in: control) }
    var states: [FileState] = []
    for file in change.files {
      states.append(try FileState(of: file, in: store))
    }
    guard states.allSatisfy(\.isKnown) else { return try keep(in: control) }
    // Where nothing was begun, nobody was told that the change is saved.
    if states.contains(where: \.isBegun) {
      guard try write(states) else { return try keep(in: control) }
    }
    do {
      try UnfinishedChange.drop(in: control)
    } catch {
      throw .readOnly(reason: "\(error)")
    }
  }

  /// Writes all files of a change anew; false if somebody else is faster.
  private static func write(_ states: [FileState]) throws(SaveError) -> Bool {
    for state in states {
      let path = state.target.path
      let publication = try Publication(state.target, FileContent(state.after))
      do {
        guard try publication.publish(isWhole: true) else { return false }
      } catch {
        throw .unfinished(paths: [path], reason: "\(error.cause)")
      }
      do {
        try state.target.folder.sync()
      } catch {
        throw .unconfirmed(path: path, reason: "\(error)")
      }
    }
    return true
  }

  /// Keeps what was kept for a change for the user to look at.
  private static func keep(in control: borrowing ControlFolder) throws(SaveError) {
    do {
      try control.folder.rename(UnfinishedChange.name, to: keptName)
      try control.folder.sync()
    } catch {
      throw .readOnly(reason: "\(error)")
    }
  }

  private static func bytes(
    of name: String, in control: borrowing ControlFolder
  ) throws(SaveError) -> [UInt8]? {
    do {
      return try control.folder.file(name).contents(upTo: .max)
    } catch {
      guard !error.isAbsence else { return nil }
      throw .unreadable(path: ".cadre/\(name)", reason: "\(error)")
    }
  }
}

// MARK: What is left

extension Recovery {
  /// Finishes a change, and removes the temporary files that nobody misses.
  ///
  /// - Returns: what only the user can judge.
  static func clean(
    _ store: StoreFolder, in control: borrowing ControlFolder
  ) throws(SaveError) -> [Leftover] {
    try finish(store, in: control)
    try? control.folder.remove(UnfinishedChange.draft)
    var leftovers = try kept(in: control)
    do {
      try DraftFile.sweep(control)
      for folder in try folders(of: store) {
        leftovers += try sweep(folder, of: store)
      }
    } catch {
      throw .readOnly(reason: error.reason)
    }
    return leftovers
  }

  private static func kept(
    in control: borrowing ControlFolder
  ) throws(SaveError) -> [Leftover] {
    let entries: [OpenFile.Entry]
    do {
      entries = try control.folder.entries()
    } catch {
      throw .readOnly(reason: error.reason)
    }
    var leftovers: [Leftover] = []
    for name in entries.map(\.name).sorted() where name.hasPrefix(keptPrefix) {
      let change = try bytes(of: name, in: control).flatMap { UnfinishedChange(serialized: $0) }
      let files = change?.files ?? []
      leftovers.append(
        .change(
          kept: name,
          before: files.map { StoreFile(path: $0.path, bytes: $0.before ?? []) },
          after: files.map { StoreFile(path: $0.path, bytes: $0.after) }))
    }
    return leftovers
  }

  /// The folders that hold files of a store, and so may hold temporary ones.
  private static func folders(of store: StoreFolder) throws(ReadingTrouble) -> [String] {
    guard store.isFolder else { return [store.home] }
    let listing = try FolderListing(of: OpenFile.folder(at: store.root))
    var folders: Set<String> = [store.root]
    for path in listing.files + listing.links {
      // A link that leads nowhere is reported when the store is read.
      guard let file = try? ResolvedPath("\(store.root)/\(path)"), file.isBelow(store.path) else {
        continue
      }
      folders.insert(file.folder)
    }
    return folders.sorted()
  }

  private static func sweep(
    _ path: String, of store: StoreFolder
  ) throws(ReadingTrouble) -> [Leftover] {
    let folder = try OpenFile.folder(at: path)
    var leftovers: [Leftover] = []
    for entry in try folder.entries(isHidden: true) {
      guard case .success(let status) = entry.status,
        let meaning = TemporaryName.meaning(of: entry.name, status)
      else { continue }
      let file = TemporaryName.file(of: entry.name)
      // Beside a single file there may be others that are no part of the store.
      guard store.isFolder || store.name.hasPrefix(file) else { continue }
      switch meaning {
      case .unpublished, .replaced:
        try? folder.remove(entry.name)
      case .foreign:
        let below = path.utf8.dropFirst(store.home.utf8.count + 1)
        let prefix = below.isEmpty ? "" : String(decoding: below, as: UTF8.self) + "/"
        leftovers.append(.foreign(path: prefix + entry.name, file: prefix + file))
      }
    }
    return leftovers
  }
}
