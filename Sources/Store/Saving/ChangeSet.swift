/// New content for some files, put in place as one change: all of it or nothing.
struct ChangeSet {
  /// New content for a file.
  struct Item {
    let target: TargetFile
    let content: FileContent
    /// What was changed in the old.
    var change = StoreFile.Change.unknown
  }

  private let publications: [Publication]
  private let changes: [String: StoreFile.Change]

  /// Makes the new content ready: it is on the disk, and in no place yet.
  init(_ items: [Item]) throws(SaveError) {
    var publications: [Publication] = []
    for item in items { publications.append(try Publication(item.target, item.content)) }
    changes = Dictionary(items.map { ($0.target.path, $0.change) }) { first, _ in first }
    // What is hardest to take back comes last.
    self.publications = publications.filter { !$0.isInPlace } + publications.filter(\.isInPlace)
  }

  /// Puts the content in place, and waits until the disk has it.
  ///
  /// - Returns: the files as they are now; nil if somebody else changed one of them since it was read,
  ///   and all are as they would be without this change.
  /// - Throws: `SaveError.unwritten`, with all files as they were; `SaveError.unfinished`, after which
  ///   what is kept in `.cadre/unfinished` must stay; `SaveError.unconfirmed`.
  func publish(in control: borrowing ControlFolder) throws(SaveError) -> [StoreFile]? {
    let isKept = publications.count > 1 || publications.contains(where: \.isInPlace)
    if isKept { try keep(in: control) }
    do {
      guard try publishAll() else {
        if isKept { try? UnfinishedChange.drop(in: control) }
        return nil
      }
    } catch {
      if case .unwritten = error, isKept { try? UnfinishedChange.drop(in: control) }
      throw error
    }
    try syncFolders()
    if isKept { try? UnfinishedChange.drop(in: control) }
    return publications.map { publication in
      let path = publication.target.path
      return StoreFile(
        path: path, content: publication.content, stamp: publication.stamp,
        change: changes[path] ?? .unknown)
    }
  }

  private func keep(in control: borrowing ControlFolder) throws(SaveError) {
    let files = publications.map {
      UnfinishedChange.File(
        path: $0.target.path, before: $0.target.bytesIfThere, after: $0.content.bytes)
    }
    do {
      try UnfinishedChange(files: files).keep(in: control)
    } catch {
      throw .unwritten(path: files.first?.path ?? "", reason: "\(error)")
    }
  }

  private func publishAll() throws(SaveError) -> Bool {
    for (index, publication) in publications.enumerated() {
      let path = publication.target.path
      let isDone: Bool
      do {
        isDone = try publication.publish()
      } catch {
        let reason = "\(error.cause)"
        guard error.isRestored else { throw .unfinished(paths: [path], reason: reason) }
        try takeBack(publications[..<index])
        throw .unwritten(path: path, reason: reason)
      }
      guard isDone else {
        try takeBack(publications[..<index])
        return false
      }
    }
    return true
  }

  private func takeBack(_ published: ArraySlice<Publication>) throws(SaveError) {
    for publication in published.reversed() {
      do {
        try publication.takeBack()
      } catch {
        throw .unfinished(paths: published.map(\.target.path), reason: "\(error)")
      }
    }
  }

  private func syncFolders() throws(SaveError) {
    for target in publications.map(\.target) {
      do {
        try target.folder.sync()
      } catch {
        throw .unconfirmed(path: target.path, reason: "\(error)")
      }
    }
  }
}
