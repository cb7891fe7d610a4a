internal import Cooperation
internal import Surface

/// What the reader has changed and others have changed otherwise, settled one after the other.
///
/// Nothing is made until all are settled. What is not chosen stays: ours as a draft, theirs in the
/// text.
public struct ConflictState: Hashable, Sendable {
  /// The conflicts that are not settled yet, the one that is shown first; never empty.
  private(set) var open: [Conflict]
  /// How many there were.
  let count: Int
  /// Whether they stand against taking something back or making it again: what is not chosen then is
  /// in the journal, and needs no draft.
  let isReversal: Bool
  /// The fields of records that others removed, as they were when they were changed here.
  let remembered: [RecordName: [NewRecord.Field]]
  /// What of ours was chosen so far.
  private var chosen: [Edit] = []
  /// The edits of the same change that nothing stands against.
  private let others: [Edit]
  /// What is not made and stays to be gone on with.
  private(set) var drafts: [FieldPlace: FieldDraft] = [:]
  /// The field to be edited when all are settled.
  private(set) var edited: FieldPlace?
  /// The first line that is drawn.
  var top = 0

  /// The conflicts of a change, of which some edits are not concerned; `nil` where there are none.
  init?(
    _ conflicts: [Conflict], others: [Edit], isReversal: Bool,
    remembered: [RecordName: [NewRecord.Field]]
  ) {
    guard !conflicts.isEmpty else { return nil }
    open = conflicts
    count = conflicts.count
    self.others = others
    self.isReversal = isReversal
    self.remembered = remembered
  }

  /// What is to be made when all are settled.
  var edits: [Edit] { chosen + others }

  /// The conflict that is shown.
  var current: Conflict? { open.first }

  /// The edit that would make ours of what is there now; `nil` where there is none.
  func ours(_ ledger: Ledger) -> Edit? {
    switch current {
    case .field(let record, let field, _, let here, let there):
      return Edit(record, .set(field: field, from: there, to: here))
    case .removedThere(let record, let change):
      guard let fields = remembered[record], let type = record.type else { return nil }
      return Edit(adding: NewRecord(type, fields.applying(change)))
    case .changedThere(let record, _, let there):
      return Edit(record, .delete(seen: there))
    case .addedThere:
      guard let here = current?.addedRecords?.here, let id = ledger.freeID(for: here) else {
        return nil
      }
      let fields = here.fields.filter { $0.name != ledger.identifyingField(of: here.type) }
      let key = ledger.identifyingField(of: here.type) ?? "Id"
      let renamed = [NewRecord.Field(key, StoredValue(id.text))] + fields
      return Edit(adding: NewRecord(here.type, renamed))
    case nil:
      return nil
    }
  }

  /// What of ours the conflict is about, to be gone on with later.
  private var kept: [FieldPlace: FieldDraft] {
    switch current {
    case .field(let record, let field, _, let here, let there):
      return [FieldPlace(record, field): FieldDraft(here?.text ?? "", seen: there)]
    case .removedThere(let record, .set(let field, let from, let to)):
      return [FieldPlace(record, field): FieldDraft(to?.text ?? "", seen: from)]
    case .addedThere(let record, _, _):
      guard let (here, there) = current?.addedRecords else { return [:] }
      let differing = here.fields.filter { there[$0.name] != $0.value }
      return Dictionary(
        differing.map { field in
          (
            FieldPlace(record, field.name),
            FieldDraft(field.value.text, seen: there[field.name])
          )
        }, uniquingKeysWith: { first, _ in first })
    case .removedThere, .changedThere, nil:
      return [:]
    }
  }

  /// Settles the conflict that is shown by making ours of what is there.
  mutating func keepHere(by edit: Edit) {
    chosen.append(edit)
    goOn()
  }

  /// Settles it by leaving what is there; ours stays as a draft.
  mutating func takeThere() {
    if !isReversal { drafts.merge(kept) { _, new in new } }
    goOn()
  }

  /// Settles it by editing ours, once all others are settled; `false` where it is no field.
  mutating func edit() -> Bool {
    guard case .field(let record, let field, _, _, _) = current else { return false }
    drafts.merge(kept) { _, new in new }
    edited = edited ?? FieldPlace(record, field)
    goOn()
    return true
  }

  private mutating func goOn() {
    if !open.isEmpty { open.removeFirst() }
    top = 0
  }
}

extension [NewRecord.Field] {
  /// The fields with a change of one of them made.
  fileprivate func applying(_ change: Edit.Change) -> [NewRecord.Field] {
    var fields = self
    switch change {
    case .set(let name, _, let value):
      let index = fields.firstIndex { $0.name == name }
      fields.removeAll { $0.name == name }
      if let value {
        fields.insert(
          NewRecord.Field(name, value), at: Swift.min(index ?? fields.count, fields.count))
      }
    case .addValue(let name, let value, _):
      fields.append(NewRecord.Field(name, value))
    case .removeValue(let name, let value, _):
      if let index = fields.lastIndex(of: NewRecord.Field(name, value)) { fields.remove(at: index) }
    case .insert, .delete:
      break
    }
    return fields
  }
}
