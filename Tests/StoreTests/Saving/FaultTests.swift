import Rehearsal
import Testing

/// What is left when the system refuses a save any of its calls.
@Suite struct FaultTests {
  @Test(arguments: ["EIO", "ENOSPC", "EINTR", "EDQUOT", "EMFILE"])
  func `a call that fails leaves the old text or does no harm`(error: String) throws {
    let model = try Victim("a.rec")
    let calls = try SystemCalls(of: model.command, in: model).calls
    try #require(calls.count > 40)
    // No program goes on without memory; what it says and how it ends is not part of the save.
    let others = ["brk", "mmap", "munmap", "write", "exit_group"]
    for call in calls where !others.contains(call.name) {
      let victim = try Victim("a.rec")
      let failed = try victim.run(
        SystemCalls.injecting(call.injection("error=\(error)"), into: victim.command))
      let now = try victim.contents()[0]
      switch failed.ending {
      case .exited(0):
        #expect(now == victim.new, "\(call.line)")
      case .exited(1):
        #expect(failed.errorText.hasPrefix("NOT SAVED: "), "\(call.line)")
        // Where the folder cannot be brought to the disk, its names are as they shall be.
        let isUnconfirmed = failed.errorText.contains("has not confirmed")
        #expect(now == (isUnconfirmed ? victim.new : Victim.old), "\(call.line)")
        #expect(isUnconfirmed == (call.name == "fsync" && call.ordinal == 4), "\(call.line)")
      default:
        // The store could not be opened.
        #expect(failed.ending == .exited(2), "\(call.line)")
      }
      let isRepeated = ["flock", "openat", "pread64", "pwrite64", "read"].contains(call.name)
      if error == "EINTR", isRepeated {
        #expect(failed.ending == .exited(0), "\(call.line)")
      }
      if call.name != "unlinkat" { #expect(try victim.strays() == [], "\(call.line)") }
      #expect(try victim.run(victim.command).ending == .exited(0), "\(call.line)")
      #expect(try victim.contents()[0] == victim.new)
    }
  }

  /// Once the disk has failed to take a file, no later answer about it counts.
  @Test(arguments: ["fsync", "fdatasync"])
  func `a file is brought to the disk once`(name: String) throws {
    let model = try Victim("a.rec")
    let calls = try SystemCalls(of: model.command, in: model).calls.filter { $0.name == name }
    try #require(!calls.isEmpty)
    for call in calls {
      let victim = try Victim("a.rec")
      let injected = SystemCalls.injecting(call.injection("error=EIO"), into: victim.command)
      let after = try victim.run(
        injected.map { $0 == "/dev/null" ? victim.scratch.path(of: "log") : $0 })
      #expect(after.ending == .exited(1), "\(call.line)")
      let log = String(decoding: try victim.scratch.read("log"), as: UTF8.self)
      let made = log.split(separator: "\n").filter { $0.contains("\(name)(") }
      #expect(made.last?.contains("(INJECTED)") == true, "\(made)")
    }
  }

  @Test func `two files stay as they were when the second cannot be replaced`() throws {
    for error in ["EIO", "ENOSPC", "EXDEV"] {
      let victim = try Victim("a.rec", "b.rec")
      let failed = try victim.run(
        SystemCalls.injecting("inject=renameat2:error=\(error):when=2", into: victim.command))
      #expect(failed.ending == .exited(1))
      #expect(failed.errorText.contains("“b.rec” could not be written and is as it was"))
      #expect(try victim.contents() == [Victim.old, Victim.old])
      #expect(try victim.strays() == [])
    }
  }

  @Test func `a file system without exchange is saved in all the same`() throws {
    for error in ["EINVAL", "ENOSYS", "EOPNOTSUPP"] {
      let victim = try Victim("a.rec", "b.rec")
      let saved = try victim.run(
        SystemCalls.injecting("inject=renameat2:error=\(error):when=1+", into: victim.command))
      #expect(saved.ending == .exited(0), "\(saved.errorText)")
      #expect(try victim.contents() == [victim.new, victim.new])
      #expect(try victim.strays() == [])
    }
  }

  @Test func `what has to be on the disk first is brought there first`() throws {
    let victim = try Victim("a.rec")
    let lines = try SystemCalls(of: victim.command, in: victim).calls.map(\.line)
    func index(_ name: String, _ parts: String...) throws -> Int {
      let index = lines.firstIndex { line in
        line.hasPrefix("\(name)(") && parts.allSatisfy { line.contains($0) }
      }
      return try #require(index, "no \(name) \(parts)")
    }
    func descriptor(_ line: Int) throws -> Substring {
      try #require(lines[line].split(separator: " ").last)
    }
    let journal = try index("openat", "\"journal\"", "O_CREAT")
    let journalWritten = try index("pwrite64", "%rec: Edit")
    let journalSafe = try index("fdatasync", "(\(try descriptor(journal)))")
    let draft = try index("openat", ".a.rec.cadre-", "O_EXCL", "0600")
    let content = try index("pwrite64", "# kept by hand")
    let contentSafe = try index("fsync", "(\(try descriptor(draft)))")
    let exchange = try index("renameat2", "RENAME_EXCHANGE")
    let folder = try #require(lines[exchange].split { "(,".contains($0) }.dropFirst().first)
    let nameSafe = try #require(lines.lastIndex { $0.hasPrefix("fsync(\(folder))") })
    let displacedGone = try index("unlinkat", ".a.rec.cadre-")
    let said = try index("write", "saved")
    #expect(lines[draft].hasPrefix("openat(\(folder),"))
    let order = [
      journal, journalWritten, journalSafe, draft, content, contentSafe, exchange, nameSafe,
      displacedGone, said,
    ]
    #expect(order == order.sorted())
  }

  // MARK: No room

  /// A limit makes the system take a part of what it is given, and then nothing.
  @Test func `a write that is cut short is gone on with or fails`() throws {
    // Longer than the journal, so that it is this file that is cut.
    let filler = String(repeating: "\nId: x\n", count: 1000)
    let size = try Victim("a.rec").new.utf8.count + filler.utf8.count
    for limit in [0, 1, 60, 1000, size - 1, size, size + 1] {
      let victim = try Victim("a.rec")
      try victim.scratch.write(Victim.old + filler, to: "store/a.rec")
      let limited = try victim.run(["prlimit", "--fsize=\(limit)"] + victim.command)
      #expect(limited.ending == .exited(limit < size ? 1 : 0), "limit \(limit)")
      #expect(try victim.contents()[0] == (limit < size ? Victim.old : victim.new) + filler)
      #expect(try victim.strays().isEmpty)
    }
  }

  @Test func `a full disk leaves the old text`() throws {
    let victim = try Victim("a.rec")
    let script = """
      set -e
      mkdir "$1/disk"; mount -t tmpfs -o size=128k none "$1/disk"
      for room in 1 2 3 4 5 6 7 8 9 10 11 12; do
        rm -rf "$1/disk/store" "$1/disk/filling"; mkdir "$1/disk/store"; cd "$1/disk"
        cp "$1/big" store/a.rec
        dd if=/dev/zero of=filling bs=4k 2>dd.txt || true
        dd if=/dev/null of=filling bs=4k seek=$(($(stat -c %s filling) / 4096 - room)) 2>dd.txt
        if "$2" set "$1/disk/store" A Planned 20 21 a.rec 2>error >out; then
          cmp store/a.rec "$1/new"; echo "$room saved"
        else
          cmp store/a.rec "$1/big"; echo "$room $(cat error)"
        fi
        ls -A store
      done
      """
    let filler = String(repeating: "Id: x\n\n", count: 3000)
    try victim.scratch.write(Victim.old + "\n" + filler, to: "big")
    try victim.scratch.write(victim.new + "\n" + filler, to: "new")
    let run = try victim.run([
      "unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", victim.scratch.path,
      victim.command[0],
    ])
    #expect(run.ending == .exited(0), "\(run.outputText) \(run.errorText)")
    let lines = run.outputText.split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("saved") })
    #expect(
      lines.contains {
        $0.hasSuffix("“a.rec” could not be written and is as it was: No space left on device.")
      })
    #expect(lines.allSatisfy { !$0.hasPrefix(".a.rec") }, "\(lines)")
  }
}
