import Cooperation
import Glibc
import Recfile
import Rehearsal
import Testing

@testable import Store

/// The steps are given a clock that is set forward to whatever is due, so that nothing waits.
@Suite struct LiveStoreTests {
  private let scratch: ScratchFolder
  private let root: String
  private let start = ContinuousClock.now

  init() throws {
    scratch = try ScratchFolder()
    root = try scratch.makeFolder("store")
    try scratch.write(Self.records(1...9), to: "store/a.rec")
    try scratch.write("Id: x\n", to: "store/b/c.rec")
  }

  private static func records(_ numbers: some Sequence<Int>) -> String {
    numbers.map { "Id: \($0)\nName: some\n" }.joined(separator: "\n")
  }

  private func run(_ script: String) throws {
    let shell = try ChildProcess.run("sh", ["-ec", "cd \"$1\"; \(script)", "sh", root])
    try #require(shell.ending == .exited(0), "\(script): \(shell.errorText)")
  }

  /// Does all that is due, and returns what came of it.
  private func settle(
    _ live: inout LiveStore, _ now: inout ContinuousClock.Instant, until end: Duration? = nil
  ) -> [LiveStore.Step] {
    var steps: [LiveStore.Step] = []
    for _ in 0..<100 {
      let step = live.step(at: now)
      if step != .nothing { steps.append(step) }
      guard let due = live.due, end.map({ due <= start + $0 }) ?? true else { return steps }
      now = max(now, due)
    }
    Issue.record("There is no end to what is due.")
    return steps
  }

  private func text(_ path: String, in live: borrowing LiveStore) -> String? {
    live.ledger.files.first { $0.path == path }.map {
      String(decoding: $0.text.bytes, as: UTF8.self)
    }
  }

  // MARK: Ways to change a store

