public import Recfile

/// One field of a form: what the table of types and the descriptor together ask of its values.
public struct FormField: Hashable, Sendable {
  /// What the values of a field are.
  public enum Kind: Hashable, Sendable {
    /// Any text.
    case text
    /// A ``Count``.
    case count
    /// A date; of the types that Cadre knows a ``PartialDate``, else a day as recutils reads it.
    case date
    /// A year, or `?`.
    case year
    /// A whole number within bounds; `nil` is no bound.
    case number(min: Int?, max: Int?)
    /// Yes or no.
    case truth
    /// One of a closed list of words.
    case code([String])
    /// The Id of a record of a type.
    case reference(String)
  }

  /// The name.
  public let name: String
  /// What its values are.
  public let kind: Kind
  /// Whether a record must have it.
  public let isMandatory: Bool
  /// Whether a record may have it more than once.
  public let repeats: Bool
  /// What the descriptor says of its values; `nil` where it says nothing.
  public let declared: FieldType?

  init(_ name: String, rule: FieldRule?, _ descriptor: Descriptor?, isKey: Bool) {
    self.name = name
    declared = descriptor?.types[name]
    kind = Kind(rule, declared)
    let isDemanded = descriptor?.mandatory.contains(name) ?? false
    isMandatory = isKey || isDemanded || rule?.isMandatory ?? false
    let isSingle = isKey || descriptor?.unique.contains(name) ?? false
    repeats = !isSingle && rule?.repeats ?? true
  }
}

extension FormField.Kind {
  /// What both a rule of the table and a type of a descriptor accept, as nearly as one kind can say it.
  fileprivate init(_ rule: FieldRule?, _ declared: FieldType?) {
    guard let rule else {
      self = declared.map(Self.init(declared:)) ?? .text
      return
    }
    if case .enumeration(let words)? = declared, !rule.isReference {
      let common = words.filter { rule.flaw(of: $0) == nil }
      if !common.isEmpty {
        self = .code(common)
        return
      }
    }
    switch rule.kind {
    case .text: self = declared.map(Self.init(declared:)) ?? .text
    case .count: self = .count
    case .date: self = .date
    case .year: self = .year
    case .number(let range): self = .number(range, within: declared)
    case .code(let words): self = .code(words)
    case .reference(let type): self = .reference(type.rawValue)
    }
  }

  private init(declared: FieldType) {
    switch declared {
    case .int: self = .number(min: nil, max: nil)
    case .range(let min, let max): self = .number(min: min, max: max)
    case .bool: self = .truth
    case .date: self = .date
    case .enumeration(let words): self = .code(words)
    case .rec(let type): self = .reference(type)
    case .real, .size, .line, .regexp, .field, .email, .uuid: self = .text
    }
  }

  /// The numbers of a range that a declared one has, too; all of it if those are none.
  private static func number(_ range: ClosedRange<Int>, within declared: FieldType?) -> Self {
    var low = range.lowerBound
    var high = range.upperBound
    if case .range(let min, let max)? = declared {
      low = Swift.max(low, min ?? low)
      high = Swift.min(high, max ?? high)
    }
    return low <= high
      ? .number(min: low, max: high) : .number(min: range.lowerBound, max: range.upperBound)
  }
}

extension FieldRule {
  fileprivate var isReference: Bool {
    if case .reference = kind { true } else { false }
  }
}
