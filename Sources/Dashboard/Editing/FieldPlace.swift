public import Cooperation

/// One value of a field of one record: what is typed for.
public struct FieldPlace: Hashable, Sendable {
  /// The record.
  public let record: RecordName
  /// The field.
  public let field: String
  /// The place among the values of the field, from 0 as recutils counts them (`Topic[0]`).
  public let index: Int

  /// A value of a field of a record.
  public init(_ record: RecordName, _ field: String, index: Int = 0) {
    self.record = record
    self.field = field
    self.index = index
  }
}

/// A value that was typed and not saved yet.
public struct FieldDraft: Hashable, Sendable {
  /// What was typed.
  public let text: String
  /// What stood in the field when typing began; `nil` for a field that was not there.
  public let seen: StoredValue?

  /// A value that was typed.
  public init(_ text: String, seen: StoredValue?) {
    self.text = text
    self.seen = seen
  }
}
