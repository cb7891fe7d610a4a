public import Recfile

extension Ledger {
  /// The ledger of the same texts with a change made in them; not inspected.
  ///
  /// Takes a copy of the bytes that change. Where only values of cohorts change, little else: some
  /// thousand of them are read again. Otherwise all records are, which a crew may share.
  public func with(_ revision: Revision, by crew: some Crew = Alone()) -> Ledger {
    var ledger = self
    for revised in revision.files { ledger = ledger.with(revised, by: crew) }
    return ledger
  }

  private func with(_ revised: RevisedFile, by crew: some Crew) -> Ledger {
    let path = RecordID(revised.path)
    guard let position = files.firstIndex(where: { RecordID($0.path) == path }),
      let before = revised.before
    else {
      return with(files.with(LedgerFile(path: revised.path, text: revised.after, by: crew)))
    }
    let (file, changed) =
      files[position].with(before.applying(revised.splices, by: crew), by: crew)
    guard let changed else { return with(files.with(file)) }
    return with(file, at: position, changed)
  }

  /// The ledger of other texts, not inspected.
  func with(_ files: [LedgerFile]) -> Ledger {
    Ledger(files: files, unreadable: unreadable, inspects: false).uninspected(on: inspectionDay)
  }
}

extension [LedgerFile] {
  /// The files with another text in place of the one of its path, or with one more, in path order.
  fileprivate func with(_ file: LedgerFile) -> [LedgerFile] {
    var files = self
    if let index = files.firstIndex(where: { RecordID($0.path) == RecordID(file.path) }) {
      files[index] = file
    } else {
      let place = files.firstIndex { file.path.utf8.lexicographicallyPrecedes($0.path.utf8) }
      files.insert(file, at: place ?? files.endIndex)
    }
    return files
  }
}
