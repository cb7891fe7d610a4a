import Cooperation
import Dashboard
import Rehearsal
import Store
import Testing

@testable import cadre

/// Saves of which it is not certain what the disk has.
struct UncertainSaveTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("%rec: Cohort\n\nId: A\nPlanned: 1\n", to: "store/a.rec")
  }

  private let edit = Edit(
    RecordName(.cohort, RecordID("A")), .set(field: "Planned", from: "1", to: "2"))

  /// A store with a change under way, whose text is there already.
  private func open() throws -> SessionStore {
    var store = SessionStore(try LiveStore(StoreFolder(at: scratch.path(of: "store"))))
    _ = store.open()
    #expect(store.amend([edit]).first == .amended)
    _ = store.saver.drain()
    return store
  }

  private func notices(_ events: [Event]) -> [String] {
    events.compactMap { if case .told(let notice) = $0 { notice.text } else { nil } }
  }

  private func states(_ events: [Event]) -> [SaveState] {
    events.compactMap { if case .saving(let state) = $0 { state } else { nil } }
  }

  @Test func `one that the disk has not confirmed is said, kept, and not made twice`() throws {
    var store = try open()
    let events = store.take(
      .saved(.failure(.unconfirmed(path: "a.rec", reason: "input/output error")), []))
    #expect(notices(events).first?.hasPrefix("NOT CERTAIN: ") == true, "\(events)")
    #expect(states(events) == [.unsaved(reason: "the disk has not confirmed “a.rec”")])
    let (isBusy, unsaved, reason) = (store.isBusy, store.unsaved, store.reasonUnsaved)
    #expect(!isBusy)
    #expect(unsaved == [])
    #expect(reason == nil)
  }

  @Test func `the next save that is confirmed ends the doubt`() throws {
    var store = try open()
    _ = store.take(.saved(.failure(.unconfirmed(path: "a.rec", reason: "input/output error")), []))
    _ = store.amend([Edit(edit.record, .set(field: "Actual", from: nil, to: "2"))])
    _ = store.saver.drain()
    let events = store.take(.saved(.success(.unchanged), []))
    #expect(states(events).last == .unsaved(reason: "the disk has not confirmed “a.rec”"))
    _ = store.amend([Edit(edit.record, .set(field: "Actual", from: nil, to: "3"))])
    _ = store.saver.drain()
    #expect(states(store.take(.saved(.success(.saved([])), []))).last == .saved)
  }

  @Test func `one that is half written is finished by a recovery, which ^S asks for`() throws {
    var store = try open()
    let events = store.take(
      .saved(
        .failure(.unfinished(paths: ["a.rec", "b.rec"], reason: "no space left on device")), []))
    #expect(notices(events).first?.hasPrefix("NOT CERTAIN: ") == true, "\(events)")
    let reason = "“a.rec”, “b.rec” half written, ^S goes on"
    #expect(states(events) == [.unsaved(reason: reason)])
    let unsaved = store.unsaved
    #expect(unsaved == [])
    // A further save does not end what only a recovery ends.
    _ = store.amend([Edit(edit.record, .set(field: "Actual", from: nil, to: "3"))])
    _ = store.saver.drain()
    #expect(states(store.take(.saved(.success(.saved([])), []))).last == .unsaved(reason: reason))
    #expect(states(store.take(.recovered(.success([])))).last == .saved)
  }

  @Test func `a recovery that fails leaves the doubt`() throws {
    var store = try open()
    _ = store.take(
      .saved(.failure(.unfinished(paths: ["a.rec"], reason: "no space left on device")), []))
    let events = store.take(
      .recovered(.failure(.unwritten(path: "a.rec", reason: "no space left on device"))))
    #expect(notices(events).first?.contains("no space left on device") == true)
    #expect(states(events) == [])
    #expect(states(store.save()) == [])
  }
}
