import Rehearsal
import Testing

@testable import Store

/// What is done when a store is opened, about changes that were cut short.
@Suite struct RecoveryTests {
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

  private func names() throws -> [String] {
    let found = try ChildProcess.run("find", [scratch.path, "-type", "f", "-printf", "%P\\n"])
    return found.outputText.split(separator: "\n").map(String.init).sorted()
  }

  /// Keeps a change of files from `old` to `new and longer`.
  private func keep(_ names: String..., before: String? = "old") throws {
    let files = names.map {
      UnfinishedChange.File(
        path: $0, before: before.map { Array($0.utf8) }, after: Array("new and longer".utf8))
    }
    try UnfinishedChange(files: files).keep(in: ControlFolder(in: store))
  }

  @Test func `a store without a trace of Cadre stays so`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "a.rec")
    #expect(try StoreFolder(at: scratch.path).recover() == [])
    let names = try ChildProcess.run("ls", ["-A", scratch.path]).outputText
    #expect(names == "a.rec\n")
  }

  @Test(arguments: [
    ("old", "old", "old", "old"), ("new and longer", "old", "new and longer", "new and longer"),
    ("old", "new and longer", "new and longer", "new and longer"),
    ("new and longer", "new and longer", "new and longer", "new and longer"),
  ]) func `a change is finished where it was begun`(
    a: String, b: String, newA: String, newB: String
  ) throws {
    try scratch.write(a, to: "a.rec")
    try scratch.write(b, to: "b.rec")
    try keep("a.rec", "b.rec")
    #expect(try store.recover() == [])
    #expect(try text("a.rec") == newA)
    #expect(try text("b.rec") == newB)
    #expect(try names() == [".cadre/lock", "a.rec", "b.rec"])
  }

  @Test(arguments: [
    "old and longer", "new", "olw and longer", "old\0\0\0\0\0\0\0\0\0\0\0", "nld\0and\0\0\0\0\0er",
  ]) func `a file that is half written is finished`(text: String) throws {
    try scratch.write(text, to: "a.rec")
    try scratch.hardLink("other", to: "a.rec")
    try keep("a.rec")
    #expect(try store.recover() == [])
    #expect(try self.text("other") == "new and longer")
    #expect(try names() == [".cadre/lock", "a.rec", "other"])
  }

  @Test(arguments: ["", "ol", "old and longer still", "old!", "old and shorter"])
  func `what somebody wrote since stays, and what was there is kept`(text: String) throws {
    try scratch.write(text, to: "a.rec")
    try keep("a.rec")
    let leftovers = try store.recover()
    guard case .change(let kept, let before, let after) = leftovers.first, leftovers.count == 1
    else {
      Issue.record("\(leftovers)")
      return
    }
    #expect(before == [StoreFile(path: "a.rec", bytes: Array("old".utf8))])
    #expect(after == [StoreFile(path: "a.rec", bytes: Array("new and longer".utf8))])
    #expect(try self.text("a.rec") == text)
    #expect(try names() == [".cadre/lock", ".cadre/\(kept)", "a.rec"])
    #expect(leftovers[0].description.contains("“.cadre/\(kept)”"))
    // It is told again until the user decides, and is no obstacle.
    #expect(try store.recover() == leftovers)
  }

  @Test func `a file that the change makes is made`() throws {
    try scratch.write("new and longer", to: "a.rec")
    try keep("a.rec", "b.rec", before: nil)
    #expect(try store.recover() == [])
    #expect(try text("b.rec") == "new and longer")
  }

  @Test func `the next save finishes first`() throws {
    try scratch.write(Victim.old, to: "a.rec")
    try scratch.write("new and longer", to: "b.rec")
    try scratch.write("old", to: "c.rec")
    try keep("b.rec", "c.rec")
    _ = try store.save(Change.planned("21"))
    #expect(try text("c.rec") == "new and longer")
    #expect(try text("a.rec") == Victim.text(planned: "21"))
  }

  @Test(arguments: [
    "", "File 1 2", "File 5 3 3\na.rec\nold\nnew", "File 5 3 9\na.rec\nold\nnew\n", "\0",
  ])
  func `what is no change is kept and nothing done`(bytes: String) throws {
    try scratch.write("old", to: "a.rec")
    try scratch.write(bytes, to: ".cadre/unfinished")
    let leftovers = try store.recover()
    #expect(leftovers.count == (bytes.isEmpty ? 0 : 1))
    #expect(try text("a.rec") == "old")
  }

  @Test func `a change is read as it was kept`() throws {
    let files = [
      UnfinishedChange.File(path: "a/\n b.rec", before: nil, after: []),
      UnfinishedChange.File(path: "é", before: [], after: [0, 0x0A, 0xFF, 0x0A]),
      UnfinishedChange.File(path: "x", before: [0x0A, 0x0A], after: Array("File 1 1 1\n".utf8)),
    ]
    try UnfinishedChange(files: files).keep(in: ControlFolder(in: store))
    let bytes = try scratch.read(".cadre/unfinished")
    #expect(UnfinishedChange(serialized: bytes)?.files == files)
    for size in 1..<bytes.count {
      let cut = UnfinishedChange(serialized: Array(bytes[..<size]))?.files
      #expect(cut == nil || cut == Array(files.prefix(cut?.count ?? 0)))
    }
  }

  // MARK: Temporary files

  @Test func `temporary files that nobody misses go`() throws {
    for folder in ["", "sub/"] {
      try scratch.write("x", to: "\(folder)a.rec")
      try scratch.write("draft", to: "\(folder).a.rec.cadre-1234")
      let old = try OpenFile.folder(at: scratch.path).status(of: "\(folder)a.rec")
      let draft = try scratch.write("new", to: "\(folder)draft")
      let new = try OpenFile.file(at: draft).status()
      _ = try ChildProcess.run(
        "mv",
        [draft, scratch.path(of: folder + TemporaryName.final(for: "a.rec", new, replacing: old))])
      let copy = try scratch.write("old", to: "\(folder)copy")
      let replaced = try OpenFile.file(at: copy).status()
      _ = try ChildProcess.run(
        "mv",
        [
          copy,
          scratch.path(of: folder + TemporaryName.final(for: "a.rec", old, replacing: replaced)),
        ])
    }
    #expect(try names().count == 8)
    #expect(try store.recover() == [])
    #expect(try names() == [".cadre/lock", "a.rec", "sub/a.rec"])
  }

  @Test func `what somebody else wrote is told and stays`() throws {
    try scratch.write("x", to: "sub/a.rec")
    let old = try OpenFile.folder(at: scratch.path).status(of: "sub/a.rec")
    let name = TemporaryName.final(for: "a.rec", old, replacing: old)
    try scratch.write("theirs", to: "sub/\(name)")
    let kept = TemporaryName.foreign(for: "a.rec")
    try scratch.write("theirs too", to: "sub/\(kept)")
    let leftovers = try store.recover()
    #expect(
      Set(leftovers) == [
        .foreign(path: "sub/\(name)", file: "sub/a.rec"),
        .foreign(path: "sub/\(kept)", file: "sub/a.rec"),
      ])
    #expect(leftovers[0].description.contains("“sub/a.rec”"))
    #expect(try text("sub/\(name)") == "theirs")
  }

  @Test(arguments: [
    ".a.rec", ".a.rec.swp", ".a.rec.cadre-", ".a.rec.cadre-1-2", ".a.rec.cadre-x", "a.rec.cadre-1",
  ])
  func `files of others are none of ours`(name: String) throws {
    try scratch.write("x", to: "a.rec")
    try scratch.write("x", to: name)
    #expect(try store.recover() == [])
    #expect(try names().contains(name))
  }

  @Test func `a very long name has a temporary one`() throws {
    let name = String(repeating: "é", count: 125) + ".rec"
    try scratch.write(Victim.old, to: name)
    _ = try store.save(Change.planned("21", in: [name]))
    #expect(try text(name) == Victim.text(planned: "21"))
  }
}
