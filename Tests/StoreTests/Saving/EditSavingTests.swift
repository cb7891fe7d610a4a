import Cooperation
import Rehearsal
import Testing

import Store

@Suite struct EditSavingTests {
  private static let text = """
    %rec: Source

    Id: S1
    Title: One
    # a note
    Url: x

    Id: S2
    Title: Two

    """

  private let scratch: ScratchFolder
  private let store: StoreFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write(Self.text, to: "sources.rec")
    store = try StoreFolder(at: scratch.path)
  }

  private func text() throws -> String {
    String(decoding: try scratch.read("sources.rec"), as: UTF8.self)
  }

  private func set(_ id: String, from old: StoredValue, to new: StoredValue) -> Edit {
    Edit(
      RecordName(type: "Source", id: RecordID(id)), .set(field: "Title", from: old, to: new))
  }

  private func sign(_ group: String, undoes: String? = nil) -> StoreFolder.Signature {
    .init(when: "2026-04-01", who: "kim", group: group, undoes: undoes)
  }

  /// Takes back what the user did last.
  private func undo(as group: String) throws -> SaveOutcome<Rejection>? {
    let history = JournalHistory(try store.history(), in: try store.contents().ledger.files)
    guard let change = history.undo(by: "kim") else { return nil }
    return try store.save(change.inverse, as: sign(group, undoes: change.group))
  }

  @Test func `edits are saved together, noted and taken back`() throws {
    let edits = [set("S1", from: "One", to: "Uno"), set("S2", from: "Two", to: "Dos\nTres")]
    guard case .saved = try store.save(edits, as: sign("1")) else {
      Issue.record("not saved")
      return
    }
    #expect(
      try text()
        == Self.text.replacing("One", with: "Uno").replacing("Two", with: "Dos\n+ Tres"))
    #expect(try store.history().map(\.edit) == edits)
    guard case .saved = try undo(as: "2") else {
      Issue.record("not taken back")
      return
    }
    #expect(try text() == Self.text)
    #expect(try undo(as: "3") == nil)
  }

  @Test func `what somebody else has changed since is not taken back`() throws {
    _ = try store.save([set("S1", from: "One", to: "Uno")], as: sign("1"))
    let theirs = try text().replacing("Uno", with: "Eins")
    try scratch.write(theirs, to: "sources.rec")
    guard case .refused(let rejection) = try undo(as: "2") else {
      Issue.record("taken back")
      return
    }
    #expect(rejection.conflicts.count == 1)
    #expect(try text() == theirs)
  }

  @Test func `all or none`() throws {
    let edits = [set("S1", from: "One", to: "Uno"), set("S2", from: "Else", to: "Dos")]
    guard case .refused = try store.save(edits, as: sign("1")) else {
      Issue.record("saved")
      return
    }
    #expect(try text() == Self.text)
    #expect(try store.history() == [])
  }
}