  @Test(arguments: [
    ("echo Id: y >b/c.rec", "Id: y\n"), ("echo Id: z >>b/c.rec", "Id: x\nId: z\n"),
    ("echo Id: y >b/t; mv b/t b/c.rec", "Id: y\n"), ("rm b/c.rec; echo Id: y >b/c.rec", "Id: y\n"),
    ("sed -i s/x/y/ b/c.rec", "Id: y\n"), ("echo Id: y >../t; cp ../t b/c.rec", "Id: y\n"),
    ("echo Id: y >b/.c.rec.swp; cp b/c.rec b/c.rec~; cat b/.c.rec.swp >b/c.rec", "Id: y\n"),
    ("mv b ../b; echo Id: y >../b/c.rec; mv ../b b", "Id: y\n"),
    ("mv b/c.rec b/c.rec~; echo Id: y >b/c.rec; rm b/c.rec~", "Id: y\n"),
  ]) func `a change shows once, however it is made`(script: String, expected: String) throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    #expect(settle(&live, &now) == [])
    try run(script)
    #expect(settle(&live, &now) == [.changed])
    #expect(text("b/c.rec", in: live) == expected)
    #expect(live.held == [])
    #expect(live.due == nil)
    #expect(live.timeout(at: now) == -1)
  }

  @Test(arguments: [
    "touch a.rec", "cp a.rec t; mv t a.rec", "mv b ../b; mv ../b b", "echo x >notes.txt",
    "chmod 600 a.rec", "rm b/c.rec; echo Id: x >b/c.rec", "mkdir n",
  ]) func `what leaves the texts as they are does not show`(script: String) throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try run(script)
    #expect(settle(&live, &now) == [])
    #expect(live.ledger.files.count == 2)
  }

  @Test func `new files and folders show`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try run("mkdir -p n/m; echo Id: n >n/m/n.rec; echo Id: z >z.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(live.ledger.files.map(\.path) == ["a.rec", "b/c.rec", "n/m/n.rec", "z.rec"])
    try run("echo Id: m >n/m/n.rec; mv z.rec y.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(live.ledger.files.map(\.path) == ["a.rec", "b/c.rec", "n/m/n.rec", "y.rec"])
    #expect(text("n/m/n.rec", in: live) == "Id: m\n")
  }

  @Test func `a file that grows in pieces shows when it is whole`() throws {
    try scratch.write("", to: "store/a.rec")
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    for number in 1...9 {
      try run("echo Id: \(number) >>a.rec; echo >>a.rec")
      #expect(live.step(at: now) == .nothing)
      #expect(live.due == now + .milliseconds(150))
      now += .milliseconds(149)
      #expect(live.step(at: now) == .nothing)
    }
    #expect(settle(&live, &now) == [.changed])
    #expect(live.ledger.files[0].text.records.count == 9)
  }

  @Test func `a checkout that takes its time does not show a file as gone`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try run("rm a.rec")
    #expect(settle(&live, &now, until: .milliseconds(1900)) == [])
    now = start + .milliseconds(1900)
    try run(": >a.rec")
    #expect(live.step(at: now) == .nothing)
    now += .milliseconds(100)
    try scratch.write(Self.records(1...10), to: "store/a.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(live.ledger.files[0].text.records.count == 10)
    #expect(live.held == [])
  }

  @Test func `a file that is written without end is held back, the others show`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try run("echo Id: y >b/c.rec")
    var steps: [LiveStore.Step] = []
    for number in 0..<200 where steps.isEmpty {
      try scratch.write(Self.records(1...9) + "\nId: \(number)\n", to: "store/a.rec")
      let step = live.step(at: now)
      if step != .nothing { steps.append(step) }
      now += .milliseconds(100)
    }
    #expect(steps == [.changed])
    #expect(live.held == [HeldBack(path: "a.rec", reason: .unsettled)])
    #expect(text("a.rec", in: live) == Self.records(1...9))
    #expect(text("b/c.rec", in: live) == "Id: y\n")
    #expect(settle(&live, &now) == [.changed])
    #expect(live.held == [])
    #expect(live.ledger.files[0].text.records.count == 10)
  }

  // MARK: What is held back

  @Test func `a doubtful text is held back until it mends`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try scratch.write(String(Self.records(1...9).prefix(30)), to: "store/a.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(
      live.held.map(\.message) == ["a.rec is cut short: it breaks off after 30 of 161 bytes."])
    #expect(text("a.rec", in: live) == Self.records(1...9))
    try run("echo Id: y >b/c.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(text("b/c.rec", in: live) == "Id: y\n")
    #expect(live.held.count == 1)
    try run("touch a.rec")
    #expect(settle(&live, &now) == [])
    try scratch.write(Self.records(1...10), to: "store/a.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(live.held == [])
    #expect(live.ledger.files[0].text.records.count == 10)
  }

  @Test func `what is held back is taken when the user says so`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try run("rm b/c.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(now >= start + .seconds(2))
    #expect(live.held == [HeldBack(path: "b/c.rec", reason: .vanished(records: 1))])
    // What the user has not been told is held back still.
    try run(": >a.rec")
    #expect(live.reload(at: now) == .changed)
    #expect(live.held == [HeldBack(path: "a.rec", reason: .empty(records: 9))])
    #expect(live.ledger.files.map(\.path) == ["a.rec"])
    #expect(live.reload(at: now) == .changed)
    #expect(live.held == [])
    #expect(text("a.rec", in: live) == "")
    #expect(settle(&live, &now) == [])
  }

  @Test func `a reading that the user asks for does not wait`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    try run("echo Id: y >b/c.rec")
    #expect(live.reload(at: start) == .changed)
    #expect(text("b/c.rec", in: live) == "Id: y\n")
    var now = start
    #expect(settle(&live, &now) == [])
    #expect(live.reload(at: now) == .nothing)
  }

  @Test func `what cannot be read for a while is held back`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try run("rm b/c.rec; mkfifo b/c.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(live.held.map(\.message) == ["b/c.rec: It is a named pipe, not a file."])
    #expect(live.ledger.problems.isEmpty)
    try run("rm b/c.rec; echo Id: x >b/c.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(live.held == [])
  }

  // MARK: What was saved here

  @Test(arguments: ["b/c.rec", "aa.rec"])
  func `what this program saves is no news`(path: String) throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    let splice = Splice(range: 0..<0, replacement: Array("# c\n".utf8))
    guard case .saved(let files) = try live.folder.save(Change.splices(splice, in: path)) else {
      Issue.record("It was not saved.")
      return
    }
    live.adopt(files.map { SavedFile($0, after: live.known) })
    #expect(live.ledger.files.map(\.path) == Set(["a.rec", "b/c.rec", path]).sorted())
    #expect(text(path, in: live)?.hasPrefix("# c\n") == true)
    #expect(settle(&live, &now) == [])
  }

  @Test(arguments: ["printf 'Id: 0' | dd of=a.rec conv=notrunc status=none", "rm b/c.rec"])
  func `what others change right after a save shows`(script: String) throws {
    try run("touch -d '1 hour ago' a.rec b/c.rec")
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    let splice = Splice(range: 4..<5, replacement: Array("7".utf8))
    guard case .saved(let files) = try live.folder.save(Change.splices(splice, in: "a.rec")) else {
      Issue.record("It was not saved.")
      return
    }
    live.adopt(files.map { SavedFile($0, after: live.known) })
    #expect(text("a.rec", in: live)?.hasPrefix("Id: 7") == true)
    try run(script)
    #expect(settle(&live, &now) == [.changed])
    #expect(text("a.rec", in: live)?.hasPrefix(script.contains("dd") ? "Id: 0" : "Id: 7") == true)
  }

  @Test func `problems are found when they are asked for`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try run("echo broken >>b/c.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(live.ledger.problems.isEmpty)
    let problems = live.ledger.inspected(on: Day(year: 2026, month: 3, day: 12)).problems
    #expect(problems.map(\.path) == ["b/c.rec"])
  }

  @Test func `what is held back stays so when it is saved`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try run(": >a.rec")
    #expect(settle(&live, &now) == [.changed])
    live.adopt([
      SavedFile(StoreFile(path: "a.rec", bytes: Array("Id: 1\n".utf8)), after: [])
    ])
    #expect(text("a.rec", in: live) == Self.records(1...9))
    #expect(live.held.count == 1)
  }

  // MARK: Links and single files

  @Test func `what a link leads to shows`() throws {
    try run("mkdir .data; echo Id: l >.data/l.txt; ln -s .data/l.txt l.rec")
    var live = try LiveStore(StoreFolder(at: root))
    var now = start
    try run("echo Id: m >.data/l.txt")
    #expect(settle(&live, &now) == [.changed])
    #expect(text("l.rec", in: live) == "Id: m\n")
    try run("echo Id: n >.data/n.txt; ln -sfn .data/n.txt l.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(text("l.rec", in: live) == "Id: n\n")
    try run("echo Id: o >>.data/n.txt")
    #expect(settle(&live, &now) == [.changed])
    #expect(text("l.rec", in: live) == "Id: n\nId: o\n")
  }

  @Test func `a single file is watched`() throws {
    var live = try LiveStore(StoreFolder(at: "\(root)/a.rec"))
    var now = start
    try run("echo Id: z >z.rec; rm a.rec")
    #expect(settle(&live, &now, until: .seconds(1)) == [])
    try scratch.write("Id: 1\n\n" + Self.records(2...9), to: "store/a.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(text("a.rec", in: live)?.hasPrefix("Id: 1\n\n") == true)
    try run(": >a.rec")
    #expect(settle(&live, &now) == [.changed])
    #expect(live.held == [HeldBack(path: "a.rec", reason: .empty(records: 9))])
  }

  // MARK: When there is nothing to watch

  @Test(arguments: ["", "/a.rec"])
  func `a store that is gone is reported once and found again`(name: String) throws {
    let missing = LiveStore.Step.failed(.missing(path: root + name))
    var live = try LiveStore(StoreFolder(at: root + name))
    var now = start
    try run("mv ../store ../away")
    #expect(settle(&live, &now, until: .seconds(20)) == [missing])
    #expect(!live.ledger.files.isEmpty)
    #expect(live.reload(at: now) == missing)
    #expect(live.due != nil)
    try scratch.write("Id: 1\nName: changed\n\n" + Self.records(2...9), to: "away/a.rec")
    let back = try ChildProcess.run("mv", [scratch.path(of: "away"), root])
    try #require(back.ending == .exited(0))
    #expect(settle(&live, &now) == [.changed])
    #expect(text("a.rec", in: live)?.contains("changed") == true)
    try run("echo Id: 10 >>a.rec")
    #expect(settle(&live, &now) == [.changed])
  }

  /// Of that, nobody tells who watches the store's folder.
  @Test func `a store that another has taken the place of is watched`() throws {
    let outer = try scratch.makeFolder("outer")
    try run("cp -r . ../outer/store")
    var live = try LiveStore(StoreFolder(at: "\(outer)/store"))
    var now = start
    try run("mv ../outer ../away")
    #expect(settle(&live, &now) == [])
    #expect(live.reload(at: now) == .failed(.missing(path: "\(outer)/store")))
    try run("mkdir ../outer; cp -r . ../outer/store")
    #expect(live.reload(at: now) == .changed)
    #expect(settle(&live, &now) == [])
    #expect(live.due == nil)
    try run("echo Id: y >../outer/store/b/c.rec")
    #expect(settle(&live, &now) == [.changed])
  }

  @Test func `what cannot be watched is looked at from time to time`() throws {
    let store = try StoreFolder(at: root)
    var live = try LiveStore(store, watch: StoreWatch(store, limit: 0))
    var now = start
    #expect(live.descriptor == -1)
    #expect(live.obstacle != nil)
    #expect(settle(&live, &now, until: .seconds(10)) == [])
    try run("echo Id: y >b/c.rec")
    #expect(settle(&live, &now, until: .seconds(20)) == [.changed])
    #expect(text("b/c.rec", in: live) == "Id: y\n")
    try run("echo Id: n >n.rec")
    #expect(settle(&live, &now, until: .seconds(30)) == [.changed])
    #expect(live.ledger.files.count == 3)
  }

  // MARK: With a clock

  @Test(arguments: [(-1, 0), (0, 0), (1, 2), (149, 150)])
  func `the time left is rounded up`(elapsed: Int, rest: Int32) throws {
    var live = try LiveStore(StoreFolder(at: root))
    try run("echo Id: y >b/c.rec")
    _ = live.step(at: start)
    let due = start + .milliseconds(150)
    #expect(live.due == due)
    #expect(live.timeout(at: due - .milliseconds(elapsed)) == rest)
  }

  @Test func `a loop that polls sees a change`() throws {
    var live = try LiveStore(StoreFolder(at: root))
    try run("echo Id: y >b/c.rec")
    let end = ContinuousClock.now + .seconds(20)
    var step = LiveStore.Step.nothing
    while step == .nothing, ContinuousClock.now < end {
      var descriptors = [pollfd(fd: live.descriptor, events: Int16(POLLIN), revents: 0)]
      let timeout = live.timeout(at: .now)
      _ = unsafe poll(&descriptors, 1, timeout < 0 ? 20_000 : timeout)
      step = live.step(at: .now)
    }
    #expect(step == .changed)
    #expect(text("b/c.rec", in: live) == "Id: y\n")
  }
}
