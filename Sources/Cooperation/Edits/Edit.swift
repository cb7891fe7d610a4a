public import Recfile

/// What somebody meant to change: which record, what, and what they saw there.
///
/// An edit knows no place in a text. It finds its record and field again in the text as it is when
/// the edit is applied, so that it outlives changes that others make in between.
public struct Edit: Hashable, Sendable {
  /// A change to one record.
  public enum Change: Hashable, Sendable {
    /// Gives a field another value; `nil` stands for a field that is not there.
    case set(field: String, from: StoredValue?, to: StoredValue?)
    /// Adds a value to a field that may stand more than once, and that had it so often before;
    /// where it stands more often by now, somebody else has added it.
    case addValue(field: String, StoredValue, seen: Int = 0)
    /// Removes a value, once, from a field that had it so often before; where it stands less often
    /// by now, somebody else has removed it.
    case removeValue(field: String, StoredValue, seen: Int = 1)
    /// Adds a record.
    case insert(fields: [NewField], place: InsertionPlace)
    /// Removes a record whose bytes, without the ending of the last line, were these.
    case delete(seen: [UInt8])
  }

  /// The record; for ``Change/insert(fields:place:)``, the one that will be there.
  public let record: RecordName
  /// The change.
  public let change: Change
  /// How the text stood before the edit that this one takes back; `nil` for any other edit.
  public let memory: Memory?

  /// An edit of a record.
  public init(_ record: RecordName, _ change: Change, memory: Memory? = nil) {
    self.record = record
    self.change = change
    self.memory = memory
  }

  /// An edit that adds a record of a type; it is named by its Id, or by its bytes if it has none.
  public init(
    inserting fields: [NewField], of type: String, at place: InsertionPlace = .nearest
  ) {
    let id = fields.first { $0.name == "Id" }
    let mark: RecordName.Mark =
      if let id { .id(RecordID(StoredValue(id.value).text)) } else { .bytes(Edit.written(fields)) }
    self.init(RecordName(type: type, mark: mark), .insert(fields: fields, place: place))
  }

  /// The lines of a new record as a text without records of the type would have them.
  static func written(_ fields: [NewField]) -> [UInt8] {
    let empty = RecText(bytes: [])
    guard let splice = try? empty.splice(inserting: fields, at: .endOfText) else { return [] }
    return splice.replacement.dropLast()
  }

  /// An edit that removes a record of a text as it stands there.
  public init(deleting record: Record, of text: RecText) {
    self.init(RecordName(of: record, in: text), .delete(seen: text.content(of: record)))
  }

  /// The field that the edit changes; `nil` if it adds or removes a record.
  public var field: String? {
    switch change {
    case .set(let field, _, _), .addValue(let field, _, _), .removeValue(let field, _, _): field
    case .insert, .delete: nil
    }
  }
}

/// Where a new record goes.
public enum InsertionPlace: Hashable, Sendable {
  /// With its nearest relatives, as they stand when the edit is applied.
  case nearest
  /// Behind a record of the same type; with its nearest relatives if that is gone.
  case after(RecordName)
  /// To the end of the records of its type in a file; with its nearest relatives if it has none.
  case file(String)
}
