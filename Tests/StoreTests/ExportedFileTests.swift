import Glibc
import Rehearsal
import Testing

@testable import Store

/// Files for other programs: complete or not at all, and never one of the store's own.
struct ExportedFileTests {
  private let scratch: ScratchFolder
  private let store: StoreFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("%rec: Country\n\nId: PE\nName: Peru\n", to: "store/s.rec")
    store = try StoreFolder(at: scratch.path(of: "store"))
  }

  private func write(
    _ text: String, to name: String, replaces: Bool = false
  ) throws(ExportError) -> String {
    let file = try ExportedFile(at: scratch.path(of: name), besides: store)
    try file.write(Array(text.utf8), replaces: replaces)
    return file.path
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try scratch.read(name), as: UTF8.self)
  }

  private func names() throws -> String {
    try ChildProcess.run("ls", ["-A", scratch.path]).outputText
  }

  private func mode(_ name: String) throws -> String {
    try ChildProcess.run("stat", ["-c", "%a", scratch.path(of: name)]).outputText
  }

  @Test func `a new file, with the permissions that others have, too, and nothing beside it`()
    throws
  {
    let path = try write("a\n", to: "a.csv")
    #expect(path == scratch.path(of: "a.csv"))
    #expect(try text("a.csv") == "a\n")
    #expect(try names() == "a.csv\nstore\n")
    let mask = umask(0o022)
    umask(mask)
    #expect(try mode("a.csv") == String(0o666 & ~mask, radix: 8) + "\n")
  }

  @Test func `a file that is there is replaced only on request, and keeps its permissions`() throws
  {
    try scratch.write("old", to: "a.csv")
    try scratch.setMode(0o640, of: "a.csv")
    #expect(throws: ExportError.exists) { try write("new", to: "a.csv") }
    #expect(try text("a.csv") == "old")
    _ = try write("new", to: "a.csv", replaces: true)
    #expect(try text("a.csv") == "new")
    #expect(try mode("a.csv") == "640\n")
    #expect(try names() == "a.csv\nstore\n")
  }

  @Test func `a symbolic link stays, and what it leads to is replaced`() throws {
    try scratch.write("old", to: "deep/a.csv")
    try scratch.link("link.csv", to: "deep/a.csv")
    #expect(throws: ExportError.exists) { try write("new", to: "link.csv") }
    #expect(try write("new", to: "link.csv", replaces: true) == scratch.path(of: "deep/a.csv"))
    #expect(try text("deep/a.csv") == "new")
    #expect(
      try ChildProcess.run("readlink", [scratch.path(of: "link.csv")]).outputText == "deep/a.csv\n")
  }

  @Test(arguments: [
    ("no/a.csv", "the folder “ROOT/no” cannot be reached: No such file or directory"),
    ("store", "“ROOT/store” cannot be written: Is a directory"),
    ("", "“ROOT/” names a folder, not a file"),
    ("..", "“ROOT/..” names a folder, not a file"),
    ("pipe", "“ROOT/pipe” is no ordinary file"),
    ("leads-nowhere", "“ROOT/leads-nowhere” is no ordinary file"),
  ])
  func `where no file can be, it says why`(name: String, reason: String) throws {
    try scratch.makePipe("pipe")
    try scratch.link("leads-nowhere", to: "nowhere")
    let told = ExportError.impossible(reason.replacing("ROOT", with: scratch.path))
    #expect(throws: told) { try write("x", to: name, replaces: true) }
  }

  @Test func `a folder that may not be written is told, and nothing is left in it`() throws {
    try scratch.makeFolder("closed")
    let path = scratch.path(of: "closed/a.csv")
    _ = try ChildProcess.run("chmod", ["755", scratch.path])
    let told = ExportError.impossible("“\(path)” cannot be written: Permission denied")
    #expect(throws: told) {
      try unprivileged { () throws(ExportError) in _ = try write("x", to: "closed/a.csv") }
    }
    #expect(try ChildProcess.run("ls", ["-A", scratch.path(of: "closed")]).outputText.isEmpty)
  }

  @Test(arguments: [
    ("store/a.rec", true), ("store/s.rec", true), ("store/b/a.rec", true), ("store/a.csv", false),
    ("store/.a.rec", false), ("store/.b/a.rec", false), ("a.rec", false), ("store2/a.rec", false),
  ])
  func `nothing is written that the store would take for its own`(name: String, isOwn: Bool) throws
  {
    for folder in ["store/b", "store/.b", "store2"] { try scratch.makeFolder(folder) }
    let before = try store.read().files.map(\.bytes)
    var refusal: ExportError?
    do throws(ExportError) {
      _ = try write("x", to: name, replaces: true)
    } catch {
      refusal = error
    }
    #expect((refusal != nil) == isOwn)
    #expect(String(describing: refusal).contains("would be read as part of the store") == isOwn)
    #expect(try store.read().files.map(\.bytes) == before)
  }

  @Test func `the one file of a store is not written over`() throws {
    let store = try StoreFolder(at: scratch.path(of: "store/s.rec"))
    #expect(throws: ExportError.self) {
      try ExportedFile(at: scratch.path(of: "store/s.rec"), besides: store)
    }
    _ = try ExportedFile(at: scratch.path(of: "store/a.rec"), besides: store)
  }
}
