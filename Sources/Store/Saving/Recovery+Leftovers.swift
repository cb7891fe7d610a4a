// What the user decides about what a crash has left.
extension Recovery {
  /// How often other programs may change a file in the moment before it is replaced.
  private static let attempts = 20

  /// Puts a leftover in the place of what the files hold, and keeps that.
  static func restore(
    _ leftover: Leftover, of store: StoreFolder, in control: borrowing ControlFolder
  ) throws(SaveError) {
    let files = try contents(of: leftover, store)
    for _ in 0..<attempts {
      var items: [ChangeSet.Item] = []
      for file in files {
        let target = try TargetFile(file.path, in: store)
        guard target.content != file.content else { continue }
        items.append(ChangeSet.Item(target: target, content: file.content))
      }
      guard !items.isEmpty else { return }
      if try exchange(items, in: control) { return }
    }
    throw .busy(path: files.first?.path ?? store.name)
  }

  /// What the files are to hold.
  private static func contents(
    of leftover: Leftover, _ store: StoreFolder
  ) throws(SaveError) -> [StoreFile] {
    switch leftover {
    case .change(_, let before, _):
      guard !before.isEmpty else {
        throw .unreadable(
          path: leftover.path, reason: "It is cut short; only an editor can read it.")
      }
      return before
    case .foreign(let path, let file):
      do {
        // The name of the file is cut in that of the other if it is very long.
        _ = try ResolvedPath("\(store.home)/\(file)")
        let kept = try OpenFile.file(at: ResolvedPath("\(store.home)/\(path)").text)
        return [StoreFile(path: file, bytes: try kept.contents(upTo: Int(UInt32.max)))]
      } catch {
        throw .unreadable(path: file, reason: "\(error)")
      }
    }
  }

  /// Writes files, and keeps what they held; false if somebody else is faster.
  private static func exchange(
    _ items: [ChangeSet.Item], in control: borrowing ControlFolder
  ) throws(SaveError) -> Bool {
    let name = keptName
    let kept = UnfinishedChange(
      files: items.map {
        UnfinishedChange.File(
          path: $0.target.path, before: $0.target.bytesIfThere, after: $0.content.bytes)
      })
    do {
      try kept.keep(as: name, in: control)
    } catch {
      throw .unwritten(path: items[0].target.path, reason: "\(error)")
    }
    var isDone = false
    do {
      isDone = try ChangeSet(items).publish(in: control) != nil
    } catch {
      switch error {
      case .unfinished, .unconfirmed: break
      default: try? control.folder.remove(name)
      }
      throw error
    }
    if !isDone { try? control.folder.remove(name) }
    return isDone
  }

  /// Removes a leftover.
  static func discard(
    _ leftover: Leftover, of store: StoreFolder, in control: borrowing ControlFolder
  ) throws(SaveError) {
    let place: ResolvedPath
    let folder: OpenFile
    do {
      place = try ResolvedPath("\(store.home)/\(leftover.path)")
      folder = try OpenFile.folder(at: place.folder)
    } catch {
      throw .unwritten(path: leftover.path, reason: error.reason)
    }
    do {
      try folder.remove(place.name)
      try folder.sync()
    } catch {
      throw .unwritten(path: leftover.path, reason: "\(error)")
    }
  }
}
