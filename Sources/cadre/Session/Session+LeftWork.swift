internal import Cooperation
internal import Dashboard
internal import Recfile
internal import Store

// What is typed, or changed, and not saved is kept from one session to the next.
extension Session {
  /// Takes over what earlier sessions of this user left.
  mutating func takeOverLeftWork() {
    let left = leftWork()
    keptSessions = Set(left.map(\.session))
    let drafts = left.flatMap(\.values).map { value in
      (
        FieldPlace(value.record, value.field, index: value.index),
        FieldDraft(value.text, seen: value.seen)
      )
    }
    let records = left.flatMap(\.records)
    state.resume(Unfinished(drafts: Dictionary(drafts) { _, last in last }, records: records))
    let changes = left.flatMap(\.changes)
    for edits in changes { happen(store.amend(edits)) }
    let parts = [
      changes.isEmpty
        ? nil : "\(changes.count) unsaved \(changes.count == 1 ? "change" : "changes")",
      state.drafts.keys.sorted().first.map { "✎ \($0.shown)\(more(than: state.drafts.count))" },
      records.last.map { "a new \($0.type)\(more(than: records.count)), A goes on" },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return }
    happen(
      .told(
        Notice(
          "Here again from last time: \(parts.joined(separator: "; "))\(drafts.isEmpty ? "" : "; w lists")"
        )))
  }

  private func more(than count: Int) -> String { count > 1 ? " and \(count - 1) more" : "" }

  /// Keeps what is not saved, and forgets what was kept of the sessions that were taken over.
  ///
  /// - Returns: whether it is kept; nobody may be left to be told.
  mutating func keepWork() -> Bool {
    let unfinished = state.unfinished
    let values = unfinished.drafts.map { place, draft in
      LeftWork.TypedValue(
        place.record, place.field, index: place.index, text: draft.text, seen: draft.seen)
    }.sorted { ("\($0.record) \($0.field)", $0.index) < ("\($1.record) \($1.field)", $1.index) }
    let work = LeftWork(
      session: name, values: values, records: unfinished.records, changes: store.unsaved)
    guard !work.isEmpty || !keptSessions.isEmpty else { return true }
    let former = keptSessions.union([name])
    let user = userName()
    do throws(SaveError) {
      // Another session of this user may end at the same moment and replace this one's.
      for _ in 0..<8 {
        let others = leftWork().filter { !former.contains($0.session) }
        let bytes = LeftWork.text(of: others + (work.isEmpty ? [] : [work]))
        try store.folder.keepDrafts(bytes, of: user)
        if work.isEmpty || leftWork().contains(work) { break }
      }
    } catch {
      return false
    }
    keptSessions = work.isEmpty ? [] : [name]
    return true
  }

  /// What is kept of earlier sessions of this user; a file that cannot be read stays as it is.
  private borrowing func leftWork() -> [LeftWork] {
    let bytes = try? store.folder.drafts(of: userName())
    return LeftWork.sessions(in: RecText(bytes: bytes.flatMap(\.self) ?? []))
  }
}
