import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Every screen at every boundary of the layouts: plain, in a prompt, in mid-edit, under a dialog, in
/// Unicode and in ASCII.
struct MatrixTests {
  /// What a state is an example of.
  enum Kind: CaseIterable, Sendable {
    case plain, prompt, edit, dialog
  }

  /// Below and at the least size, and on both sides of each boundary at which a layout folds.
  static let sizes: [Size] = [
    (19, 4), (19, 5), (20, 4), (20, 5), (21, 8), (28, 12), (39, 11), (40, 12), (59, 15), (59, 16),
    (60, 15), (60, 16), (60, 19), (60, 20), (79, 23), (79, 24), (80, 23), (80, 24), (99, 24),
    (100, 24), (100, 30), (139, 31), (139, 32), (140, 31), (140, 32), (400, 120),
  ].map { Size(columns: $0.0, rows: $0.1) }

  /// The keys that lead to each screen in each kind of state.
  static let states: [(keys: String, kind: Kind)] =
    [
      "", "jl", "2j", "jlj3", "3", "t", "t,", "tgg", "w", "K", "T", "o", "oG<enter>", "U", "je",
      "jlje", "jl3r", "jljAV<esc>", "fyear:2024<enter>",
    ].map { ($0, .plain) }
    + [
      "/vi", "3/20", "fyear>=20", "fyear>=x", "t?ch", "3:und", "w/so", "K/2", "o/n", "U/x", "3C",
      "jl3C2027/2028",
    ].map { ($0, .prompt) }
    + [
      "jlj312", "jlj3exx", "jlj3he", "3llle", "jej<enter>x", "jljejjjj<enter>", "jljeGk<enter> and",
      "jl3rjj<enter><c-u>20", "jljAV",
    ].map { ($0, .edit) }
    + ["3vGd", "wA", "3x", "Kx<down>", "jlj3vG5<enter>"].map { ($0, .dialog) }

  @Test(arguments: states.indices)
  func `a whole frame with the focus in sight, in every size`(index: Int) throws {
    let (keys, kind) = MatrixTests.states[index]
    var desk = try Desk(80, 24, on: SampleStore.told, keys)
    for size in MatrixTests.sizes {
      desk.happen(.resized(size))
      for symbols in [Symbols.unicode, .ascii] {
        expectWhole(desk, desk.frame(symbols), kind, "\(keys) at \(size.columns)x\(size.rows)")
      }
      // The same keys in a terminal that has that size from the beginning.
      let fresh = try Desk(size.columns, size.rows, on: SampleStore.told, keys)
      expectWhole(fresh, fresh.frame(), kind, "\(keys) from \(size.columns)x\(size.rows)")
    }
  }

  private func expectWhole(_ desk: Desk, _ frame: Frame, _ kind: Kind, _ story: String) {
    #expect(frame.size == desk.state.size, "\(story)")
    let text = frame.drawn
    #expect(!text.isEmpty, "\(story)")
    guard let cursor = frame.cursor, frame.area.contains(cursor) else {
      Issue.record("no cursor in \(story)")
      return
    }
    guard desk.state.size.columns >= 20, desk.state.size.rows >= 5 else { return }
    let footer = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    #expect(!footer.contains("…"), "\(story): \(footer)")
    // A list that is empty, or a filter without a row, has nothing to be marked.
    if kind == .plain, frame[cursor].map({ !$0.isBlank }) ?? false, !text.contains("No "),
      !text.contains("Nothing "), !text.contains("reading…"), !text.contains("reading..")
    {
      let style = frame[cursor]?.style
      let row = frame.row(cursor.row).contains { $0.style.emphasis.contains(.reverse) }
      #expect(style?.emphasis.contains(.reverse) == true || row, "\(story)\n\(text)")
    }
    if kind == .plain, frame.symbols == .unicode { expectBoxes(frame, "\(story)\n\(text)") }
  }

  /// Each box that begins ends, and nothing stands in its sides.
  private func expectBoxes(_ frame: Frame, _ story: String) {
    let rows = (0..<frame.size.rows).map { row in frame.row(row).map(\.text) }
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where cell == "┌" || cell == "╔" {
        let isDouble = cell == "╔"
        guard let end = cells[column...].firstIndex(of: isDouble ? "╗" : "┐") else {
          Issue.record("a box without a corner in \(story)")
          continue
        }
        var line = row + 1
        while line < rows.count, rows[line][column] == (isDouble ? "║" : "│") {
          #expect(rows[line][end] == (isDouble ? "║" : "│"), "\(story)")
          line += 1
        }
        #expect(line < rows.count && rows[line][column] == (isDouble ? "╚" : "└"), "\(story)")
        #expect(line < rows.count && rows[line][end] == (isDouble ? "╝" : "┘"), "\(story)")
      }
    }
  }

  @Test(arguments: states.indices)
  func `what is typed stays through every size, and is where it was in the end`(index: Int) throws {
    let (keys, _) = MatrixTests.states[index]
    var desk = try Desk(80, 24, on: SampleStore.told, keys)
    desk.happen(.resized(Size(columns: 80, rows: 24)))
    let before = desk.drawn()
    for size in MatrixTests.sizes { desk.happen(.resized(size)) }
    desk.happen(.resized(Size(columns: 80, rows: 24)))
    // How far a list is scrolled may differ; what is typed and said may not.
    #expect(desk.row(22) == before.split(separator: "\n", omittingEmptySubsequences: false)[22])
    #expect(desk.state.overlay == (try Desk(80, 24, on: SampleStore.told, keys)).state.overlay)
  }
}
