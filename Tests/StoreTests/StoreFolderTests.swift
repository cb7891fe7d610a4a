import Rehearsal
import Testing

import Store

@Suite struct StoreFolderTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  /// The scratch folder's path by way of the working directory.
  private func relative(_ name: String) throws -> String {
    String(repeating: "../", count: 64) + scratch.path(of: name).dropFirst()
  }

  @Test func `a folder is a store`() throws {
    try scratch.write("x", to: "training/a.rec")
    for path in [
      scratch.path(of: "training"), scratch.path(of: "training/"), scratch.path(of: "training//"),
      scratch.path(of: "training/."), scratch.path(of: "./training/../training"),
      try relative("training"),
    ] {
      let store = try StoreFolder(at: path)
      #expect(store.root == scratch.path(of: "training"))
      #expect(store.name == "training")
      #expect(try store.read().files.map(\.path) == ["a.rec"])
    }
  }

  @Test func `the root of the file system has a name`() throws {
    let store = try StoreFolder(at: "/")
    #expect(store.root == "/")
    #expect(store.name == "/")
  }

  @Test func `a link to a folder is that folder`() throws {
    try scratch.write("x", to: "2026/a.rec")
    try scratch.link("current", to: "2026")
    let store = try StoreFolder(at: scratch.path(of: "current"))
    #expect(store.name == "2026")
    #expect(try store.read().files.map(\.path) == ["a.rec"])
  }

  @Test func `a hidden folder that is asked for is a store`() throws {
    try scratch.write("x", to: ".hidden/a.rec")
    #expect(
      try StoreFolder(at: scratch.path(of: ".hidden")).read().files.map(\.path) == ["a.rec"])
  }

  @Test func `a single file is a store`() throws {
    let path = try scratch.write("x", to: "one.rec")
    try scratch.write("y", to: "two.rec")
    let store = try StoreFolder(at: path)
    #expect(store.root == path)
    #expect(store.name == "one.rec")
    #expect(
      try store.read() == StoreReading(files: [StoreFile(path: "one.rec", bytes: [0x78])]))
  }

  @Test func `a link to a single file is that file, wherever it is`() throws {
    let outside = try ScratchFolder()
    let path = try outside.write("x", to: "data.txt")
    try scratch.link("one.rec", to: path)
    let store = try StoreFolder(at: scratch.path(of: "one.rec"))
    #expect(store.root == path)
    #expect(try store.read().files == [StoreFile(path: "data.txt", bytes: [0x78])])
  }

  @Test(arguments: [
    "nothing", "nothing/", "nothing.rec", "file.rec/", "file.rec/x", "dangling", "a\0b",
  ])
  func `what is not there is missing`(name: String) throws {
    try scratch.write("x", to: "file.rec")
    try scratch.write("x", to: "a")
    try scratch.link("dangling", to: "nowhere")
    let path = scratch.path(of: name)
    #expect(throws: StoreError.missing(path: path)) { try StoreFolder(at: path) }
  }

  @Test func `no path at all is missing`() {
    #expect(throws: StoreError.missing(path: "")) { try StoreFolder(at: "") }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["table.csv", "pipe.rec", "pipe", "other"])
  func `what is neither a folder nor a rec file is no store`(name: String) throws {
    try scratch.write("x", to: "table.csv")
    try scratch.makePipe("pipe.rec")
    try scratch.makePipe("pipe")
    try scratch.link("other", to: "/dev/null")
    let path = scratch.path(of: name)
    #expect(throws: StoreError.notAStore(path: path)) { try StoreFolder(at: path) }
  }

  @Test(arguments: ["folder", "file.rec", "folder/below"])
  func `what may not be read is unreadable`(name: String) throws {
    try scratch.makeFolder("folder/below")
    try scratch.write("x", to: "file.rec")
    try scratch.setMode(0, of: "folder")
    try scratch.setMode(0, of: "file.rec")
    let path = scratch.path(of: name)
    #expect(throws: StoreError.unreadable(path: path, reason: "Permission denied")) {
      try unprivileged { () throws(StoreError) in try StoreFolder(at: path) }
    }
  }

  @Test func `a path that leads in a circle is unreadable`() throws {
    try scratch.link("a", to: "b")
    try scratch.link("b", to: "a")
    let path = scratch.path(of: "a")
    #expect(
      throws: StoreError.unreadable(path: path, reason: "Too many levels of symbolic links")
    ) { try StoreFolder(at: path) }
  }

  @Test func `a folder that has gone is missing`() throws {
    let path = try scratch.makeFolder("gone")
    let store = try StoreFolder(at: path)
    let removed = try ChildProcess.run("rmdir", [path])
    try #require(removed.ending == .exited(0))
    #expect(throws: StoreError.missing(path: path)) { try store.read() }
  }

  /// The memory of a process is a regular file of no size, where a read from 0 is an error.
  @Test func `an error of a read is not the end of a file`() throws {
    try scratch.link("memory.rec", to: "/proc/self/mem")
    let reading = try StoreFolder(at: scratch.path(of: "memory.rec")).read()
    #expect(
      reading
        == StoreReading(failures: [
          StoreFailure(path: "mem", reason: "It cannot be read: Input/output error.")
        ]))
  }

  /// The system makes this file up as it is read, and says that its size is 0.
  @Test func `a file that is longer than it says is read whole`() throws {
    try scratch.link("limits.rec", to: "/proc/self/limits")
    let files = try StoreFolder(at: scratch.path(of: "limits.rec")).read().files
    let text = String(decoding: files.first?.bytes ?? [], as: UTF8.self)
    #expect(text.hasPrefix("Limit"))
    #expect(text.contains("Max realtime timeout"))
  }

  @Test(arguments: [
    (
      StoreError.missing(path: "x"),
      "There is no “x”; a store is a folder of .rec files or a single .rec file."
    ),
    (
      StoreError.notAStore(path: "x"),
      "“x” is not a store; a store is a folder of .rec files or a single .rec file."
    ),
    (
      StoreError.unreadable(path: "x", reason: "Permission denied"),
      "“x” cannot be read: Permission denied."
    ),
  ]) func `an error is a sentence`(error: StoreError, sentence: String) {
    #expect("\(error)" == sentence)
  }
}
