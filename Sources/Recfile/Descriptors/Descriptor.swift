/// What a record set says of its records.
///
/// Rules that cannot be read have no effect, and are problems of the text.
///
/// Source: recutils manual, 2.4.1 Record Sets and 6 Constraints and Types.
public struct Descriptor: Sendable {
  /// All fields of the descriptor, as written.
  public private(set) var fields: [Field]
  /// The bytes from the first field to the end of the last line, its ending included.
  public private(set) var span: Range<Int>
  /// The offset of the first field.
  public var offset: Int { span.lowerBound }
  /// The type of the records: the first word of `%rec`.
  public internal(set) var type: String?
  /// The file or URL that `%rec` names behind the type; it is never read.
  public internal(set) var external: String?
  /// The text of `%doc`; several are put under one another.
  public internal(set) var doc: String?
  /// The field whose value identifies a record.
  public internal(set) var key: String?
  /// The fields that each record has.
  public internal(set) var mandatory: [String] = []
  /// The fields that a record has at most once.
  public internal(set) var unique: [String] = []
  /// The fields that no record has.
  public internal(set) var prohibited: [String] = []
  /// The fields that a record may have beside the key and the mandatory ones; empty for all.
  public internal(set) var allowed: [String] = []
  /// The types of fields, with the names of `%typedef` resolved.
  public internal(set) var types: [String: FieldType] = [:]
  /// The fields that recutils fills in.
  public internal(set) var auto: [String] = []
  /// The fields by which recutils shows the records sorted.
  public internal(set) var sort: [String] = []
  /// How many records there may be.
  public internal(set) var size: SizeRule?
  /// The selection expressions that hold for each record; they are not evaluated.
  public internal(set) var constraints: [String] = []
  /// The fields whose values are encrypted.
  public internal(set) var confidential: [String] = []
  /// The fields whose values no two records share.
  public internal(set) var singular: [String] = []

  init(_ fields: Fields) {
    self.fields = Array(fields)
    span = fields.span
  }

  /// The descriptor of a part whose source begins with the text, where the part is further on.
  func moved(by shift: Shift) -> Descriptor {
    guard shift != Shift() else { return self }
    var descriptor = self
    descriptor.fields = fields.map { Field($0, movedBy: shift) }
    descriptor.span = span.moved(by: shift.offset)
    return descriptor
  }
}
