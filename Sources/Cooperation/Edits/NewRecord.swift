internal import Recfile

/// A record as it is to be added: its type, and its fields in the order in which they are written.
public struct NewRecord: Hashable, Sendable {
  /// A field and its value.
  public struct Field: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: StoredValue

    /// A field of a name and a value.
    public init(_ name: String, _ value: StoredValue) {
      self.name = name
      self.value = value
    }
  }

  /// The type.
  public let type: String
  /// The fields.
  public let fields: [Field]

  /// A record of some fields, which are put in the order of the type, with the Id first; fields that
  /// the type does not know come last, as they came.
  public init(_ type: String, _ fields: [Field]) {
    let order = RecordType(rawValue: type)?.fields.map(\.name) ?? []
    func rank(_ field: Field) -> Int { order.firstIndex(of: field.name) ?? order.count }
    self.type = type
    self.fields = fields.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  /// The first value of a field; `nil` where the record has none.
  public subscript(name: String) -> StoredValue? {
    fields.first { $0.name == name }?.value
  }
}

extension Edit {
  /// An edit that adds a record; it is named by its Id, or by its bytes if it has none.
  public init(adding record: NewRecord, at place: InsertionPlace = .nearest) {
    self.init(
      inserting: record.fields.map { NewField($0.name, $0.value.bytes) }, of: record.type,
      at: place)
  }
}

extension Ledger {
  /// The values of a field of the record at an origin as the store holds them.
  public func values(_ field: String, at origin: Origin) -> [StoredValue] {
    record(at: origin).fields(field).map { StoredValue($0.valueBytes) }
  }

  /// All fields of the record at an origin, in the order of the text.
  public func fields(at origin: Origin) -> [NewRecord.Field] {
    record(at: origin).fields.map { NewRecord.Field($0.name, StoredValue($0.valueBytes)) }
  }

  /// The type of the record at an origin; `nil` for one before any descriptor.
  public func type(at origin: Origin) -> String? {
    record(at: origin).type
  }

  /// The edit that removes the record at an origin as it stands there.
  public func removal(of origin: Origin) -> Edit {
    let text = files[origin.file].text
    return Edit(name(of: origin), .delete(seen: text.content(of: text.records[origin.record])))
  }

  /// Where the record of a name stands; `nil` where none or several go by it.
  ///
  /// Takes a walk over the records of the type.
  public func origin(of name: RecordName) -> Origin? {
    let origins = files.map(\.text).origins(of: name)
    return origins.count == 1 ? origins.first : nil
  }
}
