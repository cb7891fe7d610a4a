/// What a field of a known record type may hold.
public struct FieldRule: Sendable {
  /// What the values of a field are.
  public enum Kind: Sendable {
    /// Any text.
    case text
    /// A ``Count``.
    case count
    /// A ``PartialDate``.
    case date
    /// A year, or `?`.
    case year
    /// A whole number in a range.
    case number(ClosedRange<Int>)
    /// One of a closed list of words.
    case code([String])
    /// The Id of a record of a type.
    case reference(RecordType)
  }

  /// The field's name, in the case that a store writes it.
  public let name: String
  /// What its values are.
  public let kind: Kind
  /// Whether a record must have it.
  public let isMandatory: Bool
  /// Whether a record may have it more than once.
  public let repeats: Bool

  init(_ name: String, _ kind: Kind = .text, mandatory: Bool = false, repeats: Bool = false) {
    self.name = name
    self.kind = kind
    self.isMandatory = mandatory
    self.repeats = repeats
  }

  static func code<Words: Code>(_ name: String, _ words: Words.Type, mandatory: Bool = false)
    -> Self
  {
    FieldRule(name, .code(words.allCases.map(\.rawValue)), mandatory: mandatory)
  }

  static func references(_ name: String, to type: RecordType) -> Self {
    FieldRule(name, .reference(type), repeats: true)
  }
}
