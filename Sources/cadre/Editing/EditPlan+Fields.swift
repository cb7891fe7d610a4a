internal import Cooperation
internal import Recfile

extension EditPlan {
  /// The edits that assignments ask for on a record as it was read.
  init(of choice: RecordChoice, _ assignments: [Assignment]) {
    self.init()
    let names = choice.record.fields.map(\.name)
    let resolved = assignments.map { (fieldName($0.field, of: choice.name.type, known: names), $0) }
    var assigned: Set<String> = []
    for (field, assignment) in resolved {
      switch assignment.action {
      case .set, .clear:
        guard resolved.count(where: { $0.0 == field }) == 1 else {
          if assigned.insert(field).inserted {
            refuse(
              assignment.argument, "\(field) is assigned more than once",
              "say once what it shall be, or use only \(field)+=… and \(field)-=…")
          }
          continue
        }
      case .add, .remove: break
      }
      add(assignment, to: field, of: choice)
    }
  }

  private mutating func add(_ assignment: Assignment, to field: String, of choice: RecordChoice) {
    let there = choice.values(of: field)
    let argument = assignment.argument
    switch assignment.action {
    case .set(let typed):
      guard there.count < 2 else { return refuse(argument, .severalValues(field: field)) }
      guard let value = value(typed, of: field, type: choice.name.type, for: argument) else {
        return
      }
      add(
        Edit(choice.name, .set(field: field, from: there.first, to: value)), for: argument)
    case .clear where there.count < 2:
      add(Edit(choice.name, .set(field: field, from: there.first, to: nil)), for: argument)
    case .clear:
      // From the last to the first, so that of equal ones each counts those that are still there.
      for index in there.indices.reversed() {
        let count = there[...index].count { $0 == there[index] }
        add(
          Edit(choice.name, .removeValue(field: field, there[index], seen: count)), for: argument)
      }
    case .add(let typed):
      guard let value = value(typed, of: field, type: choice.name.type, for: argument) else {
        return
      }
      // A value that is there need not come again; the edit finds that out by itself.
      add(Edit(choice.name, .addValue(field: field, value, seen: 0)), for: argument)
    case .remove(let typed):
      let stored = choice.name.type.flatMap(RecordType.init(rawValue:)).flatMap {
        try? $0.stored(typed, in: field)
      }
      let value = [StoredValue(typed), stored].compactMap(\.self).first(where: there.contains)
      let count = value.map { value in
        there.count { $0 == value } - removals(of: value, from: field)
      }
      guard let value, let count, count > 0 else {
        return refuse(
          argument, "\(field) of \(choice.name) has no such value",
          there.isEmpty
            ? "there is nothing to remove"
            : "it has \(there.map { "“\($0.firstLine)”" }.joined(separator: ", "))")
      }
      add(Edit(choice.name, .removeValue(field: field, value, seen: count)), for: argument)
    }
  }

  /// How often the edits before remove a value from a field.
  private func removals(of value: StoredValue, from field: String) -> Int {
    edits.count {
      if case .removeValue(field, value, _) = $0.change { true } else { false }
    }
  }
}
