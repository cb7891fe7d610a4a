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
      return sets(of: name.type).flatMap { file, set in
        let text = self[file]
        let key = set.identifyingField
        let written = [UInt8](key.utf8)
        return text.records(set.records, thatMayHave: [wanted], in: written).filter { index in
          text.records[index].field(key).map { text.value(of: $0, is: wanted) } ?? false
        }.map { Origin(file: file, record: $0) }
      }
    case .bytes(let bytes):
      return sets(of: name.type).flatMap { file, set in
        let text = self[file]
        return set.records.filter { index in
          let record = text.records[index]
          return (bytes.count...bytes.count + 2).contains(record.span.count)
            && record.bytes.starts(with: bytes) && text.content(of: record) == bytes
        }.map { Origin(file: file, record: $0) }
      }
    }
  }

  /// Where the records of several names stand.
  ///
  /// Takes one walk over the records of the types, and one more where some are named by their bytes.
  func origins(of names: Set<RecordName>) -> [RecordName: [Origin]] {
    var found: [RecordName: [Origin]] = [:]
    for (type, names) in Dictionary(grouping: names, by: \.type) {
      for (id, origins) in origins(ofIDs: Set(names.compactMap(\.id)), type: type) {
        found[RecordName(type: type, mark: .id(id))] = origins
      }
      found.merge(origins(byBytes: Set(names.filter { $0.id == nil }), type: type)) { $1 }
    }
    return found
  }

  /// Where the records of several Ids of a type stand.
  ///
  /// Takes one walk over the records of the type.
  func origins(ofIDs ids: Set<RecordID>, type: String?) -> [RecordID: [Origin]] {
    guard !ids.isEmpty else { return [:] }
    let wanted = Dictionary(ids.map { ([UInt8]($0.text.utf8)[...], $0) }) { first, _ in first }
    var found: [RecordID: [Origin]] = [:]
    for (file, set) in sets(of: type) {
      let text = self[file]
      let key = set.identifyingField
      // To look for many values in each record takes longer than to read it.
      let records =
        wanted.count > 4
        ? [Int](set.records)
        : text.records(
          set.records, thatMayHave: wanted.keys.map { [UInt8]($0) }, in: [UInt8](key.utf8))
      for index in records {
        guard let field = text.records[index].field(key) else { continue }
        let written = text.contents[field.valueSpan]
        let value =
          written.contains(UInt8(ascii: "\n")) ? field.valueBytes[...] : written
        guard let id = wanted[value] else { continue }
        found[id, default: []].append(Origin(file: file, record: index))
      }
    }
    return found
  }

  private func origins(byBytes names: Set<RecordName>, type: String?) -> [RecordName: [Origin]] {
    let lengths = Set(names.map { if case .bytes(let bytes) = $0.mark { bytes.count } else { 0 } })
    guard !names.isEmpty else { return [:] }
    var found: [RecordName: [Origin]] = [:]
    for (file, set) in sets(of: type) {
      let text = self[file]
      for index in set.records {
        let record = text.records[index]
        // The ending of the last line has two bytes at most.
        guard (0...2).contains(where: { lengths.contains(record.span.count - $0) }) else {
          continue
        }
        let name = RecordName(byBytesOf: record, in: text)
        if names.contains(name) {
          found[name, default: []].append(Origin(file: file, record: index))
        }
      }
    }
    return found
  }
}

extension RecText {
  /// Whether a field of this text has a value; most often without decoding it.
  func value(of field: Field, is wanted: [UInt8]) -> Bool {
    let written = contents[field.valueSpan]
    if written.count < wanted.count { return false }
    if written.count == wanted.count { return written.elementsEqual(wanted) }
    return written.contains(UInt8(ascii: "\n")) && field.valueBytes == wanted
  }
}
