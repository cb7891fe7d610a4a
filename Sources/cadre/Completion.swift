internal import ArgumentParser
internal import Cooperation
internal import Recfile

// What a shell offers where a record, a type or a field is to be named; it asks the store itself.
extension CompletionKind {
  /// The Ids of the store's records; `TYPE:ID` where records of several types have the Id.
  static var records: CompletionKind {
    .custom { arguments, _, _ in Completion(arguments).records }
  }

  /// The types of records.
  static var recordTypes: CompletionKind {
    .custom { arguments, _, _ in Completion(arguments).types }
  }

  /// The fields of the type or record that the command line names.
  static var fields: CompletionKind {
    .custom { arguments, _, _ in Completion(arguments).fields }
  }

  /// The fields, each with the sign that a value stands behind.
  static var assignments: CompletionKind {
    .custom { arguments, _, _ in Completion(arguments).fields.map { "\($0)=" } }
  }
}

/// What can be named in a command line that is being typed.
private struct Completion {
  private let arguments: [String]
  private let ledger: Ledger?

  init(_ arguments: [String]) {
    self.arguments = arguments
    let option = arguments.firstIndex(of: "--store")
    let path = option.flatMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
    ledger = (try? OpenedStore(path))?.ledger
  }

  var types: [String] {
    RecordType.allCases.map(\.plural)
      + (ledger?.allTypes.filter { RecordType(rawValue: $0) == nil } ?? [])
  }

  var records: [String] {
    guard let ledger else { return [] }
    var types: [String: Set<String>] = [:]
    for set in ledger.files.flatMap({ file in file.text.sets.map { (file.text, $0) } }) {
      let (text, set) = set
      guard let type = set.type, let key = ledger.identifyingField(of: type) else { continue }
      for index in set.records {
        if let id = text.records[index].value(key) { types[id, default: []].insert(type) }
      }
    }
    return types.flatMap { id, types in
      types.count == 1 ? [id] : types.map { "\($0):\(id)" }
    }.sorted()
  }

  /// The fields of the first word that names a type or a record; all where none does.
  var fields: [String] {
    for argument in arguments {
      if let type = ledger?.recordType(named: argument) { return fields(of: type) }
      if let ledger, let choice = try? RecordChoice(argument, in: ledger),
        let type = choice.name.type
      {
        return fields(of: type)
      }
    }
    return Set(RecordType.allCases.flatMap { $0.fields.map(\.name) }).sorted()
  }

  private func fields(of type: String) -> [String] {
    var names = RecordType(rawValue: type)?.fields.map(\.name) ?? []
    for set in ledger?.files.flatMap(\.text.sets) ?? [] where set.type == type {
      names += (set.descriptor?.allowed ?? []) + (set.descriptor?.mandatory ?? [])
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
