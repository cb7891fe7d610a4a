import Cooperation
import Recfile
import Surface

@testable import Dashboard

/// A dashboard over a store in memory, and what keys have changed in its texts.
struct FormDesk {
  private(set) var session: MemorySession
  private let before: Ledger

  /// A dashboard of a size on which some keys were pressed.
  init(_ columns: Int, _ rows: Int, on ledger: Ledger = FormStore.ledger, _ keys: String) throws {
    before = ledger
    session = MemorySession(
      State(storeName: "coop", size: Size(columns: columns, rows: rows)), MemoryStore(ledger))
    try press(keys)
  }

  /// A dashboard of 80 by 24 on which some keys were pressed.
  init(on ledger: Ledger = FormStore.ledger, _ keys: String) throws {
    try self.init(80, 24, on: ledger, keys)
  }

  mutating func press(_ keys: String) throws { session.press(try KeyScript(keys).keys) }

  mutating func happen(_ event: Event) { session.happen(event) }

  mutating func replace(_ ledger: Ledger) { session.replace(ledger) }

  /// Takes over what an earlier session left.
  mutating func resume(_ unfinished: Unfinished) { session.resume(unfinished) }

  var state: State { session.state }
  var ledger: Ledger { session.store.ledger }
  var frame: Frame { Dashboard.frame(state, ledger) }
  var drawn: String { frame.drawn }

  /// What the status line says.
  var status: String {
    let rows = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.count > 1 ? rows[rows.count - 2].drop { $0 == " " }.description : ""
  }

  /// The line of the cursor, as `Field 0`.
  var line: String {
    guard let contents = state.formContents(ledger),
      let line = contents.line(at: state.form?.cursor)
    else { return "–" }
    return "\(line.place.field) \(line.place.index)"
  }

  /// The lines that changed since the store was opened: those that went, then those that came.
  var changes: String {
    var changes: [String] = []
    for file in ledger.files {
      let old = before.files.first { $0.path == file.path }
      if old == nil { changes.append("new file \(file.path)") }
      changes += FormDesk.changes(from: old?.text.bytes ?? [], to: file.text.bytes)
    }
    return changes.joined(separator: "\n")
  }

  private static func changes(from old: [UInt8], to new: [UInt8]) -> [String] {
    func lines(_ bytes: [UInt8]) -> [String] {
      bytes.split(separator: 10, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    let (old, new) = (lines(old)[...], lines(new)[...])
    return new.difference(from: old).inferringMoves().sorted { $0.place < $1.place }.map(\.text)
  }
}

extension CollectionDifference<String>.Change {
  fileprivate var place: (Int, Int) {
    switch self {
    case .remove(let offset, _, _): (offset, 0)
    case .insert(let offset, _, _): (offset, 1)
    }
  }

  fileprivate var text: String {
    switch self {
    case .remove(_, let line, _): "-\(line)"
    case .insert(_, let line, _): "+\(line)"
    }
  }
}

/// A small made-up store for forms.
enum FormStore {
  static let ledger = ledger(text)

  static func ledger(_ text: String) -> Ledger {
    Ledger(files: [LedgerFile(path: "a.rec", bytes: Array(text.utf8))])
  }

  static let text = """
    %rec: Store

    Title: Made-up cooperation
    YearBasis: JFY

    %rec: Country
    %type: Hemisphere enum north south
    %type: Regions int
    %type: Coast bool

    Id: VN
    Name: Việt Nam
    Aka: Vietnam
    Aka: Vie\u{323}\u{302}t Nam
    Capital: Hà Nội

    Id: PE
    Name: Peru

    %rec: Organization

    Id: JCOAL
    Name: Coal Frontier

    Id: VINACOMIN
    Name: Coal and Minerals
    Country: VN

    %rec: Program

    # The oldest.
    Id: VN-COAL
    Title: Coal training
    Country: VN
    Donor: JCOAL
    Form: course
    Venue: donor-country
    Start: 2002-02-30
    Note: The first line,
    + the second one.

    %rec: Cohort

    Id: C26
    Program: VN-COAL
    Year: 2026
    Course: Ventilation
    Course: Rescue
    Planned: 61

    """
}
