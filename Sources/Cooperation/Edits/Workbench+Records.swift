internal import Recfile

extension Workbench {
  /// Adds a record; false if it is there already.
  mutating func insert(
    _ fields: [NewField], at place: InsertionPlace, by edit: Edit, _ position: Int
  ) throws(Rejection.Reason) -> Bool {
    if insertAmongMany(fields, by: edit, position) { return true }
    settle()
    let type = edit.record.type
    let isFree = edit.memory?.isFlawed ?? false
    if !isFree {
      if try isThere(fields, by: edit) { return false }
      if let refusal = refusal(of: fields, type: type) { throw .refused(refusal) }
    }
    let (draft, file) = try draft(of: fields, for: edit, at: place)
    let text = texts[file]
    let added = Subject(draft.text, text.index(ofRecordAt: draft.splice.range.lowerBound))
    let rules = (before: text.sharedBreaches(), after: added.brokenRules())
    if !isFree {
      if let rule = rules.after.beyond(rules.before).first { throw .refused(.rule(rule)) }
      for field in fields { promise(StoredValue(field.value), of: field.name, in: added, position) }
    }
    let name = added.name(like: edit.record)
    let isFlawed = !rules.before.beyond(rules.after).isEmpty
    let isPlain = (try? draft.text.splice(removing: added.record)) == text.inverse(of: draft.splice)
    let orphans = referrers(to: [name])[name, default: []].filter { $0 != name }
    let memory = Memory(
      of: draft.splice, from: text, to: draft.text, path: paths[file],
      anchor: added.record.span.lowerBound, isFlawed: isFlawed, orphans: orphans)
    take(draft, for: file)
    note(
      inverse: Edit(
        name, .delete(seen: added.content),
        memory: isPlain && !isFlawed && orphans.isEmpty ? nil : memory),
      of: edit, findings: added.findings(beyond: nil, name: name))
    return true
  }

  /// Removes a record; false if it is gone already.
  mutating func delete(
    seen: [UInt8], by edit: Edit, _ position: Int
  ) throws(Rejection.Reason) -> Bool {
    settle()
    guard let origin = try origin(of: edit.record) else { return false }
    let text = texts[origin.file]
    let path = paths[origin.file]
    let before = Subject(text, origin.record)
    guard before.content == seen else {
      throw .conflict(.changedThere(edit.record, before: seen, there: before.content))
    }
    let isMeant = { (_: Splice, changed: RecText) in
      text.isKept(in: changed, around: origin.record, growth: -1)
    }
    let memory = edit.memory?.path == path ? edit.memory : nil
    let remembered = memory?.splice(in: text, at: before.record.span.lowerBound)
    let draft = try Draft.best(
      in: text, remembered: remembered.map { [$0] } ?? [],
      { () throws(EditRefusal) in try text.splice(removing: before.record) }, where: isMeant)
    let rules = (before: before.brokenRules(), after: draft.text.sharedBreaches())
    if !(edit.memory?.isFlawed ?? false), let rule = rules.after.beyond(rules.before).first {
      throw .refused(.rule(rule))
    }
    let undo = Edit(
      before.name(like: edit.record),
      .insert(fields: before.contents, place: before.place(path)),
      memory: Memory(
        of: draft.splice, from: text, to: draft.text, path: path, anchor: 0,
        isFlawed: !rules.before.beyond(rules.after).isEmpty || hasFlaw(before)))
    if before.id != nil { vacated.append((position, before.name(), edit.memory?.orphans ?? [])) }
    take(draft, for: origin.file)
    note(inverse: undo, of: edit, findings: [])
    return true
  }

  /// Whether a record with these fields is there already.
  ///
  /// - Throws: `Conflict.addedThere` if one with the same Id and other fields is.
  private func isThere(
    _ fields: [NewField], by edit: Edit
  ) throws(Rejection.Reason) -> Bool {
    var name = edit.record
    let key = texts.sets(of: name.type).first?.set.identifyingField ?? "Id"
    // A record without a type goes by its bytes, and one that comes back by what it went by.
    if name.type != nil, edit.memory == nil, let id = fields.first(where: { $0.name == key }) {
      name = RecordName(type: name.type, mark: .id(RecordID(StoredValue(id.value).text)))
    }
    let there = texts.origins(of: name).map { Subject(texts[$0.file], $0.record).contents }
    guard let other = there.first else { return false }
    guard there.contains(fields) else {
      throw .conflict(.addedThere(name, here: fields, there: other))
    }
    return true
  }

  /// What makes a new record unacceptable whatever else is in the store.
  func refusal(of fields: [NewField], type: String?) -> Refusal? {
    let known = type.flatMap(RecordType.init(rawValue:))
    for field in fields {
      let rule = known?.rule(for: field.name)
      if let refusal = rule.refusal(of: StoredValue(field.value), in: field.name) {
        return refusal
      }
      if rule?.repeats == false, fields.count(where: { $0.name == field.name }) > 1 {
        return .secondValue(field: field.name)
      }
    }
    let missing = known?.fields.first { rule in
      rule.isMandatory && !fields.contains { $0.name == rule.name }
    }
    return missing.map { .missing(field: $0.name, type: type ?? "record") }
  }

  /// Whether a record as it stands would not be accepted as a new one.
  private func hasFlaw(_ subject: Subject) -> Bool {
    refusal(of: subject.contents, type: subject.record.type) != nil
      || !subject.brokenRules().isEmpty || texts.origins(of: subject.name()).count > 1
      || subject.contents.contains {
        isDangling(StoredValue($0.value), in: $0.name, of: subject.recordSet)
      }
  }

  /// A text with a new record, and which file it is.
  private mutating func draft(
    of fields: [NewField], for edit: Edit, at place: InsertionPlace
  ) throws(Rejection.Reason) -> (Draft, file: Int) {
    let type = edit.record.type
    func isMeant(_ text: RecText) -> (Splice, RecText) -> Bool {
      { splice, changed in
        let index = text.index(ofRecordAt: splice.range.lowerBound)
        guard text.isKept(in: changed, around: index, growth: 1) else { return false }
        let added = Subject(changed, index)
        return added.contents == fields && added.record.type == type
      }
    }
    if let memory = edit.memory, let file = paths.firstIndex(of: memory.path) {
      let text = texts[file]
      let splices = memory.splices(in: text, from: 0, within: 0..<text.contents.count)
      if let draft = Draft.first(of: splices, in: text, where: isMeant(text)) {
        return (draft, file)
      }
    }
    let spot = try spot(for: fields, of: type, at: place)
    let text = texts[spot.file]
    let draft = try Draft.inStyle(
      of: text,
      { () throws(EditRefusal) in try text.splice(inserting: fields, at: spot.position) },
      where: isMeant(text))
    return (draft, spot.file)
  }
}

extension Subject {
  /// The bytes without the ending of the last line.
  var content: [UInt8] { text.content(of: record) }

  /// Where the record stands, for it to go there again.
  fileprivate func place(_ path: String) -> InsertionPlace {
    let previous = record.index - 1
    guard let recordSet, recordSet.records.contains(previous) else { return .file(path) }
    return .after(RecordName(of: text.records[previous], in: text))
  }
}

extension RecText {
  /// The index that a record gets that is put in at an offset.
  func index(ofRecordAt offset: Int) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = low + (high - low) / 2
      if records[middle].span.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
