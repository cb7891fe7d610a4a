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
  /// What they stand against, if that is taking something back or making it again: what is not chosen
  /// then is in the journal, and needs no draft.
  let reversal: Reversal.Direction?
  /// The fields of records that others removed, as they were when they were changed here.
  let remembered: [RecordName: [NewRecord.Field]]
  /// What of ours was chosen so far.
  private var chosen: [Edit] = []
  /// The edits of the same change that nothing stands against.
  private let others: [Edit]
  /// The records and fields of what is not made of the change.
  private var left: [String] = []
  /// What was to be changed in records that others removed: each of them is one conflict.
  private let lost: [RecordName: [Edit.Change]]
  /// What is not made and stays to be gone on with.
  private(set) var drafts: [FieldPlace: FieldDraft] = [:]
  /// The field to be edited when all are settled.
  private(set) var edited: FieldPlace?
  /// The first line that is drawn.
  var top = 0

  /// What others have changed of what a change is about; `nil` where nothing is.
  init?(
    _ rejection: Rejection, of edits: [Edit], reversal: Reversal.Direction?,
    remembered: [RecordName: [NewRecord.Field]]
  ) {
    var lost: [RecordName: [Edit.Change]] = [:]
    open = rejection.conflicts.filter { conflict in
      guard case .removedThere(let record, let change) = conflict else { return true }
      lost[record, default: []].append(change)
      return lost[record]?.count == 1
    }
    guard !open.isEmpty else { return nil }
    self.lost = lost
    count = open.count
    let objected = Set(rejection.objections.map(\.position))
    others = edits.indices.filter { !objected.contains($0) }.map { edits[$0] }
    self.reversal = reversal
    self.remembered = remembered
    for objection in rejection.objections where edits.indices.contains(objection.position) {
      if case .refused = objection.reason { left.append(edits[objection.position].subject) }
    }
  }

  /// What is to be made when all are settled.
  var edits: [Edit] { chosen + others }

  /// What the status line says when that is made: what was, and what was not.
  var done: String {
    let first = edits.first.map(\.line) ?? ""
    let made = edits.count > 1 ? "\(first) and \(grouped(edits.count - 1)) more" : first
    let shown = left.prefix(2).joined(separator: ", ")
    let more = left.count > 2 ? " and \(grouped(left.count - 2)) more" : ""
    let not = left.isEmpty ? "" : "; not \(shown)\(more)"
    return switch reversal {
    case .undo: "Taken back: \(made)\(not); u makes it again"
    case .redo: "Made again: \(made)\(not); u takes it back"
    case nil: "\(made); u takes it back"
    }
  }

  /// The conflict that is shown.
  var current: Conflict? { open.first }

  /// What was to be changed in the record that others removed, where the conflict is about that.
  var changes: [Edit.Change] {
    guard case .removedThere(let record, _) = current else { return [] }
    return lost[record, default: []]
  }

  /// The edit that would make ours of what is there now; `nil` where there is none.
  func ours(_ ledger: Ledger) -> Edit? {
    switch current {
    case .field(let record, let field, _, let here, let there):
      return Edit(record, .set(field: field, from: there, to: here))
    case .removedThere(let record, _):
      guard let fields = remembered[record], let type = record.type else { return nil }
      return Edit(adding: NewRecord(type, changes.reduce(fields) { $0.applying($1) }))
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
    case .removedThere(let record, _):
      var drafts: [FieldPlace: FieldDraft] = [:]
      for change in changes {
        switch change {
        case .set(let field, let from, let to):
          drafts[FieldPlace(record, field)] = FieldDraft(to?.text ?? "", seen: from)
        case .addValue(let field, let value, _):
          drafts.add(FieldDraft(value.text, seen: nil), for: record, field)
        case .removeValue, .insert, .delete: break
        }
      }
      return drafts
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
    case .changedThere, nil:
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
    if reversal == nil { drafts.merge(kept) { _, new in new } }
    if let current { left.append(current.subject) }
    goOn()
  }

  /// Settles it by editing ours, once all others are settled; `false` where it is no field.
  mutating func edit() -> Bool {
    guard case .field(let record, let field, _, _, _) = current else { return false }
    drafts.merge(kept) { _, new in new }
    edited = edited ?? FieldPlace(record, field)
    if let current { left.append(current.subject) }
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

extension Edit {
  /// The record and field that it is about, in a few words.
  fileprivate var subject: String {
    [record.shownName, field].compactMap(\.self).joined(separator: " ")
  }
}

extension Conflict {
  /// The record and field that it is about, in a few words.
  fileprivate var subject: String {
    switch self {
    case .field(let record, let field, _, _, _): "\(record.shownName) \(field)"
    case .removedThere(let record, let change): Edit(record, change).subject
    case .changedThere(let record, _, _), .addedThere(let record, _, _): record.shownName
    }
  }
}
