import Cooperation
import Testing

@testable import Dashboard

/// From a row of the totals to the cohorts that it adds up.
struct CohortsBehindTests {
  private static let groupings = Array(Grouping.allCases.indices)

  /// Presses Enter on each row, and compares what Trainees then lists with the row.
  private func check(_ keys: String, on ledger: Ledger) throws {
    let table = try Desk(on: ledger, keys)
    let contents = TotalsContents(table.ledger, table.state.totals, view: table.state.view)
    for (position, line) in contents.lines.enumerated() {
      guard let row = line.row else { continue }
      var desk = table
      try desk.press(String(repeating: "j", count: position) + "<enter>")
      #expect(desk.state.screens == [.browse, .totals, .browse])
      #expect(desk.state.browse.focus == .cohorts)
      let listed = desk.contents.cohorts.map { desk.ledger.cohorts[$0] }
      let sums = Totals(of: listed, in: desk.ledger, by: []).rows
      #expect(sums.count == 1, "\(keys) \(line.label)")
      for (sum, shown) in [(sums.first?.planned, row.planned), (sums.first?.actual, row.actual)] {
        // Over years of which nothing is reported a running sum has no upper end.
        #expect(sum?.interval.lower == shown.interval.lower, "\(keys) \(line.label)")
        #expect(sum?.parts == shown.parts, "\(keys) \(line.label)")
        #expect(contents.isCumulative || sum == shown, "\(keys) \(line.label)")
      }
      #expect(listed.count == row.cohorts, "\(keys) \(line.label)")
    }
  }

  @Test(arguments: groupings, ["", "B", "BB", "BBB"])
  func `Enter shows exactly the cohorts that a row adds up`(groupings: Int, basis: String) throws {
    let group = String(repeating: "g", count: groupings)
    for scope in ["", "jlj"] {
      for choice in ["", "v"] {
        try check("\(scope)\(basis)t\(group)\(choice)", on: SampleStore.ledger)
        try check("\(scope)\(basis)t\(group)\(choice)", on: ToldStore.ledger)
      }
    }
  }

  @Test(arguments: groupings, ["", "+"])
  func `of two groupings it shows those of both`(groupings: Int, cumulative: String) throws {
    let group = String(repeating: "g", count: groupings)
    for second in 1..<Grouping.allCases.count {
      let keys = "tvvv\(group)\(String(repeating: ",", count: second))\(cumulative)"
      try check(keys, on: ToldStore.ledger)
      try check(keys, on: SampleStore.ledger)
    }
  }

  @Test func `the header names both groupings, and the panes select what they can`() throws {
    let desk = try Desk("tg,,<enter>")
    #expect(desk.state.browse.behind?.groupings == [.country, .program])
    #expect(desk.country == "LA" || desk.country == "VN")
    #expect(desk.program != nil)
    #expect(
      desk.state.browse.behind?.title
        == "country \(desk.country ?? ""), program \(desk.program ?? ""), donor-country, people")
  }

  @Test func `of running sums it shows all years up to the row`() throws {
    let cumulative = "t+" + String(repeating: "v", count: 3)
    for keys in ["t+", "jt+", "jljt+", cumulative] { try check(keys, on: SampleStore.ledger) }
  }

  @Test(arguments: ["q", "<esc>"])
  func `the header says what is shown, and q goes back to the totals as they were`(
    key: String
  ) throws {
    let table = try Desk("jljtgvj")
    var desk = try Desk("jljt<enter>")
    #expect(desk.state.notice?.text == "The 1 cohort of that row; q goes back to the totals")
    #expect(desk.row(0).contains("year 2017, donor-country, people"))
    #expect(desk.row(23).hasSuffix("q back"))
    #expect(desk.contents.cohorts.count == 1)
    desk = table
    try desk.press("k<enter>")
    #expect(desk.state.screens == [.browse, .totals, .browse])
    try desk.press(key)
    #expect(desk.state.screens == [.browse, .totals])
    #expect(desk.state.totals.grouping == table.state.totals.grouping)
    #expect(desk.state.totals.venue == table.state.totals.venue)
    try desk.press("q")
    #expect(desk.state.screens == [.browse])
    #expect(desk.state.browse == table.state.browse)
    #expect(desk.contents.cohorts.count == 7)
  }

  @Test func `a row of a country or program is selected in its pane`() throws {
    let country = try Desk("tg<enter>")
    #expect(country.country == "LA" || country.country == "VN")
    let program = try Desk("tgg<enter>")
    #expect(program.program != nil)
    #expect(program.country != nil)
  }

  @Test func `behind a year without a record there is nothing`() throws {
    let desk = try Desk("jljtj<enter>")
    #expect(desk.state.screen == .totals)
    #expect(desk.state.notice == Notice("Nothing is recorded there", .refused))
  }

  @Test func `each unit is a row that is added to no other`() throws {
    let desk = try Desk("tvvvggggg")
    let contents = TotalsContents(desk.ledger, desk.state.totals, view: desk.state.view)
    #expect(desk.state.totals.grouping == .unit)
    #expect(contents.lines.count > 1)
    #expect(contents.total == nil)
    #expect(desk.drawn().contains("different units are never added"))
    var other = desk
    try other.press("m")
    #expect(other.state.notice?.kind == .refused)
  }
}
