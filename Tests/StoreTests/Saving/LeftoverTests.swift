import Glibc
import Rehearsal
import Testing

@testable import Store

/// What users decide about what a crash has left.
@Suite struct LeftoverTests {
  private let scratch: ScratchFolder
  private let store: StoreFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.makeFolder(".cadre")
    store = try StoreFolder(at: scratch.path)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try scratch.read(name), as: UTF8.self)
  }

  /// Two files that somebody has written to while a change of both was cut short.
  private func leaveChange(before: String? = "old b") throws -> Leftover {
    let files = [
      UnfinishedChange.File(path: "a.rec", before: Array("old a".utf8), after: Array("new a".utf8)),
      UnfinishedChange.File(
        path: "b.rec", before: before.map { Array($0.utf8) }, after: Array("new b".utf8)),
    ]
    try UnfinishedChange(files: files).keep(in: ControlFolder(in: store))
    try scratch.write("their a", to: "a.rec")
    try scratch.write("new b", to: "b.rec")
    return try #require(try store.recover().first)
  }

  private func leaveForeign() throws -> Leftover {
    try scratch.write("mine", to: "sub/a.rec")
    let name = TemporaryName.foreign(for: "a.rec")
    try scratch.write("theirs", to: "sub/\(name)")
    let leftover = try #require(try store.recover().last)
    #expect(leftover.path == "sub/\(name)")
    return leftover
  }

  @Test func `a change is put back, and again forth`() throws {
    let leftover = try leaveChange()
    try store.restore(leftover)
    #expect(try text("a.rec") == "old a")
    #expect(try text("b.rec") == "old b")
    let kept = try store.recover()
    #expect(kept.count == 1)
    guard case .change(_, let before, let after) = kept.first else {
      Issue.record("\(kept)")
      return
    }
    #expect(before.map { String(decoding: $0.bytes, as: UTF8.self) } == ["their a", "new b"])
    #expect(after.map { String(decoding: $0.bytes, as: UTF8.self) } == ["old a", "old b"])
    try store.restore(kept[0])
    #expect(try text("a.rec") == "their a")
    #expect(try text("b.rec") == "new b")
    #expect(try store.recover().count == 1)
  }

  @Test func `a file that was not there becomes an empty one`() throws {
    try store.restore(try leaveChange(before: nil))
    #expect(try text("a.rec") == "old a")
    #expect(try text("b.rec") == "")
  }

  @Test func `what another program wrote is put in place, and what was there is kept`() throws {
    let leftover = try leaveForeign()
    try store.restore(leftover)
    #expect(try text("sub/a.rec") == "theirs")
    #expect(throws: SystemCallError.self) { try scratch.read(leftover.path) }
    let kept = try store.recover()
    #expect(kept.count == 1)
    try store.restore(try #require(kept.first))
    #expect(try text("sub/a.rec") == "mine")
  }

  @Test func `what is in place already leaves nothing`() throws {
    let leftover = try leaveForeign()
    try scratch.write("theirs", to: "sub/a.rec")
    try store.restore(leftover)
    #expect(try store.recover() == [])
    #expect(try text("sub/a.rec") == "theirs")
  }

  @Test func `what is discarded is gone, and the files stay`() throws {
    let change = try leaveChange()
    let foreign = try leaveForeign()
    try store.discard(change)
    #expect(try store.recover() == [foreign])
    try store.discard(foreign)
    #expect(try store.recover() == [])
    #expect(try text("a.rec") == "their a")
    #expect(try text("sub/a.rec") == "mine")
    for leftover in [change, foreign] {
      #expect(
        throws: SaveError.unreadable(
          path: leftover.path, reason: "It is not there any more as it was.")
      ) { try store.discard(leftover) }
      #expect(throws: SaveError.self) { try store.restore(leftover) }
    }
  }

  @Test func `only what a crash has left is touched`() throws {
    try scratch.write("x", to: "a.rec")
    for leftover in [
      Leftover.foreign(path: "a.rec", file: "a.rec"),
      .change(kept: "../a.rec", before: [], after: []),
      .change(kept: "lock", before: [], after: []),
    ] {
      #expect(throws: SaveError.self) { try store.discard(leftover) }
      #expect(throws: SaveError.self) { try store.restore(leftover) }
    }
    #expect(try text("a.rec") == "x")
  }

  @Test func `what cannot be read as a change is not put back`() throws {
    try scratch.write("torn", to: ".cadre/unfinished-7")
    let leftover = try #require(try store.recover().first)
    let error = #expect(throws: SaveError.self) { try store.restore(leftover) }
    #expect("\(try #require(error))".contains("only an editor can read it"))
    try store.discard(leftover)
    #expect(try store.recover() == [])
  }

  @Test func `a file that is gone is not made again from what was written to it`() throws {
    let leftover = try leaveForeign()
    try scratch.write("x", to: "sub/b.rec")
    #expect(unsafe unlink(scratch.path(of: "sub/a.rec")) == 0)
    #expect(throws: SaveError.self) { try store.restore(leftover) }
    #expect(try store.recover() == [leftover])
  }

  /// A kill at any call leaves the texts of both sides, somewhere.
  @Test func `a crash while it is put back loses neither text`() throws {
    let product = try builtProduct(named: "SaveVictim")
    let model = try Victim("a.rec")
    try prepare(model)
    let command = { (victim: Victim) in [product, "restore", victim.scratch.path(of: "store")] }
    let calls = try SystemCalls(of: command(model), in: model).calls
    let names = ["openat", "pwrite64", "fsync", "renameat", "renameat2", "unlinkat"]
    for call in calls where names.contains(call.name) {
      let victim = try Victim("a.rec")
      try prepare(victim)
      _ = try victim.run(
        SystemCalls.injecting(call.injection("signal=KILL"), into: command(victim)))
      let store = try StoreFolder(at: victim.scratch.path(of: "store"))
      let kept = try store.recover().flatMap { leftover in
        if case .change(_, let before, _) = leftover { before.map(\.bytes) } else { [[UInt8]]() }
      }
      let all = kept + [try victim.scratch.read("store/a.rec")]
      #expect(all.contains(Array(Victim.old.utf8)), "\(call.line)")
      #expect(all.contains(Array("before".utf8)), "\(call.line)")
    }
  }

  private func prepare(_ victim: Victim) throws {
    let store = try StoreFolder(at: victim.scratch.path(of: "store"))
    let file = UnfinishedChange.File(
      path: "a.rec", before: Array("before".utf8), after: Array("after".utf8))
    try UnfinishedChange(files: [file]).keep(as: "unfinished-1", in: ControlFolder(in: store))
  }
}
