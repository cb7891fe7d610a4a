internal import Recfile

/// A record of a text, with what its type and its descriptor say of it.
struct Subject {
  let text: RecText
  let record: Record
  let recordSet: RecordSet?
  let fields: [Field]

  /// The record at an index of a text.
  init(_ text: RecText, _ index: Int) {
    self.text = text
    record = text.records[index]
    recordSet = text.set(ofRecord: index)
    fields = Array(record.fields)
  }

  var type: RecordType? { record.type.flatMap(RecordType.init(rawValue:)) }
  var identifyingField: String { recordSet?.identifyingField ?? "Id" }
  var contents: [NewField] { fields.map { NewField($0.name, $0.valueBytes) } }

  func rule(for field: String) -> FieldRule? { type?.rule(for: field) }

  /// The Id; `nil` where the record has none.
  var id: RecordID? { name().id }

  func fields(_ name: String) -> [Field] { fields.filter { $0.isNamed(name) } }

  /// The name, by Id unless it was meant to be by bytes.
  func name(like other: RecordName? = nil) -> RecordName {
    if case .bytes = other?.mark { return RecordName(byBytesOf: record, in: text) }
    return RecordName(of: record, in: text)
  }
}

extension RecordSet {
  /// The type that the values of a field refer to, by the table of types or by the descriptor; `nil`
  /// for a field that refers to nothing.
  func target(of field: String) -> String? {
    if let type = type.flatMap(RecordType.init(rawValue:)),
      case .reference(let target)? = type.rule(for: field)?.kind
    {
      return target.rawValue
    }
    guard case .rec(let target)? = descriptor?.types[field] else { return nil }
    return target
  }

  /// The fields that refer to records of some types.
  func fields(to types: Set<String>) -> [(field: String, type: String)] {
    let known = type.flatMap(RecordType.init(rawValue:))?.fields.map(\.name) ?? []
    let typed = descriptor?.types.keys.filter { !known.contains($0) }.sorted() ?? []
    return (known + typed).compactMap { field in
      target(of: field).flatMap { types.contains($0) ? (field, $0) : nil }
    }
  }
}
