internal import Recfile

extension Ledger {
  /// Whether a record stands at an origin.
  public func holds(_ origin: Origin) -> Bool {
    files.indices.contains(origin.file)
      && files[origin.file].text.records.indices.contains(origin.record)
  }

  /// Whether a record goes by a name, or several do.
  ///
  /// Takes a walk over the records of the type.
  public func holds(_ name: RecordName) -> Bool {
    !files.map(\.text).origins(of: name).isEmpty
  }

  /// Where the record of a name stands, looked for first where it stood before; `nil` where none or
  /// several go by it.
  ///
  /// Takes a walk over the records of the type if it stands elsewhere by now.
  public func origin(of name: RecordName, near origin: Origin) -> Origin? {
    if holds(origin) {
      let text = files[origin.file].text
      let record = text.records[origin.record]
      let names = [RecordName(of: record, in: text), RecordName(byBytesOf: record, in: text)]
      if names.contains(name) { return origin }
    }
    return self.origin(of: name)
  }

  /// Where the record stands that says what the store is; `nil` where there is none.
  public var storeOrigin: Origin? {
    for (position, file) in files.enumerated() {
      for set in file.text.sets where set.type == RecordType.store.rawValue {
        if let first = set.records.first { return Origin(file: position, record: first) }
      }
    }
    return nil
  }

  /// The Ids of the records of a type, in the order of the text.
  ///
  /// Takes a walk over the records of the type.
  public func ids(of type: String) -> [RecordID] {
    files.flatMap { file in
      file.text.sets.filter { $0.type == type }.flatMap { set in
        set.records.compactMap { file.text.records[$0].value(set.identifyingField) }
      }
    }.filter { !$0.isEmpty }.map(RecordID.init)
  }

  /// The types that a new record can be of: those that Cadre knows, then those that the texts
  /// describe; that of the store only while it has no record.
  public var addableTypes: [String] {
    let described = files.flatMap { $0.text.sets.compactMap(\.type) }
    let known = RecordType.allCases.filter { $0 != .store || storeOrigin == nil }.map(\.rawValue)
    let others = described.filter { RecordType(rawValue: $0) == nil }
    return others.reduce(into: known) { types, type in
      if !types.contains(type) { types.append(type) }
    }
  }
}
