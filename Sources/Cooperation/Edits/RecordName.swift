public import Recfile
internal import Writing

/// What a record is found again by, in a text that others may have changed since.
public struct RecordName: Hashable, Sendable {
  /// What tells a record from others of its type.
  public enum Mark: Hashable, Sendable {
    /// Its Id: the value of the field that is the key of its type.
    case id(RecordID)
    /// All its bytes without the ending of the last line, comments inside included: for a record
    /// without an Id, or with one that stands twice.
    case bytes([UInt8])
  }

  /// The record's type; `nil` for a record that comes before any descriptor.
  public let type: String?
  /// What tells it from others of the type.
  public let mark: Mark

  /// A name of a type and a mark.
  public init(type: String?, mark: Mark) {
    self.type = type
    self.mark = mark
  }

  /// The name of the record of a known type with an Id.
  public init(_ type: RecordType, _ id: RecordID) {
    self.init(type: type.rawValue, mark: .id(id))
  }

  /// The name of the record of any type with an Id.
  public init(type: String, id: RecordID) {
    self.init(type: type, mark: .id(id))
  }

  /// The name of a record of a text: by its Id, or where it has none, by its bytes.
  ///
  /// Whether another record has the same name is not looked up; ``Ledger/name(of:)`` does so.
  public init(of record: Record, in text: RecText) {
    if record.type != nil, let key = text.set(ofRecord: record.index)?.identifyingField,
      let id = record.value(key)
    {
      self.init(type: record.type, mark: .id(RecordID(id)))
    } else {
      self.init(byBytesOf: record, in: text)
    }
  }

  /// The name of a record by its bytes.
  public init(byBytesOf record: Record, in text: RecText) {
    self.init(type: record.type, mark: .bytes(text.content(of: record)))
  }

  /// The Id, if the record is named by it.
  public var id: RecordID? {
    if case .id(let id) = mark { id } else { nil }
  }
}

extension RecordName: CustomStringConvertible {
  /// The record as a sentence names it: `Cohort VN-2026`, `the Store record without Id`.
  public var description: String {
    let type = type.map(visible)
    switch mark {
    case .id(let id): return "\(type ?? "record") \(visible(id.text))"
    case .bytes: return type.map { "the \($0) record without Id" } ?? "the record without type"
    }
  }
}

extension RecordSet {
  /// The field whose value identifies a record of the set.
  ///
  /// For the types that Cadre knows it is Id, whatever a descriptor says; for others it is the key
  /// that their descriptor names.
  var identifyingField: String {
    guard let type, RecordType(rawValue: type) == nil else { return "Id" }
    return descriptor?.key ?? "Id"
  }
}

extension RecText {
  /// The bytes of a record without the ending of its last line.
  func content(of record: Record) -> [UInt8] {
    var bytes = record.bytes
    if bytes.last == UInt8(ascii: "\n") {
      bytes.removeLast()
      if lineEnding == .crlf, bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    }
    return Array(bytes)
  }
}

extension Ledger {
  /// The name by which the record at an origin is found again: its Id if no other record of its type
  /// has it, else its bytes.
  ///
  /// Takes a walk over the records of the type.
  public func name(of origin: Origin) -> RecordName {
    let text = files[origin.file].text
    let record = text.records[origin.record]
    let name = RecordName(of: record, in: text)
    guard name.id != nil, files.map(\.text).origins(of: name).count > 1 else { return name }
    return RecordName(byBytesOf: record, in: text)
  }
}
