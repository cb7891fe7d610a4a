import Cooperation
import Surface
import Testing

@testable import Dashboard

/// A dashboard in front of a ledger: what was pressed so far has led to a state.
struct Desk {
  var ledger: Ledger
  var state: State
  /// Whether walks are made at once, as a session in memory does; otherwise the test lets them come back.
  var makesWalks = true
  /// What the world outside was asked for, in order.
  private(set) var effects: [Effect] = []

  /// A dashboard of a size before any key.
  init(_ columns: Int = 80, _ rows: Int = 24, on ledger: Ledger = SampleStore.ledger) {
    self.ledger = ledger
    state = State(storeName: "coop", size: Size(columns: columns, rows: rows))
  }

  /// A dashboard of a size on which some keys were pressed.
  init(_ columns: Int, _ rows: Int, on ledger: Ledger = SampleStore.ledger, _ keys: String) throws {
    self.init(columns, rows, on: ledger)
    try press(keys)
  }

  /// A dashboard of 80 by 24 on which some keys were pressed.
  init(on ledger: Ledger = SampleStore.ledger, _ keys: String) throws {
    try self.init(80, 24, on: ledger, keys)
  }

  /// Presses keys, written as in a script.
  mutating func press(_ keys: String) throws {
    for key in try KeyScript(keys).keys { happen(.key(key)) }
  }

  /// Lets something happen.
  mutating func happen(_ event: Event) {
    for effect in update(&state, event, ledger) {
      effects.append(effect)
      if case .amend(let edits) = effect { amend(edits) }
      if case .walk(let walk) = effect, makesWalks { make(walk) }
    }
  }

  /// Lets a walk come back, if it is still waited for.
  mutating func make(_ walk: Walk) {
    if state.awaits(walk) { happen(.walked(walk.made(in: ledger))) }
  }

  /// Makes edits at once, as the session does.
  private mutating func amend(_ edits: [Edit]) {
    var store = MemoryStore(ledger)
    do throws(Rejection) {
      _ = try store.make(edits, by: "you")
      ledger = store.ledger
      happen(.amended)
      happen(.saving(.saved))
    } catch {
      happen(.rejected(edits, error))
    }
  }

  /// Exchanges the ledger, as reading the store again does.
  mutating func reload(_ ledger: Ledger) {
    self.ledger = ledger
    happen(.reloaded)
  }

  /// What is shown.
  func frame(_ symbols: Symbols = .unicode) -> Frame {
    Dashboard.frame(state, ledger, symbols: symbols)
  }

  /// What is shown, as text.
  func drawn(_ symbols: Symbols = .unicode) -> String { frame(symbols).drawn }

  /// One row of what is shown.
  func row(_ row: Int) -> String {
    let rows = drawn().split(separator: "\n", omittingEmptySubsequences: false)
    return rows.indices.contains(row) ? String(rows[row]) : ""
  }

  /// The status line of a dashboard of at least 20 by 5.
  var status: String { row(state.size.rows - 2) }

  /// What the three panes hold.
  var contents: BrowseContents {
    BrowseContents(ledger.narrowed(to: state.selection), state.browse)
  }

  /// The Id of the selected country; `nil` for all.
  var country: String? { contents.country.map { ledger.countries[$0].id.text } }

  /// The Id of the selected program; `nil` for all.
  var program: String? { contents.program.map { ledger.programs[$0].id.text } }

  /// The Id of the selected cohort.
  var cohort: String? { contents.cohort.map { ledger.id(of: ledger.cohorts[$0]).text } }

  /// The column of the cursor in Trainees.
  var column: TraineeColumn.ID { state.traineeColumn(in: contents.scope) }
}

extension TotalsContents.Line {
  /// What the line stands for, in one text.
  var label: String { labels.joined(separator: ", ") }
}
