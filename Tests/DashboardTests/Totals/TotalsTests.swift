import Cooperation
import Surface
import Testing

@testable import Dashboard

/// What the totals add up, and the keys that choose it.
struct TotalsTests {
  private func contents(_ desk: Desk) -> TotalsContents {
    TotalsContents(desk.ledger, desk.state.totals, view: desk.state.view)
  }

  @Test(arguments: [
    ("t", nil, nil), ("jt", "VN", nil), ("jljt", "VN", "VN-COAL"), ("2jjt", nil, "VN-CARE"),
    ("jlj3jjt", "VN", "VN-COAL"), ("jjjt", "PE", nil),
  ])
  func `the totals are those of what is selected`(
    keys: String, country: String?, program: String?
  ) throws {
    let totals = try Desk(keys).state.totals
    #expect(totals.country?.text == country)
    #expect(totals.program?.text == program)
  }

  @Test func `the venue with the most cohorts is first, and then the next`() throws {
    var desk = try Desk("t")
    var venues: [VenueChoice] = [desk.state.totals.venue]
    for _ in 0..<4 {
      try desk.press("v")
      venues.append(desk.state.totals.venue)
    }
    #expect(
      venues == [
        .one(.donorCountry), .one(.inCountry), .one(.thirdCountry), .all, .one(.donorCountry),
      ])
  }

  @Test func `units are never added`() throws {
    var desk = try Desk("tvvv")
    var sums: [String] = []
    for _ in 0..<4 {
      let contents = contents(desk)
      sums.append("\(contents.unit?.rawValue ?? "") \(contents.total?.actual.description ?? "")")
      try desk.press("m")
    }
    #expect(
      sums == [
        "people >=217", "participations >=~9100", "person-days 10", "unclear >=2301",
      ])
    #expect(contents(desk).unit == .people)
    #expect(desk.state.notice == Notice("Unit: people; different units are never added"))
  }

  @Test(arguments: [
    ("jljtm", "There is no other unit here"), ("jljtv", "There is no other venue here"),
    ("tg+", "Only years can hold what came before; g groups by year"),
    ("tggggv", "Each venue is a row already; g groups by something else"),
    ("t,,,,v", "Each venue is a row already; , groups by something else"),
    ("t,,,,,m", "Each unit is a row already; , groups by something else"),
  ])
  func `what cannot be chosen says so`(keys: String, text: String) throws {
    let desk = try Desk(keys)
    #expect(desk.state.notice == Notice(text, .refused))
    var before = try Desk(String(keys.dropLast()))
    before.state.notice = desk.state.notice
    #expect(desk.state == before.state)
  }

  @Test(arguments: ["v", "m"])
  func `nothing can be chosen where nothing is recorded`(key: String) throws {
    let desk = try Desk(on: SampleStore.empty, "t" + key)
    #expect(desk.state.notice?.kind == .refused)
  }

  @Test func `groups go around`() throws {
    var desk = try Desk("t")
    var groups: [Grouping] = []
    for _ in 0..<9 {
      try desk.press("g")
      groups.append(desk.state.totals.grouping)
    }
    #expect(
      groups == [
        .country, .program, .form, .venue, .unit, .organization, .status, .year, .country,
      ])
    #expect(
      desk.state.notice?.text.hasPrefix("Grouped by country; g goes on to program  form") == true)
  }

  @Test func `a second grouping goes around those that are not the first, and none`() throws {
    var desk = try Desk("tg")
    var groups: [Grouping?] = []
    for _ in 0..<9 {
      try desk.press(",")
      groups.append(desk.state.totals.second)
    }
    #expect(
      groups == [.year, .program, .form, .venue, .unit, .organization, .status, nil, .year])
    #expect(desk.state.notice == Notice("Grouped by country, then year"))
    // The first one passes over the second.
    try desk.press("gggggg")
    #expect(desk.state.totals.groupings == [.status, .year])
    try desk.press("g")
    #expect(desk.state.totals.groupings == [.country, .year])
    try desk.press("t,,,,,,,")
    #expect(desk.state.notice == Notice("Grouped by country alone"))
  }

  @Test(arguments: Grouping.allCases, Grouping.allCases)
  func `two groupings are those of the command, in any order`(
    first: Grouping, second: Grouping
  ) throws {
    guard first != second else { return }
    var desk = try Desk("tvvv")
    desk.state.totals.grouping = first
    desk.state.totals.second = second
    let contents = contents(desk)
    let cohorts = desk.ledger.cohorts.filter { contents.unit == nil || $0.unit == contents.unit }
    let totals = Totals(of: cohorts, in: desk.ledger, by: [first, second])
    #expect(contents.lines.compactMap(\.row) == totals.rows)
    #expect(contents.lines.allSatisfy { $0.labels.count == 2 })
  }

  @Test func `the years between are rows of each group, or of all where the year comes first`()
    throws
  {
    var desk = try Desk("jtg,")
    #expect(
      contents(desk).lines.map(\.label).prefix(4) == [
        "Việt Nam, 2017 *", "Việt Nam, 2018", "Việt Nam, 2019", "Việt Nam, JFY2020",
      ])
    try desk.press(",,,,,,,ggggggg,")
    #expect(desk.state.totals.groupings == [.year, .country])
    #expect(
      contents(desk).lines.map(\.label).prefix(4) == [
        "2017 *, Việt Nam", "2018, ", "2019, ", "JFY2020, Việt Nam",
      ])
    // A running sum goes on through them, of each group by itself.
    try desk.press("+")
    #expect(contents(desk).lines[1].row == nil)
    #expect(!desk.row(4).contains("·  "))
  }

  @Test func `programs of one title are told apart by country, or by Id`() throws {
    let records = [("A", "VN"), ("B", "LA"), ("C", "VN"), ("D", "PE")].map { id, country in
      """
      %rec: Program

      Id: \(id)
      Title: \(id == "D" ? "Other" : "Course")
      Country: \(country)
      Unit: people

      %rec: Cohort

      Program: \(id)
      Year: 2020
      Actual: 1


      """
    }
    let ledger = SampleStore.ledger(
      ["VN", "LA", "PE"].map { "%rec: Country\n\nId: \($0)\nName: \($0)\n\n" }.joined()
        + records.joined())
    #expect(
      try contents(Desk(on: ledger, "tgg")).lines.map(\.label) == [
        "A Course", "LA Course", "C Course", "Other",
      ])
  }

  @Test func `by venue each venue is a row, whichever was chosen`() throws {
    let ledger = SampleStore.ledger(
      cohorts: SampleStore.cohorts.replacing("Unit: person-days\n", with: ""))
    let contents = try contents(Desk(on: ledger, "tgggg"))
    #expect(contents.lines.map(\.label) == ["donor-country", "third-country"])
    #expect(contents.venue == .all)
  }

  @Test func `the years between are rows, and a long silence is one`() throws {
    let ledger = SampleStore.ledger(
      cohorts: SampleStore.cohorts
        .replacing("Year: 2017", with: "Year: 1999").replacing("Year: 2020", with: "Year: 2009"))
    let lines = try contents(Desk(on: ledger, "jt")).lines
    #expect(
      lines.map(\.label).prefix(16) == [
        "1999 *", "2000", "2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008",
        "JFY2009", "JFY2010", "JFY2011", "JFY2012", "JFY2013", "JFY2014",
      ])
    let apart = SampleStore.ledger(
      cohorts: SampleStore.cohorts.replacing("Year: 2017", with: "Year: 1999"))
    let silent = try contents(Desk(on: apart, "jt")).lines
    #expect(silent.map(\.label).prefix(3) == ["1999 *", "2000–2019", "JFY2020"])
    #expect(silent[1].row == nil)
  }

  @Test func `a year without records holds those before it when years are added up`() throws {
    let lines = try contents(Desk("jt+")).lines
    #expect(
      lines.map { $0.row?.actualOfAll.description }.prefix(5) == [
        "74", ">=74", ">=74", ">=74", ">=74",
      ])
    #expect(lines.last?.row?.actualOfAll.description == ">=217")
    #expect(lines.last?.row?.plannedOfAll.description == ">=~396")
  }

  @Test func `an unknown year is the last row, and in no running sum`() throws {
    var desk = try Desk("tvm")
    #expect(contents(desk).lines.map(\.label) == ["?"])
    try desk.press("+")
    #expect(contents(desk).lines.map(\.label) == ["?"])
    #expect(contents(desk).lines.map(\.isApart) == [true])
    #expect(contents(desk).total?.actual.description == ">=2301")
  }

  @Test func `the chart stays as it was left`() throws {
    var desk = try Desk("tcqjt")
    #expect(!desk.state.totals.hasChart)
    #expect(!desk.drawn().contains("█████"))
    try desk.press("c")
    #expect(desk.drawn().contains("█████"))
  }

  @Test(arguments: [
    ("", 0), ("j", 1), ("jjk", 1), ("k", 0), ("G", 9), ("Gj", 9), ("G<home>", 0), ("<end>", 9),
    ("<c-d>", 6), ("<c-d><c-u>", 0), ("<pgdn>", 9), ("G<pgup>", 0), ("jjg", 0), ("jjv", 0),
    ("jj+", 2), ("jjc", 2),
  ])
  func `rows`(keys: String, selected: Int) throws {
    #expect(try Desk("t" + keys).state.totals.list.selected == selected)
  }

  @Test func `the selected row is drawn however little room there is`() throws {
    for rows in 5...24 {
      let desk = try Desk(60, rows, "tG")
      #expect(desk.drawn().contains("JFY2026"), "\(rows) rows")
    }
  }

  @Test func `a claim is set against its own unit, whichever is shown`() throws {
    let claims = try contents(Desk("tvm")).claims
    #expect(claims.map { $0.claim.id.text } == ["K-ABOUT"])
    #expect(
      claims.first?.line.text
        == "claim ~90,000 participations to 2025 · ≤ ~80,900 unexplained · recorded ~9,100 to 9,120"
    )
  }

  @Test func `two lower bounds are compared by their ends, in words`() throws {
    let lines = try contents(Desk("t")).claims.map(\.line.text)
    #expect(
      lines == [
        "claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end"
          + " · recorded ≥ 217 +1 unknown",
        "claim 150 people to 2024-03-31 · contradicted: ≥ 217 recorded",
      ])
  }

  @Test func `a filter of Trainees does not narrow the totals, and a notice says so`() throws {
    let desk = try Desk("3/2024<enter>t")
    #expect(
      desk.state.notice
        == Notice("Totals of all cohorts here; the filter of Trainees narrows only that pane"))
    #expect(try contents(desk).lines.count == contents(Desk("t")).lines.count)
    #expect(try Desk("/viet<enter>t").state.notice == nil)
  }

  @Test(arguments: [
    ("t", ["VN-COAL claim >2,300", "VN-COAL claim 150"]),
    ("jt", ["VN-COAL claim >2,300", "VN-COAL claim 150"]),
    ("jljt", ["claim >2,300", "claim 150"]),
  ]) func `claims carry their program where several are added up`(
    keys: String, beginnings: [String]
  ) throws {
    let desk = try Desk(keys)
    for (index, beginning) in beginnings.enumerated() {
      #expect(desk.row(17 + index).hasPrefix(" " + beginning), "\(desk.row(17 + index))")
    }
  }

  @Test func `a bound does not fall short of what is recorded`() throws {
    let ledger = Ledger(files: [
      SampleStore.file("cohorts.rec", SampleStore.cohorts),
      SampleStore.file(
        "store.rec", SampleStore.store.replacing("Trainees: >2300", with: "Trainees: >100")),
    ])
    let lines = try contents(Desk(on: ledger, "t")).claims.map(\.line.text)
    #expect(
      lines.first?.contains(
        "claim >100 people to 2026-03-12 · unexplained ? · recorded ≥ 217")
        == true)
  }
}
