import Cooperation
import Dashboard
import Glibc
import Recfile
import Rehearsal
import Store
import Testing

@testable import cadre

/// The store of a session: changes at once on the screen, and on the disk as soon as can be.
struct SessionStoreTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write(Self.text(), to: "store/a.rec")
  }

  private static func text(a: String = "1", b: String = "2", note: String = "n") -> String {
    "%rec: Cohort\n\nId: A\nPlanned: \(a)\nNote: \(note)\n\nId: B\nPlanned: \(b)\n"
  }

  private func open() throws -> SessionStore {
    var store = SessionStore(try LiveStore(StoreFolder(at: scratch.path(of: "store"))))
    _ = store.open()
    return store
  }

  private func text() throws -> String {
    String(decoding: try scratch.read("store/a.rec"), as: UTF8.self)
  }

  private func set(
    _ id: String, _ field: String = "Planned", from: StoredValue?, to: StoredValue?
  ) -> [Edit] {
    [Edit(RecordName(.cohort, RecordID(id)), .set(field: field, from: from, to: to))]
  }

  /// What a session shows.
  private func shown(_ store: borrowing SessionStore) -> String {
    String(decoding: store.ledger.files.first?.text.bytes ?? [], as: UTF8.self)
  }

  /// Lets time pass until something has come.
  private func wait(
    _ store: inout SessionStore, until isReached: ([Event]) -> Bool
  ) throws -> [Event] {
    var events: [Event] = []
    let end = ContinuousClock.now + .seconds(10)
    while !isReached(events) {
      try #require(ContinuousClock.now < end, "only \(events) came")
      var descriptors = store.descriptors.map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let timeout = store.timeout
      _ = unsafe poll(&descriptors, nfds_t(descriptors.count), timeout < 0 ? 50 : min(timeout, 50))
      events += store.step().filter { $0 != .inspected }
    }
    return events
  }

  /// Waits for what is under way.
  private func settle(_ store: inout SessionStore) throws -> [Event] {
    guard store.isBusy else { return [] }
    var isSettled = false
    return try wait(&store) { events in
      defer {
        isSettled = events.contains { if case .saving(.writing) = $0 { false } else { true } }
      }
      return isSettled && events.last.map { $0 != .saving(.writing) } ?? false
    }
  }

  /// Makes every save fail, or lets it succeed again.
  private func block(_ isBlocked: Bool) throws {
    if isBlocked {
      try scratch.write("", to: "store/.cadre")
    } else {
      _ = try ChildProcess.run("rm", [scratch.path(of: "store/.cadre")])
    }
  }

  @Test func `an edit shows at once, is saved, and is no news`() throws {
    var store = try open()
    #expect(store.amend(set("A", from: "1", to: "10")) == [.amended, .saving(.writing)])
    #expect(shown(store) == Self.text(a: "10"))
    #expect(try settle(&store) == [.saving(.saved)])
    #expect(try text() == Self.text(a: "10"))
    #expect(store.unsaved == [])
    // The next news is what somebody else does, long after the watch has seen the save.
    try scratch.write(Self.text(a: "10", b: "3"), to: "store/a.rec")
    #expect(try wait(&store) { !$0.isEmpty } == [.reloaded])
    #expect(shown(store) == Self.text(a: "10", b: "3"))
  }

  @Test func `many edits in a row are saved in their order, each a step of undo`() throws {
    var store = try open()
    for number in 1..<20 {
      let events = store.amend(
        set("A", from: StoredValue("\(number)"), to: StoredValue("\(number + 1)")))
      #expect(events.first == .amended)
    }
    #expect(shown(store) == Self.text(a: "20"))
    _ = try wait(&store) { $0.last == .saving(.saved) && $0.count { $0 == .saving(.saved) } > 0 }
    while store.isBusy { _ = try settle(&store) }
    #expect(try text() == Self.text(a: "20"))
    #expect(Set(try store.folder.history().map(\.group)).count == 19)
  }

  @Test func `what cannot be made is told, and changes nothing`() throws {
    var store = try open()
    let edits = set("A", from: "7", to: "8")
    guard case .rejected(let told, let rejection)? = store.amend(edits).first else {
      Issue.record("not rejected")
      return
    }
    #expect(told == edits)
    #expect(rejection.conflicts.count == 1)
    #expect(store.unsaved == [])
    #expect(shown(store) == Self.text())
    #expect(store.amend(set("A", from: "1", to: "1")) == [.amended])
    #expect(store.isBusy == false)
  }

  // MARK: A disk that fails

  @Test func `a save that fails keeps the edit, and the next edit or a wish tries again`() throws {
    var store = try open()
    try block(true)
    _ = store.amend(set("A", from: "1", to: "10"))
    let failed = try settle(&store)
    guard case .saving(.unsaved(let reason))? = failed.first, failed.count == 1 else {
      Issue.record("\(failed)")
      return
    }
    #expect(reason.hasPrefix("the store can only be read"))
    #expect(shown(store) == Self.text(a: "10"))
    #expect(try text() == Self.text())
    // It fails again, and both are kept.
    _ = store.amend(set("B", from: "2", to: "20"))
    _ = try settle(&store)
    #expect(store.unsaved.count == 2)
    #expect(shown(store) == Self.text(a: "10", b: "20"))
    #expect(store.reasonUnsaved == reason)
    try block(false)
    #expect(store.save() == [.saving(.writing)])
    while store.isBusy { _ = try settle(&store) }
    #expect(store.unsaved == [])
    #expect(try text() == Self.text(a: "10", b: "20"))
    #expect(Set(try store.folder.history().map(\.group)).count == 2)
  }

  @Test func `undo of what is not saved leaves the disk alone, and redo brings it back`() throws {
    var store = try open()
    try block(true)
    let one = set("A", from: "1", to: "10")
    _ = store.amend(one)
    _ = try settle(&store)
    let undone = store.reverse(.undo)
    #expect(
      undone == [
        .reversed(Reversal(.undo, .made(set("A", from: "10", to: "1")))), .saving(.unchanged),
      ])
    #expect(shown(store) == Self.text())
    try block(false)
    let redone = store.reverse(.redo)
    #expect(redone == [.reversed(Reversal(.redo, .made(one))), .saving(.writing)])
    #expect(try settle(&store) == [.saving(.saved)])
    #expect(try text() == Self.text(a: "10"))
  }

  @Test func `what others change while something is not saved goes below it`() throws {
    var store = try open()
    try block(true)
    _ = store.amend(set("A", from: "1", to: "10"))
    _ = try settle(&store)
    try scratch.write(Self.text(b: "3", note: "m"), to: "store/a.rec")
    let news = try wait(&store) { $0.contains(.reloaded) }
    #expect(!news.contains { if case .rejected = $0 { true } else { false } })
    #expect(shown(store) == Self.text(a: "10", b: "3", note: "m"))
    try block(false)
    _ = store.save()
    while store.isBusy { _ = try settle(&store) }
    #expect(try text() == Self.text(a: "10", b: "3", note: "m"))
  }

  @Test func `what others change otherwise meanwhile is a conflict, and theirs stays`() throws {
    var store = try open()
    try block(true)
    let edits = set("A", from: "1", to: "10")
    _ = store.amend(edits)
    _ = store.amend(set("B", from: "2", to: "20"))
    _ = try settle(&store)
    try scratch.write(Self.text(a: "5"), to: "store/a.rec")
    let news = try wait(&store) { $0.contains(.reloaded) }
    let rejected = news.compactMap { if case .rejected(let edits, _) = $0 { edits } else { nil } }
    #expect(rejected == [edits])
    #expect(shown(store) == Self.text(a: "5", b: "20"))
    #expect(store.unsaved == [set("B", from: "2", to: "20")])
  }

  // MARK: Undo on the disk

  @Test func `undo and redo go on across sessions`() throws {
    var first = try open()
    _ = first.amend(set("A", from: "1", to: "10"))
    _ = try settle(&first)
    _ = first.amend(set("B", from: "2", to: "20"))
    _ = try settle(&first)
    var second = try open()
    #expect(second.reverse(.undo) == [.saving(.writing)])
    #expect(second.reverse(.undo) == [])
    let undone = try wait(&second) { $0.contains(.saving(.saved)) }
    let outcomes = undone.compactMap {
      if case .reversed(let reversal) = $0 { reversal.outcome } else { nil }
    }
    #expect(
      outcomes == [.made(set("B", from: "20", to: "2")), .made(set("A", from: "10", to: "1"))])
    #expect(try text() == Self.text())
    #expect(shown(second) == Self.text())
    _ = second.reverse(.redo)
    _ = try settle(&second)
    #expect(try text() == Self.text(a: "10"))
    #expect(shown(second) == Self.text(a: "10"))
  }

  @Test func `nothing to take back is said, and so is what others have changed since`() throws {
    var store = try open()
    _ = store.reverse(.undo)
    let nothing = try wait(&store) { $0.count >= 2 }
    #expect(nothing == [.reversed(Reversal(.undo, .nothing)), .saving(.unchanged)])
    _ = store.amend(set("A", from: "1", to: "10"))
    _ = try settle(&store)
    try scratch.write(Self.text(a: "11"), to: "store/a.rec")
    _ = try wait(&store) { $0.contains(.reloaded) }
    _ = store.reverse(.undo)
    let rejected = try wait(&store) { $0.count >= 2 }
    guard case .reversed(let reversal)? = rejected.first, case .rejected = reversal.outcome else {
      Issue.record("\(rejected)")
      return
    }
    #expect(try text() == Self.text(a: "11"))
  }

  @Test func `an undo that comes while its change is saved takes that back`() throws {
    var store = try open()
    _ = store.amend(set("A", from: "1", to: "10"))
    #expect(store.reverse(.undo) == [])
    _ = store.amend(set("B", from: "2", to: "20"))
    _ = try wait(&store) { $0.contains { if case .reversed = $0 { true } else { false } } }
    while store.isBusy { _ = try settle(&store) }
    #expect(try text() == Self.text(b: "20"))
    #expect(shown(store) == Self.text(b: "20"))
  }

  // MARK: Two at the same store

  @Test func `two sessions that change different cohorts have both`() throws {
    var here = try open()
    var there = try open()
    _ = here.amend(set("A", from: "1", to: "10"))
    _ = there.amend(set("B", from: "2", to: "20"))
    _ = try settle(&here)
    _ = try settle(&there)
    #expect(try text() == Self.text(a: "10", b: "20"))
    let expected = Self.text(a: "10", b: "20")
    while shown(here) != expected { _ = try wait(&here) { !$0.isEmpty } }
    while shown(there) != expected { _ = try wait(&there) { !$0.isEmpty } }
  }

  @Test func `two sessions that change the same field have the first, and the second is told`()
    throws
  {
    var here = try open()
    var there = try open()
    _ = here.amend(set("A", from: "1", to: "10"))
    _ = try settle(&here)
    let late = set("A", from: "1", to: "11")
    _ = there.amend(late)
    let told = try wait(&there) {
      $0.contains { if case .rejected = $0 { true } else { false } }
    }
    #expect(told.contains { if case .rejected(late, _) = $0 { true } else { false } })
    #expect(try text() == Self.text(a: "10"))
    #expect(shown(there) == Self.text(a: "10"))
    #expect(there.unsaved == [])
  }

  // MARK: An accident

  @Test func `nothing is saved into a file that looks like an accident until the user takes it`()
    throws
  {
    var store = try open()
    try scratch.write("", to: "store/a.rec")
    _ = try wait(&store) { $0.contains { if case .heldBack = $0 { true } else { false } } }
    let events = store.amend(set("A", from: "1", to: "10"))
    guard case .saving(.unsaved(let reason))? = events.last else {
      Issue.record("\(events)")
      return
    }
    #expect(reason == "“a.rec” was changed in a way that looks like an accident, R takes it")
    #expect(shown(store) == Self.text(a: "10"))
    #expect(
      store.reverse(.undo).first == .reversed(Reversal(.undo, .made(set("A", from: "10", to: "1"))))
    )
    #expect(store.reverse(.undo) == [.reversed(Reversal(.undo, .failed(reason)))])
    _ = store.amend(set("A", from: "1", to: "10"))
    // The file mends, and what waited is saved.
    try scratch.write(Self.text(b: "3"), to: "store/a.rec")
    _ = try wait(&store) { $0.contains(.saving(.saved)) }
    #expect(try text() == Self.text(a: "10", b: "3"))
  }

  @Test func `a file that mends to what it was is held back no longer`() throws {
    var store = try open()
    try scratch.write("", to: "store/a.rec")
    _ = try wait(&store) { $0.contains { if case .heldBack = $0 { true } else { false } } }
    try scratch.write(Self.text(), to: "store/a.rec")
    _ = try wait(&store) { $0.contains(.reloaded) }
    let isDoubtful = store.isDoubtful
    #expect(!isDoubtful)
    #expect(shown(store) == Self.text())
  }

  @Test func `what the user takes as it is may leave a change without its record`() throws {
    var store = try open()
    try scratch.write("", to: "store/a.rec")
    _ = try wait(&store) { $0.contains { if case .heldBack = $0 { true } else { false } } }
    let edits = set("A", from: "1", to: "10")
    _ = store.amend(edits)
    let events = store.reload()
    #expect(events.contains(.reloaded))
    #expect(events.contains { if case .rejected(edits, _) = $0 { true } else { false } })
    #expect(store.unsaved == [])
  }

  @Test func `the history is read when it is asked for`() throws {
    var store = try open()
    _ = store.amend(set("A", from: "1", to: "10"))
    _ = try settle(&store)
    store.readHistory()
    let events = try wait(&store) { !$0.isEmpty }
    guard case .history(let entries)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(entries.map(\.edit) == set("A", from: "1", to: "10"))
  }

  @Test func `a store that cannot be written says so at the start`() throws {
    try scratch.setMode(0o755, of: ".")
    try scratch.setMode(0o555, of: "store")
    let events = try unprivileged { () throws -> [Event] in
      var store = SessionStore(try LiveStore(StoreFolder(at: scratch.path(of: "store"))))
      return store.open()
    }
    #expect(
      events == [
        .opened,
        .saving(.readOnly(reason: "permission denied")),
      ])
  }

  /// Two sessions change one store by chance, with a disk that fails for a while; in the end both show
  /// what the disk has.
  @Test(arguments: 0..<4)
  func `two sessions by chance come to the same`(_ seed: Int) throws {
    var generator = SplitMix64(seed: 52_000 + UInt64(seed))
    var one = try open()
    var two = try open()
    func act(_ store: inout SessionStore, _ turn: Int) throws {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0...3:
        let id = Bool.random(using: &generator) ? "A" : "B"
        guard let origin = store.ledger.origin(of: RecordName(.cohort, RecordID(id))) else {
          return
        }
        let field = Bool.random(using: &generator) ? "Planned" : "Note"
        let seen = store.ledger.values(field, at: origin).first
        _ = store.amend(set(id, field, from: seen, to: StoredValue("\(turn)")))
      case 4: _ = store.reverse(.undo)
      case 5: _ = store.reverse(.redo)
      case 6: _ = store.save()
      default: _ = store.step()
      }
    }
    // The disk fails for a while, before anything was saved.
    if seed % 2 == 1 { try block(true) }
    for turn in 100..<160 {
      if turn == 120, seed % 2 == 1 { try block(false) }
      try act(&one, turn)
      try act(&two, turn + 100)
    }
    let isOpen = { (store: borrowing SessionStore) in store.isBusy || !store.unsaved.isEmpty }
    for _ in 0..<400 where isOpen(one) || isOpen(two) {
      if !one.isBusy { _ = one.save() }
      if !two.isBusy { _ = two.save() }
      _ = one.step()
      _ = two.step()
      usleep(5_000)
    }
    #expect(one.unsaved == [] && two.unsaved == [], "seed \(seed)")
    let disk = try text()
    let end = ContinuousClock.now + .seconds(5)
    while shown(one) != disk || shown(two) != disk, ContinuousClock.now < end {
      _ = one.step()
      _ = two.step()
      usleep(5_000)
    }
    #expect(shown(one) == disk, "seed \(seed)")
    #expect(shown(two) == disk, "seed \(seed)")
  }
}
