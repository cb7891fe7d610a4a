internal import Recfile

extension Ledger {
  /// The edits that remove the records at some origins as they stand there.
  ///
  /// Takes a walk over the records of each type concerned, however many they are.
  public func removals(of origins: [Origin]) -> [Edit] {
    let texts = files.map(\.text)
    let byID = origins.map { origin in
      let text = texts[origin.file]
      return RecordName(of: text.records[origin.record], in: text)
    }
    let found = self.origins(of: Set(byID))
    return zip(origins, byID).map { origin, name in
      let text = texts[origin.file]
      let record = text.records[origin.record]
      let isAlone = name.id == nil || found[name] == origin
      return Edit(
        isAlone ? name : RecordName(byBytesOf: record, in: text),
        .delete(seen: text.content(of: record)))
    }
  }

  /// The names by which the records at some origins are found again, in their order.
  ///
  /// Takes a walk over the records of each type concerned, however many they are.
  public func names(of origins: [Origin]) -> [RecordName] {
    removals(of: origins).map(\.record)
  }

  /// Where the records of some names stand; without those that are not there, that go by no Id, and
  /// those whose Id stands twice.
  ///
  /// Takes a walk over the records of each type concerned, however many they are.
  public func origins(of names: Set<RecordName>) -> [RecordName: Origin] {
    let texts = files.map(\.text)
    var found: [RecordName: Origin] = [:]
    for (type, names) in Dictionary(grouping: names, by: \.type) {
      for (id, origins) in texts.origins(ofIDs: Set(names.compactMap(\.id)), type: type)
      where origins.count == 1 {
        found[RecordName(type: type, mark: .id(id))] = origins[0]
      }
    }
    return found
  }
}

extension Edit {
  /// The record that the edit adds; `nil` if it adds none.
  public var addedRecord: NewRecord? {
    guard case .insert(let fields, _) = change else { return nil }
    return NewRecord(record.type ?? "", fields)
  }
}

extension Conflict {
  /// The two records that were added with one Id, ours and the one that is there; `nil` for any other
  /// conflict.
  public var addedRecords: (here: NewRecord, there: NewRecord)? {
    guard case .addedThere(let name, let here, let there) = self else { return nil }
    return (NewRecord(name.type ?? "", here), NewRecord(name.type ?? "", there))
  }
}

extension NewRecord {
  fileprivate init(_ type: String, _ fields: [NewField]) {
    self.init(type, fields.map { Field($0.name, StoredValue($0.value)) })
  }
}
