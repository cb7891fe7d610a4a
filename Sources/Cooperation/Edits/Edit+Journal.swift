internal import Recfile

extension Edit {
  /// The kinds of change, as a journal names them.
  private enum Kind: String {
    case set, add, remove, insert, delete
  }

  /// The fields that tell all of the edit.
  var journalFields: [NewField] {
    var fields: [NewField] = []
    func note(_ name: String, _ value: [UInt8]?) {
      if let value { fields.append(NewField(name, value)) }
    }
    func note(_ name: String, _ text: String?) { note(name, text.map { Array($0.utf8) }) }
    note("Kind", kind.rawValue)
    for (name, value) in record.journalFields { note(name, value) }
    switch change {
    case .set(let field, let from, let to):
      note("Field", field)
      note("Old", from?.bytes)
      note("New", to?.bytes)
    case .addValue(let field, let value, let seen):
      note("Field", field)
      note("New", value.bytes)
      note("Seen", "\(seen)")
    case .removeValue(let field, let value, let seen):
      note("Field", field)
      note("Old", value.bytes)
      note("Seen", "\(seen)")
    case .insert(let contents, let place):
      note("New", NewField.lines(of: contents))
      switch place {
      case .nearest: break
      case .after(let name):
        for (field, value) in name.journalFields { note("After\(field)", value) }
      case .file(let path): note("InFile", path)
      }
    case .delete(let seen):
      note("Old", seen)
    }
    note("Path", memory?.path)
    note("Offset", memory.map { "\($0.offset)" })
    note("Removed", memory?.removed)
    note("Inserted", memory?.inserted)
    note("Before", memory?.before)
    note("Behind", memory?.after)
    note("Flawed", memory.map { $0.isFlawed ? "yes" : "no" })
    let orphans = memory?.orphans.compactMap(\.typeAndID) ?? []
    note("Orphans", orphans.isEmpty ? nil : NewField.lines(of: orphans))
    return fields
  }

  private var kind: Kind {
    switch change {
    case .set: .set
    case .addValue: .add
    case .removeValue: .remove
    case .insert: .insert
    case .delete: .delete
    }
  }

  /// Reads an edit from the fields that tell all of it.
  init?(_ fields: JournalFields) {
    guard let kind = fields.text("Kind").flatMap(Kind.init(rawValue:)),
      let record = RecordName(fields, "")
    else { return nil }
    let field = fields.text("Field")
    let old = fields.value("Old")
    let new = fields.value("New")
    let seen = fields.number("Seen")
    let change: Change
    switch (kind, field, old, new, seen) {
    case (.set, let field?, _, _, _): change = .set(field: field, from: old, to: new)
    case (.add, let field?, _, let new?, let seen?):
      change = .addValue(field: field, new, seen: seen)
    case (.remove, let field?, let old?, _, let seen?):
      change = .removeValue(field: field, old, seen: seen)
    case (.insert, _, _, let new?, _):
      let place: InsertionPlace =
        if let name = RecordName(fields, "After") { .after(name) } else {
          fields.text("InFile").map { .file($0) } ?? .nearest
        }
      change = .insert(fields: NewField.fields(inLines: new.bytes), place: place)
    case (.delete, _, let old?, _, _): change = .delete(seen: old.bytes)
    default: return nil
    }
    self.init(record, change, memory: Memory(fields))
  }

  /// The inverse as far as the edit alone tells it.
  var expectedInverse: Edit {
    let inverse: Change =
      switch change {
      case .set(let field, let from, let to): .set(field: field, from: to, to: from)
      case .addValue(let field, let value, let seen):
        .removeValue(field: field, value, seen: seen &+ 1)
      case .removeValue(let field, let value, let seen):
        .addValue(field: field, value, seen: seen &- 1)
      case .insert(let fields, _): .delete(seen: Edit.written(fields))
      case .delete(let seen):
        .insert(fields: RecText(bytes: seen).records.first.contents, place: .nearest)
      }
    return Edit(record, inverse)
  }
}

extension RecordName {
  /// Type and Id as one field; `nil` for a record without either.
  fileprivate var typeAndID: NewField? {
    guard let type, let id else { return nil }
    return NewField(type, id.text)
  }

  /// The fields that tell the name.
  var journalFields: [(name: String, value: [UInt8])] {
    let type = type.map { [("Type", Array<UInt8>($0.utf8))] } ?? []
    switch mark {
    case .id(let id): return type + [("Id", Array(id.text.utf8))]
    case .bytes(let bytes): return type + [("Bytes", bytes)]
    }
  }

  /// Reads a name from the fields that tell it, whose own names begin with a word.
  init?(_ fields: JournalFields, _ prefix: String) {
    let mark: Mark
    if let bytes = fields["\(prefix)Bytes"] {
      mark = .bytes(bytes)
    } else if let id = fields.text("\(prefix)Id") {
      mark = .id(RecordID(id))
    } else {
      return nil
    }
    self.init(type: fields.text("\(prefix)Type"), mark: mark)
  }
}

extension Memory {
  fileprivate init?(_ fields: JournalFields) {
    guard let path = fields.text("Path"), let offset = fields.number("Offset"),
      let removed = fields["Removed"], let inserted = fields["Inserted"],
      let before = fields["Before"], let after = fields["Behind"]
    else { return nil }
    self.init(
      path: path, offset: offset, removed: removed, inserted: inserted, before: before,
      after: after, isFlawed: fields.text("Flawed") == "yes",
      orphans: fields["Orphans"].map(NewField.fields(inLines:))?.map {
        RecordName(type: $0.name, id: RecordID(StoredValue($0.value).text))
      } ?? [])
  }
}

extension Record? {
  /// The fields; none where there is no record.
  var contents: [NewField] {
    self?.fields.map { NewField($0.name, $0.valueBytes) } ?? []
  }
}

extension NewField {
  /// Fields one below another, lines of a value behind the first with `+ ` before them.
  ///
  /// Unlike rec text this holds any value at all.
  static func lines(of fields: [NewField]) -> [UInt8] {
    let lines = fields.map { field in
      Array("\(field.name): ".utf8)
        + field.value.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .joined(separator: Array("\n+ ".utf8))
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// The fields that stand in such lines.
  static func fields(inLines lines: [UInt8]) -> [NewField] {
    guard !lines.isEmpty else { return [] }
    var fields: [(name: String, value: [UInt8])] = []
    for line in lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.first == UInt8(ascii: "+"), let last = fields.indices.last {
        fields[last].value += [UInt8(ascii: "\n")] + line.dropFirst(2)
      } else {
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        fields.append(
          (String(decoding: name, as: UTF8.self), Array(line.dropFirst(name.count + 2))))
      }
    }
    return fields.map { NewField($0.name, $0.value) }
  }
}
