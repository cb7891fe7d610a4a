public import Cooperation

/// What was typed or filled in and is not in the store: what must outlive the program.
public struct Unfinished: Hashable, Sendable {
  /// The values that were typed.
  public let drafts: [FieldPlace: FieldDraft]
  /// The records that were begun and are not added yet; of those of a type, the one to be gone on with
  /// first stands last.
  public let records: [NewRecord]

  /// What was typed, and what was filled in.
  public init(drafts: [FieldPlace: FieldDraft], records: [NewRecord]) {
    self.drafts = drafts
    self.records = records
  }
}

extension State {
  /// What is not in the store now, with what is under the reader's hands.
  public var unfinished: Unfinished {
    var state = self
    state.layAside()
    return Unfinished(
      drafts: state.drafts, records: state.begun.sorted { $0.key < $1.key }.flatMap(\.value))
  }

  /// Takes over what an earlier session left.
  public mutating func resume(_ unfinished: Unfinished) {
    for (place, draft) in unfinished.drafts {
      drafts.add(draft, for: place.record, place.field, from: place.index)
    }
    for record in unfinished.records { begun[record.type, default: []].append(record) }
  }

  /// Leaves all that is being typed, filled in or asked, so that nothing of it is lost.
  private mutating func layAside() {
    if let covered { layAside(covered) }
    if let overlay { layAside(overlay) }
    for conflict in conflicts { layAside(conflict) }
    // The form that is shown was opened last and is the one to be gone on with.
    for form in forms { shelve(form) }
  }

  private mutating func layAside(_ overlay: Overlay) {
    switch overlay {
    case .cell(let edit): keepDraft(of: edit)
    case .field(let edit): keepDraft(of: edit)
    case .newCohort(let new): keepYear(of: new)
    case .conflict(let conflict): layAside(conflict)
    case .confirmation, .filter, .listFilter, .typeChoice, .query, .help, .export, .palette: break
    }
  }

  private mutating func layAside(_ conflict: ConflictState) {
    guard conflict.reversal == nil else { return }
    var conflict = conflict
    while conflict.current != nil { conflict.takeThere() }
    for edit in conflict.edits { keepDraft(of: edit) }
    drafts.merge(conflict.drafts) { _, new in new }
  }
}
