internal import Cooperation
internal import Recfile

extension EditPlan {
  /// The edit that adds a record of a type with the fields that assignments give it.
  ///
  /// The fields are put in the order of the type; where no Id is given, one is made. A field that is
  /// assigned nothing is left out.
  init(adding type: String, _ assignments: [Assignment], to ledger: Ledger) throws(Failure) {
    self.init()
    let key = ledger.identifyingField(of: type)
    let known = key.map { [$0] } ?? []
    var fields: [NewField] = []
    for assignment in assignments {
      let field = fieldName(assignment.field, of: type, known: known)
      switch assignment.action {
      case .set(let typed), .add(let typed):
        let value = value(typed, of: field, type: type, for: assignment.argument)
        if let value { fields.append(NewField(field, value.bytes)) }
      case .clear: break
      case .remove:
        refuse(
          assignment.argument, "a new record has nothing to remove", "write \(field)=… instead")
      }
    }
    try check()
    if let key, !fields.contains(where: { $0.name == key }) {
      let id = try ledger.newID(for: fields, of: type)
      fields.insert(NewField(key, id), at: 0)
    }
    fields = ordered(fields, of: type, key: key)
    add(Edit.adding(fields, of: type, key: key), for: "add \(type)")
  }

  /// The edits that remove records as they were read.
  init(removing arguments: [String], from ledger: Ledger) throws(Failure) {
    self.init()
    var names: Set<RecordName> = []
    for argument in arguments {
      let choice = try RecordChoice(argument, in: ledger)
      if names.insert(choice.name).inserted {
        add(Edit(deleting: choice.record, of: choice.text), for: argument)
      }
    }
  }
}

extension Edit {
  fileprivate static func adding(_ fields: [NewField], of type: String, key: String?) -> Edit {
    guard let id = fields.first(where: { $0.name == key }) else {
      return Edit(inserting: fields, of: type)
    }
    let name = RecordName(type: type, id: RecordID(StoredValue(id.value).text))
    return Edit(name, .insert(fields: fields, place: .nearest))
  }
}

/// Fields with the key first and then as the type orders them, others last, equal ones as they came.
private func ordered(_ fields: [NewField], of type: String, key: String?) -> [NewField] {
  let order = RecordType(rawValue: type)?.fields.map(\.name) ?? []
  func rank(_ field: NewField) -> Int {
    field.name == key ? -1 : order.firstIndex(of: field.name) ?? order.count
  }
  return fields.enumerated()
    .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    .map(\.element)
}
