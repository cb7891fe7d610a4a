import Rehearsal
import Testing

@testable import Store

/// Files of the user's own, outside of any store.
struct OwnFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func `a file that is not there is none`() throws {
    #expect(try OwnFile(folder.path(of: "none.rec")).contents() == nil)
    #expect(try OwnFile(folder.path(of: "no/such/folder.rec")).contents() == nil)
  }

  @Test func `a link is followed`() throws {
    let target = try folder.write("Theme: dark\n", to: "real.rec")
    try folder.link("config.rec", to: target)
    #expect(try OwnFile(folder.path(of: "config.rec")).contents() == Array("Theme: dark\n".utf8))
  }

  @Test func `a pipe, a folder and a file that is too large do not hold anything up`() throws {
    try folder.makePipe("pipe")
    _ = try folder.makeFolder("folder")
    try folder.write("", to: "large")
    try folder.setSize(OwnFile.limit + 1, of: "large")
    for (name, reason) in [
      ("pipe", "It is a named pipe, not a file"), ("folder", "It is a folder, not a file"),
      ("large", "It has 1048577 bytes; a file may have 1048576"),
    ] {
      #expect(throws: OwnFileError(reason: reason)) {
        try OwnFile(folder.path(of: name)).contents()
      }
    }
  }

  @Test func `it is written for this user alone, with the folders that are missing`() throws {
    let file = OwnFile(folder.path(of: "state/cadre/place.rec"))
    try file.replace(with: Array("one".utf8), below: folder.path)
    #expect(try file.contents() == Array("one".utf8))
    try file.replace(with: Array("two".utf8), below: folder.path)
    #expect(try file.contents() == Array("two".utf8))
    let modes = try ChildProcess.run(
      "stat",
      ["-c", "%a"] + ["state", "state/cadre", "state/cadre/place.rec"].map(folder.path(of:)))
    #expect(modes.outputText == "700\n700\n600\n")
    // Nothing is left beside it.
    #expect(
      try ChildProcess.run("ls", [folder.path(of: "state/cadre")]).outputText == "place.rec\n")
  }

  @Test func `the folder that must be there is not made`() throws {
    let home = folder.path(of: "home")
    #expect(throws: OwnFileError.self) {
      try OwnFile("\(home)/.local/state/cadre/place.rec").replace(with: [], below: home)
    }
    #expect(try ChildProcess.run("ls", [folder.path]).outputText == "")
    #expect(throws: OwnFileError.self) {
      try OwnFile("/elsewhere/place.rec").replace(with: [], below: home)
    }
  }

  @Test func `where a file cannot be written, what it had stays`() throws {
    _ = try folder.makeFolder("place.rec")
    #expect(throws: OwnFileError.self) {
      try OwnFile(folder.path(of: "place.rec")).replace(with: [1], below: folder.path)
    }
    #expect(try ChildProcess.run("ls", [folder.path]).outputText == "place.rec\n")
  }
}
