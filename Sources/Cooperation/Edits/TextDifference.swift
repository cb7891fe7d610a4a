internal import Recfile

/// What became of the records of a store between two readings.
public struct TextDifference: Hashable, Sendable {
  /// The records that are there now and were not, by the order of the text.
  public let added: [RecordName]
  /// The records that were there and are not, by the order of the text.
  public let removed: [RecordName]
  /// The records that were there and read otherwise now; a record without Id is added and removed
  /// instead.
  public let changed: [RecordName]
  /// Whether anything at all is different, be it only a comment between two records.
  public let isAny: Bool

  /// Compares two readings.
  ///
  /// Takes a walk over the records of the files that differ.
  public init(from before: Ledger, to after: Ledger) {
    let old = before.files.filter { !after.has($0) }
    let new = after.files.filter { !before.has($0) }
    isAny = !old.isEmpty || !new.isEmpty
    var rest: [RecordName: [[UInt8]]] = [:]
    for (name, content) in old.records { rest[name, default: []].append(content) }
    var unmatched: [(RecordName, [UInt8])] = []
    for (name, content) in new.records {
      if let index = rest[name]?.firstIndex(of: content) {
        rest[name]?.remove(at: index)
      } else {
        unmatched.append((name, content))
      }
    }
    var added: [RecordName] = []
    var changed: [RecordName] = []
    for (name, _) in unmatched {
      if rest[name]?.popLast() != nil { changed.append(name) } else { added.append(name) }
    }
    self.added = added
    self.changed = changed
    var gone = rest.mapValues(\.count)
    removed = old.records.map(\.name).filter { name in
      guard let count = gone[name], count > 0 else { return false }
      gone[name] = count - 1
      return true
    }
  }
}

extension TextDifference: CustomStringConvertible {
  /// What is different, as a clause without a full stop: `2 records changed, Cohort VN-2026 added`.
  public var description: String {
    let parts = [(changed, "changed"), (added, "added"), (removed, "removed")].compactMap {
      names, word -> String? in
      guard let first = names.first else { return nil }
      return names.count == 1 ? "\(first) \(word)" : "\(names.count) records \(word)"
    }
    if !parts.isEmpty { return parts.joined(separator: ", ") }
    return isAny ? "no record changed, only the text between them" : "nothing changed"
  }
}

extension Ledger {
  /// Whether there is a file with this path and these bytes.
  fileprivate func has(_ file: LedgerFile) -> Bool {
    files.contains {
      RecordID($0.path) == RecordID(file.path) && $0.text.contents == file.text.contents
    }
  }
}

extension [LedgerFile] {
  /// All records with their names and bytes, in the order of the text.
  fileprivate var records: [(name: RecordName, content: [UInt8])] {
    flatMap { file in
      file.text.records.map { record in
        (RecordName(of: record, in: file.text), file.text.content(of: record))
      }
    }
  }
}
