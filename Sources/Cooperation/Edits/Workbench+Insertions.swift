internal import Recfile

extension Workbench {
  /// Lets a new record wait to be put in with others; false where it has to be put in by itself, which
  /// also says what stands against it.
  mutating func insertAmongMany(_ fields: [NewField], by edit: Edit, _ position: Int) -> Bool {
    guard edit.isPlainInsertion, let type = edit.record.type.flatMap(RecordType.init(rawValue:)),
      var insertions = insertions(of: type)
    else { return false }
    // Nothing else may hold the pieces while one is added, or all of them would be copied.
    self.insertions = nil
    defer { self.insertions = insertions }
    let key = insertions.identifyingField
    guard let id = fields.first(where: { $0.name == key }).map({ StoredValue($0.value) }),
      edit.record.id == RecordID(id.text), !insertions.has(Array(id.text.utf8)),
      refusal(of: fields, type: type.rawValue) == nil,
      let place = insertions.place(for: fields),
      let clipping = insertions.clipping(at: place),
      let draft = clipping.draft(of: fields, type: type.rawValue)
    else { return false }
    let added = Subject(draft.text, clipping.index + 1)
    guard added.brokenRules().isEmpty, added.name(like: edit.record) == edit.record else {
      return false
    }
    for field in fields { promise(StoredValue(field.value), of: field.name, in: added, position) }
    let undo = clipping.text.inverse(of: draft.splice)
    let isPlain = (try? draft.text.splice(removing: added.record)) == undo
    let memory = Memory(
      of: draft.splice, from: clipping.text, to: draft.text, path: paths[place.origin.file],
      anchor: added.record.span.lowerBound, isFlawed: false)
    insertions.add(
      draft.splice.replacement, of: fields, id: Array(id.text.utf8), behind: place)
    note(
      inverse: Edit(
        edit.record, .delete(seen: added.content), memory: isPlain ? nil : memory),
      of: edit, findings: added.findings(beyond: nil, name: edit.record))
    return true
  }
}

extension Clipping {
  /// The text with a new record at the place; `nil` where it would not be read as is meant.
  fileprivate func draft(of fields: [NewField], type: String) -> Draft? {
    let draft = try? Draft.inStyle(
      of: text,
      { () throws(EditRefusal) in
        try text.splice(inserting: fields, at: .after(text.records[index]))
      },
      where: { _, changed in
        guard text.isKept(in: changed, around: index + 1, growth: 1) else { return false }
        let added = Subject(changed, index + 1)
        return added.contents == fields && added.record.type == type
      })
    return draft.flatMap { $0.splice.range == offset..<offset ? $0 : nil }
  }
}

extension Edit {
  /// Whether it adds a record that is named by its Id, wherever its relatives are.
  var isPlainInsertion: Bool {
    if case .insert(_, .nearest) = change { memory == nil && record.id != nil } else { false }
  }
}
