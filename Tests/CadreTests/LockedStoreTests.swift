import Glibc
import Rehearsal
import Testing

/// Commands on a store that another program does not let go of.
struct LockedStoreTests {
  /// All wait at once, so that it takes the ten seconds of one.
  @Test("after ten seconds the status is 75, with who has the lock; what only reads does not wait")
  func waiting() throws {
    let store = try EditStore()
    _ = try store.run("set", "A", "Planned=62")
    let before = try store.text()
    let path = try store.folder.write("4711 on elsewhere\n", to: ".cadre/lock")
    let descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else { throw SystemCallError("flock") }
    defer { close(descriptor) }
    let script = """
      "$0" set A Planned=63 2>"$CADRE_STORE/set" & set=$!
      "$0" undo 2>"$CADRE_STORE/undo" & undo=$!
      "$0" recover 2>"$CADRE_STORE/recover" & recover=$!
      "$0" set A Planned=63 --dry-run && "$0" history && "$0" list cohorts
      echo "read $?"
      for waiting in $set $undo $recover; do wait $waiting; echo "$?"; done
      """
    let start = ContinuousClock.now
    let run = try ChildProcess.run(
      "sh", ["-c", script, Project.cadre()],
      environment: ChildProcess.plainEnvironment.merging(
        ["CADRE_STORE": store.folder.path, "USER": "kim"]) { $1 }, deadline: .seconds(60))
    #expect(run.outputText.hasSuffix("read 0\n75\n75\n75\n"), "\(run.outputText) \(run.errorText)")
    #expect(ContinuousClock.now - start >= .seconds(10))
    for name in ["set", "undo", "recover"] {
      let said = String(decoding: try store.folder.read(name), as: UTF8.self)
      #expect(
        said
          == "cadre: the store is locked by 4711 on elsewhere; try again when that is done\n")
    }
    #expect(try store.text() == before)
  }
}
