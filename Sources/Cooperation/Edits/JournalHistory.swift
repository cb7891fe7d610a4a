/// What was changed in a store, and what of that can be taken back or made again.
///
/// A journal has each change before it is made. That one was made shows in the texts: from their
/// present state the changes are walked back, the newest first, and one that is not found there was
/// not made. What was not made neither counts nor takes anything back.
public struct JournalHistory: Sendable {
  /// The changes, oldest first.
  public let changes: [JournalChange]

  private let now: PastRecords
  /// The changes that take something back.
  private let undos: Set<String>

  /// The history that a journal tells of the texts of a store.
  ///
  /// Takes one walk over the records of the types that the journal names.
  ///
  /// - Parameters:
  ///   - entries: The journal, oldest first.
  ///   - files: The texts as they are now.
  public init(_ entries: [JournalEntry], in files: [LedgerFile]) {
    let names = Set(entries.flatMap { [$0.edit.record, $0.undo.record] })
    now = PastRecords(names, in: files.map(\.text))
    undos = Set(entries.filter { $0.undoes != nil }.map(\.group))
    var past = now
    var takenBack: Set<String> = []
    var changes: [JournalChange] = []
    for entries in entries.changes.reversed() {
      let found = past.takeBack(entries)
      let change = JournalChange(
        entries: entries, state: takenBack.contains(entries[0].group) ? .takenBack : found)
      if change.counts, let group = change.undoes { takenBack.insert(group) }
      changes.append(change)
    }
    self.changes = changes.reversed()
  }

  /// The newest change of somebody that can be taken back; `nil` if none is left.
  ///
  /// What others have changed since does not matter, unless they changed the same: then the change is
  /// found all the same, and to take it back is a ``Conflict``. What they changed back is passed over.
  public func undo(by who: String) -> JournalChange? {
    changes.last { $0.who == who && $0.counts && $0.undoes == nil && isEffective($0) }
  }

  /// The newest undo of somebody that can be taken back in turn; `nil` if none is left, or if they
  /// made another change since.
  public func redo(by who: String) -> JournalChange? {
    for change in changes.reversed() where change.who == who && change.counts {
      guard let group = change.undoes else { return nil }
      // What was made again does not stand in the way of what was undone before it.
      if !undos.contains(group), isEffective(change) { return change }
    }
    return nil
  }

  /// Whether to take back a change would change anything now, or be a conflict.
  private func isEffective(_ change: JournalChange) -> Bool {
    var records = now
    return records.takeBack(change.entries) != .missing
  }
}

extension JournalChange {
  /// Whether it was made and nobody has taken it back.
  fileprivate var counts: Bool { state == .stands || state == .changedSince }
}

extension [JournalEntry] {
  /// The entries of each change, in the order in which the changes began.
  fileprivate var changes: [[JournalEntry]] {
    var positions: [String: Int] = [:]
    var changes: [[JournalEntry]] = []
    for entry in self {
      if let position = positions[entry.group] {
        changes[position].append(entry)
      } else {
        positions[entry.group] = changes.count
        changes.append([entry])
      }
    }
    return changes
  }
}
