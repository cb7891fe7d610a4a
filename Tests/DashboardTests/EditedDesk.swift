import Cooperation
import Recfile
import Surface
import Testing

@testable import Dashboard

/// A dashboard over a store in memory that answers what is asked of it: keys in, screens and exact
/// texts out.
struct EditedDesk {
  private(set) var session: MemorySession
  private let first: Ledger

  /// A dashboard of a size on which some keys were pressed.
  init(
    _ columns: Int, _ rows: Int, on ledger: Ledger = SampleStore.ledger, _ keys: String
  ) throws {
    first = ledger
    session = MemorySession(
      State(storeName: "coop", size: Size(columns: columns, rows: rows)), MemoryStore(ledger))
    try press(keys)
  }

  /// A dashboard of 80 by 24 on which some keys were pressed.
  init(on ledger: Ledger = SampleStore.ledger, _ keys: String) throws {
    try self.init(80, 24, on: ledger, keys)
  }

  var state: State { session.state }
  var ledger: Ledger { session.store.ledger }

  /// Presses keys, written as in a script.
  mutating func press(_ keys: String) throws {
    session.press(try KeyScript(keys).keys)
  }

  /// Types keys faster than the screen can follow: those that wait are lost where that is asked for.
  mutating func typeAhead(_ keys: String) throws {
    for key in try KeyScript(keys).keys {
      let before = session.outward.count
      session.press([key])
      if session.outward.dropFirst(before).contains(.discardTyped) { return }
    }
  }

  mutating func happen(_ event: Event) { session.happen(event) }

  /// Lets somebody else change the texts.
  mutating func replace(_ ledger: Ledger) { session.replace(ledger) }

  /// Lets somebody else change the texts: one piece of one file for another.
  mutating func others(
    change old: String, to new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let texts = EditedDesk.texts(of: ledger)
    #expect(
      texts.values.contains { $0.contains(old) }, "nothing to change",
      sourceLocation: sourceLocation)
    session.replace(
      Ledger(
        files: ledger.files.map { file in
          SampleStore.file(file.path, (texts[file.path] ?? "").replacing(old, with: new))
        }))
  }

  /// What is shown, as text.
  var drawn: String { frame(state, ledger).drawn }

  /// One row of what is shown.
  func row(_ row: Int) -> String {
    let rows = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.indices.contains(row) ? String(rows[row]) : ""
  }

  /// The status line, without the blank before it.
  var status: String { String(row(state.size.rows - 2).dropFirst()) }

  /// The Id of the selected cohort.
  var cohort: String? {
    BrowseContents(ledger, state.browse).cohort.map { ledger.id(of: ledger.cohorts[$0]).text }
  }

  /// The lines that went since the beginning, and then those that came.
  var difference: [String] {
    let changes = textChanges(first, ledger)
    return changes.filter { $0.hasPrefix("-") }.reversed() + changes.filter { $0.hasPrefix("+") }
  }

  private static func texts(of ledger: Ledger) -> [String: String] {
    Dictionary(
      ledger.files.map { ($0.path, String(decoding: $0.text.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }
}
