import Cooperation
import Glibc
import Recfile
import Rehearsal
import Testing

@testable import Store

/// Programs that know nothing of the lock, at work between the reading and the writing.
@Suite struct OtherWriterTests {
  /// How other programs write a file.
  enum Habit: CaseIterable {
    /// As an editor that writes over the file.
    case overwrite
    /// As git, which removes the file and makes another.
    case removeAndMake
    /// As an editor that makes another file and gives it the name.
    case replace

    func write(_ text: String, to name: String, in scratch: ScratchFolder) throws {
      switch self {
      case .overwrite:
        try scratch.write(text, to: name)
      case .removeAndMake:
        _ = unsafe unlink(scratch.path(of: name))
        try scratch.write(text, to: name)
      case .replace:
        let draft = try scratch.write(text, to: "draft")
        guard unsafe rename(draft, scratch.path(of: name)) == 0 else {
          throw SystemCallError("rename")
        }
      }
    }
  }

  private let scratch: ScratchFolder
  private let store: StoreFolder

  init() throws {
    scratch = try ScratchFolder()
    for name in ["a.rec", "b.rec"] { try scratch.write(Victim.old, to: name) }
    store = try StoreFolder(at: scratch.path)
  }

  /// What the files hold now, of which only their bytes tell whether they still do, or also their stamps.
  private func known(_ isStamped: Bool) throws -> [String: KnownFile] {
    guard isStamped else { return [:] }
    let folder = try OpenFile.folder(at: scratch.path)
    let known = try ["a.rec", "b.rec"].map { name in
      let file = LedgerFile(path: name, text: RecText(bytes: try scratch.read(name)))
      return (name, KnownFile(file, stamp: FileStamp(try folder.status(of: name))))
    }
    return Dictionary(uniqueKeysWithValues: known)
  }

  private func text(_ name: String = "a.rec") throws -> String {
    String(decoding: try scratch.read(name), as: UTF8.self)
  }

  private func strays() throws -> [String] {
    let found = try ChildProcess.run("find", [scratch.path, "-mindepth", "1", "-printf", "%P\\n"])
    return found.outputText.split(separator: "\n").map(String.init)
      .filter { ![".cadre", ".cadre/journal", ".cadre/lock", "a.rec", "b.rec"].contains($0) }
  }

  @Test(arguments: Habit.allCases, [false, true])
  func `what another program writes meanwhile is kept beside the change`(
    habit: Habit, isStamped: Bool
  ) throws {
    let change = Change.planned("21", known: try known(isStamped)) { [scratch] visit in
      if visit < 3 { try? habit.write(Victim.old + "\n# \(visit)\n", to: "a.rec", in: scratch) }
    }
    guard case .saved = try store.save(change) else {
      Issue.record("not saved")
      return
    }
    #expect(try text() == Victim.text(planned: "21") + "\n# 2\n")
    #expect(try store.journal() == JournalEntry.header + Array("Record: A\nNew: 21\n\n".utf8))
    #expect(try strays() == [])
  }

  @Test(arguments: Habit.allCases, [false, true])
  func `the same field set otherwise meanwhile is a conflict`(
    habit: Habit, isStamped: Bool
  ) throws {
    let change = Change.planned("21", known: try known(isStamped)) { [scratch] _ in
      try? habit.write(Victim.text(planned: "30"), to: "a.rec", in: scratch)
    }
    #expect(try store.save(change) == .refused(Overtaken(there: "30")))
    #expect(try text() == Victim.text(planned: "30"))
    #expect(try strays() == [])
  }

  @Test(arguments: Habit.allCases, [false, true])
  func `a conflict in the second file takes back the first`(
    habit: Habit, isStamped: Bool
  ) throws {
    let change = Change.planned(
      "21", in: ["a.rec", "b.rec"], known: try known(isStamped)
    ) { [scratch] _ in
      try? habit.write(Victim.text(planned: "30"), to: "b.rec", in: scratch)
    }
    #expect(try store.save(change) == .refused(Overtaken(there: "30")))
    #expect(try text("a.rec") == Victim.old)
    #expect(try text("b.rec") == Victim.text(planned: "30"))
    #expect(try strays() == [])
  }

