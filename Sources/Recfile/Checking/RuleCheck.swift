/// The check of one record set, record by record.
struct RuleCheck {
  /// A field name of the set, what the descriptor says of it, and what was seen of it.
  private struct Slot {
    let name: String
    var type: FieldType?
    /// The pattern of the type, if it has one that can be read.
    var pattern: Pattern?
    var isKey = false
    var isMandatory = false
    var isUnique = false
    var isProhibited = false
    var isAllowed = false
    var isSingular = false
    var isConfidential = false
    /// The last record that has the field.
    var lastRecord: Int?
    /// For a key or a singular field, the first record of each value.
    var firstRecords: [[UInt8]: Int] = [:]
    /// The slot of the field that came after this one when it was last seen.
    var successor: Int?
  }

  private let descriptor: Descriptor
  private let keyTypes: [String: FieldType]
  private var slots: [Slot] = []
  private var slotsByName: [String: Int] = [:]
  /// The slots of the fields that must not be missing.
  private var demanded: [Int] = []
  private var hasRules = false
  private(set) var violations: [RuleViolation] = []

  /// Prepares the check of the set of a descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: The descriptor of the set.
  ///   - keyTypes: For each record type of the text, the type of its key.
  init(_ descriptor: Descriptor, keyTypes: [String: FieldType]) {
    self.descriptor = descriptor
    self.keyTypes = keyTypes
    for (name, type) in descriptor.types {
      let type = resolved(type)
      let pattern = if case .regexp(let text) = type { Pattern(text) } else { Pattern?.none }
      rule(name) {
        $0.type = type
        $0.pattern = pattern
      }
    }
    if let key = descriptor.key { rule(key) { $0.isKey = true } }
    for name in descriptor.mandatory { rule(name) { $0.isMandatory = true } }
    for name in descriptor.unique { rule(name) { $0.isUnique = true } }
    for name in descriptor.prohibited { rule(name) { $0.isProhibited = true } }
    for name in descriptor.allowed { rule(name) { $0.isAllowed = true } }
    for name in descriptor.singular { rule(name) { $0.isSingular = true } }
    for name in descriptor.confidential { rule(name) { $0.isConfidential = true } }
    demanded = slots.indices.filter { slots[$0].isKey || slots[$0].isMandatory }
    hasRules = !slots.isEmpty
  }

  private mutating func rule(_ name: String, _ add: (inout Slot) -> Void) {
    add(&slots[slot(name)])
  }

  private mutating func slot(_ name: String) -> Int {
    if let slot = slotsByName[name] { return slot }
    slotsByName[name] = slots.count
    slots.append(Slot(name: name))
    return slots.count - 1
  }

  /// Checks one record of the set.
  mutating func take(_ record: Record) {
    guard hasRules else { return }
    var previous: Int?
    for field in record.fields {
      let slot = slot(of: field, after: previous)
      check(field, in: slot, of: record.index)
      slots[slot].lastRecord = record.index
      previous = slot
    }
    for slot in demanded where slots[slot].lastRecord != record.index {
      let name = slots[slot].name
      report(
        slots[slot].isKey ? .missingKey(name) : .missingField(name), record.index,
        at: record.span.lowerBound)
    }
  }

  /// Checks the number of records in the set.
  mutating func takeCount(_ count: Int) {
    guard let size = descriptor.size, !size.accepts(count) else { return }
    report(.size(size, count: count), nil, at: descriptor.offset)
  }

  /// The slot of a field: most often the one that followed the last time.
  private mutating func slot(of field: Field, after previous: Int?) -> Int {
    let guess = previous.map { slots[$0].successor } ?? 0
    if let guess, guess < slots.count, field.isNamed(slots[guess].name) { return guess }
    let slot = slot(field.name)
    if let previous { slots[previous].successor = slot }
    return slot
  }

  private mutating func check(_ field: Field, in slot: Int, of record: Int) {
    let name = slots[slot].name
    if slots[slot].isProhibited { report(.prohibitedField(name), record, at: field.offset) }
    if !descriptor.allowed.isEmpty, !slots[slot].isAllowed, !slots[slot].isMandatory,
      !slots[slot].isKey
    {
      report(.otherField(name), record, at: field.offset)
    }
    let isRepeated = slots[slot].lastRecord == record
    if isRepeated, slots[slot].isKey {
      report(.repeatedKey(name), record, at: field.offset)
    } else if isRepeated, slots[slot].isUnique {
      report(.repeatedField(name), record, at: field.offset)
    }
    checkValue(of: field, in: slot, of: record, isRepeated: isRepeated)
  }

  private mutating func checkValue(
    of field: Field, in slot: Int, of record: Int, isRepeated: Bool
  ) {
    let isIdentity = slots[slot].isSingular || slots[slot].isKey && !isRepeated
    let isEncrypted = slots[slot].isConfidential
    guard slots[slot].type != nil || isIdentity || isEncrypted else { return }
    let name = slots[slot].name
    let value = field.valueBytes
    let offset = field.valueSpan.lowerBound
    let isMatched = slots[slot].pattern?.matches(value) ?? true
    if let type = slots[slot].type, !isMatched || !type.accepts(value) {
      report(.value(name, type: type), record, at: offset)
    }
    if isEncrypted, !value.starts(with: "encrypted-".utf8) {
      report(.clearText(name), record, at: offset)
    }
    guard isIdentity else { return }
    let first = slots[slot].firstRecords[value, default: record]
    slots[slot].firstRecords[value] = first
    // Within one record a value may come again.
    guard first != record else { return }
    report(
      slots[slot].isKey
        ? .sharedKey(name, firstRecord: first) : .sharedValue(name, firstRecord: first),
      record, at: offset)
  }

  /// For a reference, the type of the key that it is to, if that is known.
  private func resolved(_ type: FieldType) -> FieldType {
    guard case .rec(let target) = type else { return type }
    return keyTypes[target] ?? type
  }

  private mutating func report(_ reason: RuleViolation.Reason, _ record: Int?, at offset: Int) {
    violations.append(RuleViolation(reason, record: record, at: offset))
  }
}
