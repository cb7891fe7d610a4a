import Cooperation
import Surface
import Testing

@testable import Dashboard

/// How things look where the looks say something, and that the looks never say it alone.
struct EmphasisTests {
  /// The rows of a layer of a frame.
  private func rows(_ layer: String) -> [String] {
    layer.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The cells of a row in reverse, as columns.
  private func reversed(_ desk: Desk, row: Int) -> [Int] {
    let frame = desk.frame()
    return frame.row(row).enumerated().filter { $1.style.emphasis.contains(.reverse) }.map(\.offset)
  }

  private func inks(_ desk: Desk, row: Int, _ columns: Range<Int>) -> Set<Ink> {
    Set(columns.compactMap { desk.frame()[Position(column: $0, row: row)]?.style.ink })
  }

  @Test(arguments: [
    ("j", 3, Array(1..<17)), ("2j", 4, Array(19..<41)), ("jlj3", 3, Array(58..<64)),
    ("jlj3l", 3, Array(65..<71)), ("tj", 4, Array(1..<35)), ("wj", 3, Array(1..<79)),
  ])
  func `the row or cell with the cursor is in reverse, and nothing else is`(
    keys: String, row: Int, columns: [Int]
  ) throws {
    let desk = try Desk(keys)
    #expect(desk.frame().cursor?.row == row)
    for other in 0..<24 {
      #expect(reversed(desk, row: other) == (other == row ? columns : []), "row \(other)")
    }
    #expect(desk.frame().cursor?.column == columns.first)
  }

  @Test func `what is selected in another pane is bold and marked`() throws {
    let desk = try Desk("jlj3jj")
    for (row, column) in [(3, 1), (4, 19)] {
      let cell = desk.frame()[Position(column: column, row: row)]
      #expect(cell?.text == "▸")
      #expect(cell?.style.emphasis == .bold)
    }
  }

  @Test func `the pane with the focus has a double border`() throws {
    for (keys, column) in [("", 0), ("2", 18), ("3", 42)] {
      let desk = try Desk(keys)
      let corners = [0, 18, 42].map { desk.frame()[Position(column: $0, row: 1)] }
      for (corner, place) in zip(corners, [0, 18, 42]) {
        #expect(corner?.text == (place == column ? "╔" : "┌"))
        #expect(corner?.style.ink == (place == column ? .focusBorder : .border))
      }
    }
  }

  @Test func `good news and bad news look different`() throws {
    #expect(try inks(Desk("B"), row: 22, 1..<20) == [.good])
    let refused = try Desk("z")
    #expect(inks(refused, row: 22, 1..<20) == [.error])
    #expect(refused.frame()[Position(column: 1, row: 22)]?.style.emphasis == .bold)
  }

  @Test func `figures look like what they are`() throws {
    let desk = try Desk("2j")
    // Plans in one ink, actuals in another, bounds and unknown ones in their own.
    #expect(inks(desk, row: 6, 61..<64) == [.planned, .text])
    #expect(inks(desk, row: 6, 69..<71) == [.actual])
    #expect(inks(desk, row: 7, 61..<64) == [.bound])
    #expect(inks(desk, row: 7, 68..<71) == [.bound])
    #expect(inks(desk, row: 5, 70..<71) == [.unknown])
    #expect(inks(desk, row: 3, 70..<71) == [.faint])
  }

  @Test func `errors and warnings are told by words, too`() throws {
    let desk = try Desk("wG")
    for row in 2..<11 {
      let isError = desk.row(row).hasPrefix(" E")
      #expect(isError || desk.row(row).hasPrefix(" W"))
      #expect(inks(desk, row: row, 1..<3) == [isError ? .error : .warning])
    }
    #expect(desk.drawn().contains("warning W6: "))
  }

  @Test func `a problem in the header is marked with more than a colour`() throws {
    #expect(try Desk("").row(0).hasSuffix("! 2 errors"))
    #expect(!Desk(on: SampleStore.empty).row(0).contains("!"))
  }

  /// A ledger whose every text is ASCII, and which has no problem, whose text is not the house's.
  private static let ascii = SampleStore.ledger(
    """
    %rec: Country

    Id: PE
    Name: Peru

    %rec: Program

    Id: P
    Title: Course
    Country: PE
    Venue: in-country
    Unit: people
    YearBasis: CY

    %rec: Cohort

    Id: A
    Program: P
    Year: 2020
    Planned: ~20
    Actual: >10
    Status: completed
    Source: S

    Id: B
    Program: P
    Year: 2018
    Planned: ?
    Actual: 3..5
    Source: S

    Id: C
    Program: P
    Year: 2017
    Planned: 4
    Status: running
    Source: S

    %rec: Claim

    Id: K
    Program: P
    Venue: in-country
    Unit: people
    Trainees: ~14
    AsOf: 2030
    Verbatim: fourteen
    Source: S

    %rec: Source

    Id: S
    Title: Source

    """)

  @Test(arguments: [
    "", "2", "2j", "3", "3l", "3jl", "3h", "t", "tc", "t+", "tg", "tgggg", "w", "?", "t?", "w?",
    "/peru", "3/zebra<enter>n", "z", "B", "h", "<esc>", "3/p<enter><esc>",
    "T", "K", "KG", "o", "3o", "T?",
  ])
  func `in ASCII all that the house draws is ASCII`(keys: String) throws {
    for (columns, rows) in [(20, 5), (19, 4), (40, 11), (80, 24), (140, 40)] {
      var desk = try Desk(columns, rows, on: EmphasisTests.ascii, keys)
      #expect(desk.ledger.problems == [])
      #expect(desk.drawn(.ascii).utf8.allSatisfy { $0 < 0x80 }, "\(keys) at \(columns)x\(rows)")
      desk.happen(.reloaded)
      #expect(desk.drawn(.ascii).utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(arguments: ["", "2j", "3G", "t", "tv", "w", "?"])
  func `a mark never depends on its colour`(keys: String) throws {
    // Two cells that differ in ink alone would say two things in one letter: where figures of two
    // kinds meet, the sign in front or the column they stand in tells them apart.
    let frame = try Desk(keys).frame()
    let signs: [(Ink, [String])] = [(.bound, ["~", "≥", ">", "▶", "."]), (.unknown, ["?"])]
    for row in 0..<24 {
      var span = ""
      var ink = Ink.text
      for cell in Array(frame.row(row)) {
        if cell.style.ink != ink {
          expectSign(in: span, of: ink, signs)
          span = ""
          ink = cell.style.ink
        }
        span += cell.text
      }
      expectSign(in: span, of: ink, signs)
    }
  }

  private func expectSign(in span: String, of ink: Ink, _ signs: [(Ink, [String])]) {
    guard let marks = signs.first(where: { $0.0 == ink })?.1 else { return }
    let isWorded = ["known", "above", "unexplained"].contains { span.contains($0) }
    // The end of a figure with its unit may be all that what lies over it leaves.
    let isCovered = ["t", "u", "d", "x"].contains(span)
    #expect(
      isWorded || isCovered || span.allSatisfy(\.isNumber) || marks.contains { span.contains($0) },
      "\(span) in \(ink)")
  }
}
