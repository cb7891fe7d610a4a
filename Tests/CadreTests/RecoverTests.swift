import Rehearsal
import Testing

/// `cadre recover`, and what other commands say of what a crash has left.
struct RecoverTests {
  private let store: EditStore

  init() throws {
    store = try EditStore()
    // As a change of the file is kept that was cut short, and the text has changed since.
    let (old, new) = ("old\n", "new\n")
    try store.folder.write(
      "File 9 \(old.utf8.count) \(new.utf8.count)\nstore.rec\n\(old)\n\(new)\n",
      to: ".cadre/unfinished-17")
  }

  private var advice: String {
    """
    a change of “store.rec” was cut short, and somebody has changed the text since; \
    “.cadre/unfinished-17” has what was there before
      = cadre recover --restore .cadre/unfinished-17 puts that back
      = cadre recover --discard .cadre/unfinished-17 removes it

    """
  }

  @Test("a command that edits warns of it, with what to type")
  func warning() throws {
    let run = try store.run("set", "A", "Planned=63")
    #expect(run.ending == .exited(0))
    #expect(run.errorText == "cadre: warning: \(advice)")
    #expect(try store.run("set", "A", "Planned=64", "--dry-run").errorText == "")
  }

  @Test("it is listed, put back, put forth again, and removed")
  func decisions() throws {
    let listed = try store.run("recover")
    #expect(listed.outputText == advice)
    #expect(listed.errorText == "")
    let restored = try store.run("recover", "--restore", ".cadre/unfinished-17")
    #expect(restored.ending == .exited(0), "\(restored.errorText)")
    #expect(try store.text() == "old\n")
    let kept = try #require(restored.outputText.firstMatch(of: /--restore (\S+)/)).1
    #expect(try store.run("recover", "--restore", String(kept)).ending == .exited(0))
    #expect(try store.text() == EditStore.text)
    let last = try #require(
      try store.run("recover").outputText.firstMatch(of: /--discard (\S+)/)
    ).1
    let removed = try store.run("recover", "--discard", String(last))
    #expect(removed.ending == .exited(0))
    #expect(removed.outputText == "")
    let none = try store.run("recover")
    #expect(none.ending == .exited(0))
    #expect(none.outputText == "")
    #expect(none.errorText == "cadre: a crash has left nothing to decide on\n")
    #expect(try store.text() == EditStore.text)
  }

  @Test("what no crash has left is not touched")
  func others() throws {
    for path in ["store.rec", ".cadre/lock", "nothing"] {
      let run = try store.run("recover", "--discard", path)
      #expect(run.ending == .exited(66))
      #expect(
        run.errorText
          == "cadre: “\(path)” could not be read again; no crash has left anything there\n")
    }
    #expect(
      try store.run("recover", "--discard", "x", "--restore", "x").ending == .exited(64))
    #expect(try store.text() == EditStore.text)
  }
}
