internal import Recfile

extension [RecText] {
  /// The sets of a type, each with the position of its text.
  func sets(of type: String?) -> [(file: Int, set: RecordSet)] {
    enumerated().flatMap { file, text in
      text.sets.filter { $0.type == type }.map { (file, $0) }
    }
  }

  /// Where the records of a name stand: one place, none if there is no such record, several if it
  /// cannot be told which is meant.
  ///
  /// Takes a walk over the records of the type.
  func origins(of name: RecordName) -> [Origin] {
    switch name.mark {
    case .id(let id):
      let wanted = Array<UInt8>(id.text.utf8)
      return origins(of: name.type) { text, record, key in
        record.field(key).map { text.value(of: $0, is: wanted) } ?? false
      }
    case .bytes(let bytes):
      return origins(of: name.type) { text, record, _ in
        (bytes.count...bytes.count + 2).contains(record.span.count)
          && text.bytes[record.span].starts(with: bytes) && text.content(of: record) == bytes
      }
    }
  }

  /// Where the records of several Ids of a type stand.
  ///
  /// Takes one walk over the records of the type.
  func origins(ofIDs ids: Set<RecordID>, type: String?) -> [RecordID: [Origin]] {
    var found: [RecordID: [Origin]] = [:]
    for (file, set) in sets(of: type) {
      let key = set.identifyingField
      for index in set.records {
        guard let id = self[file].records[index].value(key).map(RecordID.init), ids.contains(id)
        else { continue }
        found[id, default: []].append(Origin(file: file, record: index))
      }
    }
    return found
  }

  private func origins(
    of type: String?, where isMeant: (RecText, Record, _ key: String) -> Bool
  ) -> [Origin] {
    sets(of: type).flatMap { file, set in
      let text = self[file]
      let key = set.identifyingField
      return set.records.filter { isMeant(text, text.records[$0], key) }
        .map { Origin(file: file, record: $0) }
    }
  }
}

extension RecText {
  /// Whether a field of this text has a value; most often without decoding it.
  func value(of field: Field, is wanted: [UInt8]) -> Bool {
    let written = bytes[field.valueSpan]
    if written.count < wanted.count { return false }
    if written.count == wanted.count { return written.elementsEqual(wanted) }
    return written.contains(UInt8(ascii: "\n")) && field.valueBytes == wanted
  }
}
