import Rehearsal
import Testing

/// `cadre init` and `cadre demo`: new stores, whole or not at all.
struct NewStoreTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func listing(_ name: String) throws -> [Substring] {
    try ChildProcess.run("ls", ["-A", folder.path(of: name)]).outputText.split(separator: "\n")
  }

  @Test("a new store has a file per type, that recutils and cadre check find sound")
  func initialise() throws {
    let path = folder.path(of: "new")
    let run = try Project.run("init", path)
    #expect(run.ending == .exited(0))
    #expect(run.outputText == "" && run.errorText == "")
    #expect(
      try listing("new") == [
        ".gitignore", "agreements.rec", "claims.rec", "cohorts.rec", "countries.rec",
        "organizations.rec", "programs.rec", "sources.rec", "store.rec",
      ])
    for file in try listing("new").dropFirst() {
      let check = try ChildProcess.run("recfix", ["--check", "\(path)/\(file)"])
      #expect(check.ending == .exited(0), "\(check.errorText)")
    }
    #expect(try Project.run("check", "--store", path).ending == .exited(0))
    let added = try Project.run("add", "country", "Id=PE", "Name=Peru", "--store", path)
    #expect(added.ending == .exited(0), "\(added.errorText)")
  }

  @Test("a folder that is there keeps what it has; one with a store, or none to be made, gives 73")
  func taken() throws {
    try folder.write("mine\n", to: "there/.gitignore")
    try folder.write("text\n", to: "there/notes.txt")
    #expect(try Project.run("init", folder.path(of: "there")).ending == .exited(0))
    #expect(try folder.read("there/.gitignore") == Array("mine\n".utf8))
    #expect(try listing("there").count == 10)
    try folder.write("x\n", to: "file")
    for (path, reason) in [
      (folder.path(of: "there"), "it has .rec files already"),
      (folder.path(of: "no/such"), "No such file or directory"),
      (folder.path(of: "file"), "Not a directory"),
    ] {
      for command in [["init", path], ["demo", path, "--cohorts", "1"]] {
        let run = try ChildProcess.run(Project.cadre(), command)
        #expect(run.ending == .exited(73))
        #expect(run.errorText == "cadre: “\(path)” cannot be made a store: \(reason)\n")
      }
    }
    #expect(try listing("there").count == 10)
  }

  @Test("a made-up store is sound, and the same for the same seed")
  func demo() throws {
    for (name, seed) in [("a", "5"), ("b", "5"), ("c", "6")] {
      let run = try Project.run(
        "demo", folder.path(of: name), "--cohorts", "400", "--split", "--seed", seed)
      #expect(run.ending == .exited(0), "\(run.errorText)")
      #expect(run.errorText == "")
    }
    let same = try ChildProcess.run("diff", ["-r", folder.path(of: "a"), folder.path(of: "b")])
    #expect(same.ending == .exited(0))
    let other = try ChildProcess.run("diff", ["-rq", folder.path(of: "a"), folder.path(of: "c")])
    #expect(other.ending == .exited(1))
    let check = try Project.run("check", "--store", folder.path(of: "a"))
    #expect(check.ending == .exited(0))
    #expect(try listing("a") == ["cohorts", "store.rec"])
    #expect(try listing("a/cohorts").count == 8)
    #expect(try Project.run("demo", folder.path(of: "d"), "--cohorts", "-1").ending == .exited(64))
  }

  @Test("^C stops it, and nothing of it is left")
  func interrupt() throws {
    let run = try ChildProcess.run(
      "bash",
      [
        "-c",
        """
        "$1" demo "$2/big" --cohorts 20000000 & pid=$!
        until [ -e "$2"/big/.cadre-new-*/store.rec ]; do sleep 0.01; done
        kill -INT $pid; wait $pid; echo $?; ls -A "$2"
        """, "bash", try Project.cadre(), folder.path,
      ], deadline: .seconds(60))
    #expect(run.outputText == "130\n")
    #expect(run.errorText == "cadre: stopped; nothing was written\n")
  }

  @Test("a disk that is full is said so, and nothing is left")
  func limit() throws {
    let run = try ChildProcess.run(
      "bash",
      [
        "-c",
        "trap '' XFSZ; ulimit -f 64; \"$1\" demo \"$2/big\" --cohorts 5000; echo $?; ls -A \"$2\"",
        "bash", try Project.cadre(), folder.path,
      ])
    #expect(run.outputText == "74\n")
    #expect(run.errorText.hasSuffix("File too large\n"), "\(run.errorText)")
  }
}
