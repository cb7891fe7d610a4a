import Surface
import Testing

@testable import Dashboard

/// What the signs mean, as lines under the totals and as a part of the help.
struct LegendTests {
  private func columns(_ text: String, _ symbols: Symbols) -> Int {
    StyledText(text).columns(in: symbols)
  }

  @Test(arguments: 20...140) func `no entry is broken, and every line fits`(width: Int) {
    let lines = Legend.lines(width: width)
    let entries = Legend.figures.map { "\($0.sign) \($0.meaning)" }
    #expect(lines.flatMap { $0.split(separator: "  ").map { String($0) } } == entries)
    for line in lines {
      for symbols in Symbols.allCases { #expect(columns(line, symbols) <= width, "\(line)") }
    }
    // No line ends before its time.
    for (line, next) in zip(lines, lines.dropFirst()) {
      let longer = "\(line)  \(next.split(separator: "  ").first ?? "")"
      #expect(Symbols.allCases.contains { columns(longer, $0) > width })
    }
  }

  @Test func `where no entry fits, each is a line of its own`() {
    #expect(Legend.lines(width: 1).count == Legend.figures.count)
  }

  @Test func `an entry fits in a column of the help`() {
    for entry in Legend.figures + Legend.marks {
      #expect(columns(entry.sign, .ascii) <= 8, "\(entry.sign)")
      #expect(columns(entry.meaning, .ascii) <= 26, "\(entry.meaning)")
    }
  }

  @Test func `a trend in the legend looks as trends do, in Unicode and in ASCII`() throws {
    let sign = try #require(Legend.marks.first { $0.meaning.hasPrefix("trend: actual") }?.sign)
    for symbols in Symbols.allCases {
      let drawn = symbols.translated(sign)
      #expect(drawn.allSatisfy { symbols.levels.contains(String($0)) }, "\(drawn)")
    }
  }

  @Test(arguments: Symbols.allCases)
  func `the whole legend is drawn under the totals, or nothing of it`(symbols: Symbols) throws {
    for columns in [20, 21, 24, 26, 30, 39, 40, 60, 79, 80, 100, 139, 140, 141, 160, 200] {
      for rows in [19, 20, 24, 30, 60] {
        let drawn = try Desk(columns, rows, "t").drawn(symbols)
        let lines = Legend.lines(width: columns - 2).map { " \(symbols.translated($0))" }
        let isWhole = drawn.contains("\n" + lines.joined(separator: "\n") + "\n")
        let isThere = drawn.contains(symbols.translated("≠ other cohorts  ·")) || isWhole
        #expect(isWhole == isThere, "\(columns)x\(rows)")
        if rows == 19 { #expect(!isWhole) }
        if columns >= 40, rows >= 24 { #expect(isWhole, "\(columns)x\(rows)") }
      }
    }
  }

  @Test(arguments: [
    ("signs", Legend.figures + Legend.marks), ("LEGEND", Legend.figures + Legend.marks),
    ("trend", Legend.marks.filter { $0.meaning.hasPrefix("trend") }),
    ("donor", Legend.marks.filter { $0.sign == "donor" }),
    ("at least", Legend.figures.filter { $0.sign == "▶ ≥" }),
    ("≥", Legend.figures.filter { $0.sign == "▶ ≥" }),
  ]) func `the help finds signs by what is typed`(filter: String, entries: [Legend.Entry]) {
    for context in Context.allCases {
      let lines = HelpContents(filter: filter, in: context).lines.map { line in
        switch line {
        case .heading(let title): title
        case .entry(let sign, let meaning): "\(sign) = \(meaning)"
        }
      }
      #expect(lines == ["Signs"] + entries.map { "\($0.sign) = \($0.meaning)" })
    }
  }
}
