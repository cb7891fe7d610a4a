internal import Recfile

/// The records that a journal names: as they are, and further and further back as edits are taken
/// back.
struct PastRecords {
  /// The fields of each record that is there; their order means nothing once an edit is taken back.
  private var records: [RecordName: [NewField]] = [:]
  /// The names that several records have.
  private var ambiguous: Set<RecordName> = []

  /// The records of some names as they are.
  init(_ names: Set<RecordName>, in texts: [RecText]) {
    for (name, origins) in texts.origins(of: names) {
      guard let origin = origins.first else { continue }
      records[name] = Subject(texts[origin.file], origin.record).contents
      if origins.count > 1 { ambiguous.insert(name) }
    }
  }

  /// Takes back the edits of a change, as far as the records show them.
  ///
  /// - Returns: What the records show; never `takenBack`.
  mutating func takeBack(_ entries: [JournalEntry]) -> JournalChange.State {
    let states = entries.reversed().map { takeBack($0) }
    // A change is taken back as a whole or not at all.
    if states.contains(.changedSince) { return .changedSince }
    return states.contains(.stands) ? .stands : .missing
  }

  /// Takes back one edit, by the same rules as if its undo were made.
  private mutating func takeBack(_ entry: JournalEntry) -> JournalChange.State {
    let name = entry.undo.record
    guard !ambiguous.contains(name) else { return .changedSince }
    let fields = records[name]
    switch entry.undo.change {
    case .delete(let seen):
      guard let fields else { return .missing }
      guard fields.isSame(as: RecText(bytes: seen).records.first.contents) else {
        return .changedSince
      }
      records[name] = nil
    case .insert(let former, _):
      if let fields { return fields.isSame(as: former) ? .missing : .changedSince }
      records[name] = former
    case .set(let field, let from, let to):
      guard let fields else { return absence(of: entry) }
      let there = fields.values(of: field)
      guard there.count < 2, there.first != to else {
        return there.count < 2 ? .missing : .changedSince
      }
      guard there.first == from else { return .changedSince }
      move(fields.replacing(from, with: to, in: field), from: entry)
    case .addValue(let field, let value, let seen):
      guard let fields else { return absence(of: entry) }
      guard fields.values(of: field).count(where: { $0 == value }) <= seen else { return .missing }
      move(fields.replacing(nil, with: value, in: field), from: entry)
    case .removeValue(let field, let value, let seen):
      guard let fields else { return absence(of: entry) }
      let count = fields.values(of: field).count { $0 == value }
      guard count > 0, count >= seen else { return .missing }
      move(fields.replacing(value, with: nil, in: field), from: entry)
    }
    return .stands
  }

  /// What it means that a record has not the name that an edit of it left: either it still has the
  /// one from before, or it is gone.
  private func absence(of entry: JournalEntry) -> JournalChange.State {
    entry.edit.record != entry.undo.record && records[entry.edit.record] != nil
      ? .missing : .changedSince
  }

  /// Gives a record the fields, and the name, that it had before an edit.
  private mutating func move(_ fields: [NewField], from entry: JournalEntry) {
    records[entry.undo.record] = nil
    records[entry.edit.record] = fields
  }
}

extension [NewField] {
  fileprivate func values(of name: String) -> [StoredValue] {
    filter { $0.name == name }.map { StoredValue($0.value) }
  }

  /// The fields with a value, once, in the place of another; `nil` stands for none.
  fileprivate func replacing(
    _ former: StoredValue?, with value: StoredValue?, in name: String
  ) -> [NewField] {
    var fields = self
    if let former, let index = lastIndex(of: NewField(name, former.bytes)) {
      fields.remove(at: index)
    }
    if let value { fields.append(NewField(name, value.bytes)) }
    return fields
  }

  /// Whether others are the same, in whatever order.
  fileprivate func isSame(as other: [NewField]) -> Bool {
    func counted(_ fields: [NewField]) -> [NewField: Int] {
      Dictionary(fields.map { ($0, 1) }, uniquingKeysWith: +)
    }
    return self == other || counted(self) == counted(other)
  }
}
