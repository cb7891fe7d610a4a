internal import Cooperation
internal import Recfile

/// A record that an argument names, as it was read.
struct RecordChoice {
  let origin: Origin
  let text: RecText
  let record: Record
  let name: RecordName

  /// Finds the record of an `ID` or `TYPE:ID`; `TYPE:` is the record of that type that has no Id.
  ///
  /// - Throws: ``Failure``: 64 where records of several types have the Id, 65 where none has.
  init(_ argument: String, in ledger: Ledger) throws(Failure) {
    var found = argument.isEmpty ? [] : ledger.records(withID: argument, of: nil)
    if let colon = argument.firstIndex(of: ":"),
      let type = ledger.recordType(named: String(argument[..<colon]))
    {
      let id = String(argument[argument.index(after: colon)...])
      found += ledger.records(withID: id, of: type)
    }
    guard let first = found.first else {
      throw Failure(
        """
        no record has the Id “\(argument)”
          = look it up with cadre list TYPE; an Id is written as the store writes it
        """, status: .data)
    }
    let types = Set(found.map { $0.name.type ?? "" }).sorted()
    guard types.count == 1 else {
      let choices = types.map { "\($0):\(argument)" }.joined(separator: " or ")
      throw Failure(
        "several records go by the Id “\(argument)”\n  = write \(choices)", status: .usage)
    }
    guard found.count == 1 || first.name.id != nil else {
      throw Failure(
        "several \(types[0]) records have no Id\n  = give the one that is meant an Id in its file",
        status: .usage)
    }
    self = first
  }

  fileprivate init(_ origin: Origin, in text: RecText) {
    let record = text.records[origin.record]
    self.origin = origin
    self.text = text
    self.record = record
    name = RecordName(of: record, in: text)
  }

  /// The values that a field of the record has, in the order of the text.
  func values(of field: String) -> [StoredValue] {
    record.fields(field).map { StoredValue($0.valueBytes) }
  }
}

extension Ledger {
  /// The records with an Id, of one type or of any; with an empty one, those that have none.
  fileprivate func records(withID id: String, of type: String?) -> [RecordChoice] {
    let wanted = id.isEmpty ? nil : RecordID(id)
    return files.enumerated().flatMap { position, file in
      file.text.sets.filter { $0.type != nil && (type == nil || $0.type == type) }
        .flatMap(\.records).lazy
        .map { RecordChoice(Origin(file: position, record: $0), in: file.text) }
        .filter { $0.name.id == wanted }
    }
  }

  /// The type that a word names, in the singular or plural and in any case; `nil` for no type.
  func recordType(named word: String) -> String? {
    let wanted = word.lowercased()
    let known = RecordType.allCases.first {
      [$0.rawValue.lowercased(), $0.plural].contains(wanted)
    }
    if let known { return known.rawValue }
    return typesInStore.first { [$0.lowercased(), "\($0.lowercased())s"].contains(wanted) }
  }

  /// The types that the files of the store describe, and those that Cadre knows, in order.
  var allTypes: [String] {
    Set(typesInStore).union(RecordType.allCases.map(\.rawValue)).sorted()
  }

  private var typesInStore: [String] { files.flatMap { $0.text.sets.compactMap(\.type) } }
}
