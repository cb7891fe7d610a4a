import Cooperation
import Recfile

/// A second, slower and simpler opinion on what edits come to: records as dictionaries of fields, and
/// fields as multisets of values, without any place in a text.
struct NaiveStore: Equatable {
  struct Key: Hashable {
    let type: String
    let id: StoredValue
  }

  struct Contents: Equatable {
    var fields: [String: [StoredValue: Int]] = [:]

    func values(_ field: String) -> [StoredValue] {
      (fields[field] ?? [:]).flatMap { [StoredValue](repeating: $0.key, count: $0.value) }
    }

    mutating func add(_ value: StoredValue, to field: String) {
      fields[field, default: [:]][value, default: 0] += 1
    }

    mutating func remove(_ value: StoredValue, from field: String) {
      guard let count = fields[field]?[value] else { return }
      fields[field]?[value] = count > 1 ? count - 1 : nil
      if fields[field]?.isEmpty ?? false { fields[field] = nil }
    }
  }

  enum Verdict: Equatable {
    case made(NaiveStore)
    case alreadyThere
    case conflict
    case refused
  }

  private(set) var records: [Key: Contents] = [:]
  /// What a record is written as, for a removal that says what it saw.
  private(set) var bytes: [Key: [UInt8]] = [:]

  static func == (left: NaiveStore, right: NaiveStore) -> Bool { left.records == right.records }

  init(_ files: [LedgerFile]) {
    for file in files {
      for set in file.text.sets {
        for record in set.records.map({ file.text.records[$0] }) {
          var contents = Contents()
          for field in record.fields {
            contents.add(StoredValue(field.valueBytes), to: field.name)
          }
          let id = StoredValue(record.field("Id")?.valueBytes ?? [])
          let key = Key(type: set.type ?? "", id: id)
          records[key] = contents
          let written = file.text.bytes[record.span]
          let end = file.text.lineEnding.bytes
          bytes[key] = Array(
            written.suffix(end.count) == end[...] ? written.dropLast(end.count) : written)
        }
      }
    }
  }

  func verdict(on edit: Edit) -> Verdict {
    guard let type = edit.record.type, let id = edit.record.id else { return .refused }
    let key = Key(type: type, id: StoredValue(id.text))
    var after = self
    switch edit.change {
    case .insert(let fields, _):
      var contents = Contents()
      for field in fields { contents.add(StoredValue(field.value), to: field.name) }
      if let there = records[key] { return there == contents ? .alreadyThere : .conflict }
      after.records[key] = contents
      return after.accepts(key) ? .made(after) : .refused
    case .delete(let seen):
      guard records[key] != nil else { return .alreadyThere }
      guard bytes[key] == seen else { return .conflict }
      after.records[key] = nil
      return after.hasReference(to: key) ? .refused : .made(after)
    case .set(let field, let from, let to):
      guard let contents = records[key] else { return .conflict }
      let values = contents.values(field)
      if values.count > 1 { return .refused }
      if values.first == to { return .alreadyThere }
      if values.first != from { return .conflict }
      if let from { after.records[key]?.remove(from, from: field) }
      if let to { after.records[key]?.add(to, to: field) }
      return after.changed(key, field, to: to)
    case .addValue(let field, let value, let seen):
      guard let contents = records[key] else { return .conflict }
      if contents.fields[field]?[value] ?? 0 > seen { return .alreadyThere }
      after.records[key]?.add(value, to: field)
      return after.changed(key, field, to: value)
    case .removeValue(let field, let value, let seen):
      guard let contents = records[key] else { return .conflict }
      let count = contents.fields[field]?[value] ?? 0
      if count == 0 || count < seen { return .alreadyThere }
      after.records[key]?.remove(value, from: field)
      return after.changed(key, field, to: nil)
    }
  }

  private func changed(_ key: Key, _ field: String, to value: StoredValue?) -> Verdict {
    guard let contents = records[key] else { return .refused }
    if let value {
      guard accepts(value, in: field, of: key.type) else { return .refused }
    }
    guard acceptsCount(of: contents.values(field), in: field, of: key.type, isMore: value != nil),
      let id = contents.values("Id").first
    else { return .refused }
    guard field == "Id", id != key.id else { return .made(self) }
    let newKey = Key(type: key.type, id: id)
    guard records[newKey] == nil else { return .refused }
    var after = self
    after.records[newKey] = after.records.removeValue(forKey: key)
    return after.hasReference(to: key) ? .refused : .made(after)
  }

  private static let mandatory: [String: [String]] = [
    "Country": ["Id", "Name"], "Program": ["Id", "Title", "Country"],
    "Cohort": ["Id", "Program", "Year"], "Thing": ["Id"],
  ]
  private static let references: [String: [String: String]] = [
    "Program": ["Country": "Country"], "Cohort": ["Program": "Program"],
    "Thing": ["Country": "Country"],
  ]
  private static let repeated = ["Topic", "Aka", "Size"]

  private func accepts(_ key: Key) -> Bool {
    guard let contents = records[key] else { return false }
    let mandatory = Self.mandatory[key.type] ?? []
    return Set(contents.fields.keys).union(mandatory).allSatisfy { field in
      let values = contents.values(field)
      return acceptsCount(of: values, in: field, of: key.type, isMore: true)
        && values.allSatisfy { accepts($0, in: field, of: key.type) }
    }
  }

  private func acceptsCount(
    of values: [StoredValue], in field: String, of type: String, isMore: Bool
  ) -> Bool {
    if values.isEmpty { return !(Self.mandatory[type] ?? []).contains(field) }
    let isUnknown = type == "Thing" || field == "Room"
    return !isMore || values.count == 1 || Self.repeated.contains(field) || isUnknown
  }

  private func accepts(_ value: StoredValue, in field: String, of type: String) -> Bool {
    if value.text.split(separator: "\n").contains(where: { $0.hasSuffix("\\") }) { return false }
    if let target = Self.references[type]?[field],
      records[Key(type: target, id: value)] == nil
    {
      return false
    }
    switch (type, field) {
    case ("Cohort", "Planned"), ("Cohort", "Year"): return value.text != "many"
    case ("Thing", "Size"): return ["1", "2"].contains(value.text)
    default: return true
    }
  }

  private func hasReference(to key: Key) -> Bool {
    records.contains { other, contents in
      (Self.references[other.type] ?? [:]).contains { field, type in
        type == key.type && contents.values(field).contains(key.id)
      }
    }
  }
}
