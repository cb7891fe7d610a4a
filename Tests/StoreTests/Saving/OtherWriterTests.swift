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

  private func text(_ name: String = "a.rec") throws -> String {
    String(decoding: try scratch.read(name), as: UTF8.self)
  }

  private func strays() throws -> [String] {
    let found = try ChildProcess.run("find", [scratch.path, "-mindepth", "1", "-printf", "%P\\n"])
    return found.outputText.split(separator: "\n").map(String.init)
      .filter { ![".cadre", ".cadre/journal", ".cadre/lock", "a.rec", "b.rec"].contains($0) }
  }

  @Test(arguments: Habit.allCases)
  func `what another program writes meanwhile is kept beside the change`(habit: Habit) throws {
    let change = Change.planned("21") { [scratch] visit in
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

  @Test(arguments: Habit.allCases)
  func `the same field set otherwise meanwhile is a conflict`(habit: Habit) throws {
    let change = Change.planned("21") { [scratch] _ in
      try? habit.write(Victim.text(planned: "30"), to: "a.rec", in: scratch)
    }
    #expect(try store.save(change) == .refused(Overtaken(there: "30")))
    #expect(try text() == Victim.text(planned: "30"))
    #expect(try strays() == [])
  }

  @Test(arguments: Habit.allCases)
  func `a conflict in the second file takes back the first`(habit: Habit) throws {
    let change = Change.planned("21", in: ["a.rec", "b.rec"]) { [scratch] _ in
      try? habit.write(Victim.text(planned: "30"), to: "b.rec", in: scratch)
    }
    #expect(try store.save(change) == .refused(Overtaken(there: "30")))
    #expect(try text("a.rec") == Victim.old)
    #expect(try text("b.rec") == Victim.text(planned: "30"))
    #expect(try strays() == [])
  }

  @Test(arguments: Habit.allCases)
  func `a file with several names is not written over what is new in it`(habit: Habit) throws {
    let elsewhere = try ScratchFolder()
    _ = unsafe link(scratch.path(of: "a.rec"), elsewhere.path(of: "other"))
    let change = Change.planned("21") { [scratch] visit in
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

  @Test func `a program that never rests is left its file`() throws {
    let change = Change.planned("21") { [scratch] visit in
      try? Habit.replace.write(Victim.old + "\n# \(visit)\n", to: "a.rec", in: scratch)
    }
    #expect(throws: SaveError.busy(path: "a.rec")) { try store.save(change) }
    #expect(try text() == Victim.old + "\n# 19\n")
    #expect(try strays() == [])
  }

  @Test func `a file that is open for writing is left alone`() throws {
    let descriptor = unsafe open(scratch.path(of: "a.rec"), O_WRONLY)
    #expect(throws: SaveError.busy(path: "a.rec")) { try store.save(Change.planned("21")) }
    close(descriptor)
    #expect(try text() == Victim.old)
    guard case .saved = try store.save(Change.planned("21")) else {
      Issue.record("not saved")
      return
    }
  }

  /// An editor may have cut the file and not yet written it again when the two change names.
  @Test func `a file that is opened for writing meanwhile is waited for`() throws {
    let descriptor = Visits()
    let change = Change.planned("21") { [scratch] visit in
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
}
