import Cooperation
import Recfile
import Rehearsal
import Store
import Testing

/// One field of a file of 150 MB.
///
/// Most of it is comments of a megabyte, between three thousand records, so that a build without
/// optimization reads it in seconds; `SaveVictim race` saves in files of a million records.
@Suite struct LargeFileTests {
  private static let blocks = 150

  private let scratch: ScratchFolder
  private let store: StoreFolder

  init() throws {
    scratch = try ScratchFolder()
    let comment = [UInt8(ascii: "#")] + [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    var bytes = Array("%rec: Cohort\n%key: Id\n\n".utf8)
    bytes.reserveCapacity(Self.blocks * (comment.count + 2_000))
    for block in 0..<Self.blocks {
      for number in 0..<20 {
        bytes += "Id: C\(block)-\(number)\nProgram: P\nYear: 2026\nPlanned: 61\nNote: n\n\n".utf8
      }
      bytes += comment + [0x0A, 0x0A]
    }
    try #require(bytes.count > 150_000_000)
    try scratch.write(bytes, to: "store/a.rec")
    try scratch.write("%rec: Program\n\nId: P\nTitle: t\nCountry: C\n", to: "store/b.rec")
    store = try StoreFolder(at: scratch.path(of: "store"))
    _ = try run("cp", "store/a.rec", "old")
  }

  private func run(_ words: String...) throws -> ChildProcess {
    let script = "cd \"$0\" && exec \"$@\""
    return try ChildProcess.run("sh", ["-c", script, scratch.path] + words, deadline: .seconds(60))
  }

  private func save(
    _ field: String, from: StoredValue?, to: StoredValue?, _ group: String
  ) throws {
    let edit = Edit(
      RecordName(.cohort, RecordID("C75-7")), .set(field: field, from: from, to: to))
    let outcome = try store.save([edit], as: .init(when: "", who: "kim", group: group))
    guard case .saved = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test func `an edit of a field changes the bytes of the field, and its undo brings them back`()
    throws
  {
    try save("Planned", from: "61", to: "1234567", "1")
    // Of the record, which is the 1508th and stands behind 75 comments.
    let differing = try run("cmp", "old", "store/a.rec").outputText
    let place = try #require(differing.firstMatch(of: /byte (\d+)/).flatMap { Int($0.1) }) - 1
    #expect(place / (1 << 20) == 75)
    let written = try run("sh", "-c", "tail -c +\(place - 40) store/a.rec | head -c 53").outputText
    #expect(
      written == "Id: C75-7\nProgram: P\nYear: 2026\nPlanned: 1234567\nNote")
    #expect(
      try run("cmp", "-i", "\(place + 2):\(place + 7)", "old", "store/a.rec").ending == .exited(0))

    try save("Planned", from: "1234567", to: "61", "2")
    #expect(try run("cmp", "old", "store/a.rec").ending == .exited(0))
  }
}
