/// A field that a query compares.
public struct QueryField: Hashable, Sendable {
  /// What the values of the field are, in every record type that has it.
  public enum Kind: Hashable, Sendable {
    /// A text.
    case text
    /// A ``Count``.
    case count
    /// A ``PartialDate``.
    case date
    /// A year.
    case year
    /// A whole number.
    case number
    /// One of these words.
    case code([String])
    /// The Id of a record of a type.
    case reference(RecordType)
    /// Whatever the store means by it: a field that the schema does not know.
    case own
  }

  /// The name, in the case that a store writes it.
  public let name: String
  /// What its values are.
  public let kind: Kind

  init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

extension QueryField: CustomStringConvertible {
  /// The name as a query writes it: in lower case where the schema knows the field.
  public var description: String { kind == .own ? name : name.lowercased() }
}

extension QueryField {
  /// The fields of the schema by their names in lower case, with the short names of some.
  static let known: [String: QueryField] = {
    var fields: [String: QueryField] = [:]
    for type in RecordType.allCases {
      for rule in type.fields {
        let kind = Kind(rule.kind)
        let name = rule.name.lowercased()
        let before = fields[name]?.kind
        fields[name] = QueryField(name: rule.name, kind: before.map { $0.joined(kind) } ?? kind)
      }
    }
    for (short, name) in shortNames { fields[short] = fields[name] }
    return fields
  }()

  private static let shortNames = [
    "basis": "yearbasis", "plan": "planned", "programme": "program",
    "organisation": "organization",
  ]

  /// The field of the schema that a name in any case and width means.
  static func known(_ name: String) -> QueryField? {
    known[halfWidth(name).lowercased()]
  }
}

extension QueryField.Kind {
  init(_ kind: FieldRule.Kind) {
    self =
      switch kind {
      case .text: .text
      case .count: .count
      case .date: .date
      case .year: .year
      case .number: .number
      case .code(let words): .code(words)
      case .reference(let type): .reference(type)
      }
  }

  /// What covers the values of two record types that have a field of one name.
  func joined(_ other: QueryField.Kind) -> QueryField.Kind {
    switch (self, other) {
    case (.code(let words), .code(let others)):
      .code(words + others.filter { !words.contains($0) })
    case _ where self == other: self
    default: .text
    }
  }
}
