import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Whatever keys are pressed in whatever terminal: a whole frame with the cursor in it, and a
/// selection that exists.
struct RandomKeysTests {
  private static let ledgers: [(name: String, ledger: Ledger)] = [
    ("small", SampleStore.ledger), ("told", SampleStore.told), ("empty", SampleStore.empty),
  ]

  /// Every key of the table, most of them more than once, and some that do nothing anywhere.
  private static let keys: [Key] =
    KeyTable.bindings.flatMap { $0.keys.flatMap(\.self) } + [
      .character("e"), .character("ệ"), .character("研"), .character("👩‍👩‍👧"), .character(" "),
      .character("\u{202E}"), .control("a"), .delete, .function(9), .tab, .enter, .escape,
    ]

  /// What some of the runs begin with, since few keys lead to a form.
  private static let openings = [
    "", "", "", "jlje", "jlA", "wA", "jl3r", "3vGd", "o<enter>", "x<enter>", "/", "2a",
  ]

  private static func size(_ generator: inout SplitMix64) -> Size {
    // Half of the sizes are small ones, where layouts are at their limits.
    let isSmall = Bool.random(using: &generator)
    return Size(
      columns: Int.random(in: 1...(isSmall ? 40 : 200), using: &generator),
      rows: Int.random(in: 1...(isSmall ? 12 : 60), using: &generator))
  }

  private static func event(_ generator: inout SplitMix64) -> Event {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: .resized(size(&generator))
    case 1: .reloaded
    case 2: rejections[Int.random(in: 0..<rejections.count, using: &generator)]
    default: .key(keys[Int.random(in: 0..<keys.count, using: &generator)])
    }
  }

  /// In some cases what a mouse does somewhere on the screen.
  private static func pointing(
    _ desk: Desk, _ symbols: Symbols, _ generator: inout SplitMix64
  ) -> Event? {
    guard Int.random(in: 0..<8, using: &generator) == 0 else { return nil }
    let size = desk.state.size
    let position = Position(
      column: Int.random(in: 0..<size.columns, using: &generator),
      row: Int.random(in: 0..<size.rows, using: &generator))
    return desk.frame(symbols).target(at: position).map { target in
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: .wheel(.up, over: target)
      case 1: .wheel(.down, over: target)
      default: .click(target)
      }
    }
  }

  /// A field and a record that others changed otherwise.
  private static let rejections: [Event] = {
    let name = RecordName(.cohort, RecordID("C26"))
    let edits = [
      Edit(name, .set(field: "Planned", from: "60", to: "62")), Edit(name, .delete(seen: [])),
      Edit(RecordName(.cohort, RecordID("C99")), .set(field: "Planned", from: "60", to: "62")),
    ]
    return edits.compactMap { edit in
      do throws(Rejection) {
        _ = try Revision(of: [edit], in: SampleStore.ledger.files)
        return nil
      } catch {
        return .rejected([edit], error)
      }
    }
  }()

  /// The events so far, as a person could repeat them.
  private static func notation(_ events: [Event]) -> String {
    events.map { event in
      switch event {
      case .key(let key): key.notation
      case .resized(let size): "[\(size.columns)x\(size.rows)]"
      default: "[\(event)]"
      }
    }.joined()
  }

  @Test(arguments: ledgers.indices, [Symbols.unicode, .ascii])
  func `nothing traps, and every frame is whole`(store: Int, symbols: Symbols) throws {
    let ledger = RandomKeysTests.ledgers[store].ledger
    var generator = SplitMix64(seed: UInt64(store) * 2 + (symbols == .ascii ? 1 : 0))
    var seen: Set<Context> = []
    for run in 0..<300 {
      let start = RandomKeysTests.size(&generator)
      var desk = Desk(start.columns, start.rows, on: ledger)
      var events: [Event] = [.resized(start)]
      let opening = RandomKeysTests.openings[run % RandomKeysTests.openings.count]
      for key in try KeyScript(opening).keys {
        events.append(.key(key))
        desk.happen(.key(key))
      }
      for _ in 0..<12 {
        let event =
          RandomKeysTests.pointing(desk, symbols, &generator) ?? RandomKeysTests.event(&generator)
        events.append(event)
        desk.happen(event)
        expectSelections(desk, events)
        seen.insert(desk.state.context)
      }
      expectWhole(desk.frame(symbols), of: desk.state.size, events)
    }
    // Without a cohort there is no cell and nothing to ask about, without a program no cohort to add,
    // and no record to show or to export.
    let unreachable: Set<Context> =
      ledger.cohorts.isEmpty ? [.cell, .newYear, .record, .confirmation, .export] : []
    #expect(seen.union(unreachable) == Set(Context.allCases))
  }

  private func expectWhole(_ frame: Frame, of size: Size, _ events: [Event]) {
    let story = RandomKeysTests.notation(events)
    #expect(frame.size == size, "\(story)")
    #expect(frame.cursor.map(frame.area.contains) == true, "\(story)")
  }

  private func expectSelections(_ desk: Desk, _ events: [Event]) {
    let contents = desk.contents
    for pane in Pane.allCases {
      let count = contents.count(of: pane)
      let isThere =
        count == 0
        ? contents.selected[pane] == 0 : (0..<count).contains(contents.selected[pane])
      #expect(isThere, "\(pane): \(RandomKeysTests.notation(events))")
      #expect((0...max(count - 1, 0)).contains(desk.state.browse.tops[pane]))
    }
    #expect(
      (0...max(desk.state.problemsContents(desk.ledger).count - 1, 0))
        .contains(desk.state.problems.selected))
    #expect(!desk.state.screens.isEmpty)
    let ledger = desk.ledger.narrowed(to: desk.state.selection)
    if let shown = desk.state.recordScreen(ledger),
      let list = desk.state.lists[desk.state.screen]
    {
      let rows = shown.table.rows
      let layout = RecordListLayout(desk.state.size, rows: rows.count)
      #expect((0...max(rows.count - 1, 0)).contains(list.list.selected))
      #expect((0...max(rows.count - layout.list.rows, 0)).contains(list.list.top))
      let lines = list.row.map { shown.text($0).lines(width: layout.text.columns).count } ?? 0
      #expect((0...max(lines - layout.text.rows, 0)).contains(list.textTop))
    }
    if desk.state.screen == .totals {
      let ledger = desk.ledger.narrowed(to: desk.state.selection)
      let lines = TotalsContents(ledger, desk.state.totals, view: desk.state.view).lines
      #expect((0...max(lines.count - 1, 0)).contains(desk.state.totals.list.selected))
    }
  }

  @Test(arguments: [
    "", "fyear>2020<space>x:", "fviet<enter>t", "2", "jlj3", "t", "tG", "w", "wG", "?", "t?", "/vi",
    "3/zz", "B3", "T", "KG", "3o", "T?",
    "jlje", "jljeG<enter>", "jlA", "jljejjjjA", "jl3rjjjj<enter>", "A<esc>?",
  ])
  func `every size from nothing to two hundred`(keys: String) throws {
    var desk = try Desk(keys)
    for columns in [0, 1, 2, 3, 4, 5, 8, 18, 19, 20, 21, 39, 59, 60, 79, 80, 139, 140, 200] {
      for rows in [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 15, 16, 21, 31, 32, 60] {
        let size = Size(columns: columns, rows: rows)
        desk.happen(.resized(size))
        let frame = desk.frame()
        #expect(frame.size == size)
        if columns > 0, rows > 0 {
          #expect(frame.cursor.map(frame.area.contains) == true, "\(keys) at \(columns)x\(rows)")
        }
      }
    }
  }
}
