import Cooperation
import Recfile
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Whatever is pressed in forms: texts that can be read, and every change of a byte in the journal.
struct FormRandomKeysTests {
  private static let scripts: [String] =
    KeyTable.bindings.flatMap { $0.keys.map { $0.map(\.notation).joined() } } + [
      "A", "e", "o", "<enter>", "<enter>", "<tab>", "<esc>", "x", "7", "2026", "é", "vina", "north",
      "<c-s>", "<c-u>", "<down>", "j", "j", "k", "q",
    ]

  private static func keys(_ count: Int, _ generator: inout SplitMix64) throws -> [Key] {
    let left: [Key] = [.character("Q"), .control("c"), .control("z")]
    var keys: [Key] = []
    for _ in 0..<count {
      let script = scripts[Int.random(in: 0..<scripts.count, using: &generator)]
      keys += try KeyScript(script).keys
    }
    return keys.filter { !left.contains($0) }
  }

  @Test(arguments: 0..<8)
  func `forty sequences of a hundred and twenty keys`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 4200 + seed)
    for _ in 0..<40 {
      let isSmall = Bool.random(using: &generator)
      let size = Size(
        columns: Int.random(in: 1...(isSmall ? 40 : 160), using: &generator),
        rows: Int.random(in: 1...(isSmall ? 12 : 50), using: &generator))
      let start = ["je", "jlA", "A", "jle", "jl3r", "jl3A", "wA", "KA"]
      let opening = start[Int.random(in: 0..<start.count, using: &generator)]
      var desk = try FormDesk(size.columns, size.rows, opening)
      for key in try FormRandomKeysTests.keys(120, &generator) {
        desk.happen(.key(key))
        #expect(desk.state.forms.count == desk.state.screens.count { $0 == .record })
      }
      let frame = desk.frame
      #expect(frame.cursor.map(frame.area.contains) == true)
      expectSound(desk)
    }
  }

  /// The texts can be read by recutils, break no rule that they did not break, and are what the
  /// journal makes of those before.
  private func expectSound(_ desk: FormDesk) {
    for file in desk.ledger.files {
      #expect(file.text.problems.isEmpty)
      #expect(file.text.check().isEmpty)
    }
    var replayed = MemoryStore(FormStore.ledger)
    for group in desk.session.store.journal.chunked(by: \.group) {
      do throws(Rejection) {
        _ = try replayed.make(group.map(\.edit), by: "again")
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(
      replayed.ledger.files.map(\.text.bytes) == desk.ledger.files.map(\.text.bytes))
  }
}

extension [JournalEntry] {
  /// The entries in runs of the same value.
  fileprivate func chunked(by value: (JournalEntry) -> String) -> [[JournalEntry]] {
    reduce(into: []) { runs, entry in
      if let last = runs.last?.last, value(last) == value(entry) {
        runs[runs.count - 1].append(entry)
      } else {
        runs.append([entry])
      }
    }
  }
}
