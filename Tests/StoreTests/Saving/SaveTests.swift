import Cooperation
import Recfile
import Rehearsal
import Testing

@testable import Store

@Suite struct SaveTests {
  private let scratch: ScratchFolder
  private let store: StoreFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write(Victim.old, to: "a.rec")
    store = try StoreFolder(at: scratch.path)
  }

  private func text(_ name: String = "a.rec") throws -> String {
    String(decoding: try scratch.read(name), as: UTF8.self)
  }

  /// All names in the folder and in `.cadre`.
  private func names() throws -> [String] {
    let found = try ChildProcess.run("find", [scratch.path, "-mindepth", "1", "-printf", "%P\\n"])
    return found.outputText.split(separator: "\n").map(String.init).sorted()
  }

  // MARK: What is written

  @Test func `a change is saved and noted`() throws {
    let outcome = try store.save(Change.planned("21"))
    let new = Victim.text(planned: "21")
    #expect(outcome == .saved([StoreFile(path: "a.rec", bytes: Array(new.utf8))]))
    #expect(try text() == new)
    #expect(try store.journal() == JournalEntry.header + Array("Record: A\nNew: 21\n\n".utf8))
    #expect(try names() == [".cadre", ".cadre/journal", ".cadre/lock", "a.rec"])
  }

  @Test func `what is there already is not written again`() throws {
    _ = try store.save(Change.planned("21"))
    let before = try OpenFile.file(at: scratch.path(of: "a.rec")).status()
    #expect(try store.save(Change.planned("21")) == .unchanged)
    #expect(try OpenFile.file(at: scratch.path(of: "a.rec")).status() == before)
    #expect(try store.journal() == JournalEntry.header + Array("Record: A\nNew: 21\n\n".utf8))
  }

  @Test func `what somebody else has set otherwise is refused`() throws {
    try scratch.write(Victim.text(planned: "30"), to: "a.rec")
    #expect(try store.save(Change.planned("21")) == .refused(Overtaken(there: "30")))
    #expect(try text() == Victim.text(planned: "30"))
    #expect(try store.journal() == [])
  }

  @Test func `only the bytes of the field change in a large file`() throws {
    let filler = (0..<40_000).map { "# \u{1}\u{FFFD}\r\nId: \($0)\n\n" }.joined()
    try scratch.write(filler + Victim.old + "\n" + filler, to: "a.rec")
    _ = try store.save(Change.planned("1234"))
    #expect(try text() == filler + Victim.text(planned: "1234") + "\n" + filler)
  }

  @Test func `a single file is a store to save in`() throws {
    let store = try StoreFolder(at: scratch.path(of: "a.rec"))
    _ = try store.save(Change.planned("21"))
    #expect(try text() == Victim.text(planned: "21"))
    #expect(try names() == [".cadre", ".cadre/journal", ".cadre/lock", "a.rec"])
    #expect(try store.recover() == [])
  }

  @Test func `a new file is made where nothing is`() throws {
    let splice = Splice(range: 0..<0, replacement: Array("Id: A\n".utf8))
    _ = try store.save(Change.splices(splice, in: "new.rec"))
    #expect(try text("new.rec") == "Id: A\n")
    #expect(try names() == [".cadre", ".cadre/journal", ".cadre/lock", "a.rec", "new.rec"])
  }

  @Test func `a change may name a file that it did not ask for`() throws {
    let change = Change<Overtaken>(paths: []) { files throws(Overtaken) in
      let place = files.first?.bytes.count ?? 0
      guard files.allSatisfy({ $0.bytes.suffix(2) != [0x58, 0x0A] }) else {
        return ChangePlan(files: [], entry: [])
      }
      let splice = Splice(range: place..<place, replacement: Array("\nY: X\n".utf8))
      return ChangePlan(files: [FileChange(path: "a.rec", splices: [splice])], entry: [])
    }
    _ = try store.save(change)
    #expect(try text() == Victim.old + "\nY: X\n")
  }

  @Test func `all files are read again where none are named`() throws {
    try scratch.write("Id: Q\n", to: "b/c.rec")
    let change = Change<Overtaken>(paths: nil) { files throws(Overtaken) in
      throw Overtaken(there: files.map(\.path).joined(separator: " "))
    }
    #expect(try store.save(change) == .refused(Overtaken(there: "a.rec b/c.rec")))
  }

  @Test(arguments: ["../out.rec", "b.rec", "none/new.rec", "loop.rec"])
  func `what is not in the store is not written`(path: String) throws {
    let outside = try ScratchFolder()
    try outside.write("Id: A\n", to: "out.rec")
    try scratch.link("b.rec", to: outside.path(of: "out.rec"))
    try scratch.link("loop.rec", to: "loop.rec")
    let change = Change.splices(Splice(range: 0..<0, replacement: Array("X: 1\n".utf8)), in: path)
    let error = #expect(throws: SaveError.self) { try store.save(change) }
    #expect(error?.description.hasPrefix("“\(path)” could not be read again. It ") == true)
    #expect(String(decoding: try outside.read("out.rec"), as: UTF8.self) == "Id: A\n")
  }

  // MARK: What the file is besides its content

  @Test func `a symbolic link stays one`() throws {
    try scratch.write(Victim.old, to: "data/2026.txt")
    try scratch.link("b.rec", to: "c.rec")
    try scratch.link("c.rec", to: "data/2026.txt")
    _ = try store.save(Change.planned("21", in: ["b.rec"]))
    #expect(try text("data/2026.txt") == Victim.text(planned: "21"))
    for name in ["b.rec", "c.rec"] {
      #expect(try ChildProcess.run("test", ["-L", scratch.path(of: name)]).ending == .exited(0))
    }
    #expect(try store.recover() == [])
    #expect(try names().filter { $0.contains("cadre-") } == [])
  }

  @Test func `another name of the file stays its name`() throws {
    try scratch.hardLink("other", to: "a.rec")
    let before = try OpenFile.file(at: scratch.path(of: "a.rec")).status()
    for planned in ["123456", "2"] {
      try scratch.write(Victim.old, to: "a.rec")
      _ = try store.save(Change.planned(planned))
      #expect(try text("other") == Victim.text(planned: planned))
      #expect(try text() == Victim.text(planned: planned))
    }
    let after = try OpenFile.file(at: scratch.path(of: "a.rec")).status()
    #expect(after.identity == before.identity && after.names == 2)
    #expect(try names() == [".cadre", ".cadre/journal", ".cadre/lock", "a.rec", "other"])
  }

  @Test(arguments: [0o600, 0o640, 0o666, 0o4755, 0o2664]) func `permissions stay`(
    mode: UInt32
  ) throws {
    try scratch.setMode(mode, of: "a.rec")
    let before = try OpenFile.file(at: scratch.path(of: "a.rec")).status()
    _ = try store.save(Change.planned("21"))
    let after = try OpenFile.file(at: scratch.path(of: "a.rec")).status()
    #expect(after.permissions == mode)
    #expect(after.identity != before.identity)
  }

  @Test func `extended attributes and access control lists stay`() throws {
    let acl: [UInt8] = [
      2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 4, 0, 1, 0, 0, 0, 4, 0, 4, 0, 255, 255, 255,
      255, 16, 0, 4, 0, 255, 255, 255, 255, 32, 0, 0, 0, 255, 255, 255, 255,
    ]
    try scratch.setAttribute("user.origin", [1, 2, 0, 3], of: "a.rec")
    try scratch.setAttribute("user.empty", [], of: "a.rec")
    try scratch.setAttribute("system.posix_acl_access", acl, of: "a.rec")
    // A file that is made here would get these rights, which the old one has not.
    try scratch.setAttribute("system.posix_acl_default", acl, of: "")
    let before = try attributes()
    let identity = try OpenFile.file(at: scratch.path(of: "a.rec")).status().identity
    _ = try store.save(Change.planned("21"))
    #expect(try attributes() == before)
    // They are given to a new file.
    #expect(try OpenFile.file(at: scratch.path(of: "a.rec")).status().identity != identity)
    #expect(try scratch.attribute("system.posix_acl_access", of: "a.rec") == acl)
    #expect(try scratch.attribute("user.origin", of: "a.rec") == [1, 2, 0, 3])
    try scratch.write(Victim.old, to: "b.rec")
    try scratch.removeAttribute("system.posix_acl_access", of: "b.rec")
    _ = try store.save(Change.planned("21", in: ["b.rec"]))
    #expect(try scratch.attribute("system.posix_acl_access", of: "b.rec") == nil)
  }

  private func attributes() throws -> FileAttributes {
    let file = try OpenFile.file(at: scratch.path(of: "a.rec"))
    return try FileAttributes(of: file.descriptor, file.currentStatus())
  }

  // MARK: Who may not

  @Test func `a store of somebody else is read only`() throws {
    #expect(store.obstacleToSaving == nil)
    try scratch.setMode(0o555, of: "")
    let error = SaveError.readOnly(reason: "Permission denied")
    #expect(unprivileged { store.obstacleToSaving } == error)
    #expect(throws: error) {
      try unprivileged { () throws(SaveError) in try store.save(Change.planned("21")) }
    }
    #expect(try names() == ["a.rec"])
    try scratch.setMode(0o755, of: "")
    _ = try store.save(Change.planned("21"))
    try scratch.setMode(0o555, of: ".cadre")
    #expect(unprivileged { store.obstacleToSaving } == error)
    #expect(try unprivileged { () throws(SaveError) in try store.recover() } == [])
  }

  /// The journal is writable, the file too, but nothing can be made beside it.
  @Test func `a file in a folder that may not be written is written in place`() throws {
    try shareWithAll()
    let before = try OpenFile.file(at: scratch.path(of: "a.rec")).status()
    _ = try unprivileged { () throws(SaveError) in try store.save(Change.planned("1234")) }
    let after = try OpenFile.file(at: scratch.path(of: "a.rec")).status()
    #expect(try text() == Victim.text(planned: "1234"))
    #expect(after.identity == before.identity && after.owner == before.owner)
    #expect(try names() == [".cadre", ".cadre/journal", ".cadre/lock", "a.rec"])
  }

  @Test func `the file of another owner keeps that owner`() throws {
    try shareWithAll()
    try scratch.setMode(0o777, of: "")
    let before = try OpenFile.file(at: scratch.path(of: "a.rec")).status()
    _ = try unprivileged { () throws(SaveError) in try store.save(Change.planned("1234")) }
    let after = try OpenFile.file(at: scratch.path(of: "a.rec")).status()
    #expect(try text() == Victim.text(planned: "1234"))
    #expect(after.owner == before.owner && after.group == before.group)
  }

  @Test func `a file that may not be written is said to be so`() throws {
    try shareWithAll()
    try scratch.setMode(0o444, of: "a.rec")
    #expect(throws: SaveError.notWritable(path: "a.rec", reason: "Permission denied")) {
      try unprivileged { () throws(SaveError) in try store.save(Change.planned("1234")) }
    }
    #expect(try text() == Victim.old)
  }

  /// Lets everybody save in the folder, and write the file, but make nothing beside it.
  private func shareWithAll() throws {
    try scratch.makeFolder(".cadre")
    try scratch.setMode(0o777, of: ".cadre")
    try scratch.setMode(0o666, of: "a.rec")
    try scratch.setMode(0o555, of: "")
  }

  @Test func `who may write the folder may save after somebody else`() throws {
    try scratch.setMode(0o777, of: "")
    _ = try store.save(Change.planned("21"))
    for name in [".cadre", ".cadre/journal", ".cadre/lock"] {
      let status = try OpenFile.folder(at: scratch.path).status(of: name)
      #expect(status.permissions == (name == ".cadre" ? 0o777 : 0o666), "\(name)")
    }
  }

  // MARK: The lock

  @Test func `a store that another saves in is locked`() throws {
    let control = try ControlFolder(in: store)
    let lock = try StoreLock(in: control, patience: .zero)
    let error = #expect(throws: SaveError.self) {
      try store.save(Change.planned("21"), patience: .milliseconds(50))
    }
    guard case .locked(let holder) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder.hasPrefix("\(ProcessSettings.id) on "))
    #expect(try text() == Victim.old)
    _ = consume lock
    // A program that another test starts has the lock open, too, until it begins.
    _ = try store.save(Change.planned("21"))
    #expect(try names().contains(".cadre/lock"))
  }

  @Test func `a link in place of the folder of the journal is not followed`() throws {
    let outside = try ScratchFolder()
    try scratch.link(".cadre", to: outside.path)
    #expect(throws: SaveError.self) { try store.save(Change.planned("21")) }
    #expect(try text() == Victim.old)
  }
}
