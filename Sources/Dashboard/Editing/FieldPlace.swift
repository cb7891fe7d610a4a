public import Cooperation

/// One field of one record: what a value is typed for.
public struct FieldPlace: Hashable, Sendable {
  /// The record.
  public let record: RecordName
  /// The field.
  public let field: String

  /// A field of a record.
  public init(_ record: RecordName, _ field: String) {
    self.record = record
    self.field = field
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
