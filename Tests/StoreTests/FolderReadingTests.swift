import Rehearsal
import Testing

@testable import Store

@Suite struct FolderReadingTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  /// The reading of the scratch folder: `path: content`, and `path! reason` for failures.
  private func reading(limit: Int = 1 << 20) throws -> [String] {
    let reading = try StoreFolder(at: scratch.path).read(limit: limit)
    return reading.files.map { "\($0.path): \(String(decoding: $0.bytes, as: UTF8.self))" }
      + reading.failures.map { "\($0.path)! \($0.reason)" }
  }

  @Test func `a folder without files gives an empty reading`() throws {
    #expect(try StoreFolder(at: scratch.path).read() == StoreReading())
  }

  @Test func `files come in the order of the bytes of their paths`() throws {
    for name in ["é.rec", "b.rec", "a/z.rec", "a.rec", "B.rec", "a-b.rec", "日.rec", "a/b/c.rec"] {
      try scratch.write(name, to: name)
    }
    #expect(
      try reading() == [
        "B.rec: B.rec", "a-b.rec: a-b.rec", "a.rec: a.rec", "a/b/c.rec: a/b/c.rec",
        "a/z.rec: a/z.rec", "b.rec: b.rec", "é.rec: é.rec", "日.rec: 日.rec",
      ])
  }

  @Test func `only names that end in rec count`() throws {
    for name in ["a.rec", "b.REC", "c.rec~", "d.rec.bak", "rec", "erec", "README.md"] {
      try scratch.write(name, to: name)
    }
    #expect(try reading() == ["a.rec: a.rec"])
  }

  @Test func `hidden files and folders are left out`() throws {
    for name in [".rec", ".a.rec", ".cadre/journal.rec", "b/.c/d.rec", "b/e.rec"] {
      try scratch.write(name, to: name)
    }
    try scratch.link(".#lock.rec", to: "nobody@nowhere.1")
    #expect(try reading() == ["b/e.rec: b/e.rec"])
  }

  @Test func `a folder named like a file is a folder`() throws {
    try scratch.write("x", to: "x.rec/y.rec")
    #expect(try reading() == ["x.rec/y.rec: x"])
  }

  @Test func `bytes are as in the file`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0, 0xFF, 0x0D, 0x0A, 0x5C]
    try scratch.write(bytes, to: "a.rec")
    try scratch.write([], to: "empty.rec")
    let files = try StoreFolder(at: scratch.path).read().files
    #expect(
      files == [StoreFile(path: "a.rec", bytes: bytes), StoreFile(path: "empty.rec", bytes: [])])
  }

  // MARK: Links

  @Test func `a link to a file in the folder is followed`() throws {
    try scratch.write("kept", to: "data/2026.txt")
    try scratch.link("a.rec", to: "data/2026.txt")
    try scratch.link("b.rec", to: scratch.path(of: "data/../a.rec"))
    #expect(try reading() == ["a.rec: kept"])
  }

  @Test func `a file with several names is read once`() throws {
    try scratch.write("x", to: "m.rec")
    try scratch.link("a.rec", to: "m.rec")
    try scratch.hardLink("n.rec", to: "m.rec")
    #expect(try reading() == ["m.rec: x"])
  }

  @Test func `a link out of the folder is refused`() throws {
    let outside = try ScratchFolder()
    try outside.write("secret", to: "s.rec")
    try scratch.link("a.rec", to: outside.path(of: "s.rec"))
    try scratch.link("b.rec", to: "../\(outside.path.split(separator: "/").last ?? "")/s.rec")
    try scratch.link("c.rec", to: "/proc/self/mem")
    // A sibling whose name begins alike is outside too.
    #expect(
      try reading()
        == ["a.rec", "b.rec", "c.rec"].map {
          "\($0)! It is a symbolic link that leads out of the store."
        })
  }

  @Test func `a sibling whose name begins alike is outside`() throws {
    try scratch.write("x", to: "store2/x.rec")
    try scratch.makeFolder("store")
    try scratch.link("store/y.rec", to: "../store2/x.rec")
    let reading = try StoreFolder(at: scratch.path(of: "store")).read()
    #expect(reading.files.isEmpty)
    #expect(reading.failures.map(\.path) == ["y.rec"])
  }

  @Test func `links that lead nowhere are reported`() throws {
    try scratch.link("dangling.rec", to: "nothing")
    try scratch.link("loop.rec", to: "pool.rec")
    try scratch.link("pool.rec", to: "loop.rec")
    try scratch.link("through.rec", to: "file/x.rec")
    try scratch.write("", to: "file")
    #expect(
      try reading() == [
        "dangling.rec! It is a symbolic link to something that is not there.",
        "loop.rec! It is a symbolic link that leads back to itself.",
        "pool.rec! It is a symbolic link that leads back to itself.",
        "through.rec! It is a symbolic link to something that is not there.",
      ])
  }

  @Test func `a link to a folder is not followed`() throws {
    try scratch.write("x", to: "a/x.rec")
    try scratch.link("a/up", to: "..")
    try scratch.link("b", to: "a")
    try scratch.link("c.rec", to: "a")
    #expect(
      try reading() == [
        "a/x.rec: x", "c.rec! It is a symbolic link to a folder, not to a file.",
      ])
  }

  @Test func `a link without the name of a file is nothing`() throws {
    try scratch.write("x", to: "a.txt")
    try scratch.link("b.txt", to: "a.txt")
    try scratch.link("c", to: "nothing")
    #expect(try reading() == [])
  }

  // MARK: What is no file

  @Test(.timeLimit(.minutes(1))) func `a named pipe is not opened`() throws {
    try scratch.makePipe("a.rec")
    try scratch.makePipe("other")
    try scratch.link("b.rec", to: "other")
    try scratch.write("x", to: "c.rec")
    #expect(
      try reading() == [
        "c.rec: x", "a.rec! It is a named pipe, not a file.",
        "b.rec! It is a symbolic link to a named pipe, not to a file.",
      ])
  }

  @Test func `what cannot be opened does not stop the others`() throws {
    try scratch.write("x", to: "a.rec")
    try scratch.write("secret", to: "b.rec")
    try scratch.setMode(0, of: "b.rec")
    try scratch.write("secret", to: "c/d.rec")
    try scratch.setMode(0, of: "c")
    let store = try StoreFolder(at: scratch.path)
    try scratch.setMode(0o755, of: "")
    let reading = try unprivileged { () throws(StoreError) in try store.read() }
    #expect(reading.files == [StoreFile(path: "a.rec", bytes: [0x78])])
    #expect(
      reading.failures == [
        StoreFailure(path: "b.rec", reason: "It cannot be read: Permission denied."),
        StoreFailure(path: "c", reason: "It cannot be read: Permission denied."),
      ])
  }

  @Test func `a name that is not UTF-8 is reported`() throws {
    let made = try ChildProcess.run(
      "sh",
      [
        "-c", "cd \"$1\" && : >\"$(printf 'a\\377.rec')\" && mkdir \"$(printf 'f\\377')\"", "sh",
        scratch.path,
      ])
    try #require(made.ending == .exited(0))
    #expect(
      try reading() == [
        "a\u{FFFD}.rec! Its name is not valid UTF-8; give it another.",
        "f\u{FFFD}! Its name is not valid UTF-8; give it another.",
      ])
  }

  // MARK: Size

  @Test(arguments: [0, 1, 7, 8, 9]) func `a file up to the limit is read`(size: Int) throws {
    try scratch.write([UInt8](repeating: 0x61, count: size), to: "a.rec")
    let letters = String(repeating: "a", count: size)
    #expect(
      try reading(limit: 8)
        == [size <= 8 ? "a.rec: \(letters)" : "a.rec! It has 9 bytes; a file may have 8."])
  }

  @Test func `a file of four gibibytes is refused by its size`() throws {
    try scratch.write("", to: "a.rec")
    try scratch.setSize(1 << 32, of: "a.rec")
    #expect(
      try StoreFolder(at: scratch.path).read().failures == [
        StoreFailure(
          path: "a.rec", reason: "It has 4294967296 bytes; a file may have 4294967295.")
      ])
  }

  @Test func `a large file is read whole`() throws {
    let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try scratch.write(bytes, to: "a.rec")
    #expect(try StoreFolder(at: scratch.path).read().files.map(\.bytes) == [bytes])
  }
}
