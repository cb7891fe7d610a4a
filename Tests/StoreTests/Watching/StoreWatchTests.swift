import Glibc
import Rehearsal
import Testing

@testable import Store

/// The value of a method is compared: `#expect` cannot call one of what cannot be copied.
@Suite struct StoreWatchTests {
  private let scratch: ScratchFolder
  private let root: String

  init() throws {
    scratch = try ScratchFolder()
    root = try scratch.makeFolder("store")
    try run("echo Id: 1 >a.rec; mkdir -p b/c; echo Id: 2 >b/c/d.rec; echo x >notes.txt")
  }

  /// Runs a script in the store's folder.
  ///
  /// All files are written so: of one that the test itself writes, a child that another test starts
  /// at that moment has a copy of the descriptor, and the file counts as closed only when it goes.
  private func run(_ script: String) throws {
    let shell = try ChildProcess.run("sh", ["-ec", "cd \"$1\"; \(script)", "sh", root])
    try #require(shell.ending == .exited(0), "\(script): \(shell.errorText)")
  }

  @Test(arguments: [
    "echo x >a.rec", "echo x >>b/c/d.rec", "echo x >t.txt; mv t.txt a.rec", "sed -i s/1/2/ a.rec",
    "rm a.rec; echo x >a.rec", "cp notes.txt a.rec", "mv a.rec e.rec", "mv a.rec ..", "rm a.rec",
    "ln -s notes.txt l.rec", "ln a.rec h.rec", "chmod 600 a.rec", "touch a.rec",
    "truncate -s 0 a.rec",
    "chmod 700 b", "mkdir new", "mv b ..", "mv b e", "rm -r b", "mkfifo p.rec",
    "mkdir -p n/e/w; echo x >n/e/w/f.rec",
  ]) func `what may concern a file of the store is news`(script: String) throws {
    var watch = StoreWatch(try StoreFolder(at: root))
    #expect(watch.drain() == false)
    try run(script)
    #expect(watch.drain() == true)
    #expect(watch.drain() == false)
    try run("echo y >z.rec")
    #expect(watch.drain() == true)
  }

  @Test(arguments: [
    "cat a.rec b/c/d.rec", "ls -R", "echo x >notes.txt", "echo x >.a.rec.swp", "echo x >a.rec~",
    "echo x >4913; rm 4913", "mkdir .cadre; echo x >.cadre/journal.rec",
    "echo x >.a.rec.cadre-1; rm .a.rec.cadre-1", "mkdir -p .git/x; echo x >.git/x/a.rec",
    "ln -s nobody@nowhere.1 .#a.rec", "echo x >b/c/.d.rec", "echo x >../outside.rec",
    "echo x >\"$(printf 'a\\377.rec')\"", "echo x >x.rec.bak", "echo x >rec",
  ]) func `what concerns none is not`(script: String) throws {
    var watch = StoreWatch(try StoreFolder(at: root))
    try run(script)
    #expect(watch.drain() == false)
  }

  @Test(arguments: ["mkdir -p n/e/w", "mkdir -p ../m/e/w; mv ../m n", "mkdir n; mkdir -p n/e/w"])
  func `a new folder is watched with those in it`(script: String) throws {
    var watch = StoreWatch(try StoreFolder(at: root))
    try run(script)
    #expect(watch.drain() == true)
    #expect(watch.drain() == false)
    try run("echo x >n/e/w/f.rec")
    #expect(watch.drain() == true)
  }

  @Test func `a folder that has moved is watched at its new place only`() throws {
    var watch = StoreWatch(try StoreFolder(at: root))
    try run("mv b ../b")
    #expect(watch.drain() == true)
    try run("echo x >>../b/c/d.rec; mkdir ../b/new")
    #expect(watch.drain() == false)
    try run("mv ../b e")
    #expect(watch.drain() == true)
    try run("echo x >>e/c/d.rec")
    #expect(watch.drain() == true)
    try run("mv e .hidden")
    #expect(watch.drain() == true)
    try run("echo x >>.hidden/c/d.rec")
    #expect(watch.drain() == false)
  }

  // MARK: Links and single files

  @Test(arguments: ["data/2026.txt", ".data/2026.txt", ".data"])
  func `what a link leads to is watched, whatever its name`(target: String) throws {
    try run("mkdir -p $(dirname \(target)); echo Id: 3 >\(target); ln -s \(target) l.rec")
    var watch = StoreWatch(try StoreFolder(at: root))
    try run("echo x >>\(target)")
    #expect(watch.drain() == true)
    try run("echo y >t; mv t \(target)")
    #expect(watch.drain() == true)
    try run("echo x >\(target)2; echo x >>notes.txt")
    #expect(watch.drain() == false)
  }

