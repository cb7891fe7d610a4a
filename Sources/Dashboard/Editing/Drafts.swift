internal import Cooperation

extension [FieldPlace: FieldDraft] {
  /// A draft, and what it is kept by.
  typealias Kept = (place: FieldPlace, draft: FieldDraft)

  /// Keeps a draft beside the others: where one stands already, behind it.
  mutating func add(
    _ draft: FieldDraft, for record: RecordName, _ field: String, from index: Int = 0
  ) {
    guard !contains(where: { $0.isOf(record, field) && $1 == draft }) else { return }
    var place = FieldPlace(record, field, index: index)
    while self[place] != nil { place = FieldPlace(record, field, index: place.index + 1) }
    self[place] = draft
  }

  /// Forgets the drafts of a field that would become some value.
  mutating func drop(_ text: String, of record: RecordName, _ field: String) {
    self = filter { !$0.isOf(record, field) || !$1.text.utf8.elementsEqual(text.utf8) }
  }

  /// Forgets what an edit has made, or what took its place.
  mutating func drop(for edit: Edit) {
    switch edit.change {
    case .set(let field, _, _): self = filter { !$0.key.isOf(edit.record, field) }
    case .addValue(let field, let value, _): drop(value.text, of: edit.record, field)
    case .removeValue(let field, _, _): drop("", of: edit.record, field)
    case .insert, .delete: break
    }
  }

  /// The drafts of a field, each by the line of its values that it belongs to.
  ///
  /// A draft belongs to the value that it was typed over, wherever that stands by now. What that value
  /// is gone for belongs to the only line of a field that stands once, and else behind the values.
  func lines(
    of record: RecordName, _ field: String, values: [StoredValue], repeats: Bool
  ) -> [Int: Kept] {
    var lines: [Int: Kept] = [:]
    var rest = filter { $0.key.isOf(record, field) }.sorted { $0.key.index < $1.key.index }
      .map { Kept($0.key, $0.value) }
    func settle(_ line: (Kept) -> Int?) {
      rest.removeAll { kept in
        guard let line = line(kept), lines[line] == nil else { return false }
        lines[line] = kept
        return true
      }
    }
    settle { kept in
      values.indices.contains(kept.place.index) && values[kept.place.index] == kept.draft.seen
        ? kept.place.index : nil
    }
    settle { kept in values.indices.first { lines[$0] == nil && values[$0] == kept.draft.seen } }
    for (offset, kept) in rest.enumerated() {
      let line = repeats ? values.count + offset : 0
      if lines[line] == nil { lines[line] = kept }
    }
    return lines
  }
}

extension FieldPlace {
  fileprivate func isOf(_ record: RecordName, _ field: String) -> Bool {
    self.record == record && self.field == field
  }
}

extension FieldPlace: Comparable {
  /// By record, field and place, as they are shown.
  public static func < (one: FieldPlace, other: FieldPlace) -> Bool {
    (one.record.description, one.field, one.index) < (
      other.record.description, other.field, other.index
    )
  }

  /// The record and field, in a few words.
  public var shown: String {
    switch record.mark {
    case .id(let id) where id.text.isEmpty: "New \(record.type ?? "record") \(field)"
    case .id(let id): "\(id.text) \(field)"
    // A record without an Id that has a draft is one that is not added yet, or the store.
    case .bytes: "\(record.type ?? "Record") \(field)"
    }
  }
}
