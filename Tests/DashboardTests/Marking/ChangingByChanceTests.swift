import Cooperation
import Recfile
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Whatever is marked, changed, removed, taken back and answered: the texts hold what the journal
/// accounts for, and no other byte is changed.
struct ChangingByChanceTests {
  private static let keys = [
    "j", "k", "G", "gg", "l", "h", " ", " ", "v", "vjj", "d", "y", "n", "u", "u", "<c-r>", "U", "q",
    "<enter>", "<esc>", "e<c-u>7<enter>", "e7<tab>", "5<enter>", "/2<enter>", "<s-tab>", "<tab>",
    "3",
    "h", "t", "e", "<bs>", "<down>", "<up>",
  ]

  @Test(arguments: [UInt64](1...8))
  func `taking the journal back gives the first texts`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var desk = try EditedDesk("jlj3")
    var story = ""
    for _ in 0..<120 {
      let keys = Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)]
      story += keys
      try desk.press(keys)
      // Leaving the program or the panes for good is no change.
      if desk.state.screens.count > 4 { try desk.press("qqq") }
    }
    var files = desk.ledger.files
    for entry in desk.session.store.journal.reversed() {
      files = try Ledger(files: files).with(Revision(of: [entry.undo], in: files)).files
    }
    #expect(
      files.map(\.text.bytes) == SampleStore.ledger.files.map(\.text.bytes), "\(seed): \(story)")
  }

  @Test(arguments: [UInt64](1...8))
  func `what others change meanwhile is never lost silently`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var desk = try EditedDesk("jlj3")
    var story = ""
    for round in 0..<60 {
      let keys = Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)]
      story += keys
      try desk.press(keys)
      guard round.isMultiple(of: 5), let cohort = desk.ledger.cohorts.last else { continue }
      let name = desk.ledger.name(of: cohort.origin)
      let seen = desk.ledger.values("Note", at: cohort.origin)
      guard seen.count < 2 else { continue }
      let edit = Edit(
        name, .set(field: "Note", from: seen.first, to: StoredValue("by others \(round)")))
      let revision = try Revision(of: [edit], in: desk.ledger.files)
      desk.replace(desk.ledger.with(revision).inspected(on: nil))
      story += "[others]"
      let origin = try #require(desk.ledger.origin(of: name))
      #expect(
        desk.ledger.text("Note", at: origin) == "by others \(round)", "\(seed): \(story)")
      #expect(desk.ledger.problems.count { $0.code.isError } <= 2, "\(seed): \(story)")
    }
  }
}