  @Test func `what a new link leads to is watched`() throws {
    var watch = StoreWatch(try StoreFolder(at: root))
    try run("mkdir .data; echo x >.data/x; ln -s .data/x l.rec")
    #expect(watch.drain() == true)
    try run("echo x >>.data/x")
    #expect(watch.drain() == true)
  }

  @Test func `of a single file, only itself is news`() throws {
    var watch = StoreWatch(try StoreFolder(at: "\(root)/a.rec"))
    try run("echo x >z.rec; echo x >.a.rec.swp; mkdir n; echo x >n/a.rec")
    #expect(watch.drain() == false)
    for script in ["echo x >>a.rec", "rm a.rec", "echo x >a.rec", "echo x >t; mv t a.rec"] {
      try run(script)
      #expect(watch.drain() == true)
    }
  }

  @Test func `a single file that a link leads to is watched where it is`() throws {
    try scratch.write("Id: 3\n", to: "elsewhere/x.txt")
    try scratch.link("one.rec", to: "elsewhere/x.txt")
    var watch = StoreWatch(try StoreFolder(at: scratch.path(of: "one.rec")))
    try scratch.write("Id: 4\n", to: "elsewhere/x.txt")
    #expect(watch.drain() == true)
  }

  // MARK: When it cannot go on

  @Test func `when the queue has run over, everything may have changed, and is watched anew`()
    throws
  {
    var watch = StoreWatch(try StoreFolder(at: root))
    try run("mkdir new")
    let overflow = WatchEvent(watch: -1, mask: UInt32(bitPattern: IN_Q_OVERFLOW), name: [])
    // The kernel has dropped what it had to say of the new folder.
    let isNews = watch.take(overflow)
    #expect(isNews)
    #expect(watch.drain() == false)
    try run("echo x >new/x.rec")
    #expect(watch.drain() == true)
  }

  @Test(arguments: ["rm -r ../store", "mv ../store ../moved"])
  func `that the folder is gone is news, and the end of it`(script: String) throws {
    var watch = StoreWatch(try StoreFolder(at: root))
    try run(script)
    #expect(watch.drain() == true)
    #expect(watch.isLost == true)
    #expect(watch.descriptor == -1)
    #expect(watch.drain() == false)
    watch.start()
    #expect(watch.isLost == true)
    try scratch.makeFolder("store")
    watch.start()
    #expect(watch.isLost == false)
    try scratch.write("Id: 1\n", to: "store/a.rec")
    #expect(watch.drain() == true)
  }

  @Test(arguments: [0, 2]) func `beyond the limit it says so and watches nothing`(limit: Int) throws
  {
    var watch = StoreWatch(try StoreFolder(at: root), limit: limit)
    #expect(watch.descriptor == -1)
    #expect(
      watch.obstacle == "Changes by others show after some seconds, for they cannot be watched: "
        + "too many folders are watched (fs.inotify.max_user_watches).")
    #expect(watch.isLost == false)
    #expect(watch.drain() == false)
  }

  @Test func `the limit may be reached later`() throws {
    var watch = StoreWatch(try StoreFolder(at: root), limit: 3)
    #expect(watch.obstacle == nil)
    try scratch.makeFolder("store/new")
    #expect(watch.drain() == true)
    #expect(watch.obstacle != nil)
    #expect(watch.descriptor == -1)
  }

  @Test func `the descriptor is not inherited and never waits`() throws {
    let watch = StoreWatch(try StoreFolder(at: root))
    #expect(fcntl(watch.descriptor, F_GETFD) & FD_CLOEXEC != 0)
    #expect(fcntl(watch.descriptor, F_GETFL) & O_NONBLOCK != 0)
  }

  @Test func `events are read one after the other`() {
    let bytes: [UInt8] =
      [1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0] + Array("a.rec".utf8) + [0, 0, 0]
      + [255, 255, 255, 255, 0, 64, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + [9, 9]
    #expect(
      WatchEvent.events(in: bytes) == [
        WatchEvent(watch: 1, mask: 2, name: Array("a.rec".utf8)),
        WatchEvent(watch: -1, mask: 0x4000, name: []),
      ])
  }
}
