internal import Recfile

/// What an edit of a field comes to in the record as it is now.
struct FieldStep {
  let name: String
  /// The field that gets another value or goes; `nil` if one is added.
  let field: Field?
  /// The value that comes; `nil` if the field goes.
  let value: StoredValue?
  /// The change that takes it back.
  let inverse: Edit.Change

  /// The value that goes.
  var former: StoredValue? { field.map { StoredValue($0.valueBytes) } }
}

extension Subject {
  /// What an edit of a field comes to here; `nil` if the record has it already.
  func step(for edit: Edit) throws(Rejection.Reason) -> FieldStep? {
    switch edit.change {
    case .insert, .delete:
      return nil
    case .set(let name, let from, let to):
      let there = fields(name)
      guard there.count < 2 else { throw .refused(.severalValues(field: name)) }
      let now = there.first.map { StoredValue($0.valueBytes) }
      if now == to { return nil }
      guard now == from else {
        throw .conflict(.field(edit.record, name, before: from, here: to, there: now))
      }
      return FieldStep(
        name: name, field: there.first, value: to,
        inverse: .set(field: name, from: to, to: from))
    case .addValue(let name, let value, let seen):
      let count = fields(name).count { $0.valueBytes == value.bytes }
      if count > seen { return nil }
      return FieldStep(
        name: name, field: nil, value: value,
        inverse: .removeValue(field: name, value, seen: count + 1))
    case .removeValue(let name, let value, let seen):
      let there = fields(name).filter { $0.valueBytes == value.bytes }
      guard let last = there.last, there.count >= seen else { return nil }
      return FieldStep(
        name: name, field: last, value: nil,
        inverse: .addValue(field: name, value, seen: there.count - 1))
    }
  }

  /// What makes a step of this record unacceptable whatever else is in the store.
  func refusal(of step: FieldStep) -> Refusal? {
    let there = fields(step.name)
    guard let value = step.value else {
      if fields.count == 1 { return .lastField(step.name) }
      let isMandatory = rule(for: step.name)?.isMandatory ?? false
      return isMandatory && there.count == 1
        ? .missing(field: step.name, type: record.type ?? "record") : nil
    }
    if step.field == nil, !there.isEmpty, rule(for: step.name)?.repeats == false {
      return .secondValue(field: step.name)
    }
    return rule(for: step.name).refusal(of: value, in: step.name)
  }
}

extension FieldRule? {
  /// What makes a value unacceptable for a field, by itself.
  func refusal(of value: StoredValue, in field: String) -> Refusal? {
    guard let text = String(validating: value.bytes, as: UTF8.self) else {
      return .encoding(field: field)
    }
    return self?.flaw(of: text).map { .value(field: field, $0) }
  }
}
