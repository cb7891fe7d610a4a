internal import Recfile

extension Workbench {
  /// Changes a field; false if it reads as meant already.
  mutating func changeField(by edit: Edit, _ position: Int) throws(Rejection.Reason) -> Bool {
    guard let origin = try origin(of: edit.record) else {
      throw .conflict(.removedThere(edit.record, edit.change))
    }
    let whole = texts[origin.file]
    let cutting =
      whole.hasSharedRules
      ? Cutting(whole: whole, index: origin.record) : Cutting(of: whole, around: origin.record)
    let before = Subject(cutting.text, cutting.index)
    guard let step = try before.step(for: edit) else { return false }
    let isFree = edit.memory?.isFlawed ?? false
    if !isFree {
      if let refusal = before.refusal(of: step) { throw .refused(refusal) }
      try checkRenaming(by: step, of: before, at: origin)
    }
    let path = paths[origin.file]
    let draft = try before.draft(of: step, memory: edit.memory?.path == path ? edit.memory : nil)
    let after = Subject(draft.text, cutting.index)
    let rules = (before: before.brokenRules(), after: after.brokenRules())
    if !isFree {
      if let rule = after.refusedRule(of: step, rules.after, before: rules.before) {
        throw .refused(.rule(rule))
      }
      promise(step.value, of: step.name, in: before, position)
    }
    let name = after.name(like: edit.record)
    let isFlawed =
      !rules.before.beyond(rules.after).isEmpty || hasFlaw(step.former, step.name, in: before)
    let isRenamed = before.id != after.id
    wait(for: cutting.original(draft.splice), in: origin)
    if isRenamed || whole.hasSharedRules { settle() }
    let orphans = isRenamed ? referrers(to: [after.name()])[after.name(), default: []] : []
    let isPlain = after.writes(step.inverse, as: before.text.inverse(of: draft.splice))
    let memory = Memory(
      of: draft.splice, from: before.text, to: after.text, within: after.paragraph, path: path,
      anchor: after.anchor(after: step, draft.splice), isFlawed: isFlawed, orphans: orphans)
    let undo = Edit(
      name, step.inverse, memory: isPlain && !isFlawed && orphans.isEmpty ? nil : memory)
    if before.id != nil, isRenamed {
      vacated.append((position, before.name(), edit.memory?.orphans ?? []))
    }
    note(inverse: undo, of: edit, findings: after.findings(beyond: before, name: name))
    return true
  }

  private func checkRenaming(
    by step: FieldStep, of subject: Subject, at origin: Origin
  ) throws(Rejection.Reason) {
    // A record without a type goes by its bytes.
    guard subject.record.type != nil, step.name == subject.identifyingField, let value = step.value
    else { return }
    // The first of several is the Id.
    guard step.field != nil || subject.fields(step.name).isEmpty else { return }
    let name = RecordName(type: subject.record.type, mark: .id(RecordID(value.text)))
    guard texts.origins(of: name).allSatisfy({ $0 == origin }) else {
      throw .refused(.takenID(name))
    }
  }

  /// Whether a value that a field has, or its absence, would not be accepted there.
  private func hasFlaw(_ value: StoredValue?, _ field: String, in subject: Subject) -> Bool {
    let rule = subject.rule(for: field)
    let count = subject.fields(field).count
    guard let value else { return count == 0 && rule?.isMandatory ?? false }
    return rule.refusal(of: value, in: field) != nil || (count > 1 && rule?.repeats == false)
      || isDangling(value, in: field, of: subject.recordSet)
      || isShared(value, field, in: subject)
  }

  /// Whether a value is an Id that several records have.
  private func isShared(_ value: StoredValue, _ field: String, in subject: Subject) -> Bool {
    guard let type = subject.record.type, field == subject.identifyingField else { return false }
    return texts.origins(of: RecordName(type: type, id: RecordID(value.text))).count > 1
  }

  /// Whether a value refers to a record that is not there.
  func isDangling(_ value: StoredValue, in field: String, of set: RecordSet?) -> Bool {
    guard let target = set?.target(of: field) else { return false }
    return texts.origins(of: RecordName(type: target, id: RecordID(value.text))).isEmpty
  }

  /// Remembers that a value must refer to a record, if it is a reference.
  mutating func promise(
    _ value: StoredValue?, of field: String, in subject: Subject, _ position: Int
  ) {
    guard let value, let target = subject.recordSet?.target(of: field) else { return }
    let name = RecordName(type: target, id: RecordID(value.text))
    promises.append(Promise(position: position, field: field, target: name))
  }
}

extension Subject {
  /// The text with a step made in it.
  func draft(of step: FieldStep, memory: Memory?) throws(Rejection.Reason) -> Draft {
    let expected = contents(after: step)
    let isMeant = { (splice: Splice, changed: RecText) in
      text.isKept(in: changed, around: record.index, growth: 0)
        && Subject(changed, record.index).counted == expected
    }
    let remembered =
      if let field = step.field {
        memory?.splice(in: text, at: field.offset).map { [$0] }
      } else {
        memory?.splices(in: text, from: record.span.lowerBound, within: paragraph)
      }
    return try Draft.best(
      in: text, remembered: remembered ?? [],
      { () throws(EditRefusal) in try splice(of: step) }, where: isMeant)
  }

  /// A step in the style of the text.
  private func splice(of step: FieldStep) throws(EditRefusal) -> Splice {
    switch (step.field, step.value) {
    case (let field?, let value?): try text.splice(setting: field, to: value.bytes)
    case (let field?, nil): try text.splice(removing: field)
    case (nil, let value):
      try text.splice(
        adding: NewField(step.name, value?.bytes ?? []), to: record,
        order: type?.fields.map(\.name) ?? [])
    }
  }

  /// Whether a change of a field in the style of the text comes to a splice.
  func writes(_ change: Edit.Change, as splice: Splice) -> Bool {
    guard let step = try? step(for: Edit(name(), change)) else { return false }
    return (try? self.splice(of: step)) == splice
  }

  /// How often each field and value is in the record.
  private var counted: [NewField: Int] {
    Dictionary(contents.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private func contents(after step: FieldStep) -> [NewField: Int] {
    var contents = counted
    if let former = step.former {
      let field = NewField(step.name, former.bytes)
      contents[field] = contents[field].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
    if let value = step.value { contents[NewField(step.name, value.bytes), default: 0] += 1 }
    return contents
  }

  /// Where the field begins that the inverse of a step changes; the record, if it adds one.
  func anchor(after step: FieldStep, _ splice: Splice) -> Int {
    guard step.value != nil else { return record.span.lowerBound }
    let end = splice.range.lowerBound + splice.replacement.count
    let field = fields.last { $0.isNamed(step.name) && $0.offset <= end }
    return field?.offset ?? record.span.lowerBound
  }

  /// The first rule that a step breaks: one that was kept before, or the one of the value's type.
  func refusedRule(
    of step: FieldStep, _ rules: [Breach: Int], before: [Breach: Int]
  ) -> RuleViolation.Reason? {
    if let reason = rules.beyond(before).first { return reason }
    guard step.value != nil, fields(step.name).count == 1 else { return nil }
    return rules.keys.map(\.reason).first { reason in
      switch reason {
      case .value(let name, _), .clearText(let name): name == step.name
      default: false
      }
    }
  }
}
