/// A record, or a set of them, that is not as its descriptor demands.
public struct RuleViolation: Error, Hashable, Sendable {
  /// The rule, and how it is broken.
  public enum Reason: Hashable, Sendable {
    /// The record does not have the field of `%key`.
    case missingKey(String)
    /// The record has the field of `%key` again.
    case repeatedKey(String)
    /// Another record, before this one, has the same key.
    case sharedKey(String, firstRecord: Int)
    /// The record does not have a field of `%mandatory`.
    case missingField(String)
    /// The record has a field of `%unique` again.
    case repeatedField(String)
    /// The record has a field of `%prohibit`.
    case prohibitedField(String)
    /// The record has a field that is not in `%allowed`, nor mandatory, nor the key.
    case otherField(String)
    /// Another record, before this one, has the same value in a field of `%singular`.
    case sharedValue(String, firstRecord: Int)
    /// The value of a field of `%confidential` is not encrypted.
    case clearText(String)
    /// The value is not of the type of its field.
    case value(String, type: FieldType)
    /// The set does not have as many records as `%size` says; how many it has.
    case size(SizeRule, count: Int)
  }

  /// The rule, and how it is broken.
  public let reason: Reason
  /// The index of the record in `RecText.records`; nil for a rule on the set as a whole.
  public let record: Int?
  /// The byte that is meant: of the field, of its value, of the record if the field is missing, or
  /// of the descriptor.
  public let offset: Int

  /// A violation in a record, or nil for a set, at an offset.
  public init(_ reason: Reason, record: Int?, at offset: Int) {
    self.reason = reason
    self.record = record
    self.offset = offset
  }

  /// What is wrong, as a clause without a full stop.
  public var message: String {
    switch reason {
    case .missingKey(let name): "the record has no `\(name.shown)`, which is the key of its type"
    case .repeatedKey(let name): "the record has a second `\(name.shown)`, which is its key"
    case .sharedKey(let name, _): "another record has the same key in `\(name.shown)`"
    case .missingField(let name): "the record has no `\(name.shown)`, which is mandatory"
    case .repeatedField(let name): "the record has a second `\(name.shown)`"
    case .prohibitedField(let name): "the field `\(name.shown)` is prohibited here"
    case .otherField(let name): "the field `\(name.shown)` is not among those allowed here"
    case .sharedValue(let name, _): "another record has the same value in `\(name.shown)`"
    case .clearText(let name): "the value of `\(name.shown)` is not encrypted"
    case .value(let name, let type): "the value of `\(name.shown)` is not \(type.noun)"
    case .size(_, let count): "the record set has \(count) \(count == 1 ? "record" : "records")"
    }
  }

  /// What the rule accepts, as a clause without a full stop.
  public var remedy: String {
    switch reason {
    case .missingKey(let name): "add a line `\(name.shown): …` with a value of its own"
    case .repeatedKey, .repeatedField: "keep one of them"
    case .sharedKey: "give one of the two another key, or make one record of them"
    case .missingField(let name): "add a line `\(name.shown): …`; its value may be empty"
    case .prohibitedField: "delete it, or take it out of `%prohibit` in the descriptor"
    case .otherField: "rename or delete it, or add it to `%allowed` in the descriptor"
    case .sharedValue: "give one of the two another value"
    case .clearText: "encrypt it with recutils; values that are begin with `encrypted-`"
    case .value(_, let type): "write \(type.accepted)"
    case .size(let rule, _): "there must be \(rule.words)"
    }
  }
}

extension RuleViolation.Reason {
  /// The field that it is about; `nil` for a rule on the set as a whole.
  public var field: String? {
    switch self {
    case .missingKey(let name), .repeatedKey(let name), .sharedKey(let name, _),
      .missingField(let name), .repeatedField(let name), .prohibitedField(let name),
      .otherField(let name), .sharedValue(let name, _), .clearText(let name), .value(let name, _):
      name
    case .size: nil
    }
  }
}

extension SizeRule {
  /// The rule in words: `no more than 100`.
  fileprivate var words: String {
    switch comparison {
    case .less: "fewer than \(count)"
    case .lessOrEqual: "no more than \(count)"
    case .greater: "more than \(count)"
    case .greaterOrEqual: "no fewer than \(count)"
    case .equal: "exactly \(count)"
    }
  }
}