  @Test(arguments: Habit.allCases, [false, true])
  func `a file with several names is not written over what is new in it`(
    habit: Habit, isStamped: Bool
  ) throws {
    let elsewhere = try ScratchFolder()
    _ = unsafe link(scratch.path(of: "a.rec"), elsewhere.path(of: "other"))
    let change = Change.planned("21", known: try known(isStamped)) { [scratch] visit in
      if visit == 0 { try? habit.write(Victim.old + "\n# new\n", to: "a.rec", in: scratch) }
    }
    _ = try store.save(change)
    #expect(try text() == Victim.text(planned: "21") + "\n# new\n")
    #expect(try strays() == [])
  }

  @Test func `git checkout during a save is kept beside the change`() throws {
    func git(_ words: String...) throws {
      let settings = ["-c", "user.name=x", "-c", "user.email=x@x", "-c", "init.defaultBranch=main"]
      let run = try ChildProcess.run("git", ["-C", scratch.path] + settings + words)
      #expect(run.ending == .exited(0), "\(words): \(run.errorText)")
    }
    let theirs = Victim.old + "\n# theirs\n"
    try git("init", "-q")
    try scratch.write(".cadre/\n", to: ".gitignore")
    try git("add", ".")
    try git("commit", "-qm", "ours")
    try git("checkout", "-qb", "theirs")
    try scratch.write(theirs, to: "a.rec")
    try git("commit", "-qam", "theirs")
    try git("checkout", "-q", "main")
    let change = Change.planned("21") { [scratch] visit in
      guard visit == 0 else { return }
      _ = try? ChildProcess.run("git", ["-C", scratch.path, "checkout", "-q", "theirs"])
    }
    #expect(
      try store.save(change)
        == .saved([
          StoreFile(
            path: "a.rec", bytes: Array((Victim.text(planned: "21") + "\n# theirs\n").utf8))
        ]))
    let status = try ChildProcess.run("git", ["-C", scratch.path, "status", "--porcelain", "-b"])
    #expect(status.outputText == "## theirs\n M a.rec\n")
    // And back, which git refuses to do over what was saved.
    let back = try ChildProcess.run("git", ["-C", scratch.path, "checkout", "-q", "main"])
    #expect(back.ending == .exited(1))
    try git("stash", "-q")
    #expect(try text() == theirs)
  }

  @Test func `a file that is removed meanwhile is not made again`() throws {
    let change = Change.planned("21") { [scratch] _ in unsafe _ = unlink(scratch.path(of: "a.rec"))
    }
    // Nothing is given to the change then, and it has nothing to do.
    #expect(try store.save(change) == .unchanged)
    #expect(try strays() == [])
    #expect(throws: SystemCallError.self) { try scratch.read("a.rec") }
  }

  @Test(arguments: [false, true])
  func `a program that never rests is left its file`(isStamped: Bool) throws {
    let change = Change.planned("21", known: try known(isStamped)) { [scratch] visit in
      try? Habit.replace.write(Victim.old + "\n# \(visit)\n", to: "a.rec", in: scratch)
    }
    #expect(throws: SaveError.busy(path: "a.rec")) { try store.save(change) }
    #expect(try text() == Victim.old + "\n# 19\n")
    #expect(try strays() == [])
  }

  @Test(arguments: [false, true])
  func `a file that is open for writing is left alone`(isStamped: Bool) throws {
    let descriptor = unsafe open(scratch.path(of: "a.rec"), O_WRONLY)
    #expect(throws: SaveError.busy(path: "a.rec")) {
      try store.save(Change.planned("21", known: try known(isStamped)))
    }
    close(descriptor)
    #expect(try text() == Victim.old)
    guard case .saved = try store.save(Change.planned("21")) else {
      Issue.record("not saved")
      return
    }
  }

  /// An editor may have cut the file and not yet written it again when the two change names.
  @Test(arguments: [false, true])
  func `a file that is opened for writing meanwhile is waited for`(isStamped: Bool) throws {
    let descriptor = Visits()
    let change = Change.planned("21", known: try known(isStamped)) { [scratch] visit in
      guard visit == 0 else { return }
      let opened = unsafe open(scratch.path(of: "a.rec"), O_WRONLY)
      descriptor.set(Int(opened))
    }
    // The file is open for as long as this saves, so that it is put back and found busy.
    #expect(throws: SaveError.busy(path: "a.rec")) { try store.save(change) }
    #expect(try text() == Victim.old)
    let note = Array("# late\n".utf8)
    let written = unsafe pwrite(Int32(descriptor.value), note, note.count, 0)
    #expect(written == note.count)
    close(Int32(descriptor.value))
    #expect(try text().hasPrefix("# late\n"))
    #expect(try strays() == [])
  }

  @Test func `a file that is made meanwhile is not written over`() throws {
    let change = Change<Overtaken>(paths: ["c.rec"]) {
      [scratch] files throws(Overtaken) in
      guard files.isEmpty else { throw Overtaken(there: "a file") }
      _ = try? scratch.write("theirs\n", to: "c.rec")
      let splice = Splice(range: 0..<0, replacement: Array("Id: A\n".utf8))
      return ChangePlan(files: [FileChange(path: "c.rec", splices: [splice])], entry: [0x23])
    }
    #expect(try store.save(change) == .refused(Overtaken(there: "a file")))
    #expect(try text("c.rec") == "theirs\n")
    #expect(try strays() == ["c.rec"])
  }

  /// A program that sets back the time, as those do that copy files with their times.
  @Test(arguments: [0, 1])
  func `what shows neither in the size nor in the time is kept`(visits: Int) throws {
    let known = try known(true)
    let theirs = Victim.old.replacing("Id: B", with: "Id: C")
    try #require(theirs.utf8.count == Victim.old.utf8.count && theirs != Victim.old)
    let rewrite: @Sendable () -> Void = { [scratch] in
      let script =
        "cp -p \"$1\" \"$2\"; printf %s \"$3\" >\"$1\"; touch -r \"$2\" \"$1\"; rm \"$2\""
      let names = ["a.rec", "t"].map { scratch.path(of: $0) }
      _ = try? ChildProcess.run("sh", ["-c", script, "sh"] + names + [theirs])
    }
    if visits == 0 { rewrite() }
    let change = Change.planned("21", known: known) { visit in if visit < visits { rewrite() } }
    guard case .saved = try store.save(change) else {
      Issue.record("not saved")
      return
    }
    #expect(try text() == theirs.replacing("20", with: "21"))
    #expect(try strays() == [])
  }

  @Test func `what is stamped is not read, and what was saved is stamped`() throws {
    let before = try #require(try known(true)["a.rec"])
    let target = try TargetFile("a.rec", in: store, known: before)
    #expect(target.evidence == .stamp)
    guard case .saved(let files) = try store.save(Change.planned("21", known: ["a.rec": before]))
    else {
      Issue.record("not saved")
      return
    }
    #expect(try TargetFile("a.rec", in: store, known: before).evidence == .reading)
    let saved = SavedFile(try #require(files.first), after: [before])
    #expect(saved.file.text.bytes == Array(Victim.text(planned: "21").utf8))
    let after = KnownFile(saved.file, stamp: saved.stamp)
    #expect(try TargetFile("a.rec", in: store, known: after).evidence == .stamp)
    // The same bytes, written again: they are read, and found to be the same.
    try scratch.write(Victim.text(planned: "21"), to: "a.rec")
    #expect(try TargetFile("a.rec", in: store, known: after).evidence == .comparison)
  }
}
